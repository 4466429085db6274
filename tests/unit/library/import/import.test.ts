import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../utils/library/import/limits';
import { type Plan, plan } from '../../../../utils/library/import/plan';
import { readFile } from '../../../../utils/library/import/read';
import { ImportError } from '../../../../utils/library/import/types';
import { bytesOf, fixture, NOW, planOptions } from '../fixtures';

const planOf = (bytes: Uint8Array, over = {}): Promise<Plan> => plan(readFile(bytes), planOptions(over));
const brief = (p: Plan) => p.fresh.map(({ article: a }) => [a.url, a.title, a.tags, a.saved.slice(0, 10)]);
const codeOf = (bytes: Uint8Array): string => {
  try {
    readFile(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof ImportError) return error.code;
    throw error;
  }
};

describe('each format is recognised by content and read by header name', () => {
  it('Pocket, five columns', async () => {
    const p = await planOf(fixture('pocket-5.csv'));
    expect(p.format).toBe('pocket');
    expect(brief(p)).toEqual([
      [
        'https://example.vn/bai-1.html?utm_source=pocket',
        'Chuyển đổi số: "bước ngoặt"',
        ['chuyen-doi-so', '5G'],
        '2023-11-14',
      ],
      ['https://example.vn/bai-2', 'https://example.vn/bai-2', [], '2023-11-14'],
      ['https://example.vn/bai-3', '=HYPERLINK("https://evil.example")', [], '2023-11-14'],
    ]);
    expect(p.fresh.map(({ article: a }) => a.archived)).toEqual([false, true, false]);
    expect(p.fresh[0]?.article.key).toBe('https://example.vn/bai-1.html');
  });
  it('Pocket, six columns', async () => {
    const p = await planOf(fixture('pocket-6.csv'));
    expect([p.format, ...brief(p)]).toEqual([
      'pocket',
      ['https://example.vn/bai-4', 'Bài có cột lạ', ['báo', 'số'], '2023-11-14'],
    ]);
  });
  it('Pocket, columns in another order and parted by semicolons', async () => {
    const p = await planOf(
      bytesOf('status;url;tags;title;time_added\nunread;https://example.vn/x;a|b;Tít;1700000000\n'),
    );
    expect([p.format, ...brief(p)]).toEqual([
      'pocket',
      ['https://example.vn/x', 'Tít', ['a', 'b'], '2023-11-14'],
    ]);
  });
  it('Pocket, zip of CSV parts', async () => {
    const p = await planOf(
      zipSync({ 'part_000000.csv': fixture('pocket-5.csv'), 'part_000001.csv': fixture('pocket-6.csv') }),
    );
    expect([p.format, p.fresh.length]).toEqual(['pocket', 4]);
  });
  it('Pocket, ril_export.html', async () => {
    const p = await planOf(fixture('ril_export.html'));
    expect(p.format).toBe('pocket');
    expect(p.fresh.map(({ article: a }) => [a.url, a.archived, a.tags])).toEqual([
      ['https://example.vn/chua-doc', false, ['a', 'b']],
      ['https://example.vn/da-doc', true, []],
    ]);
  });
  it('Instapaper, six columns: own folders become tags and are not unread', async () => {
    const p = await planOf(fixture('instapaper-6.csv'));
    expect(p.format).toBe('instapaper');
    expect(p.fresh.map(({ article: a }) => [a.title, a.tags, a.archived, a.starred, a.read])).toEqual([
      ['Một', ['viễn thông', 'AI'], false, false, false],
      ['Hai', [], true, false, true],
      ['Ba', [], false, true, true],
      ['Bốn', ['Ngoại giao'], false, false, true],
    ]);
    expect(p.fresh[0]?.article.excerpt).toBe('đoạn trích');
  });
  it('Instapaper, four columns: no date keeps the order of the file', async () => {
    const p = await planOf(fixture('instapaper-4.csv'));
    expect(p.fresh.map(({ article: a }) => a.title)).toEqual(['Trước', 'Sau']);
    expect(p.fresh[0]!.article.saved > p.fresh[1]!.article.saved).toBe(true);
    expect(p.undated).toEqual([]);
  });
  it('Raindrop; a date that cannot be read is told', async () => {
    const p = await planOf(fixture('raindrop.csv'));
    const [first, second] = p.fresh.map((f) => f.article);
    expect(p.format).toBe('raindrop');
    expect([first?.tags, first?.note, first?.starred, first?.saved]).toEqual([
      ['ai', '5g', 'Báo/Công nghệ'],
      'ghi chú',
      true,
      '2024-05-01T02:03:04.000Z',
    ]);
    expect([second?.tags, p.undated]).toEqual([[], ['3']]);
    expect(second!.saved.slice(0, 10)).toBe('2026-05-31');
  });
  it('Omnivore CSV', async () => {
    const p = await planOf(fixture('omnivore.csv'));
    expect(p.format).toBe('omnivore');
    expect(p.fresh.map(({ article: a }) => [a.tags, a.archived, a.saved.slice(0, 10), a.published])).toEqual([
      [['a', 'b c'], false, '2023-11-14', '2023-11-14'],
      [[], true, '2023-11-14', null],
    ]);
  });
  it.each(['content', 'contents'])('Omnivore zip with %s/', async (folder) => {
    const metadata = [
      {
        id: '1',
        slug: 'bai',
        title: 'Bài',
        description: 'trích',
        author: null,
        url: 'https://example.vn/oz',
        state: 'Archived',
        readingProgress: 40,
        thumbnail: null,
        labels: ['số'],
        savedAt: '2024-01-02T03:04:05.000Z',
        updatedAt: '2024-01-02T03:04:05.000Z',
        publishedAt: null,
      },
      { id: '2', slug: 'thieu', title: 'Không địa chỉ' },
    ];
    const p = await planOf(
      zipSync({
        'metadata_0_to_20.json': strToU8(JSON.stringify(metadata)),
        [`${folder}/bai.html`]: strToU8('<p>Toàn văn</p>'),
      }),
    );
    const [only] = p.fresh;
    expect(p.format).toBe('omnivore');
    expect([only?.article.archived, only?.article.progress, only?.body.text, only?.article.tags]).toEqual([
      true,
      0.4,
      'Toàn văn',
      ['số'],
    ]);
    expect(p.refused.map((r) => r.reason)).toEqual(['damaged']);
  });
  it('wallabag JSON', async () => {
    const p = await planOf(fixture('wallabag.json'));
    expect(p.format).toBe('wallabag');
    expect(p.fresh.map(({ article: a }) => [a.archived, a.starred, a.tags, a.saved])).toEqual([
      [true, true, ['số'], '2016-09-08T09:55:58.000Z'],
      [false, false, ['nhãn'], '2020-01-01T00:00:00.000Z'],
    ]);
    expect(p.fresh[0]?.body.text).toBe('Toàn văn');
    expect(p.refused).toMatchObject([{ where: '3', reason: 'damaged' }]);
  });
  it('Readwise Reader; feed entries are left out', async () => {
    const p = await planOf(fixture('readwise.csv'));
    expect(p.format).toBe('readwise');
    expect(p.fresh.map(({ article: a }) => [a.tags, a.progress, a.archived])).toEqual([
      [['kinh tế số', "it's"], 0.4, false],
      [[], 1, true],
    ]);
    expect(p.refused).toMatchObject([{ where: '4', reason: 'feed' }]);
  });
  it('bookmarks: folders become tags, the toolbar does not, scripts are refused', async () => {
    const p = await planOf(fixture('bookmarks.html'));
    expect(p.format).toBe('bookmarks');
    expect(p.fresh.map(({ article: a }) => [a.title, a.tags, a.note])).toEqual([
      ['Dấu trang một', ['a', 'b', 'Chính sách số'], 'ghi chú của tôi'],
      ['Dấu trang hai', [], ''],
    ]);
    expect(p.refused).toMatchObject([{ reason: 'not-web', what: 'javascript:alert(1)' }]);
  });
  it('a plain list', async () => {
    const p = await planOf(fixture('urls.txt'));
    expect(p.format).toBe('urls');
    expect(p.fresh.map(({ article: a }) => [a.key, a.title])).toEqual([
      ['https://example.vn/u1', 'https://example.vn/u1'],
      ['https://example.vn/u2', 'Bài có tít'],
    ]);
    expect(p.refused.map((r) => [r.where, r.reason])).toEqual([
      ['5', 'not-web'],
      ['6', 'twice'],
    ]);
  });
  it('our own JSON of schema 1', async () => {
    const p = await planOf(fixture('own-schema-1.json'));
    const [only] = p.fresh;
    expect([p.format, p.settings, only?.article.note, only?.article.characters, only?.body.text]).toEqual([
      'own',
      { marks: 'all' },
      'giữ',
      11,
      'Nội dung cũ',
    ]);
    expect(only?.article.key).toBe('https://example.vn/cu');
  });
});

