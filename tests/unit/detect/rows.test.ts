import { describe, expect, it } from 'vitest';
import { packGate } from '../../../utils/cli/fit/pack-lexicon';
import gate from '../../../utils/detect/gate/gate.json';
import { matches } from '../../../utils/detect/judge/article-signs';
import { featureOf, zones } from '../../../utils/detect/judge/features';
import { model } from '../../../utils/detect/judge/model';
import { findTerms, termsOf } from '../../../utils/detect/judge/terms';
import { rows } from '../../../utils/detect/rows';
import { englishRows } from '../../../utils/detect/rows/english';
import { signRows } from '../../../utils/detect/rows/signs';

const fires = (id: string, sentence: string) => findTerms(sentence).found.some(({ row }) => row.id === id);

describe('rows of terms', () => {
  it.each(rows.map((row) => [row.id, row] as const))('%s fires where it must and only there', (id, row) => {
    expect(row.why).toMatch(/\.$/);
    expect(fires(id, row.yes)).toBe(true);
    expect(fires(id, row.no)).toBe(false);
  });
  it('hold each term once, and each row has its weights', () => {
    const terms = rows.flatMap(termsOf);
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
    const features = rows.flatMap((row) => zones.map((zone) => featureOf(row, zone)));
    expect(features.filter((feature) => model.weights[feature] === undefined)).toEqual([]);
  });
  it('never weigh against their side', () => {
    for (const row of rows)
      for (const zone of zones)
        expect(Math.sign(model.weights[featureOf(row, zone)]!) * (row.role === 'against' ? -1 : 1)).not.toBe(
          -1,
        );
  });
});

describe('rows of English terms', () => {
  const inEnglish = (id: string, sentence: string) =>
    findTerms(sentence, 'en').found.some(({ row }) => row.id === id);
  it.each(englishRows.map((row) => [row.id, row] as const))(
    '%s fires where it must and only there',
    (id, row) => {
      expect(row.why).toMatch(/\.$/);
      expect(inEnglish(id, row.yes)).toBe(true);
      expect(inEnglish(id, row.no)).toBe(false);
    },
  );
  it('translate Vietnamese rows one by one, and so have their weights', () => {
    const kind = ({ id, role }: (typeof rows)[number]) => `${id} ${role}`;
    const vietnamese = rows.map(kind);
    for (const row of englishRows) expect(vietnamese).toContain(kind(row));
    expect(new Set(englishRows.map(({ id }) => id)).size).toBe(englishRows.length);
  });
  it('hold each term once', () => {
    const terms = englishRows.flatMap(termsOf);
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
  });
  it('are not read in Vietnamese', () => {
    expect(findTerms('Ba nhà mạng ra mắt software').found.map(({ term }) => term)).not.toContain('software');
  });
});

describe('rows of signs', () => {
  it.each(signRows.map((row) => [row.id, row] as const))(
    '%s fires where it must and only there',
    (_id, row) => {
      expect(matches(row, row.yes)).not.toEqual([]);
      expect(matches(row, row.no)).toEqual([]);
    },
  );
});

it('the gate’s words are those of its row, compiled', () => {
  expect(gate).toEqual(packGate());
  for (const words of Object.values(gate).flatMap(({ strong, weak }) => [strong, weak]))
    expect(() => new RegExp(words)).not.toThrow();
});
