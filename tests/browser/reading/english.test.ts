import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookingPage, marks, namesOn } from '../kit/articles';
import { faults } from '../kit/axe';
import { cardText } from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';
import { afresh } from '../kit/pages';

const HOST = 'e.vnexpress.net';
const article = readFileSync(new URL('../../pages/served/vnexpress-english.html', import.meta.url), 'utf8');
const cooking = cookingPage
  .replace('lang="vi"', 'lang="en"')
  .replace(
    /<h1.*<\/article>/s,
    `<h1 class="title-detail">A soup for the rainy season</h1><article class="fck_detail">${'<p>The chef of a small restaurant in Hanoi cooks the dish with fish and herbs, and serves it to tourists from Laos with rice.</p>'.repeat(4)}</article>`,
  );

// biome-ignore lint/performance/useDomNodeTextContent: what is seen counts, not what is hidden
const textOf = (page: Page) => page.evaluate(() => document.body.innerText);
const shows = (page: Page, words: string) =>
  until(async () => (await textOf(page)).includes(words), 8_000, `"${words}" on ${page.url()}`);
/** Presses the first button or label with these words, as a pointer would. */
const press = async (page: Page, words: string) => {
  await shows(page, words);
  await page.evaluate((wanted) => {
    const all = document.querySelectorAll<HTMLElement>('button, label');
    [...all].find((each) => each.textContent?.includes(wanted))?.click();
  }, words);
};

let count = 0;
const serve = (rig: Rig, body: string) => {
  count += 1;
  const path = `/news/tech/partnership-${4_480_000 + count}.html`;
  rig.server.serve(HOST, path, { body, headers: { 'content-type': 'text/html; charset=utf-8' } });
  return `http://${HOST}${path}`;
};
/** Once the page was looked at, the last word on it may still be on its way. */
const later = async (rig: Rig, page: Page) => {
  await until(async () => ((await rig.state(page))?.title ?? '') !== '', 8_000, 'a first look');
  await new Promise((go) => setTimeout(go, 900));
};

/** Sets what a click in the options sets, once the browser has given its permission. */
const set = (page: Page, english: 'ask' | 'off' | 'on') =>
  page.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ 'set:english': '${english}' })`);
const setting = (page: Page): Promise<unknown> =>
  page.evaluate(
    `(globalThis.browser ?? chrome).storage.local.get('set:english').then((stored) => stored['set:english'] ?? null)`,
  );

describe.each(browsers)('English editions in %s', (name) => {
  let rig: Rig;
  let own: Page;
  beforeAll(async () => {
    // Firefox's question can be answered by a preference; Chromium's cannot be pressed.
    rig = await launch(name, { prefs: { 'extensions.webextOptionalPermissionPrompts': false } });
    await rig.settled();
    own = await rig.extensionPage('manifest.json');
  });
  afterAll(() => rig.close());
  afresh(() => rig);

  it('are not read by themselves, and offered once where one is opened by hand', async () => {
    const page = await rig.open(serve(rig, article));
    await later(rig, page);
    expect(await marks(page)).toBe(0);
    expect((await rig.state(page))?.verdict.ict).toBe(false);
    const tab = await rig.tabOf(page);
    const popup = await rig.extensionPage(`popup.html?tab=${tab}`);
    await press(popup, 'Mở bối cảnh cho trang này');
    await shows(popup, 'Bật bản tiếng Anh');
    expect(await faults(popup)).toEqual([]);
    await until(async () => (await marks(page)) > 0, 8_000, 'marks by hand');
    await until(async () => (await setting(own)) === 'off', 8_000, 'offered');
    await popup.close();
    const again = await rig.extensionPage(`popup.html?tab=${tab}`);
    await shows(again, 'Tên trong bài');
    expect(await textOf(again)).not.toContain('Bật bản tiếng Anh');
    await again.close();
    await page.close();
  });

  it('are read where they are wanted; the card stays in the reader’s language', async () => {
    await set(own, 'on');
    const page = await rig.open(serve(rig, article));
    await until(async () => (await marks(page)) > 0, 8_000, 'marks');
    const state = await rig.state(page);
    expect(state?.verdict.ict).toBe(true);
    expect(state?.published).toBe('2022-06-11');
    const names = await namesOn(rig, page);
    expect(names).toEqual(
      expect.arrayContaining([
        'nguyen-manh-hung',
        'boviengkham-vongdara',
        'bo-thong-tin-va-truyen-thong',
        'viettel',
        'ptit',
        'lao',
      ]),
    );
    await rig.hover(page, 'Nguyen Manh Hung');
    await until(
      async () => (await cardText(rig, page))?.includes('Bộ trưởng Bộ Thông tin và Truyền thông'),
      8_000,
      'the card in Vietnamese',
    );
    await page.close();
  });

  it('of other subjects stay alone', async () => {
    await set(own, 'on');
    const page = await rig.open(serve(rig, cooking));
    await later(rig, page);
    expect(await marks(page)).toBe(0);
    await page.close();
  });

  it('no longer when turned off again', async () => {
    const options = await rig.extensionPage('options.html');
    await shows(options, 'Xem trước');
    await press(options, 'Đọc cả bản tiếng Anh của báo Việt Nam');
    await until(async () => (await setting(own)) === 'off', 8_000, 'off');
    expect(await faults(options)).toEqual([]);
    await options.close();
    const page = await rig.open(serve(rig, article));
    await later(rig, page);
    expect(await marks(page)).toBe(0);
    await page.close();
  });

  it.runIf(name === 'firefox')('are on after a click that gives the permission', async () => {
    await set(own, 'off');
    const options = await rig.extensionPage('options.html');
    await shows(options, 'Xem trước');
    await options.click('.group .switch input[aria-describedby]');
    await until(async () => (await setting(own)) === 'on', 8_000, 'on');
    expect(
      await own.evaluate(
        `(globalThis.browser ?? chrome).permissions.contains({ origins: ['https://*.vietnamnews.vn/*'] })`,
      ),
    ).toBe(true);
    await options.close();
  });
});
