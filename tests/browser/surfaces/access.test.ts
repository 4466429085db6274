import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from '../kit/axe';
import { closed, Desk, openArticle, shows } from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';
import { misfits } from '../kit/widths';

const entity1 = 'boviengkham-vongdara';
const name1 = 'Boviengkham Vongdara';

/** Opens a page of ours and waits until it says something. */
async function ownPage(rig: Rig, path: string): Promise<Page> {
  const page = await rig.extensionPage(path);
  await until(
    () => page.evaluate(() => (document.querySelector('main, body')?.textContent ?? '').trim().length > 80),
    8000,
    path,
  );
  return page;
}

const ownPages = (tab: number) => [
  `popup.html?tab=${tab}`,
  `sidepanel.html?tab=${tab}`,
  `sidepanel.html?tab=${tab}&entity=${entity1}`,
  'options.html',
  'welcome.html',
  'library.html',
  'sample.html',
];

describe.each(browsers)('for every eye in %s', (name) => {
  describe.each(['light', 'dark'])('%s', (theme) => {
    let rig: Rig;
    let tab: number;
    beforeAll(async () => {
      rig = await launch(name, { dark: theme === 'dark' });
      const article = await openArticle(rig);
      tab = await (await Desk.open(rig)).tabOf(article);
    });
    afterAll(() => rig.close());

    it('axe finds nothing on any page of ours, and each fits a phone as well as a large screen', async () => {
      for (const path of ownPages(tab)) {
        const page = await ownPage(rig, path);
        const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
        expect([path, dark, await faults(page)]).toEqual([path, theme === 'dark', []]);
        // The theme changes colours alone.
        if (!dark) expect([path, await misfits(page)]).toEqual([path, []]);
        await page.close();
      }
    });

    it('axe finds nothing on the card, nor on what folds out of it', async () => {
      const page = await ownPage(rig, 'options.html');
      await until(() => page.evaluate(() => document.querySelector('.preview .card') !== null), 8000, 'card');
      // The preview is for looking at; here it stands for the card in a page.
      await page.evaluate(() => {
        const preview = document.querySelector<HTMLElement>('.preview')!;
        preview.inert = false;
      });
      await until(
        () =>
          page.evaluate(() => {
            // What unfolds may hold what is folded again.
            const folded = document.querySelector<HTMLElement>('.preview [aria-expanded=false]');
            folded?.click();
            return folded === null;
          }),
        5000,
        'everything folded out',
      );
      expect(await faults(page, '.preview')).toEqual([]);
      // A letter may carry two marks above (ễ, Ộ) and one below (ậ).
      const tight = await page.evaluate(() =>
        [...document.querySelectorAll('.preview *')]
          .filter((each) => [...each.childNodes].some((node) => node.nodeValue?.trim()))
          .map((each) => ({ each, style: getComputedStyle(each) }))
          .filter(
            ({ style }) => Number.parseFloat(style.lineHeight) < 1.35 * Number.parseFloat(style.fontSize),
          )
          .map(({ each }) => each.outerHTML),
      );
      expect(tight).toEqual([]);
      await page.close();
    });
  });
});

/** Text whose nearest `lang` is not its own: Vietnamese by its letters, English by its small words. Runs in the page. */
function wrongLang(root: Document | ShadowRoot | Element): string[] {
  const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
  const english = /\b(the|of|and|with|this|for|is|are|in)\b.*\b(the|of|and|with|this|for|is|are|in|to|on)\b/i;
  const wrong: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // A proper name is of no language.
    const text = node.nodeValue!.normalize('NFC').replace('Bối Cảnh', '').trim();
    const parent = node.parentElement!;
    if (text === '' || ['SCRIPT', 'STYLE', 'TITLE'].includes(parent.tagName)) continue;
    const lang = (parent.closest('[lang]')?.getAttribute('lang') ?? '').slice(0, 2);
    const own = vietnamese.test(text) ? 'vi' : english.test(text) ? 'en' : lang;
    if (lang !== own) wrong.push(`${lang}: ${text}`);
  }
  return wrong;
}

type Listening = { heard?: string[] };

/** In the page's isolated world: hears what the browser is to say. */
function listen(): void {
  const heard: string[] = [];
  (globalThis as Listening).heard = heard;
  (document as { ariaNotify?(words: string): void }).ariaNotify = (words) => void heard.push(words);
}

