import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../../utils/cli/pack-lexicon';
import { lexicon } from '../../utils/detect/lexicon';
import { lookAtText } from '../../utils/detect/look-at-text';
import { unpack } from '../../utils/detect/terms';
import { finalVerdict } from '../../utils/detect/verdict';
import { notIct } from './not-ict';

interface Page {
  id: string;
  url: string;
  title: string;
  text: string;
  lang: string;
  positive: boolean;
  borderline: boolean;
}

const pages = readFileSync(new URL('detection.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Page);

/** Verdict of both looks where no entity was found. */
const judge = (page: Omit<Page, 'id' | 'positive' | 'borderline' | 'url' | 'lang'> & Partial<Page>) => {
  const first = lookAtText(page);
  return { first, ict: finalVerdict(first, []).ict };
};

function f1(judged: { page: Page; ict: boolean }[]): number {
  const count = (positive: boolean, ict: boolean) =>
    judged.filter((each) => each.page.positive === positive && each.ict === ict).length;
  return (2 * count(true, true)) / (2 * count(true, true) + count(false, true) + count(true, false));
}

describe('detection on the project’s own pages', () => {
  const judged = pages.map((page) => ({ page, ...judge(page) }));
  const clear = judged.filter(({ page }) => !page.borderline);

  it('holds its F1; these floors may only rise', () => {
    expect(clear.length).toBeGreaterThanOrEqual(60);
    expect(f1(clear)).toBeGreaterThanOrEqual(0.98);
    expect(f1(judged)).toBeGreaterThanOrEqual(0.95);
  });

  it('says no at the first look to nine of ten pages that are not ICT news, and to none that is', () => {
    const others = judged.filter(({ page }) => !page.positive);
    expect(others.filter(({ first }) => first.answer === 'no').length / others.length).toBeGreaterThanOrEqual(
      0.9,
    );
    expect(judged.filter(({ page, first }) => page.positive && first.answer === 'no')).toEqual([]);
  });

  it.each(['sport', 'crime', 'recipe'] as const)('takes no %s page for ICT', (kind) => {
    const made = notIct.filter((page) => page.kind === kind);
    expect(made.length).toBe(50);
    expect(made.filter((page) => judge({ ...page, text: `${page.title}\n${page.text}` }).ict)).toEqual([]);
  });
});

it('the packed weights hold the lexicon as it is', () => {
  const terms = Object.entries(lexicon).flatMap(([group, { terms }]) =>
    termsOf(terms).map((term): [string, string] => [term, group]),
  );
  expect(unpack()).toEqual(new Map(terms));
});
