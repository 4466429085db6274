import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportBookmarks } from '../../../utils/library/export/bookmarks';
import { escapeTex, exportBibtex, exportCsl } from '../../../utils/library/export/citations';
import { CSV_HEADER, exportCsv, guard } from '../../../utils/library/export/csv';
import { exportJson } from '../../../utils/library/export/json';
import { exportMarkdown, fileName } from '../../../utils/library/export/markdown';
import { plan } from '../../../utils/library/import/plan';
import { readFile } from '../../../utils/library/import/read';
import type { Whole } from '../../../utils/library/schema';
import { normalise } from '../../../utils/library/url';
import { article, NOW, planOptions, whole } from './fixtures';

const bytes = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
const read = async (blob: Blob) =>
  plan(readFile(await bytes(blob)), planOptions({ clean: (html) => ({ html, text: '' }) }));

const date = fc
  .date({ min: new Date('1995-01-01'), max: NOW, noInvalidDate: true })
  .map((d) => d.toISOString());
const words = fc.string({ unit: 'grapheme', maxLength: 40 });
const tag = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((word) => word.normalize('NFC'));
const anyWhole: fc.Arbitrary<Whole> = fc
  .record({
    id: fc.uuid(),
    url: fc.webUrl({ withQueryParameters: true }),
    title: words,
    publisher: fc.option(words),
    published: fc.constantFrom(null, '2024', '2024-09', '2024-09-27'),
    saved: date,
    updated: date,
    excerpt: words,
    lang: fc.constantFrom(null, 'vi', 'en'),
    read: fc.boolean(),
    progress: fc.double({ min: 0, max: 1, noNaN: true }),
    starred: fc.boolean(),
    archived: fc.boolean(),
    tags: fc.uniqueArray(tag, { maxLength: 4 }),
    note: words,
    text: words,
    entity: fc.constantFrom('org-1', 'person-2'),
  })
  .map(({ id, text, entity, url, ...over }) => {
    const made = whole(id, { ...over, url }, text);
    const name = { vi: 'Tên', en: 'Name' };
    return {
      article: {
        ...made.article,
        title: over.title,
        names: [{ entity, type: 'person' as const, name, count: 1 }],
        countries: [entity],
        meeting: { id: 'm', title: name },
        dataset: '2026-01',
        known: { offices: { [entity]: ['a|b'] }, agreements: { x: null } },
      },
      body: {
        ...made.body,
        mentions: [
          { start: 0, end: 1, entity, type: 'person' as const, reasons: [{ code: 'exact', detail: '' }] },
        ],
      },
    };
  });

describe('JSON', () => {
  it('export, wipe, import gives the same list', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyWhole, { maxLength: 8, selector: (w) => normalise(w.article.url) }),
        async (list) => {
          fc.pre(list.length > 0);
          const { fresh, refused } = await read(exportJson(list, { marks: 'all' }, NOW.toISOString()));
          expect(refused).toEqual([]);
          // Which import brought it and the count of its edits begin anew; all else is the same.
          const plain = ({ article: { batch: _, version: __, ...a }, body }: Whole) => ({ a, body });
          expect(fresh.map(plain)).toEqual(list.map(plain));
        },
      ),
      { numRuns: 60 },
    );
  });
  it('carries the settings', async () => {
    expect((await read(exportJson([whole('a')], { marks: 'none' }, NOW.toISOString()))).settings).toEqual({
      marks: 'none',
    });
  });
});

describe('CSV', () => {
  const odd = article('a', {
    title: '=SUM(A1)',
    note: '-2+3\n@x',
    tags: ['a,b', '"c"'],
    starred: true,
    excerpt: '+1',
    published: '2024-09',
  });
  it("begins with Instapaper's columns and guards formulas", async () => {
    const text = new TextDecoder().decode(await bytes(exportCsv([odd])));
    expect(CSV_HEADER.slice(0, 6)).toEqual(['URL', 'Title', 'Selection', 'Folder', 'Timestamp', 'Tags']);
    expect(text.startsWith('URL,Title,Selection,Folder,Timestamp,Tags,')).toBe(true);
    expect(text).toContain("'=SUM(A1)");
    expect(text).toContain("'-2+3");
  });
  it('reads back as it was', async () => {
    const [back] = (await read(exportCsv([odd]))).fresh;
    const { title, note, tags, starred, excerpt, published, saved } = odd;
    expect(back?.article).toMatchObject({ title, note, tags, starred, excerpt, published, saved });
  });
  it.each(['=1', '+1', '-1', '@a', '\tx', '\rx'])('guards %j', (cell) =>
    expect(guard(cell)).toBe(`'${cell}`),
  );
});

describe('bookmarks', () => {
  it('escape and read back', async () => {
    const a = article('a', {
      title: '<b>"Tít" & co</b>',
      tags: ['x', 'y z'],
      note: 'ghi <chú>',
      starred: true,
      url: 'https://example.vn/?a=1&b=2',
    });
    const blob = exportBookmarks([a]);
    expect(new TextDecoder().decode(await bytes(blob))).toContain('&lt;b&gt;&quot;Tít&quot; &amp; co');
    const [back] = (await read(blob)).fresh;
    expect(back?.article).toMatchObject({
      url: a.url,
      title: a.title,
      tags: a.tags,
      note: a.note,
      starred: true,
      saved: a.saved,
    });
  });
});

