import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstLook } from '../../utils/detect/gate/first-look';
import { judge } from '../../utils/detect/judge/judge';
import { plainFacts } from '../../utils/detect/plain-facts';
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

const pages = readFileSync(new URL('sets/detection.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Page);

/** First look and verdict where no entity was found. */
const judged = (page: Pick<Page, 'title' | 'text'> & Partial<Page>) => {
  const facts = plainFacts(page);
  return { first: firstLook(facts), ict: judge(facts).ict };
};

function f1(verdicts: { page: Page; ict: boolean }[]): number {
  const count = (positive: boolean, ict: boolean) =>
    verdicts.filter((each) => each.page.positive === positive && each.ict === ict).length;
  return (2 * count(true, true)) / (2 * count(true, true) + count(false, true) + count(true, false));
}

describe('detection on the project’s own pages', () => {
  const all = pages.map((page) => ({ page, ...judged(page) }));
  const clear = all.filter(({ page }) => !page.borderline);

  it('holds its F1; these floors may only rise', () => {
    expect(clear.length).toBeGreaterThanOrEqual(60);
    expect(f1(clear)).toBeGreaterThanOrEqual(0.98);
    expect(f1(all)).toBeGreaterThanOrEqual(0.95);
  });

  it('says no at the first look to nine of ten pages that are not ICT news, and to none that is', () => {
    const others = all.filter(({ page }) => !page.positive);
    expect(others.filter(({ first }) => first.answer === 'no').length / others.length).toBeGreaterThanOrEqual(
      0.9,
    );
    expect(all.filter(({ page, first }) => page.positive && first.answer === 'no')).toEqual([]);
  });

  it.each(['sport', 'crime', 'recipe'] as const)('takes no %s page for ICT', (kind) => {
    const made = notIct.filter((page) => page.kind === kind);
    expect(made.length).toBe(50);
    expect(made.filter((page) => judged({ ...page, text: `${page.title}\n${page.text}` }).ict)).toEqual([]);
  });
});
