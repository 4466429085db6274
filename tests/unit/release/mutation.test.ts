import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import { Bench } from '../../../utils/cli/mutation/bench';
import { mutantsOf } from '../../../utils/cli/mutation/mutants';
import { ALIVE, asked, switched } from '../../../utils/cli/mutation/switched';

const source = 'const f = (a, b) => { if (a > 1 && b > 1) return a + b; return 0; };';

/** What the function gives for two numbers with that mutant awake. */
function given(text: string, number: number): number {
  const run = new Function('globalThis', `${text} return f(2, 3);`);
  return run({ [ALIVE]: number });
}

describe('many mutants in one text', () => {
  const mutants = mutantsOf('f.ts', source);
  const text = switched(
    source,
    mutants.map((mutant, number) => ({ mutant, number })),
  );

  it('is the code as it was while none is awake', () => {
    expect(given(text, -1)).toBe(5);
  });

  it('is each mutant when it is awake, those inside one another too', () => {
    expect(mutants.length).toBeGreaterThan(4);
    for (const [number, mutant] of mutants.entries())
      expect(given(text, number), mutant.to).toBe(given(mutant.source, -1));
  });
});

describe('a room’s tests, asked of one mutant after the other', () => {
  const folder = 'tests/unit/fixtures/mutation';
  const root = new URL('../../../', import.meta.url).pathname;

  it('notice what they come to and see, and what never ends; nothing stays changed for the next one', {
    timeout: 60_000,
  }, async () => {
    const file = `${folder}/dice.ts`;
    const code = stripTypeScriptTypes(readFileSync(root + file, 'utf8'));
    const numbered = mutantsOf(file, code).map((mutant, number) => ({ mutant, number }));
    const tests = [`${folder}/larger.tests.ts`, `${folder}/steps.tests.ts`];
    const bench = await Bench.open(root, tests, new Map([[file, asked(code, numbered)]]), 500);
    const noticed: [string, boolean][] = [];
    for (const { mutant, number } of numbered)
      noticed.push([`${mutant.from} -> ${mutant.to}`, await bench.notices(number)]);
    await bench.close();
    expect(noticed).toEqual([
      ['a > b -> !(a > b)', true],
      ['a > b -> (a >= b)', false],
      ['to < 0 -> true', true],
      ['to < 0 -> false', false],
      ['to < 0 -> (to <= 0)', false],
      ['at === to -> true', true],
      ['at === to -> false', true],
      ['at === to -> (at !== to)', true],
      ['a + 1 -> (a - 1)', false],
    ]);
  });

  it('are not asked where they fail without any', async () => {
    const file = `${folder}/dice.ts`;
    const wrong = new Map([[file, 'export const larger = Math.min; export const steps = (to) => to;']]);
    await expect(Bench.open(root, [`${folder}/larger.tests.ts`], wrong)).rejects.toThrow('mend them first');
  });
});
