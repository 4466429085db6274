import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { samplePages, serveSample } from '../../pages/index';
import { ictPage, serve } from '../kit/articles';
import { browsers, until } from '../kit/harness';
import { openLibraryPage, press, save, sees, text, texts, withLibrary } from '../kit/library';
import { closesItself } from '../kit/pages';
import { sheetsOf } from '../kit/paper';

/** What people come for, walked through as they would: each in at most three steps. */
const STEPS = 3;
/** Three articles on one visit: headline and lead. */
const visit = [
  [
    'Việt Nam và Lào mở chương trình hợp tác số',
    'Sáng đầu tiên ở Viêng Chăn, Bộ trưởng Nguyễn Mạnh Hùng hội đàm với Bộ trưởng Bộ Công nghệ và Truyền thông Lào Boviengkham Vongdara về chuyển đổi số.',
  ],
  [
    'Viettel và Unitel giới thiệu mạng mới tại Viêng Chăn',
    'Trong chuyến thăm Lào, Bộ trưởng Nguyễn Mạnh Hùng cùng Bộ trưởng Boviengkham Vongdara xem mạng di động thế hệ mới của Viettel.',
  ],
  [
    'Học viện Công nghệ Bưu chính Viễn thông nhận thêm sinh viên Lào',
    'Kết thúc chuyến thăm, Bộ trưởng Nguyễn Mạnh Hùng và Bộ trưởng Boviengkham Vongdara thống nhất đào tạo kỹ sư cho Lào.',
  ],
] as const;

describe.each(browsers)('what people come for, step by step, in %s', (browser) => {
  const shelf = withLibrary(browser, { width: 1280, height: 900 });

  /** Counts what the reader does; a search is typed and its first hit taken in one. */
  const walk = (page: Page) => {
    let taken = 0;
    return {
      async lookUp(words: string, box: string) {
        taken += 1;
        await page.waitForSelector(`${box} [role=combobox]`);
        await page.focus(`${box} [role=combobox]`);
        await page.keyboard.type(words);
        // What the list still holds of fewer letters is not what was looked up.
        await page.waitForSelector(`${box} [role=listbox][aria-busy=false] [role=option]`);
        await page.keyboard.press('ArrowDown');
        // A popup closes under the key.
        await page.keyboard.press('Enter').catch((error) => {
          if (!page.url().includes('popup.html')) throw error;
          return closesItself(page);
        });
      },
      async press(selector: string) {
        taken += 1;
        await page.waitForSelector(selector);
        await page.evaluate((s) => document.querySelector<HTMLElement>(s)?.click(), selector);
      },
      async button(words: string, within: string) {
        taken += 1;
        await press(page, words, within);
      },
      taken: () => taken,
    };
  };
  const explore = async () => {
    await shelf.page.close();
    shelf.page = await shelf.rig.extensionPage('explore.html');
    return walk(shelf.page);
  };

  it('who is X: typed, and there with the office', async () => {
    const reader = await explore();
    await reader.lookUp('nguyen manh hung', '.explore-head');
    await sees(shelf.page, 'h1', 'Nguyễn Mạnh Hùng');
    await sees(shelf.page, '.column-main', 'Bộ trưởng Bộ');
    expect(reader.taken()).toBeLessThanOrEqual(STEPS);
  });

  it('have A and B met, and what came of it: both typed, a record opened', async () => {
    const reader = await explore();
    await reader.lookUp('viet nam', '.explore-head');
    await sees(shelf.page, 'h1', 'Việt Nam');
    await reader.lookUp('phan lan', '.column-side');
    await sees(shelf.page, 'h1', 'Việt Nam – Phần Lan');
    await sees(shelf.page, '.totals', 'lần gặp');
    await reader.press('main .line[data-kind=agreement] a');
    await sees(shelf.page, '.record-facts', 'Nguồn');
    expect(reader.taken()).toBeLessThanOrEqual(STEPS);
  });

  it('find Y without an article: a company by its short name, from the popup', async () => {
    // It closes by itself.
    const reader = walk(await shelf.rig.extensionPage('popup.html'));
    await reader.lookUp('vnpt', 'body');
    const addresses = () =>
      shelf.helper.evaluate(
        '(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.map(({ url }) => url).join(" "))',
      ) as Promise<string>;
    const found = async () => (await addresses()).includes('explore.html#/e/vnpt');
    await until(found, 8000, 'its page');
    expect(reader.taken()).toBeLessThanOrEqual(STEPS);
  });

  it('brief me on three articles: one page of who is who and what lies between', async () => {
    const three = samplePages.filter((page) => page.ict).slice(0, 3);
    for (const sample of three) {
      const tab = await shelf.rig.open(serveSample(shelf.rig.server, sample));
      await save(shelf.helper, tab.url());
      await tab.close();
    }
    await shelf.page.bringToFront();
    await until(async () => (await texts(shelf.page, '.list li')).length === 3, 8000, 'three rows');
    const reader = walk(shelf.page);
    await reader.press('.list li input[type=checkbox]');
    await shelf.page.waitForSelector('.selection');
    await reader.button('Chọn hết', '.selection');
    await reader.button('Tóm lược cho tôi', '.selection');
    await shelf.page.waitForSelector('.brief .sheet-lines li');
    expect(await text(shelf.page, '.brief')).toContain('Nguồn');
    expect(reader.taken()).toBeLessThanOrEqual(STEPS);
    expect(await sheetsOf(shelf.page)).toBeLessThanOrEqual(3);
  });

  it('three articles of one visit: two sheets of paper at most, and a mail with its links', async () => {
    const ids: string[] = [];
    for (const [title, lead] of visit) {
      const tab = await shelf.rig.open(serve(shelf.rig, ictPage({ title, lead })));
      ids.push((await save(shelf.helper, tab.url())).id);
      await tab.close();
    }
    await shelf.page.close();
    shelf.page = await openLibraryPage(shelf.rig, `#/brief?ids=${ids.join(',')}`);
    await shelf.page.waitForSelector('.brief .sheet-lines li');
    expect(await text(shelf.page, '.brief h1')).toContain('2 bài khác');
    expect(await sheetsOf(shelf.page)).toBeLessThanOrEqual(2);
    // What is put into the clipboard: a driver may not read it back.
    await shelf.page.evaluate(() => {
      navigator.clipboard.write = async ([item]) => {
        const mail = await (await item!.getType('text/html')).text();
        Object.assign(globalThis, { mail });
      };
    });
    await press(shelf.page, 'Chép cho thư', '.brief');
    const mail = () => shelf.page.evaluate(() => (globalThis as unknown as { mail?: string }).mail);
    expect(await until(mail, 5000, 'the mail')).toMatch(/<a href="https?:/);
  });
});
