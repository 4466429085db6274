import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Standings, standingsOf } from '../../../../utils/knowledge/queries/standing';
import { knownNow } from '../../../../utils/library/known/known';
import { newsFor, newsSeen } from '../../../../utils/library/known/news';
import { blank, type SavedArticle } from '../../../../utils/library/schema';
import { agreement, body, country, factsOf } from '../../knowledge/dataset';

const parts = {
  places: [country('viet-nam'), country('phan-lan')],
  organizations: [body('mic', { country: 'viet-nam' }), body('nokia', { country: 'phan-lan' })],
};
const before = factsOf(parts);
const after = factsOf({ ...parts, agreements: [agreement('new', '2026-08', ['mic', 'nokia'])] });
const named = ['mic', 'nokia'];

/** An article that names both, saved under the data of this version. */
async function saved(id: string, dataset: string, entities = named): Promise<SavedArticle> {
  const standings = await standingsOf(before, entities);
  const names = entities.map((entity) => ({
    entity,
    type: 'organization' as const,
    name: { vi: entity, en: entity },
    count: 1,
  }));
  return {
    ...blank(id, `https://bao.example/${id}`, id, '2026-01-01T00:00:00Z'),
    names,
    dataset,
    known: knownNow(standings),
  };
}

const tools = (version: string, date: string, articles: SavedArticle[], asked: string[][] = []) => ({
  status: async () => ({ version, date }),
  articles: async () => articles,
  standings: (entities: string[]): Promise<Standings> => {
    asked.push(entities);
    return standingsOf(version === 'two' ? after : before, entities);
  },
});

describe('what newer data change for the reader', () => {
  beforeEach(() => fakeBrowser.reset());

  it('the first data are no news', async () => {
    expect(await newsFor(tools('one', '2026-01', [await saved('a', 'one')]))).toBeNull();
  });

  it('newer data are told with how many articles they change, counted once, until they are seen', async () => {
    const articles = [await saved('a', 'one'), await saved('b', 'one', ['mic']), await saved('c', 'two')];
    await newsFor(tools('one', '2026-01', articles));
    const asked: string[][] = [];
    const two = tools('two', '2026-08', articles, asked);
    expect(await Promise.all([newsFor(two), newsFor(two)])).toEqual([
      { date: '2026-08', changed: 1 },
      { date: '2026-08', changed: 1 },
    ]);
    expect(await newsFor(two)).toEqual({ date: '2026-08', changed: 1 });
    expect(asked).toEqual([named]);
    await newsSeen();
    expect(await newsFor(two)).toBeNull();
  });

  it('other data that are no newer and change nothing are not told', async () => {
    await newsFor(tools('one', '2026-01', []));
    expect(await newsFor(tools('other', '2026-01', []))).toBeNull();
    expect(await newsFor(tools('newer', '2026-02', []))).toEqual({ date: '2026-02', changed: 0 });
  });

  it('a list that was saved under older data is told at once', async () => {
    expect(await newsFor(tools('two', '2026-08', [await saved('a', 'one')]))).toEqual({
      date: '2026-08',
      changed: 1,
    });
  });
});
