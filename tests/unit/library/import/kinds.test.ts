import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../utils/library/import/limits';
import { type Plan, plan } from '../../../../utils/library/import/plan';
import { readFile } from '../../../../utils/library/import/read';
import { newestFirst } from '../../../../utils/library/store/library';
import { article, bytesOf, planOptions } from '../fixtures';

const planOf = (content: string | Uint8Array, over = {}): Promise<Plan> =>
  plan(readFile(typeof content === 'string' ? bytesOf(content) : content), planOptions(over));
const rows = async (content: string | Uint8Array) =>
  (await planOf(content)).fresh.map(({ article: a }) => [a.title, a.tags, a.note]);
const NETSCAPE = '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<H1>Bookmarks</H1>\n';
const a = (n: number, title: string, more = '') => `<A HREF="https://example.vn/${n}"${more}>${title}</A>`;

describe('bookmark files, as programs really write them', () => {
  it('without lists, or without a head', async () => {
    expect(await rows(`${NETSCAPE}<DT>${a(1, 'Một', ' TAGS="x"')}\n<DD>ghi\n<DT>${a(2, 'Hai')}\n`)).toEqual([
      ['Một', ['x'], 'ghi'],
      ['Hai', [], ''],
    ]);
    expect(
      await rows(`<dt><h3>Thư mục</h3>\n<dl><dt>${a(1, 'Một')}<dd>ghi</dd><dt>${a(2, 'Hai')}</dl>`),
    ).toEqual([
      ['Một', ['Thư mục'], 'ghi'],
      ['Hai', ['Thư mục'], ''],
    ]);
  });
  it('with notes on folders: the folder stays a tag, its note is told of', async () => {
    const file = `${NETSCAPE}<DL><p><DT><H3>Ngoài</H3>\n<DD>về thư mục\n<DL><p><DT>${a(1, 'Một')}<DT><H3>Trong</H3><DL><p><DT>${a(2, 'Hai')}</DL><p></DL><p><DT>${a(3, 'Ba')}</DL>`;
    const made = await planOf(file);
    expect(made.fresh.map(({ article: each }) => each.tags)).toEqual([['Ngoài'], ['Ngoài', 'Trong'], []]);
    expect(made.untaken).toEqual({ 'folder-notes': 1 });
  });
  it('with links, breaks and emphasis in a note', async () => {
    const note = `Xem <a href="https://example.vn/phu">trang <b>phụ</b></a> &amp; sau<br>dòng hai`;
    expect(await rows(`${NETSCAPE}<DL><p><DT>${a(1, 'Một')}\n<DD>${note}\n<DT>${a(2, 'Hai')}</DL>`)).toEqual([
      ['Một', [], 'Xem trang phụ & sau\ndòng hai'],
      ['Hai', [], ''],
    ]);
  });
  it.each(['script', 'style', 'textarea', 'title', '!--', 'noscript', 'plaintext'])(
    'a <%s> left open in a title swallows nothing',
    async (tag) => {
      const titles = await rows(`${NETSCAPE}<DL><p><DT>${a(1, `Thẻ <${tag}> mở`)}<DT>${a(2, 'Hai')}</DL>`);
      expect(titles.map(([title]) => title)).toEqual([`Thẻ <${tag}> mở`, 'Hai']);
    },
  );
  it('a link without its end is ended by the next', async () => {
    const file = `${NETSCAPE}<DL><DT><A HREF="https://example.vn/1">Một\n<DT>${a(2, 'Hai')}</DL>`;
    expect((await rows(file)).map(([title]) => title)).toEqual(['Một', 'Hai']);
  });
  it('the top folders of browsers are no tags, folders of the same name are', async () => {
    const file = `${NETSCAPE}<DL><DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Thanh</H3><DL><DT>${a(1, 'Một')}<DT><H3>Thanh</H3><DL><DT>${a(2, 'Hai')}</DL></DL></DL>`;
    expect((await rows(file)).map(([, tags]) => tags)).toEqual([[], ['Thanh']]);
  });
  it('one address in two folders has both tags and both notes', async () => {
    const file = `${NETSCAPE}<DL><DT><H3>X</H3><DL><DT>${a(1, 'Một')}<DD>n1</DL><DT><H3>Y</H3><DL><DT>${a(1, 'Một')}<DD>n2\n<DT>${a(1, 'Một')}</DL></DL>`;
    const made = await planOf(file);
    expect(made.fresh.map(({ article: each }) => [each.tags, each.note])).toEqual([[['X', 'Y'], 'n1\n\nn2']]);
    expect(made.refused.map((r) => r.reason)).toEqual(['twice']);
  });
  it('rows of one second keep the order of the file, in the list and at every import', async () => {
    const file = `${NETSCAPE}<DL>${Array.from({ length: 30 }, (_, n) => `<DT>${a(n, `B${n}`, ' ADD_DATE="1700000000"')}`).join('')}</DL>`;
    for (const batch of ['a', 'z']) {
      const { fresh } = await planOf(file, { newId: () => batch });
      const list = fresh
        .map((f) => f.article)
        .reverse()
        .sort(newestFirst);
      expect(list.map(({ title }) => title)).toEqual(Array.from({ length: 30 }, (_, n) => `B${n}`));
    }
  });
  it('5,000 folders, side by side or one in the other, are read in one pass', async () => {
    const side = Array.from({ length: 5000 }, (_, n) => `<DT><H3>F${n}</H3><DL><DT>${a(n, 'x')}</DL>`).join(
      '',
    );
    const deep = Array.from({ length: 5000 }, (_, n) => `<DT><H3>F${n}</H3><DL><DT>${a(n, 'x')}`).join('');
    expect((await planOf(`${NETSCAPE}<DL>${side}</DL>`)).fresh).toHaveLength(5000);
    const last = (await planOf(`${NETSCAPE}<DL>${deep}`)).fresh.at(-1)?.article.tags;
    expect([last?.length, last?.at(-1)]).toEqual([20, 'F4999']);
  });
});

