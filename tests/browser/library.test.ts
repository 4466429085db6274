import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blank } from '../../utils/library/schema';
import { faults } from './axe';
import { browsers, launch, type Rig, until } from './harness';
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
  wipe,
} from './library-kit';

describe.each(browsers)('the reading list in %s', (browser) => {
  let rig: Rig;
  let page: Page;
  let helper: Page;
  beforeAll(async () => {
    rig = await launch(browser);
    helper = await rig.extensionPage('manifest.json');
    // The database begins with the first look at it.
    await (await openLibraryPage(rig)).close();
  });
  afterAll(() => rig.close());
  beforeEach(async () => {
    await page?.close();
    await wipe(helper);
    page = await openLibraryPage(rig);
  });

  it('finds without marks, the query as written first', async () => {
    await importFile(
      page,
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
    await page.type('.search input', 'thỏa thuận');
    await until(
      async () => (await titles(page)).join('|') === 'Thỏa thuận 5G|Khác|thoa thuan khong dau',
      8000,
      'found',
    );
    await page.evaluate(() => document.querySelector<HTMLInputElement>('.search input')!.select());
    await page.type('.search input', 'thoa thuan');
    await until(async () => (await titles(page)).length === 3, 8000, 'found without marks');
  });

  const person = (entity: string, vi: string) => ({
    entity,
    type: 'person' as const,
    name: { vi, en: vi },
    count: 1,
  });
  const meeting = { id: 'm', title: { vi: 'Hội đàm', en: 'Talks' } };
  const shows = (what: string) =>
    until(async () => (await titles(page)).join('|') === what, 5000, `the titles ${what}`);
  /** Chooses in the nth list beside the articles: tag, publisher, year, person, country, order. */
  const choose = (nth: number, value: string) => page.select(`.facet:nth-of-type(${nth}) select`, value);
  const undo = async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
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
    await importFile(page, file('filters.json', articles));
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
    await sees(page, '.empty', 'Không có bài nào khớp');
    await press(page, 'Lưu trữ1', '.views');
    await shows('Ân');
    await press(page, 'Gắn sao1', '.views');
    await sees(page, '.empty', 'Không có bài nào khớp');
    await press(page, 'Bỏ mọi bộ lọc', '.empty');
    await press(page, 'Chưa đọc2', '.views');
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
      page,
      file(
        'b.json',
        ownFile([
          { id: '1', meeting },
          { id: '2', tags: ['5G'] },
          { id: '3', meeting },
        ]),
      ),
    );
    await until(async () => (await texts(page, '.list .group')).join().includes('Hội đàm'), 5000, 'group');
    expect(await titles(page)).toEqual(['Bài 1', 'Bài 3', 'Bài 2']);
    const before = (await stored(page)).articles.map(({ version: _, updated: __, ...rest }) => rest);
    const asBefore = () =>
      until(
        async () => {
          const now = (await stored(page)).articles.map(({ version: _, updated: __, ...rest }) => rest);
          return JSON.stringify(now) === JSON.stringify(before);
        },
        5000,
        'all as it was',
      );
    const selectAll = () =>
      page.evaluate(() => {
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
      await sees(page, '.selection', 'Đã chọn 3 bài');
      await press(page, button, '.selection');
      await sees(page, '.toast', done);
      await press(page, 'Hoàn tác', '.toast');
      await asBefore();
      await shows('Bài 1|Bài 3|Bài 2');
    }
    await selectAll();
    await page.type('.tag-input', 'mới');
    await page.keyboard.press('Enter');
    await sees(page, '.toast', 'Đã thêm nhãn “mới” cho 3 bài');
    await undo();
    await asBefore();
    // Deleted and taken out of the trash by hand, and that taken back.
    await press(page, 'Xóa', '.selection');
    await sees(page, '.views', 'Đã xóa3');
    await press(page, 'Đã xóa3', '.views');
    await shows('Bài 1|Bài 3|Bài 2');
    await selectAll();
    await press(page, 'Khôi phục', '.selection');
    await sees(page, '.toast', 'Đã khôi phục 3 bài');
    await asBefore();
    await press(page, 'Hoàn tác', '.toast');
    await until(async () => (await stored(page)).articles.length === 0, 5000, 'in the trash again');
  });

  it('an older notice takes back its own act, not the last one', async () => {
    await importFile(page, file('c.json', ownFile([{ id: '1' }])));
    await press(page, 'Gắn sao', '.row');
    await until(async () => (await stored(page)).articles[0]?.starred, 5000, 'starred');
    await press(page, 'Hoàn tác', '.toast');
    // The article was edited since, so the import keeps it, and says so.
    await sees(page, '.toast', 'giữ 1 bài bạn đã sửa');
    expect((await stored(page)).articles).toMatchObject([{ starred: true }]);
  });

  it('works by the keyboard alone', async () => {
    await importFile(
      page,
      file(
        'd.json',
        ownFile([
          { id: '1', title: 'Một' },
          { id: '2', title: 'Hai', html: '<p>Chữ</p>', text: 'Chữ' },
          { id: '3', title: 'Ba' },
        ]),
      ),
    );
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const one = async (id: string) => (await stored(page)).articles.find((article) => article.id === id);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await sees(page, '.selection', 'Đã chọn 2 bài');
    await page.keyboard.press('Delete');
    await shows('Ba');
    await undo();
    await shows('Một|Hai|Ba');
    await page.keyboard.press('/');
    await page.keyboard.type('hai');
    await shows('Hai');
    await page.keyboard.press('ArrowDown');
    await until(
      () => page.evaluate(() => document.activeElement?.matches('.row-title')),
      5000,
      'focus on what was found',
    );
    await page.keyboard.press('s');
    await until(async () => (await one('2'))?.starred, 5000, 'starred');
    await page.keyboard.press('e');
    await until(async () => (await one('2'))?.archived, 5000, 'archived');
    await page.keyboard.press('Enter');
    await sees(page, '.copy', 'Chữ');
    await page.keyboard.press('e');
    await until(async () => (await one('2'))?.archived === false, 5000, 'out of the archive');
    await page.keyboard.press('u');
    await until(() => page.evaluate(() => document.querySelector('.reading') === null), 5000, 'the list');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('?');
    await sees(page, '.dialog h2', 'Phím tắt');
    await page.keyboard.press('Escape');
    await until(() => page.evaluate(() => document.querySelector('.dialog') === null), 5000, 'closed');
    await page.keyboard.press('Escape');
    // From the first stop of the page on, the Tab key comes to search, buttons, filters and the list.
    const stops = new Set<string>();
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.skip')!.focus();
    });
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      stops.add(
        await page.evaluate(() => {
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
    await putRaw(helper, many);
    await page.close();
    page = await openLibraryPage(rig);
    // The first screen stands before the others are read.
    await until(
      () => page.evaluate(() => document.querySelector('.list')!.scrollHeight > 900_000),
      10_000,
      'all of them',
    );
    await sees(page, 'header', /10.000 bài/);
    const drawn = () => page.evaluate(() => document.querySelectorAll('.list li').length);
    expect(await drawn()).toBeLessThan(40);
    for (const [where, title] of [
      [1, 'Bài 9999'],
      [0.5, 'Bài 5000'],
      [0, 'Bài 0'],
    ] as const) {
      await page.evaluate((part) => {
        const list = document.querySelector('.list')!;
        list.scrollTop = (list.scrollHeight - list.clientHeight) * part;
      }, where);
      await until(async () => (await titles(page)).includes(title), 5000, title);
      expect(await drawn()).toBeLessThan(40);
    }
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await until(async () => (await titles(page)).includes('Bài 9999'), 5000, 'the end by key');
    expect(await drawn()).toBeLessThan(40);
  });

  it('shows on a phone: nothing runs over the edge, and the list has most of the screen', async () => {
    await importFile(
      page,
      file(
        'e.json',
        ownFile([
          { id: '1', title: 'Một tít rất dài '.repeat(20), meeting },
          { id: '2', meeting },
        ]),
      ),
    );
    await page.setViewport({ width: 360, height: 740 });
    const over = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    // The filters fold once the page has heard of its new width.
    await page.waitForSelector('.fold');
    expect(await over()).toBe(0);
    const top = await page.evaluate(() => document.querySelector('.list')!.getBoundingClientRect().top);
    expect(top).toBeLessThan(260);
    await page.evaluate(() => document.querySelector<HTMLElement>('.fold summary')!.click());
    await choose(1, '');
    expect(await over()).toBe(0);
    await page.evaluate(() => document.querySelector<HTMLElement>('.row .pick input')!.click());
    await sees(page, '.selection', 'Đã chọn 1 bài');
    expect(await over()).toBe(0);
    expect(await faults(page)).toEqual([]);
    await page.setViewport({ width: 1100, height: 800 });
    expect(await faults(page)).toEqual([]);
  });

  it('has no uncaught error', async () => {
    expect((await rig.errors()).filter((error) => error.includes('library.html'))).toEqual([]);
  });
});
