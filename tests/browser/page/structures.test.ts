import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { structures } from '../../pages/structures';
import { serve } from '../kit/articles';
import { Desk } from '../kit/card';
import { browsers, launch, type Rig } from '../kit/harness';
import { save, stored } from '../kit/library';

const LEAST_RECALL = 0.95;
const MOST_NOISE = 0.05;

const words = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
/** The numbered words tell lines apart; the rest of a line goes with its number. */
const numbered = (text: string) => new Set(words(text).filter((word) => /^\d+[az]$/.test(word)));

/** Share of the article's lines that a copy has, and of a copy's lines that are others'. */
function measured(article: string[], copy: string): { recall: number; noise: number } {
  const [wanted, got] = [numbered(article.join('\n')), numbered(copy)];
  const kept = [...wanted].filter((word) => got.has(word)).length;
  return { recall: kept / wanted.size, noise: got.size === 0 ? 0 : ([...got].length - kept) / got.size };
}

describe.each(browsers)('what is the article, in %s', (name) => {
  let rig: Rig;
  let desk: Desk;
  beforeAll(async () => {
    rig = await launch(name);
    desk = await Desk.open(rig);
    await rig.settled();
  });
  afterAll(() => rig.close());

  it(`on ${structures.length} kinds of pages`, { timeout: 180_000 }, async () => {
    const rows: { kind: string; recall: number; noise: number; title: boolean }[] = [];
    for (const { kind, html, title, article } of structures) {
      const page = await rig.open(serve(rig, html));
      await save(desk.page, page.url());
      const { articles, bodies } = await stored(desk.page);
      const saved = articles.find(({ url }) => url === page.url());
      const copy = bodies.find(({ id }) => id === saved?.id)?.text ?? '';
      rows.push({ kind, ...measured(article, copy), title: saved?.title === title });
      await page.close();
    }
    const mean = (key: 'recall' | 'noise') => rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
    console.log(
      `${name}: recall ${mean('recall').toFixed(3)}, noise ${mean('noise').toFixed(3)}, titles ${rows.filter((row) => row.title).length} of ${rows.length}`,
    );
    const missed = rows.filter((row) => row.recall < LEAST_RECALL || row.noise > MOST_NOISE || !row.title);
    expect(missed).toEqual([]);
  });
});