describe('tables, as spreadsheets really write them', () => {
  const HEAD = 'title,url,time_added,tags,status';
  it('a line that only names the separator', async () => {
    expect(
      await rows(`sep=;\n${HEAD.replaceAll(',', ';')}\nMột;https://example.vn/1;1700000000;a|b;unread\n`),
    ).toEqual([['Một', ['a', 'b'], '']]);
  });
  it('quotation marks inside a quoted cell, and line breaks', async () => {
    const titles = await rows(
      `${HEAD}\n"Báo "X" viết, rồi",https://example.vn/1,1,,unread\n"a\nb",https://example.vn/2,1,,unread\n`,
    );
    expect(titles.map(([title]) => title)).toEqual(['Báo "X" viết, rồi', 'a b']);
  });
  it('a quote that never closes in the middle spoils its own row only', async () => {
    const made = await planOf(
      `${HEAD}\n1,https://example.vn/1,1,,unread\n"2,https://example.vn/2,1,,unread\n3,https://example.vn/3,1,,unread\n"4,https://example.vn/4,1,,unread\n5,https://example.vn/5,1,,unread\n`,
    );
    expect(made.fresh.map((f) => f.article.title)).toEqual(['1', '3', '5']);
    expect(made.refused.map((r) => [r.where, r.reason])).toEqual([
      ['3', 'damaged'],
      ['5', 'damaged'],
    ]);
  });
  it('Windows’ Vietnamese code page, and UTF-16 without a mark', async () => {
    const text = `${HEAD}\nThỏa thuận số,https://example.vn/1,1700000000,,unread\n`;
    const tones: Record<string, number> = {
      '\u0300': 0xcc,
      '\u0309': 0xd2,
      '\u0303': 0xde,
      '\u0301': 0xec,
      '\u0323': 0xf2,
    };
    const letters: Record<string, number> = { â: 0xe2, ă: 0xe3, ê: 0xea, ô: 0xf4, ơ: 0xf5, ư: 0xfd, đ: 0xf0 };
    const shaped = text
      .normalize('NFD')
      .replace(/([aeo])(\p{M}*)\u0302/gu, (_, l, m) => `${l}\u0302`.normalize('NFC') + m);
    const ansi = Uint8Array.from(shaped, (c) => tones[c] ?? letters[c] ?? c.charCodeAt(0));
    expect((await rows(ansi))[0]?.[0]).toBe('Thỏa thuận số');
    const wide = new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
    expect((await rows(wide))[0]?.[0]).toBe('Thỏa thuận số');
  });
  it('one tag in two Unicode forms is one', async () => {
    const cell = ['số'.normalize('NFC'), 'số'.normalize('NFD')].join('|');
    expect((await rows(`${HEAD}\nx,https://example.vn/1,1,${cell},unread\n`))[0]?.[1]).toEqual([
      'số'.normalize('NFC'),
    ]);
  });
  it('routes after # are articles of their own, places in a page are not', async () => {
    const made = await planOf(
      'https://e.vn/#/a\nhttps://e.vn/#/b\nhttps://e.vn/#!/c\nhttps://e.vn/#muc-2\nhttps://e.vn/\n',
    );
    expect([made.fresh.length, made.refused.map((r) => r.where)]).toEqual([4, ['5']]);
  });
});

