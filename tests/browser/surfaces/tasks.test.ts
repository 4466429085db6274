import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { samplePages, serveSample } from '../../pages/index';
import { browsers, until } from '../kit/harness';
import { press, save, sees, text, texts, withLibrary } from '../kit/library';

/** What people come for, walked through as they would: each in at most three steps. */
const STEPS = 3;

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
        await page.waitForSelector(`${box} [role=option]`);
        await page.keyboard.press('ArrowDown');
        // A popup closes under the key.
        await page.keyboard.press('Enter').catch(async (error) => {
          await until(async () => page.isClosed(), 2000, String(error));
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
    // Firefox packs the pages of a file where they cannot be counted.
    if (browser === 'chromium') expect(await sheets(shelf.page)).toBeLessThanOrEqual(3);
  });
});

/** Pages of A4 that a print takes. */
async function sheets(page: Page): Promise<number> {
  const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}
