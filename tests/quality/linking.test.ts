import { describe, expect, it } from 'vitest';
import { goldSets, measure } from '../../utils/cli/quality/quality-run';
import { figures } from '../../utils/cli/quality/score';
import { tools } from '../../utils/cli/quality/tools';
import floors from './linking-floors.json';

const sets = goldSets(new URL('./sets/', import.meta.url), 'own').filter(
  ({ mentions }) => mentions.length > 0,
);
const ready = await tools();

describe('linking on the project’s own paragraphs and traps; the floors may only rise', () => {
  it('has its paragraphs and traps, those in the manner of the press too', () => {
    expect(sets.map(({ name, pages }) => [name, pages.length])).toEqual([
      ['own articles', expect.toSatisfy((count: number) => count >= 40)],
      ['own traps', expect.toSatisfy((count: number) => count >= 60)],
      ['own press', expect.toSatisfy((count: number) => count >= 100)],
      ['own press traps', expect.toSatisfy((count: number) => count >= 80)],
      ['own dated', expect.toSatisfy((count: number) => count >= 79)],
      ['own fresh', expect.toSatisfy((count: number) => count >= 60)],
      ['own fresh English', expect.toSatisfy((count: number) => count >= 40)],
      ['own English', expect.toSatisfy((count: number) => count >= 30)],
      ['own other English', expect.toSatisfy((count: number) => count >= 42)],
      ['own kinds', expect.toSatisfy((count: number) => count >= 70)],
    ]);
  });

  it('marks offsets that cut the surface from the text', () => {
    for (const { pages, mentions } of sets)
      for (const { page, start, end, surface } of mentions)
        if (start !== null) expect(pages.find(({ id }) => id === page)?.text.slice(start, end)).toBe(surface);
  });

  it.each(sets)('holds the floors on $name', (set) => {
    const { all, faults, agreements } = measure(set, ready);
    expect(agreements.correct, `no agreement but the right one: ${JSON.stringify(faults)}`).toBe(
      agreements.linked,
    );
    const floor = floors[set.name as keyof typeof floors];
    if (agreements.known > 0)
      expect(agreements.correct).toBeGreaterThanOrEqual('agreements' in floor ? floor.agreements : 0);
    const reached = figures(all);
    expect(reached.precision, JSON.stringify(faults)).toBeGreaterThanOrEqual(floor.precision);
    expect(reached.recallOfKnown, JSON.stringify(faults)).toBeGreaterThanOrEqual(floor.recallOfKnown);
    expect(reached.f1).toBeGreaterThanOrEqual(floor.f1);
    expect(all.namesakes).toBeLessThanOrEqual(floor.namesakes);
  });
});