describe('zips', () => {
  const part = strToU8('title,url,time_added,tags,status\nMột,https://example.vn/1,1700000000,,unread\n');
  it('made anew on a Mac', async () => {
    const zip = zipSync({
      'pocket/part_000000.csv': part,
      '__MACOSX/pocket/._part_000000.csv': new Uint8Array([0, 5, 22, 7, 255]),
      'pocket/._b.csv': new Uint8Array([255]),
    });
    expect(await rows(zip)).toHaveLength(1);
  });
  /** Where in the archive a file's name begins in the directory. */
  const directoryAt = (zip: Uint8Array) => {
    const view = new DataView(zip.buffer, zip.byteOffset);
    return view.getUint32(zip.length - 6, true);
  };
  const changed = (change: (view: DataView, at: number) => void) => {
    const zip = zipSync({ 'part.csv': part }, { level: 0 }).slice();
    change(new DataView(zip.buffer), directoryAt(zip));
    return zip;
  };
  it.each([
    ['another checksum', (view: DataView, at: number) => view.setUint32(at + 16, 1, true), 'zip-damaged'],
    ['a changed letter', (view: DataView) => view.setUint8(60, 0x41), 'zip-damaged'],
    [
      'sizes beyond all bounds',
      (view: DataView, at: number) => {
        view.setUint32(at + 20, LIMITS.unpacked, true);
        view.setUint32(at + 24, LIMITS.unpacked + 1, true);
      },
      'zip-bomb',
    ],
  ])('with %s are refused', (_, change, code) => {
    expect(() => readFile(changed(change))).toThrow(expect.objectContaining({ code }));
  });
});