describe('what is there already', () => {
  it('is counted and left alone, whatever tracker its address carries', async () => {
    const p = await planOf(fixture('pocket-5.csv'), { keys: new Set(['https://example.vn/bai-1.html']) });
    expect([p.fresh.length, p.already]).toEqual([2, 1]);
  });
  it('never shares an id with a new one', async () => {
    const p = await planOf(fixture('own-schema-1.json'), { ids: new Set(['old-1']) });
    expect(p.fresh[0]?.article.id).not.toBe('old-1');
    expect(p.fresh[0]?.body.id).toBe(p.fresh[0]?.article.id);
  });
});

describe('hostile files end in a clear error', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['only a header', bytesOf('title,url,time_added,tags,status\n'), 'empty'],
    ['prose', bytesOf('Hôm nay trời đẹp.\nKhông có địa chỉ nào.'), 'unknown'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'encoding'],
    [
      'Latin-1 bytes',
      new Uint8Array([...bytesOf('title,url,time_added,tags,status\n'), 0xe9, 0x2c]),
      'encoding',
    ],
    ['JSON cut short', fixture('wallabag.json').slice(0, 200), 'json-damaged'],
    ['JSON of something else', bytesOf('{"a":1}'), 'unknown'],
    ['a web page', bytesOf('<!doctype html><p>Một trang</p>'), 'unknown'],
    ['a later release', bytesOf('{"format":"boi-canh-library","schema":99,"articles":[]}'), 'newer'],
    ['a damaged zip', zipSync({ 'a.csv': strToU8('x') }).slice(0, 40), 'zip-damaged'],
    ['a zip of pictures', zipSync({ 'a.png': strToU8('x') }), 'unknown'],
    ['a CSV of 50 MB', bytesOf('title,url,time_added,tags,status\n'.padEnd(LIMITS.text + 1, 'x')), 'too-big'],
    ['a bomb', zipSync({ 'part.csv': new Uint8Array(60_000_000) }), 'zip-bomb'],
    [
      'too many rows',
      bytesOf(`url\n${Array.from({ length: LIMITS.rows + 1 }, (_, i) => `https://e.vn/${i}`).join('\n')}`),
      'too-many',
    ],
  ])('%s', (_, bytes, code) => expect(codeOf(bytes)).toBe(code));

  it('UTF-16 from a spreadsheet is read', () => {
    const text = 'title,url,time_added,tags,status\nThỏa thuận,https://example.vn/x,1700000000,,unread\n';
    const units = Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0));
    expect(readFile(new Uint8Array(units.buffer)).rows[0]?.title).toBe('Thỏa thuận');
  });
  it('a quote that never closes spoils its own row only', async () => {
    const p = await planOf(
      bytesOf(
        'title,url,time_added,tags,status\nTốt,https://example.vn/tot,1700000000,,unread\n"hỏng,https://example.vn/hong,1700000000,,unread\n',
      ),
    );
    expect([p.fresh.length, p.refused.map((r) => r.reason)]).toEqual([1, ['damaged']]);
  });
  it.each(['99999999999999999999', '-5', '0', 'NaN', '2999-01-01', '0000-00-00', '<script>'])(
    'date %s is told and replaced by today',
    async (date) => {
      const p = await planOf(
        bytesOf(`title,url,time_added,tags,status\nT,https://example.vn/x,${date},,unread\n`),
      );
      expect(p.undated).toEqual(['2']);
      expect(p.fresh[0]?.article.saved).toBe(NOW.toISOString());
    },
  );
  it('titles keep their characters and lose control characters and excess', async () => {
    const title = `<img src=x onerror=alert(1)>\u0000\u0007${'á'.repeat(5000)}`;
    const p = await planOf(bytesOf(JSON.stringify([{ url: 'https://example.vn/x', title, is_archived: 0 }])));
    expect(p.fresh[0]?.article.title).toHaveLength(LIMITS.title);
    expect(p.fresh[0]?.article.title.startsWith('<img src=x onerror=alert(1)> á')).toBe(true);
  });
  it('cancelled while reading: nothing', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(planOf(fixture('urls.txt'), { signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});
