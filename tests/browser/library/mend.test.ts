import { describe, expect, it } from 'vitest';
import { browsers, until } from '../kit/harness';
import {
  choose,
  file,
  importFile,
  openLibraryPage,
  ownFile,
  press,
  putRaw,
  sees,
  stored,
  texts,
  titles,
  withLibrary,
} from '../kit/library';

describe.each(browsers)('the reading list mends itself in %s', (browser) => {
  const shelf = withLibrary(browser);
  const reopen = async (hash = '') => {
    await shelf.page.close();
    shelf.page = await openLibraryPage(shelf.rig, hash);
  };
  const note = () => stored(shelf.helper).then(({ articles }) => articles.find(({ id }) => id === 'n')?.note);
  const write = async (words: string) => {
    await shelf.page.waitForSelector('.notes textarea');
    await shelf.page.type('.notes textarea', words);
  };

  it('damaged records stand apart: exported, mended, deleted, put back', async () => {
    await importFile(shelf.page, file('a.json', ownFile([{ id: 'a', title: 'Còn nguyên' }])));
    const [good] = (await stored(shelf.page)).articles;
    const damaged = [
      {
        ...good,
        id: 'b',
        key: 'https://example.vn/b',
        url: 'https://example.vn/b',
        title: 'Tên có null',
        names: [null],
      },
      { ...good, id: 'c', key: 'https://example.vn/c', title: 'Không địa chỉ', url: 7 },
    ];
    await putRaw(
      shelf.helper,
      damaged.map((value) => ({ store: 'articles', value })),
    );
    await reopen();
    await sees(shelf.page, '.alert', '2 bản ghi bị hỏng');
    expect(await titles(shelf.page)).toEqual(['Còn nguyên']);
    expect((await texts(shelf.page, '.damaged li')).join()).toContain('names.0');
    await press(shelf.page, 'Sửa 1 bản ghi: giữ những gì đọc được', '.damaged');
    await until(async () => (await titles(shelf.page)).includes('Tên có null'), 5000, 'mended');
    await sees(shelf.page, '.alert', '1 bản ghi bị hỏng');
    await press(shelf.page, 'Xóa các bản ghi này', '.damaged');
    await until(() => shelf.page.evaluate(() => !document.querySelector('.damaged')), 5000, 'deleted');
    await press(shelf.page, 'Hoàn tác', '.toast');
    await sees(shelf.page, '.alert', '1 bản ghi bị hỏng');
    await shelf.page.evaluate(() => {
      location.hash = '#/read/c';
    });
    await sees(shelf.page, '.empty', 'bị hỏng');
  });

  it('a database emptied behind its back: told, with the last export, and it works on', async () => {
    await importFile(shelf.page, file('a.json', ownFile([{ id: 'a' }, { id: 'b' }])));
    await shelf.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('library');
          deleting.onsuccess = () => resolve();
          deleting.onerror = () => reject(deleting.error);
        }),
    );
    await sees(shelf.page, '.loss', 'Danh sách từng có 2 bài');
    await sees(shelf.page, '.empty', 'Chưa có bài nào');
    expect(await shelf.page.evaluate(() => document.querySelector('[role=alert].alert'))).toBeNull();
    await importFile(shelf.page, file('b.json', ownFile([{ id: 'c', title: 'Mới' }])));
    expect(await titles(shelf.page)).toEqual(['Mới']);
    await reopen();
    await sees(shelf.page, '.loss', 'Danh sách từng có 2 bài');
    await press(shelf.page, 'Đã biết, bắt đầu lại', '.loss');
    await until(() => shelf.page.evaluate(() => !document.querySelector('.loss')), 5000, 'known');
  });

  it('a database taken away and refused under the open list: told, shown as it was, and back by itself', async () => {
    const seen = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'];
    await importFile(shelf.page, file('a.json', ownFile(seen.map((title) => ({ id: title, title })))));
    await shelf.page.evaluate(() => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = () => {
        throw new DOMException('made by the test', 'SecurityError');
      };
      Reflect.set(globalThis, 'giveBack', () => {
        IDBFactory.prototype.open = open;
      });
    });
    await shelf.helper.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('library');
          deleting.onsuccess = () => resolve();
          deleting.onerror = () => reject(deleting.error);
        }),
    );
    await sees(shelf.page, '.alert', 'Trình duyệt không cho ghi');
    await press(shelf.page, 'Thử lại', '.alert');
    expect(await titles(shelf.page)).toEqual(seen);
    await shelf.page.evaluate('giveBack()');
    await sees(shelf.page, '.loss', 'Danh sách từng có 5 bài');
    expect(await texts(shelf.page, '.alert')).toEqual([]);
    await importFile(shelf.page, file('b.json', ownFile([{ id: 'c', title: 'Mới' }])));
    expect(await titles(shelf.page)).toEqual(['Mới']);
  });

  it('a clock that is wrong by decades empties no trash and moves nothing', async () => {
    await importFile(shelf.page, file('a.json', ownFile([{ id: 'a' }, { id: 'b', note: 'giữ' }])));
    const days = (await stored(shelf.helper)).articles.map(({ id, saved }) => [id, saved]);
    await shelf.page.evaluate(() => document.querySelectorAll<HTMLElement>('.row .pick input')[1]?.click());
    await sees(shelf.page, '.selection', 'Đã chọn 1 bài');
    await press(shelf.page, 'Xóa', '.selection');
    await sees(shelf.page, '.views', 'Đã xóa1');
    for (const [n, wrong] of ['1970-01-01', '2040-06-01', '1999-12-31', '9000-01-01'].entries()) {
      await shelf.page.evaluate((at) => {
        const real = Reflect.get(globalThis, 'realDate') ?? Date;
        Reflect.set(globalThis, 'realDate', real);
        Reflect.set(
          globalThis,
          'Date',
          class extends real {
            constructor(...parts: [number]) {
              super(...(parts.length > 0 ? parts : [real.parse(at)]));
            }
            static now = () => real.parse(at);
          },
        );
      }, wrong);
      await press(shelf.page, n % 2 ? 'Bỏ sao' : 'Gắn sao', '.row');
      await shelf.page.waitForSelector(`.row [aria-label="${n % 2 ? 'Gắn sao' : 'Bỏ sao'}"]`);
      await sees(shelf.page, '.views', 'Đã xóa1');
    }
    await reopen();
    await sees(shelf.page, '.views', 'Đã xóa1');
    await press(shelf.page, 'Đã xóa1', '.views');
    await until(async () => (await titles(shelf.page)).join() === 'Bài b', 5000, 'the trash');
    await shelf.page.evaluate(() => document.querySelector<HTMLElement>('.row .pick input')?.click());
    await sees(shelf.page, '.selection', 'Đã chọn 1 bài');
    await press(shelf.page, 'Khôi phục', '.selection');
    await until(async () => (await stored(shelf.helper)).articles.length === 2, 5000, 'restored');
    const { articles } = await stored(shelf.helper);
    expect(articles.map(({ id, saved }) => [id, saved])).toEqual(days);
    expect(articles.find(({ id }) => id === 'b')?.note).toBe('giữ');
  });

  it('notes keep themselves: after a rest, on leaving at once, and when the page is closed in mid-word', async () => {
    await importFile(shelf.page, file('n.json', ownFile([{ id: 'n' }])));
    await reopen('#/read/n');
    await write('một');
    await until(async () => (await note()) === 'một', 3000, 'after a rest');
    await sees(shelf.page, '.notes', 'Đã lưu');
    await write(' hai');
    await shelf.page.evaluate(() => {
      location.hash = '#/';
    });
    await until(async () => (await note()) === 'một hai', 3000, 'on leaving');
    await reopen('#/read/n');
    await write(' ba');
    await reopen('#/read/n');
    await until(async () => (await note()) === 'một hai ba', 3000, 'after closing');
  });

  it('opens articles whose ids an address must escape', async () => {
    const ids = ['100%', 'a?b', 'a#b', 'a/b', 'a,b', '%E0%A4%A', '__proto__'];
    await importFile(
      shelf.page,
      file(
        'ids.json',
        ownFile(ids.map((id, n) => ({ id, title: `Tít ${n}`, url: `https://example.vn/${n}` }))),
      ),
    );
    for (const [n] of ids.entries()) {
      await shelf.page.evaluate((title) => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('.row-title')];
        location.hash = links.find((link) => link.textContent?.endsWith(title))!.hash;
      }, `Tít ${n}`);
      await sees(shelf.page, '.sheet h1', `Tít ${n}`);
      await press(shelf.page, 'Về danh sách');
      await until(async () => (await titles(shelf.page)).length === ids.length, 5000, 'list');
    }
  });

  it('300 styled articles leave no line in the console', async () => {
    const entries = Array.from({ length: 300 }, (_, n) => ({
      is_archived: 0,
      title: `Bài ${n}`,
      url: `https://example.vn/${n}`,
      content: `<style>p{color:red}</style>${'<p style="color:red" onclick="x()">Đoạn <b STYLE=x>văn</b>.</p>'.repeat(40)}`,
    }));
    const lines: string[] = [];
    shelf.page.on('console', (line) => lines.push(line.text()));
    await importFile(shelf.page, file('styled.json', JSON.stringify(entries)));
    const { bodies } = await stored(shelf.helper);
    expect(bodies).toHaveLength(300);
    expect(bodies.some(({ html }) => /style|onclick/i.test(html))).toBe(false);
    expect(lines.filter((line) => !line.includes('preload'))).toEqual([]);
  });

  it('closing the box while a file is read: nothing is written, and the box stays away', async () => {
    const many = Array.from({ length: 60_000 }, (_, n) => `https://example.vn/${n}`).join('\n');
    await press(shelf.page, 'Nhập', 'header');
    const input = await shelf.page.waitForSelector('.file input');
    // The very first sign of reading presses the button: how quick the machine is does not matter.
    await shelf.page.evaluate(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.dialog progress')) return;
        observer.disconnect();
        document.querySelector<HTMLElement>('.dialog-head button')!.click();
        document.body.dataset.pressed = 'yes';
      }).observe(document.body, { subtree: true, childList: true });
    });
    await (input as { uploadFile?(path: string): Promise<void> }).uploadFile?.(file('many.txt', many));
    await until(() => shelf.page.evaluate(() => document.body.dataset.pressed === 'yes'), 5000, 'the press');
    const isGone = () => shelf.page.evaluate(() => document.querySelector('.dialog') === null);
    await until(isGone, 5000, 'the dialog closed');
    // What was read before the press is not written after it.
    await new Promise((rest) => setTimeout(rest, 1500));
    expect(await isGone()).toBe(true);
    expect((await stored(shelf.helper)).articles).toEqual([]);
  });

  it('bookmarks in 5,000 folders are previewed', async () => {
    const folders = Array.from(
      { length: 5000 },
      (_, n) => `<DT><H3>Thư mục ${n}</H3><DL><p><DT><A HREF="https://example.vn/${n}">Bài ${n}</A></DL><p>`,
    ).join('\n');
    await choose(
      shelf.page,
      file('folders.html', `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>${folders}</DL><p>`),
    );
    expect((await texts(shelf.page, '.tally dd'))[0]).toBe('5000');
  });
});