describe('services', () => {
  const json = (value: unknown) => JSON.stringify(value);
  const said = async (content: string) => {
    const { format, fresh } = await planOf(content);
    return [
      format,
      ...fresh.map(({ article: x }) => [
        x.title,
        x.tags,
        x.saved.slice(0, 10),
        x.starred,
        x.archived,
        x.note,
      ]),
    ];
  };
  it('Pinboard, JSON and XML', async () => {
    const post = {
      href: 'https://example.vn/1',
      description: 'Tít',
      extended: 'ghi',
      meta: 'x',
      hash: 'y',
      time: '2023-01-02T03:04:05Z',
      shared: 'no',
      toread: 'yes',
      tags: 'mot hai',
    };
    expect(await said(json([post, { ...post, href: 'https://example.vn/2', description: false }]))).toEqual([
      'pinboard',
      ['Tít', ['mot', 'hai'], '2023-01-02', false, false, 'ghi'],
      ['https://example.vn/2', ['mot', 'hai'], '2023-01-02', false, false, 'ghi'],
    ]);
    const xml =
      '<?xml version="1.0"?><posts user="u"><post href="https://example.vn/1" time="2023-01-02T03:04:05Z" description="T &amp; t" extended="" tag="mot hai" hash="z" toread="yes"/></posts>';
    expect(await said(xml)).toEqual(['pinboard', ['T & t', ['mot', 'hai'], '2023-01-02', false, false, '']]);
  });
  it('Firefox JSON', async () => {
    const link = (n: number, more = {}) => ({
      type: 'text/x-moz-place',
      title: `T${n}`,
      uri: `https://example.vn/${n}`,
      dateAdded: 1_700_000_000_000_000,
      ...more,
    });
    const tree = {
      guid: 'root________',
      title: '',
      type: 'text/x-moz-place-container',
      root: 'placesRoot',
      children: [
        {
          title: 'menu',
          type: 'text/x-moz-place-container',
          root: 'bookmarksMenuFolder',
          children: [
            link(1, { tags: 'a,b' }),
            { title: 'Báo', type: 'text/x-moz-place-container', children: [link(2)] },
          ],
        },
        { title: 'toolbar', type: 'text/x-moz-place-container', root: 'toolbarFolder' },
      ],
    };
    expect(await said(json(tree))).toEqual([
      'bookmarks',
      ['T1', ['a', 'b'], '2023-11-14', false, false, ''],
      ['T2', ['Báo'], '2023-11-14', false, false, ''],
    ]);
  });
  it('Chrome’s own file, whose clock begins in 1601', async () => {
    const link = { type: 'url', name: 'Tít', url: 'https://example.vn/1', date_added: '13344473600000000' };
    const tree = {
      checksum: 'x',
      version: 1,
      roots: {
        bookmark_bar: {
          type: 'folder',
          name: 'Bookmarks bar',
          children: [{ type: 'folder', name: 'Báo', children: [link] }],
        },
        other: { type: 'folder', name: 'Other', children: [] },
      },
    };
    expect(await said(json(tree))).toEqual(['bookmarks', ['Tít', ['Báo'], '2023-11-14', false, false, '']]);
  });
  it('Linkwarden, with pins and highlights', async () => {
    const link = {
      id: 3,
      name: 'Tít',
      url: 'https://example.vn/1',
      description: 'ghi',
      type: 'url',
      tags: [{ id: 1, name: 'số' }],
      createdAt: '2024-05-01T02:03:04.000Z',
      importDate: null,
      highlights: [{ text: 'câu', comment: 'ý' }],
    };
    const backup = {
      id: 1,
      name: 'U',
      collections: [
        { id: 1, name: 'Báo', links: [link] },
        { id: 2, name: 'Trống', links: [] },
      ],
      pinnedLinks: [{ id: 3 }],
    };
    expect(await said(json(backup))).toEqual([
      'linkwarden',
      ['Tít', ['số', 'Báo'], '2024-05-01', true, false, 'ghi'],
    ]);
    expect((await planOf(json(backup))).fresh[0]?.article.highlights).toMatchObject([
      { quote: 'câu', note: 'ý' },
    ]);
  });
  it('Karakeep', async () => {
    const bookmark = {
      createdAt: 1_700_000_000,
      title: 'Tít',
      tags: ['số'],
      content: { type: 'link', url: 'https://example.vn/1' },
      note: 'ghi',
      archived: true,
    };
    const text = {
      createdAt: 1_700_000_000,
      title: null,
      tags: [],
      content: { type: 'text', text: 'chữ' },
      note: null,
    };
    const made = await planOf(json({ bookmarks: [bookmark, text] }));
    expect(await said(json({ bookmarks: [bookmark, text] }))).toEqual([
      'karakeep',
      ['Tít', ['số'], '2023-11-14', false, true, 'ghi'],
    ]);
    expect(made.refused.map((r) => r.reason)).toEqual(['no-url']);
  });
  it('Matter, whose highlights are only counted', async () => {
    const csv =
      'Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight Count,Last Interaction Date,File Id\nTít,A,Báo,https://example.vn/1,"a,b",10,False,True,True,2,2024-05-01 02:03:04,x\n';
    expect(await said(csv)).toEqual(['matter', ['Tít', ['a', 'b'], '2024-05-01', true, true, '']]);
    expect((await planOf(csv)).untaken).toEqual({ highlights: 2 });
  });
  it('wallabag of the first series, in a list or under numbers', async () => {
    const entry = {
      0: '1',
      id: '1',
      title: 'Tít',
      url: 'https://example.vn/1',
      is_read: '1',
      is_fav: '1',
      content: '<p>x</p>',
      tags: 'a,b',
    };
    for (const file of [[entry], { 0: entry }])
      expect((await said(json(file))).slice(0, 2)).toMatchObject([
        'wallabag',
        ['Tít', ['a', 'b'], '2026-06-01', true, true, ''],
      ]);
  });
  it('Omnivore without its zip, one record or many', async () => {
    const entry = {
      id: '1',
      slug: 's',
      title: 'Tít',
      url: 'https://example.vn/1',
      state: 'Active',
      labels: ['số'],
      savedAt: '2024-10-18T20:44:54.069Z',
    };
    for (const file of [entry, [entry]]) expect((await said(json(file)))[0]).toBe('omnivore');
  });
  it('highlights come along: Omnivore’s files, Raindrop’s cell, wallabag’s annotations', async () => {
    const entry = {
      slug: 's',
      title: 'Tít',
      url: 'https://example.vn/1',
      state: 'Active',
      savedAt: '2024-10-18T20:44:54.069Z',
    };
    const zip = zipSync({
      'metadata_0_to_1.json': strToU8(json([entry])),
      'highlights/s.md': strToU8('> câu một\n> dòng hai\n\nÝ một\n\n#nhãn\n\n> câu hai\n'),
    });
    const raindrop =
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,T,,,https://example.vn/1,Unsorted,,2024-05-01T02:03:04.000Z,,"Highlight: câu một\nNote: Ý một\n\nHighlight: câu hai",false\n';
    const wallabag = json([
      {
        is_archived: 0,
        url: 'https://example.vn/1',
        title: 'T',
        annotations: [{ text: 'Ý một', quote: 'câu một', ranges: [] }, { quote: 'câu hai' }],
      },
    ]);
    const pairs = async (content: string | Uint8Array) =>
      (await planOf(content)).fresh[0]?.article.highlights.map((h) => [h.quote, h.note]);
    expect(await pairs(zip)).toEqual([
      ['câu một\ndòng hai', 'Ý một'],
      ['câu hai', ''],
    ]);
    for (const file of [raindrop, wallabag])
      expect(await pairs(file)).toEqual([
        ['câu một', 'Ý một'],
        ['câu hai', ''],
      ]);
    expect((await planOf(raindrop)).highlights).toBe(2);
  });
});

