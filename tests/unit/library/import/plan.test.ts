import { describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../../utils/library/import/limits';
import { plan } from '../../../../utils/library/import/plan';
import type { Parsed, Row } from '../../../../utils/library/import/types';
import { emptyBody, type Whole } from '../../../../utils/library/schema';
import { normalise } from '../../../../utils/library/url';
import { article, NOW, planOptions, whole } from '../fixtures';

const parsed = (over: Partial<Parsed>): Parsed => ({
  format: 'urls',
  rows: [],
  wholes: [],
  refused: [],
  settings: null,
  untaken: {},
  mended: [],
  ...over,
});
const ofRows = (rows: Row[], over = {}) => plan(parsed({ rows }), planOptions(over));
const ofOwn = (wholes: Whole[], over = {}) => plan(parsed({ format: 'own', wholes }), planOptions(over));
const row = (over: Partial<Row> = {}): Row => ({ where: '1', url: 'https://example.vn/bai', ...over });
const TOO_LONG = 'x'.repeat(LIMITS.article + 1);

describe('rows of one address', () => {
  const joined = async (first: Partial<Row>, second: Partial<Row>) => {
    const { fresh, refused } = await ofRows([row(first), row({ where: '2', ...second })]);
    expect(fresh).toHaveLength(1);
    return { article: fresh[0]!.article, refused: refused.map(({ where, reason }) => [where, reason]) };
  };

  it('keep what each of them says: tags, notes, passages, the star of either', async () => {
    const { article: one, refused } = await joined(
      { tags: ['a'], note: 'trước', starred: true, highlights: [{ quote: 'một' }] },
      { tags: ['b', 'a'], note: ' sau ', highlights: [{ quote: 'hai' }, { quote: 'một' }] },
    );
    expect([one.tags, one.note, one.starred]).toEqual([['a', 'b'], 'trước\n\nsau', true]);
    expect(one.highlights.map(({ quote }) => quote)).toEqual(['một', 'hai']);
    expect(refused).toEqual([]);
    expect((await joined({}, { starred: true })).article.starred).toBe(true);
    expect((await joined({}, { tags: ['a'] })).article.starred).toBe(false);
  });

  it('say no note twice, and none is begun by an empty one', async () => {
    expect((await joined({ note: 'một, hai' }, { note: 'hai', tags: ['a'] })).article.note).toBe('một, hai');
    expect((await joined({ note: 'một' }, { note: ' ', tags: ['a'] })).article.note).toBe('một');
    expect((await joined({}, { note: 'hai' })).article.note).toBe('hai');
  });

  it('are refused where the later one says nothing new, by where it stands', async () => {
    expect((await joined({ tags: ['a'] }, { tags: ['a'] })).refused).toEqual([['2', 'twice']]);
  });

  it('each go to the article of their own address', async () => {
    const { fresh } = await ofRows([
      row({ url: 'https://example.vn/1', where: '1' }),
      row({ url: 'https://example.vn/2', where: '2' }),
      row({ url: 'https://example.vn/2', where: '3', tags: ['hai'] }),
      row({ url: 'https://example.vn/1', where: '4', tags: ['một'] }),
    ]);
    expect(fresh.map(({ article: { url, tags } }) => [url, tags])).toEqual([
      ['https://example.vn/1', ['một']],
      ['https://example.vn/2', ['hai']],
    ]);
  });
});

describe('a row', () => {
  it.each([
    ['', 'Tít', 'no-url', 'Tít'],
    [' ', 'Tít', 'no-url', ' '],
    ['javascript:alert(1)', 'Tít', 'not-web', 'javascript:alert(1)'],
  ])('of the address "%s" is refused', async (url, title, reason, what) => {
    const { fresh, refused } = await ofRows([row({ url, title })]);
    expect([fresh, refused]).toEqual([[], [{ where: '1', reason, what: what.trim() }]]);
  });

  it('of an address that is in the library is left alone', async () => {
    const { fresh, already } = await ofRows([row(), row({ where: '2', url: 'https://example.vn/khác' })], {
      keys: new Set([normalise(row().url)]),
    });
    expect([already, fresh.map(({ article: { url } }) => url)]).toEqual([1, ['https://example.vn/khác']]);
  });

  it.each([
    [undefined, []],
    [null, []],
    ['', []],
    ['hôm qua', ['1']],
    ['2024-05-01', []],
  ])('saved on "%s" is told of only where a date is written that cannot be read', async (saved, undated) => {
    expect((await ofRows([row({ saved })])).undated).toEqual(undated);
  });

  it('without a date is of now, a millisecond before the row above it', async () => {
    const { fresh } = await ofRows([0, 1, 2].map((n) => row({ url: `https://example.vn/${n}` })));
    expect(fresh.map(({ article: { saved } }) => NOW.getTime() - Date.parse(saved))).toEqual([0, 1, 2]);
  });

  it('has an id by which it stands after the rows above it, and that nothing else has', async () => {
    const rows = [0, 1, 2].map((n) => row({ url: `https://example.vn/${n}` }));
    const { fresh, batch } = await ofRows(rows);
    const ids = fresh.map(({ article: { id } }) => id);
    expect(ids).toEqual([100_000, 99_999, 99_998].map((n) => `${batch}.${String(n).padStart(6, '0')}`));
    const again = await ofRows(rows, { ids: new Set([ids[1]]) });
    expect(again.fresh.map(({ article: { id } }) => id)).toEqual([ids[0], 'id-2', ids[2]]);
    expect(again.fresh.map(({ body }) => body.id)).toEqual([ids[0], 'id-2', ids[2]]);
  });
});

describe('a record of our own file', () => {
  it('is taken as it was, saved when it was, and told of where it was not', async () => {
    const good = whole('a', { saved: '2026-01-01T01:02:03.000Z', note: 'giữ' }, 'chữ');
    const dateless = whole('b', { saved: 'bao giờ' });
    const { fresh, undated, cut, refused } = await ofOwn([good, dateless]);
    expect([undated, cut, refused]).toEqual([['2'], [], []]);
    expect(fresh.map(({ article: { saved, characters, note } }) => [saved, characters, note])).toEqual([
      ['2026-01-01T01:02:03.000Z', 3, 'giữ'],
      [NOW.toISOString(), 0, ''],
    ]);
    expect(fresh[0]!.body).toMatchObject({ id: 'a', text: 'chữ', html: '<p>chữ</p>' });
  });

  it('without a text is none for the sanitiser', async () => {
    const clean = vi.fn(() => ({ html: '<p></p>', text: '' }));
    const { fresh } = await ofOwn([whole('a')], { clean });
    expect([fresh[0]!.body.html, clean.mock.calls]).toEqual(['', []]);
  });

  it.each(['html', 'text'] as const)('whose %s is too long keeps its address alone', async (part) => {
    const long = whole('a', {}, 'chữ');
    const clean = vi.fn((html: string) => ({ html, text: html }));
    const { fresh, cut } = await ofOwn([{ ...long, body: { ...long.body, [part]: TOO_LONG } }, whole('b')], {
      clean,
    });
    expect(cut).toEqual(['1']);
    expect([fresh[0]!.article.characters, fresh[0]!.body]).toEqual([0, emptyBody('a')]);
    expect(clean).not.toHaveBeenCalled();
  });

  it('that is in the library is left alone, and in the file twice is taken once', async () => {
    const other = {
      ...whole('c'),
      article: { ...article('c'), key: article('b').key, url: article('b').url },
    };
    const made = await ofOwn([whole('a'), whole('b'), other], { keys: new Set([article('a').key]) });
    expect([made.already, made.fresh.map(({ article: { id } }) => id)]).toEqual([1, ['b']]);
    expect(made.refused).toEqual([{ where: '3', reason: 'twice', what: article('b').url }]);
  });

  it('keeps an id of 200 characters, and gets another where the library has it', async () => {
    const long = 'x'.repeat(200);
    const ids = async (id: string, held: string[] = []) =>
      (
        await ofOwn([{ article: { ...article('a'), id }, body: emptyBody(id) }], { ids: new Set(held) })
      ).fresh.map((one) => [one.article.id, one.body.id]);
    expect(await ids(long)).toEqual([[long, long]]);
    expect(await ids(`${long}x`)).toEqual([['id-2', 'id-2']]);
    expect(await ids('a', ['a'])).toEqual([['id-2', 'id-2']]);
  });
});

describe('working it out', () => {
  it('counts the passages of what is new', async () => {
    const highlights = [{ quote: 'một' }, { quote: 'hai' }];
    const rows = [row({ highlights }), row({ where: '2', url: 'https://example.vn/2', highlights })];
    expect((await ofRows(rows)).highlights).toBe(4);
  });

  it('says how far it is, gives the page its turn, and goes on for a while before it does again', async () => {
    const told: number[] = [];
    const clock = vi.spyOn(performance, 'now');
    // Each look at the clock is 6 ms later: the third row after a turn is beyond 12.
    let now = 0;
    clock.mockImplementation(() => (now += 6));
    const rows = [0, 1, 2, 3, 4, 5, 6].map((n) => row({ url: `https://example.vn/${n}` }));
    await ofRows(rows, { onProgress: (n: number) => told.push(n) });
    clock.mockRestore();
    expect(told).toEqual([0, 3, 6, 7]);
  });

  it('ends when it is stopped, and writes of what was refused no more than fits a line', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(ofRows([row()], { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { refused } = await ofRows(
      [row({ html: '<p>x</p>', url: `https://example.vn/${'x'.repeat(900)}` })],
      {
        clean: () => {
          throw new RangeError('too deep');
        },
      },
    );
    expect(refused.map(({ reason, what }) => [reason, what.length])).toEqual([['damaged', 120]]);
    const own = await ofOwn([whole('a'), whole('b', {}, 'chữ')], {
      clean: () => {
        throw new RangeError('too deep');
      },
    });
    expect(own.refused).toEqual([{ where: '2', reason: 'damaged', what: article('b').url }]);
    expect(warned).toHaveBeenCalledTimes(2);
    warned.mockRestore();
  });
});
