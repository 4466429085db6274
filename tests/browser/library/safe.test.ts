import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Body, SavedArticle } from '../../../utils/library/schema';
import { leaveDatabase, type OldStore } from '../kit/databases';
import { browsers, until } from '../kit/harness';
import {
  asked,
  choose,
  file,
  importFile,
  openLibraryPage,
  ownFile,
  press,
  putRaw,
  sees,
  stored,
  text,
  titles,
  withLibrary,
} from '../kit/library';

const fixture = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../unit/fixtures/${name}`, import.meta.url), 'utf8'));

/** What release 0.1.0 left in a profile. */
interface Profile {
  schema: number;
  articles: SavedArticle[];
  bodies: Body[];
  trash: object[];
  storage: Record<string, unknown>;
  look: unknown;
}

const byMany: OldStore['indexes'] = [
  { name: 'of', multiEntry: true },
  { name: 'topics', multiEntry: true },
];
/** The facts' database in schema 1; it may be thrown away, and its rows had another shape. */
const firstFacts: OldStore[] = [
  {
    name: 'entities',
    keyPath: 'last',
    indexes: [{ name: 'holds', multiEntry: true }],
    records: [{ last: 'z', rows: [{ id: 'viettel' }], holds: [] }],
  },
  { name: 'meetings', keyPath: 'id', indexes: [...byMany, { name: 'date' }] },
  { name: 'agreements', keyPath: 'id', indexes: byMany },
  { name: 'meta', records: [{ key: 'current', value: { version: 'old', date: '2026-01-01', counts: {} } }] },
];

describe.each(browsers)('the reading list keeps what it holds in %s', (browser) => {
  const shelf = withLibrary(browser);

  /** In this page's database nothing can be written, or read, any more: as when the disk is full or broken. */
  const fail = (method: 'put' | 'getAll', error: string) =>
    shelf.page.evaluate(
      (which, as) => {
        IDBObjectStore.prototype[which] = () => {
          throw new DOMException('made by the test', as);
        };
      },
      method,
      error,
    );

  it('a full disk, a refused write, a broken database: told what to do, and nothing is lost', async () => {
    await importFile(shelf.page, file('a.json', ownFile([{ id: 'a', title: 'Còn nguyên', note: 'giữ' }])));
    const before = await stored(shelf.page);
    for (const [error, words] of [
      ['QuotaExceededError', 'Hết chỗ lưu. Hãy giải phóng ổ đĩa'],
      ['ReadOnlyError', 'Hãy mở trong cửa sổ thường'],
      ['UnknownError', 'Hãy khởi động lại trình duyệt'],
    ] as const) {
      await fail('put', error);
      await press(shelf.page, 'Gắn sao', '.row');
      await sees(shelf.page, '.toast', words);
      // An import that meets it says so in its box.
      await choose(shelf.page, file('b.json', ownFile([{ id: 'b' }])));
      await shelf.page.evaluate(() => document.querySelector<HTMLElement>('.dialog .main')!.click());
      await sees(shelf.page, '.dialog .alert', words);
      expect(await stored(shelf.helper)).toEqual(before);
      await shelf.page.close();
      shelf.page = await openLibraryPage(shelf.rig);
      expect(await titles(shelf.page)).toEqual(['Còn nguyên']);
    }
  });

  it('a record that cannot be read is counted, and the others show', async () => {
    await importFile(shelf.page, file('a.json', ownFile([{ id: 'a', title: 'Còn nguyên' }])));
    await putRaw(shelf.helper, [
      { store: 'articles', value: { id: 'bad', key: 'k', saved: '2026-01-01T00:00:00.000Z' } },
    ]);
    await shelf.page.close();
    shelf.page = await openLibraryPage(shelf.rig);
    await sees(shelf.page, '.alert', '1 bản ghi bị hỏng');
    expect(await titles(shelf.page)).toEqual(['Còn nguyên']);
  });

  it('a data update leaves it as it is, and nothing of it goes through the synced storage', async () => {
    await importFile(
      shelf.page,
      file('a.json', ownFile([{ id: 'a', note: 'giữ', html: '<p>Chữ</p>', text: 'Chữ' }])),
    );
    const before = await stored(shelf.page);
    const answer = await shelf.helper.evaluate(
      `(globalThis.browser ?? chrome).runtime.sendMessage({ name: 'reinstall', request: {} }).then(JSON.stringify)`,
    );
    expect(JSON.parse(answer as string)).toMatchObject({ ok: true, reply: { installed: true } });
    expect(await stored(shelf.page)).toEqual(before);
    const synced = await shelf.helper.evaluate(
      `(globalThis.browser ?? chrome).storage.sync.get(null).then(JSON.stringify)`,
    );
    expect(synced).toBe('{}');
  });

  it('a database of schema 1 is brought up to date with all it holds', async () => {
    await shelf.page.close();
    const { articles: old } = fixture<{ articles: object[] }>('library/database-1.json');
    await leaveDatabase(shelf.helper, 'library', 1, [
      { name: 'articles', keyPath: 'id', indexes: [{ name: 'key', unique: true }], records: old },
    ]);
    shelf.page = await openLibraryPage(shelf.rig);
    await until(async () => (await titles(shelf.page)).join('|') === 'Chỉ địa chỉ|Bản ghi cũ', 5000, 'both');
    const { articles, bodies } = await stored(shelf.page);
    expect(articles.find(({ id }) => id === 'old-1')).toMatchObject({
      note: 'giữ',
      starred: true,
      tags: ['cũ'],
    });
    expect(bodies.find(({ id }) => id === 'old-1')?.text).toBe('Nội dung cũ');
  });

  it('an update from 0.1.0 with a filled profile loses nothing, and the facts come anew', async () => {
    await shelf.page.close();
    const left = fixture<Profile>('profiles/0.1.0.json');
    await leaveDatabase(shelf.helper, 'library', left.schema, [
      {
        name: 'articles',
        keyPath: 'id',
        indexes: [{ name: 'key', unique: true }, { name: 'saved' }, { name: 'batch' }],
        records: left.articles,
      },
      { name: 'bodies', keyPath: 'id', records: left.bodies },
      { name: 'trash', keyPath: 'id', records: left.trash },
    ]);
    await leaveDatabase(shelf.helper, 'knowledge', 1, firstFacts);
    await shelf.helper.evaluate(
      async (storage, look) => {
        localStorage.setItem('reader-look', look);
        await chrome.storage.local.set(JSON.parse(storage));
      },
      JSON.stringify(left.storage),
      JSON.stringify(left.look),
    );
    await shelf.rig.killBackground();
    // Its language was English.
    shelf.page = await openLibraryPage(shelf.rig, '#/read/kept');
    await sees(shelf.page, '.reading', 'Boviengkham Vongdara');
    await until(
      () =>
        shelf.page.evaluate(
          () =>
            document.querySelector<HTMLTextAreaElement>('.reading textarea')?.value === 'Hỏi lại về số liệu',
        ),
      5000,
      'the note',
    );
    const { articles, bodies } = await stored(shelf.page);
    expect(articles.map(({ id, note, tags }) => [id, note, tags])).toEqual(
      left.articles.map(({ id, note, tags }) => [id, note, tags]),
    );
    expect(bodies).toEqual(left.bodies);
    await shelf.rig.settled();
    const card = await shelf.helper.evaluate(
      `chrome.runtime.sendMessage({ name: 'card', request: { entity: 'viettel', asOf: null, here: [] } }).then(JSON.stringify)`,
    );
    expect(JSON.parse(card as string)).toMatchObject({ ok: true, reply: { name: { en: 'Viettel Group' } } });
    await shelf.helper.evaluate(async (keys) => {
      localStorage.removeItem('reader-look');
      await chrome.storage.local.remove(keys);
      await chrome.storage.local.set({ 'set:language': 'vi' });
    }, Object.keys(left.storage));
  });

  it('markup that would run does not, neither from a title nor from a text', async () => {
    const bad =
      '<img src="https://evil.example/x.png" onerror="document.title=1"><script>document.title=2</script><a href="javascript:document.title=3">x</a><p data-reader="7">Chữ</p><img src="data:image/png;base64,iVBORw0KGgo=">';
    await importFile(
      shelf.page,
      file(
        'bad.json',
        ownFile([{ id: 'bad', title: '<img src=x onerror=document.title=4>', html: bad, text: 'Chữ' }]),
      ),
    );
    const before = asked(shelf.rig).length;
    await shelf.page.evaluate(() => {
      location.hash = '#/read/bad';
    });
    await sees(shelf.page, '.copy', 'Chữ');
    expect(
      await shelf.page.evaluate(() => [
        document.querySelectorAll('.copy :is(img, script)').length,
        document.querySelector('.copy a[href^="javascript"]'),
      ]),
    ).toEqual([0, null]);
    expect(await shelf.page.title()).toContain('Danh sách đọc');
    expect(asked(shelf.rig).length).toBe(before);
    expect((await stored(shelf.page)).bodies[0]?.html).not.toMatch(
      /onerror|<script|javascript:|\ssrc=|data:image|data-reader/,
    );
  });

  it('two windows: both edits of different fields stay, a note changed in both is shown and not lost', async () => {
    await importFile(shelf.page, file('n.json', ownFile([{ id: 'n', note: 'gốc' }])));
    const [one, two] = [
      await openLibraryPage(shelf.rig, '#/read/n'),
      await openLibraryPage(shelf.rig, '#/read/n'),
    ];
    for (const [window, words] of [
      [one, 'một'],
      [two, 'hai'],
    ] as const) {
      await window.waitForSelector('.notes textarea');
      await window.evaluate(() => document.querySelector<HTMLTextAreaElement>('.notes textarea')!.select());
      await window.type('.notes textarea', words);
    }
    await press(one, 'Lưu ghi chú và nhãn', '.notes');
    await sees(one, '.notes', 'Đã lưu');
    await press(two, 'Lưu ghi chú và nhãn', '.notes');
    await sees(two, '.notes .alert', 'cửa sổ khác');
    expect((await stored(shelf.page)).articles[0]?.note).toBe('một');
    await until(
      () =>
        two.evaluate(
          (both) => document.querySelector<HTMLTextAreaElement>('.notes textarea')!.value === both,
          'hai\n\nmột',
        ),
      5000,
      'both notes in the box',
    );
    await press(two, 'Lưu ghi chú và nhãn', '.notes');
    await until(
      async () => (await stored(shelf.page)).articles[0]?.note === 'hai\n\nmột',
      5000,
      'second try',
    );
    await one.close();
    await two.close();
  });

  it('a database of a later release: told, and left alone', async () => {
    await shelf.page.close();
    const other = await shelf.rig.extensionPage('manifest.json');
    const change = (version: number | null) =>
      other.evaluate(
        (v) =>
          new Promise<void>((resolve, reject) => {
            const done = () => resolve();
            const deleting = v === null ? indexedDB.deleteDatabase('library') : null;
            if (deleting) {
              deleting.onsuccess = done;
              return;
            }
            const opening = indexedDB.open('library', v ?? undefined);
            opening.onsuccess = () => {
              opening.result.close();
              done();
            };
            opening.onerror = () => reject(opening.error);
          }),
        version,
      );
    await change(99);
    shelf.page = await shelf.rig.extensionPage('library.html');
    await sees(shelf.page, '[role=alert]', 'mới hơn');
    await shelf.page.close();
    await change(null);
    await other.close();
    shelf.page = await openLibraryPage(shelf.rig);
    expect(await text(shelf.page, '.empty')).toContain('Chưa có bài nào');
  });

  it('has no uncaught error', async () => {
    // The hostile markup above: the browser reports each handler it refuses to compile while the markup is read.
    const refused = /Executing inline event handler violates/;
    const errors = (await shelf.rig.errors()).filter(
      (error) => error.includes('library.html') && !refused.test(error),
    );
    expect(errors).toEqual([]);
  });
});