describe('records that would do harm', () => {
  const own = (...articles: object[]) => JSON.stringify({ format: 'boi-canh-library', schema: 2, articles });
  it('our own file’s markup is sanitised, too', async () => {
    const { fresh } = await planOf(own({ ...article('a'), body: { html: '<p>bẩn</p>', text: 'bẩn' } }), {
      clean: () => ({ html: '<p>sạch</p>', text: 'sạch' }),
    });
    expect(fresh[0]?.body.html).toBe('<p>sạch</p>');
  });
  it('one text of 200 MB: its address is kept, and told', async () => {
    const html = 'x'.repeat(LIMITS.article + 1);
    const made = await planOf(
      JSON.stringify([
        { url: 'https://example.vn/1', title: 'T', is_archived: 0, content: html },
        { url: 'https://example.vn/2', title: 'U', is_archived: 0, content: '<p>y</p>' },
      ]),
    );
    expect(made.fresh.map(({ article: x, body }) => [x.title, x.characters, body.text])).toEqual([
      ['T', 0, ''],
      ['U', 1, 'y'],
    ]);
    expect(made.cut).toEqual(['1']);
  });
  it('one record so deep that nothing can write it out is refused by itself', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const made = await planOf(
      own(article('a')).replace('"articles":[', `"articles":[{"url":7,"deep":${deep}},`),
    );
    expect([made.fresh.length, made.refused.map((r) => r.reason)]).toEqual([1, ['damaged']]);
  });
  it('one row that the sanitiser cannot take is refused by itself', async () => {
    const made = await planOf(
      JSON.stringify(
        [1, 2].map((n) => ({ url: `https://example.vn/${n}`, title: 'T', is_archived: 0, content: `${n}` })),
      ),
      {
        clean: (html: string) => {
          if (html === '1') throw new RangeError('too deep');
          return { html, text: html };
        },
      },
    );
    expect([made.fresh.length, made.refused.map((r) => [r.where, r.reason])]).toEqual([
      1,
      [['1', 'damaged']],
    ]);
  });
  it('ids that an address can hold stay, others are given anew', async () => {
    const ids = [
      '100%',
      'a?b',
      'a#b',
      'a/b',
      'a,b',
      '%E0%A4%A',
      '..',
      '__proto__',
      '\ud800',
      'x'.repeat(300),
    ];
    const { fresh } = await planOf(own(...ids.map((id, n) => ({ ...article(`n${n}`), id }))));
    expect(fresh.map((f) => f.article.id).slice(0, 8)).toEqual(ids.slice(0, 8));
    expect(fresh.slice(8).every((f) => f.article.id.startsWith('id-'))).toBe(true);
  });
  it('dates that cannot be are put right, the articles kept', async () => {
    const dates = [
      { published: '2024-02-31' },
      { published: '9999' },
      { saved: '9999-12-31T23:59:59Z' },
      { saved: '2026-01-01 00:00:00 +07:00' },
    ];
    const { fresh, refused } = await planOf(
      own(...dates.map((date, n) => ({ ...article(`n${n}`), ...date }))),
    );
    expect(refused).toEqual([]);
    expect(fresh.map((f) => [f.article.published, f.article.saved.slice(0, 4)])).toEqual(
      Array(4).fill([null, '2026']),
    );
  });
  it('a record damaged in part is mended, and told', async () => {
    const made = await planOf(
      own({ ...article('a', { note: 'giữ' }), names: [null], progress: 7 }, article('b')),
    );
    expect([made.fresh[0]?.article.note, made.fresh[0]?.article.names, made.mended]).toEqual([
      'giữ',
      [],
      ['1'],
    ]);
  });
  it('can be stopped between any two rows', async () => {
    const stop = new AbortController();
    const many = Array.from({ length: 20_000 }, (_, n) => `https://example.vn/${n}`).join('\n');
    const work = planOf(many, { signal: stop.signal, onProgress: (n: number) => n > 0 && stop.abort() });
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  });
});
