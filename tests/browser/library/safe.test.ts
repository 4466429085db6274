import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
    const old = readFileSync(new URL('../../unit/fixtures/library/database-1.json', import.meta.url), 'utf8');
    await shelf.helper.evaluate(
      (json) =>
        new Promise<void>((resolve, reject) => {
          indexedDB.deleteDatabase('library').onsuccess = () => {
            const opening = indexedDB.open('library', 1);
            opening.onupgradeneeded = () => {
              const store = opening.result.createObjectStore('articles', { keyPath: 'id' });
              store.createIndex('key', 'key', { unique: true });
              for (const record of JSON.parse(json).articles) store.put(record);
            };
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      old,
    );
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

  it('markup that would run does not, neither from a title nor from a text', async () => {
    const bad =
      '<img src="https://evil.example/x.png" onerror="document.title=1"><script>document.title=2</script><a href="javascript:document.title=3">x</a><p>Chữ</p>';
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
    expect((await stored(shelf.page)).bodies[0]?.html).not.toMatch(/onerror|<script|javascript:/);
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
