import { describe, expect, it } from 'vitest';
import { blank } from '../../../utils/library/schema';
import { faults } from '../kit/axe';
import { browsers, until } from '../kit/harness';
import {
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

describe.each(browsers)('the reading list in %s', (browser) => {
  const shelf = withLibrary(browser);

  it('finds without marks, the query as written first', async () => {
    await importFile(
      shelf.page,
      file(
        'a.json',
        ownFile([
          { id: '1', title: 'thoa thuan khong dau' },
          { id: '2', title: 'Thỏa thuận 5G' },
          { id: '3', title: 'Khác', text: 'trong bài có thỏa thuận' },
          { id: '4', title: 'Thời tiết' },
        ]),
      ),
    );
    await shelf.page.type('.search input', 'thỏa thuận');
    await until(
      async () => (await titles(shelf.page)).join('|') === 'Thỏa thuận 5G|Khác|thoa thuan khong dau',
      8000,
      'found',
    );
    await shelf.page.evaluate(() => document.querySelector<HTMLInputElement>('.search input')!.select());
    await shelf.page.type('.search input', 'thoa thuan');
    await until(async () => (await titles(shelf.page)).length === 3, 8000, 'found without marks');
  });

  const person = (entity: string, vi: string) => ({
    entity,
    type: 'person' as const,
    name: { vi, en: vi },
    count: 1,
  });
  const meeting = { id: 'm', title: { vi: 'Hội đàm', en: 'Talks' } };
  const shows = (what: string) =>
    until(async () => (await titles(shelf.page)).join('|') === what, 5000, `the titles ${what}`);
  /** Chooses in the nth list beside the articles: tag, publisher, year, person, country, order. */
  const choose = (nth: number, value: string) =>
    shelf.page.select(`.facet:nth-of-type(${nth}) select`, value);
  const undo = async () => {
    await shelf.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await shelf.page.keyboard.down('Control');
    await shelf.page.keyboard.press('z');
    await shelf.page.keyboard.up('Control');
  };

  it('filters by each thing it offers, alone and together, and sorts each way', async () => {
    const articles = ownFile([
      {
        id: '1',
        title: 'Đặng',
        tags: ['5G'],
        publisher: 'Báo Một',
        published: '2024-09',
        names: [person('p', 'Nguyễn Văn A')],
        text: 'chữ '.repeat(900),
      },
      {
        id: '2',
        title: 'An',
        publisher: 'Báo Hai',
        published: '2023',
        countries: ['lao'],
        starred: true,
        text: 'chữ',
      },
      { id: '3', title: 'Ân', publisher: 'Báo Hai', published: '2024-01', read: true, archived: true },
    ]);
    await importFile(shelf.page, file('filters.json', articles));
    await shows('Đặng|An');
    for (const [nth, value, shown] of [
      [1, '5G', 'Đặng'],
      [2, 'Báo Hai', 'An'],
      [3, '2024', 'Đặng'],
      [4, 'p', 'Đặng'],
      [5, 'lao', 'An'],
    ] as const) {
      await choose(nth, value);
      await shows(shown);
      await choose(nth, '');
      await shows('Đặng|An');
    }
    await choose(2, 'Báo Hai');
    await choose(3, '2024');
    await sees(shelf.page, '.empty', 'Không có bài nào khớp');
    await press(shelf.page, 'Lưu trữ1', '.views');
    await shows('Ân');
    await press(shelf.page, 'Gắn sao1', '.views');
    await sees(shelf.page, '.empty', 'Không có bài nào khớp');
    await press(shelf.page, 'Bỏ mọi bộ lọc', '.empty');
    await press(shelf.page, 'Chưa đọc2', '.views');
    await shows('Đặng|An');
    for (const [order, shown] of [
      ['published', 'Đặng|An'],
      ['oldest', 'An|Đặng'],
      ['title', 'An|Đặng'],
      ['short', 'An|Đặng'],
      ['saved', 'Đặng|An'],
    ] as const) {
      await choose(6, order);
      await shows(shown);
    }
  });

  it('puts articles on one meeting together, and takes back whatever was done to many at once', async () => {
    await importFile(
      shelf.page,
      file(
        'b.json',
        ownFile([
          { id: '1', meeting },
          { id: '2', tags: ['5G'] },
          { id: '3', meeting },
        ]),
      ),
    );
    await until(
      async () => (await texts(shelf.page, '.list .group')).join().includes('Hội đàm'),
      5000,
      'group',
    );
    expect(await titles(shelf.page)).toEqual(['Bài 1', 'Bài 3', 'Bài 2']);
    const before = (await stored(shelf.page)).articles.map(({ version: _, updated: __, ...rest }) => rest);
    const asBefore = () =>
      until(
        async () => {
          const now = (await stored(shelf.page)).articles.map(({ version: _, updated: __, ...rest }) => rest);
          return JSON.stringify(now) === JSON.stringify(before);
        },
        5000,
        'all as it was',
      );
    const selectAll = () =>
      shelf.page.evaluate(() => {
        for (const box of document.querySelectorAll<HTMLInputElement>('.row .pick input'))
          if (!box.checked) box.click();
      });
    for (const [button, done] of [
      ['Gắn sao', 'Đã gắn sao 3 bài'],
      ['Lưu trữ', 'Đã đưa 3 bài vào lưu trữ'],
      ['Đánh dấu đã đọc', 'Đã đánh dấu 3 bài'],
      ['Xóa', 'Đã xóa 3 bài'],
    ] as const) {
      await selectAll();
      await sees(shelf.page, '.selection', 'Đã chọn 3 bài');
      await press(shelf.page, button, '.selection');
      await sees(shelf.page, '.toast', done);
      await press(shelf.page, 'Hoàn tác', '.toast');
      await asBefore();
      await shows('Bài 1|Bài 3|Bài 2');
    }
    await selectAll();
    await shelf.page.type('.tag-input', 'mới');
    await shelf.page.keyboard.press('Enter');
    await sees(shelf.page, '.toast', 'Đã thêm nhãn “mới” cho 3 bài');
    await undo();
    await asBefore();
    // Deleted and taken out of the trash by hand, and that taken back.
    await press(shelf.page, 'Xóa', '.selection');
    await sees(shelf.page, '.views', 'Đã xóa3');
    await press(shelf.page, 'Đã xóa3', '.views');
    await shows('Bài 1|Bài 3|Bài 2');
    await selectAll();
    await press(shelf.page, 'Khôi phục', '.selection');
    await sees(shelf.page, '.toast', 'Đã khôi phục 3 bài');
    await asBefore();
    await press(shelf.page, 'Hoàn tác', '.toast');
    await until(async () => (await stored(shelf.page)).articles.length === 0, 5000, 'in the trash again');
  });

  it('an older notice takes back its own act, not the last one', async () => {
    await importFile(shelf.page, file('c.json', ownFile([{ id: '1' }])));
    await press(shelf.page, 'Gắn sao', '.row');
    await until(async () => (await stored(shelf.page)).articles[0]?.starred, 5000, 'starred');
    await press(shelf.page, 'Hoàn tác', '.toast');
    // The article was edited since, so the import keeps it, and says so.
    await sees(shelf.page, '.toast', 'giữ 1 bài bạn đã sửa');
    expect((await stored(shelf.page)).articles).toMatchObject([{ starred: true }]);
  });

  it('works by the keyboard alone', async () => {
    await importFile(
      shelf.page,
      file(
        'd.json',
        ownFile([
          { id: '1', title: 'Một' },
          { id: '2', title: 'Hai', html: '<p>Chữ</p>', text: 'Chữ' },
          { id: '3', title: 'Ba' },
        ]),
      ),
    );
    await shelf.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const one = async (id: string) =>
      (await stored(shelf.page)).articles.find((article) => article.id === id);
    await shelf.page.keyboard.press('ArrowDown');
    await shelf.page.keyboard.press('x');
    await shelf.page.keyboard.press('ArrowDown');
    await shelf.page.keyboard.press('x');
    await sees(shelf.page, '.selection', 'Đã chọn 2 bài');
    await shelf.page.keyboard.press('Delete');
    await shows('Ba');
    await undo();
    await shows('Một|Hai|Ba');
    await shelf.page.keyboard.press('/');
    await shelf.page.keyboard.type('hai');
    await shows('Hai');
    await shelf.page.keyboard.press('ArrowDown');
    await until(
      () => shelf.page.evaluate(() => document.activeElement?.matches('.row-title')),
      5000,
      'focus on what was found',
    );
    await shelf.page.keyboard.press('s');
    await until(async () => (await one('2'))?.starred, 5000, 'starred');
    await shelf.page.keyboard.press('e');
    await until(async () => (await one('2'))?.archived, 5000, 'archived');
    await shelf.page.keyboard.press('Enter');
    await sees(shelf.page, '.copy', 'Chữ');
    await shelf.page.keyboard.press('e');
    await until(async () => (await one('2'))?.archived === false, 5000, 'out of the archive');
    await shelf.page.keyboard.press('u');
    await until(
      () => shelf.page.evaluate(() => document.querySelector('.reading') === null),
      5000,
      'the list',
    );
    await shelf.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await shelf.page.keyboard.press('?');
    await sees(shelf.page, '.dialog h2', 'Phím tắt');
    await shelf.page.keyboard.press('Escape');
    await until(() => shelf.page.evaluate(() => document.querySelector('.dialog') === null), 5000, 'closed');
    await shelf.page.keyboard.press('Escape');
    // From the first stop of the page on, the Tab key comes to search, buttons, filters and the list.
    const stops = new Set<string>();
    await shelf.page.evaluate(() => {
      document.querySelector<HTMLElement>('.skip')!.focus();
    });
    for (let i = 0; i < 30; i++) {
      await shelf.page.keyboard.press('Tab');
      stops.add(
        await shelf.page.evaluate(() => {
          const at = document.activeElement;
          return at?.closest('.search, .filters, .list, header')?.className ?? '';
        }),
      );
    }
    expect([...stops]).toEqual(expect.arrayContaining(['search', 'bar', 'filters', 'list']));
  });

  it('of 10,000 articles draws those in sight, wherever the reader scrolls', async () => {
    const at = (i: number) => new Date(Date.UTC(2026, 0, 1) - i * 60_000).toISOString();
    const many = Array.from({ length: 10_000 }, (_, i) => {
      const url = `https://example.vn/${i}`;
      return { store: 'articles', value: { ...blank(`n${i}`, url, url, at(i)), title: `Bài ${i}` } };
    });
    await putRaw(shelf.helper, many);
    await shelf.page.close();
    shelf.page = await openLibraryPage(shelf.rig);
    // The first screen stands before the others are read.
    await until(
      () => shelf.page.evaluate(() => document.querySelector('.list')!.scrollHeight > 900_000),
      10_000,
      'all of them',
    );
    await sees(shelf.page, 'header', /10.000 bài/);
    const drawn = () => shelf.page.evaluate(() => document.querySelectorAll('.list li').length);
    expect(await drawn()).toBeLessThan(40);
    for (const [where, title] of [
      [1, 'Bài 9999'],
      [0.5, 'Bài 5000'],
      [0, 'Bài 0'],
    ] as const) {
      await shelf.page.evaluate((part) => {
        const list = document.querySelector('.list')!;
        list.scrollTop = (list.scrollHeight - list.clientHeight) * part;
      }, where);
      await until(async () => (await titles(shelf.page)).includes(title), 5000, title);
      expect(await drawn()).toBeLessThan(40);
    }
    await shelf.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await shelf.page.keyboard.press('ArrowDown');
    await shelf.page.keyboard.press('End');
    await until(async () => (await titles(shelf.page)).includes('Bài 9999'), 5000, 'the end by key');
    expect(await drawn()).toBeLessThan(40);
  });

  it('says what “all” leaves out, and that a search does not', async () => {
    const articles = ['1', '2', '3'].map((id) => ({ id, title: `Trạm phát ${id}`, archived: id === '3' }));
    await importFile(shelf.page, file('a.json', ownFile(articles)));
    await sees(shelf.page, '.bar [role=status]', '2 bài, ngoài 1 bài lưu trữ');
    await shelf.page.type('input[type=search]', 'trạm');
    await sees(shelf.page, '.bar [role=status]', /^3 bài$/);
    await shelf.page.$eval('input[type=search]', (box) => {
      box.value = '';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(shelf.page, 'Chưa đọc2', '.views');
    await sees(shelf.page, '.bar [role=status]', '2 trên 3 bài');
  });

  it('shows on a phone: nothing runs over the edge, and the list has most of the screen', async () => {
    await importFile(
      shelf.page,
      file(
        'e.json',
        ownFile([
          { id: '1', title: 'Một tít rất dài '.repeat(20), meeting },
          { id: '2', meeting },
        ]),
      ),
    );
    await shelf.page.setViewport({ width: 360, height: 740 });
    const over = () =>
      shelf.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    // The filters fold once the page has heard of its new width.
    await shelf.page.waitForSelector('.fold');
    expect(await over()).toBe(0);
    const top = await shelf.page.evaluate(() => document.querySelector('.list')!.getBoundingClientRect().top);
    expect(top).toBeLessThan(260);
    const holes = await shelf.page.evaluate(() => {
      const box = document.querySelector('.list')!.getBoundingClientRect();
      const lines = [...document.querySelectorAll('.list li')]
        .map((line) => line.getBoundingClientRect())
        .sort((a, b) => a.top - b.top);
      const ends = [box.top, ...lines.map(({ bottom }) => bottom)];
      return {
        below: Math.round(innerHeight - box.bottom),
        between: lines.filter(({ top }, n) => Math.abs(top - ends[n]!) > 1).length,
      };
    });
    expect(holes).toEqual({ below: expect.any(Number), between: 0 });
    expect(Math.abs(holes.below)).toBeLessThan(40);
    await shelf.page.evaluate(() => document.querySelector<HTMLElement>('.fold summary')!.click());
    await choose(1, '');
    expect(await over()).toBe(0);
    await shelf.page.evaluate(() => document.querySelector<HTMLElement>('.row .pick input')!.click());
    await sees(shelf.page, '.selection', 'Đã chọn 1 bài');
    expect(await over()).toBe(0);
    expect(await faults(shelf.page)).toEqual([]);
    await shelf.page.setViewport({ width: 1100, height: 800 });
    expect(await faults(shelf.page)).toEqual([]);
  });

  it('has no uncaught error', async () => {
    expect((await shelf.rig.errors()).filter((error) => error.includes('library.html'))).toEqual([]);
  });
});