describe('our own lists come back exactly', () => {
  const bits = [
    '=',
    "'",
    '"',
    ',',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '&amp;',
    '<b>',
    '</a>',
    '</dd>',
    '|',
    ';',
    '\\',
    '[',
    '@',
    'ế',
    '字',
    '<!--',
    '<dt>',
  ];
  const rare = fc
    .array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'grapheme', maxLength: 6 })), {
      maxLength: 8,
    })
    .map((parts) => parts.join('').replaceAll('\0', ''));
  const rareTag = rare.map((text) => text.normalize('NFC')).filter((text) => text !== '');
  const anyHighlight = fc.record({
    id: fc.uuid(),
    quote: rare.map((text) => `q${text}`),
    prefix: rare,
    suffix: rare,
    start: fc.option(fc.nat()),
    note: rare,
    made: date,
  });
  const anyArticle = fc
    .record({
      url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
      title: rare,
      tags: fc.uniqueArray(rareTag, { maxLength: 4 }),
      note: rare,
      excerpt: rare,
      publisher: fc.option(rare.map((text) => `p${text}`)),
      published: fc.constantFrom(null, '2024', '2024-09', '2024-09-27'),
      lang: fc.constantFrom(null, 'vi', 'en-GB'),
      saved: date,
      starred: fc.boolean(),
      archived: fc.boolean(),
      read: fc.boolean(),
      progress: fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n || 0),
      highlights: fc.array(anyHighlight, { maxLength: 2 }),
    })
    .map((over) => article('a', over));
  const lists = fc.uniqueArray(anyArticle, { minLength: 1, maxLength: 3, selector: (x) => x.key });
  const both = [
    'url',
    'title',
    'tags',
    'note',
    'saved',
    'starred',
    'archived',
    'read',
    'highlights',
  ] as const;
  const inCsv = [...both, 'excerpt', 'publisher', 'published', 'lang', 'progress'] as const;
  const of = (list: object[], fields: readonly string[]) =>
    list.map((each) => Object.fromEntries(fields.map((field) => [field, Reflect.get(each, field)])));

  it.each([
    ['CSV', exportCsv, inCsv],
    ['bookmarks', exportBookmarks, both],
  ])('%s', async (_, write, fields) => {
    await fc.assert(
      fc.asyncProperty(lists, async (list) => {
        const { fresh, refused } = await read(write(list));
        expect(refused).toEqual([]);
        expect(
          of(
            fresh.map((f) => f.article),
            fields,
          ),
        ).toEqual(of(list, fields));
      }),
      { numRuns: 40 },
    );
  });
});

describe('Markdown', () => {
  it('one file for each article, names never clash', async () => {
    const [one, two] = [
      whole('a', { title: 'Thỏa thuận: "5G"', note: 'dòng 1\ndòng 2', published: '2024-09-27' }, 'Nội dung'),
      whole('b', { title: 'Thỏa thuận 5G', published: '2024-09-27' }),
    ];
    const files = unzipSync(await bytes(exportMarkdown([one, two])));
    expect(Object.keys(files)).toEqual(['2024-09-27-thoa-thuan-5g.md', '2024-09-27-thoa-thuan-5g-2.md']);
    const text = new TextDecoder().decode(files['2024-09-27-thoa-thuan-5g.md']);
    expect(text).toContain('title: "Thỏa thuận: \\"5G\\""');
    expect(text).toContain('> dòng 1\n> dòng 2');
    expect(text).toContain('Nội dung');
  });
  it('file names are plain', () => {
    expect(fileName(article('a', { title: '../../etc/passwd', published: '2024' }))).toBe('2024-etc-passwd');
    expect(fileName(article('a', { title: '???', published: null }))).toBe('2026-01-01-article');
  });
});

describe('citations', () => {
  const a = article('a', { title: 'Giá 5% & {x}_y', publisher: 'Báo', published: '2024-09', lang: 'vi' });
  it('BibTeX', async () => {
    const text = new TextDecoder().decode(await bytes(exportBibtex([a, a])));
    expect(text).toContain('title = {{Giá 5\\% \\& \\{x\\}\\_y}}');
    expect(text).toContain('date = {2024-09}');
    expect(text.match(/@online\{([^,]+),/g)).toEqual([
      '@online{example-vn-2024-09,',
      '@online{example-vn-2024-09-2,',
    ]);
    expect(escapeTex('\\~^')).toBe('\\textbackslash{}\\textasciitilde{}\\textasciicircum{}');
  });
  it('CSL-JSON is as exact as the date', async () => {
    const [item] = JSON.parse(new TextDecoder().decode(await bytes(exportCsl([a]))));
    expect(item).toMatchObject({
      type: 'article-newspaper',
      issued: { 'date-parts': [[2024, 9]] },
      'container-title': 'Báo',
      language: 'vi',
    });
  });
});