describe.each(browsers)('for every ear in %s', (name) => {
  let rig: Rig;
  let desk: Desk;
  beforeAll(async () => {
    rig = await launch(name);
    desk = await Desk.open(rig);
  });
  afterAll(() => rig.close());

  it.each(['vi', 'en'] as const)('every text says which language it is in (interface: %s)', async (lang) => {
    await desk.set({ 'set:language': lang });
    const article = await openArticle(rig);
    // Told to those who hear the page, before anything of it is touched: in the page's own language by the browser, whose ear
    // is taken here while the page is turned off, else by a region that names its language.
    const { names } = (await rig.state(article))!;
    await rig.shadow(article, listen);
    const site = new URL(article.url()).hostname;
    await desk.set({ [`set:off:${site}`]: true });
    await until(() => article.evaluate(() => CSS.highlights.size === 0), 5000, 'no marks');
    await desk.set({ [`set:off:${site}`]: false });
    const told = () =>
      rig.shadow(article, (root) => {
        const { heard } = globalThis as Listening;
        if (heard?.length) return [heard.join('; '), document.documentElement.lang, 'browser'];
        const region = root?.querySelector('[role=status]');
        return region?.textContent ? [region.textContent, region.getAttribute('lang'), 'region'] : null;
      });
    const sentence = {
      vi: `Bối Cảnh nhận ra ${names.length} tên trong bài.`,
      en: `Bối Cảnh knows ${names.length} names in this article.`,
    };
    expect(await until(told, 5000, 'announcement')).toEqual([
      sentence[lang],
      lang,
      lang === 'vi' ? 'browser' : 'region',
    ]);
    for (const entity of [entity1, 'lao', 'ptit']) {
      await rig.tell(article, 'show', { entity });
      await until(
        () => rig.shadow(article, (root) => root?.querySelector('.surface:popover-open .card') != null),
        8000,
        'card',
      );
      expect([entity, await rig.shadow(article, wrongLang as never)]).toEqual([entity, []]);
      await article.keyboard.press('Escape');
      await closed(rig, article);
    }
    await rig.tell(article, 'list', {});
    expect(await rig.shadow(article, wrongLang as never)).toEqual([]);
    const tab = await desk.tabOf(article);
    for (const path of ownPages(tab)) {
      const page = await ownPage(rig, path);
      // The sample is a Vietnamese article whatever the reader's language.
      const expected = path === 'sample.html' ? 'vi' : lang;
      await until(
        () => page.evaluate((wanted) => document.documentElement.lang === wanted, expected),
        5000,
        path,
      );
      const wrong = await page.evaluate(
        `(() => { const __name = (made) => made; return JSON.stringify((${wrongLang.toString()})(document)); })()`,
      );
      expect([path, JSON.parse(wrong as string)]).toEqual([path, []]);
      await page.close();
    }
    await article.close();
  });
});

describe.each(browsers)('for those who set their system so, in %s', (name) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await launch(name, {
      args: ['--force-prefers-reduced-motion'],
      prefs: { 'ui.prefersReducedMotion': 1, 'browser.display.document_color_use': 2 },
    });
    page = await openArticle(rig);
    await rig.hover(page, name1);
    await shows(rig, page, name1);
  });
  afterAll(() => rig.close());

  it('nothing moves where less motion is wanted', async () => {
    expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
    const moving = await rig.shadow(
      page,
      (root) =>
        [...root!.querySelectorAll('*')]
          .map((each) => getComputedStyle(each))
          .filter(
            ({ animationName, transitionDuration }) =>
              animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration),
          ).length,
    );
    expect(moving).toBe(0);
  });

  it('marks and card take the forced colours', async () => {
    if (name === 'chromium') {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
    }
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const looks = await page.evaluate(() => {
      const probe = document.createElement('i');
      probe.style.color = 'CanvasText';
      document.body.append(probe);
      const text = getComputedStyle(probe).color;
      probe.remove();
      const heading = document.querySelector('h1')!;
      return ['bc1', 'bc2', 'bc3', 'bc4', 'bc5', 'bc6'].map((mark) => {
        const { textDecorationColor, textDecorationLine } = getComputedStyle(heading, `::highlight(${mark})`);
        return textDecorationLine === 'underline' && textDecorationColor === text;
      });
    });
    expect(looks).toEqual([true, true, true, true, true, true]);
    const border = await rig.shadow(page, (root) => {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(root!.querySelector('[role=dialog]')!);
      return `${borderTopWidth} ${borderTopStyle}`;
    });
    expect(border).toMatch(/^[12]px solid$/);
  });

  // Firefox emulates no print medium; there the rules are read as parsed (odd pages, between).
  if (name === 'chromium') {
    it('paper gets neither marks nor card', async () => {
      await page.emulateMediaType('print');
      const seen = await page.evaluate(() => ({
        line: getComputedStyle(document.querySelector('h1')!, '::highlight(bc1)').textDecorationLine,
        host: getComputedStyle(document.querySelector('[data-bc-host]')!).display,
      }));
      expect(seen).toEqual({ line: 'none', host: 'none' });
    });
  }
});
