import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type Box,
  cardBox,
  cardText,
  closed,
  Desk,
  frames,
  inHead,
  openArticle,
  PERSON,
  PERSON_ID,
  SCHOOL,
  shows,
} from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';

/** ms that a reader who set nothing rests on a name. */
const DELAY = 300;

describe.each(browsers)('where the card stands in %s', (name) => {
  const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await launch(name);
  });
  afterAll(() => rig.close());
  afterEach(() => page.close());

  it('stands by the line under the pointer when a name is broken over lines', async () => {
    page = await openArticle(rig, inHead('<style>article.fck_detail { width: 190px }</style>'));
    const lines = await page.evaluate((text) => {
      const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue!.indexOf(text);
        if (at < 0) continue;
        node.parentElement!.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
          left,
          top,
          right,
          bottom,
        }));
      }
      return [];
    }, SCHOOL);
    expect(lines.length).toBeGreaterThan(1);
    const last = lines.at(-1) as Box;
    await page.evaluate(() => {
      const moves: number[] = [];
      Object.assign(globalThis, { moves });
      addEventListener('pointermove', ({ timeStamp }) => moves.push(timeStamp), true);
    });
    /** From the line before to the last. @returns how long that took, ms by the page's own clock */
    const crossed = async () => {
      await page.mouse.move(last.left + 5, last.top - 5);
      await frames(page);
      await page.mouse.move(last.left + 5, (last.top + last.bottom) / 2, { steps: 2 });
      await shows(rig, page, SCHOOL);
      const moves = (await page.evaluate('moves.splice(0)')) as number[];
      return moves.at(-1)! - moves[0]!;
    };
    // On a busy machine that takes as long as the delay the card stands by the line before.
    while ((await crossed()) >= DELAY / 2) {
      await page.keyboard.press('Escape');
      await closed(rig, page);
      await page.mouse.move(2, 2);
      await page.evaluate('moves.splice(0)');
    }
    const box = (await cardBox(rig, page))!;
    expect([box.left, box.top - last.bottom]).toEqual([Math.max(8, last.left), expect.closeTo(6, 0)]);
  });

  it('stays where it was shown, and grows away from the words', async () => {
    page = await openArticle(rig);
    await rig.tell(page, 'show', { entity: 'lao' });
    const first = await until(() => cardBox(rig, page), 8000, 'card');
    await pause(300);
    expect(await cardBox(rig, page)).toEqual(first);
    await rig.shadow(page, (root) => {
      for (const fold of root!.querySelectorAll<HTMLElement>('.fold-button')) fold.click();
    });
    await frames(page);
    const later = (await cardBox(rig, page))!;
    const words = await wordsBox(page, 'Lào');
    const isAbove = first.bottom <= words.top;
    expect(isAbove ? later.bottom : later.top).toBeCloseTo(isAbove ? first.bottom : first.top, 0);
    await inWindow(rig, page, 'Lào');
  });

  it.each([
    ['in a box that scrolls', 'article.fck_detail { height: 120px; overflow: auto }'],
    ['on a page that zooms itself', 'html { zoom: 1.5 }'],
    ['on a page that moves its text', 'article.fck_detail { transform: translate(80px, 40px) scale(0.9) }'],
  ])('stands by the words %s', async (_, style) => {
    page = await openArticle(rig, inHead(`<style>${style}</style>`));
    await page.evaluate(() => document.querySelectorAll('p.Normal')[1]!.scrollIntoView({ block: 'center' }));
    await rig.hover(page, SCHOOL);
    await shows(rig, page, SCHOOL);
    await inWindow(rig, page, SCHOOL);
    const [box, words] = [(await cardBox(rig, page))!, await wordsBox(page, SCHOOL)];
    expect(box.right - box.left).toBe(440);
    const gaps = [Math.abs(box.top - words.bottom), Math.abs(words.top - box.bottom)];
    expect(Math.min(...gaps)).toBeLessThan(10);
  });

  it.each([
    ['at 200 % zoom', 2],
    ['at 50 % zoom', 0.5],
  ])('stands in the window and off the words %s', async (_, zoom) => {
    page = await openArticle(rig);
    const desk = await Desk.open(rig);
    const tab = await desk.tabOf(page);
    const width = await page.evaluate(() => innerWidth);
    await desk.api(`tabs.setZoom(${tab}, ${zoom})`);
    await until(() => page.evaluate((before) => innerWidth !== before, width), 5000, 'zoom');
    await rig.tell(page, 'show', { entity: PERSON_ID });
    await shows(rig, page, PERSON);
    await inWindow(rig, page);
    await desk.api(`tabs.setZoom(${tab}, 1)`);
  });

  it('stands in a window of 320 px', async () => {
    page = await openArticle(rig);
    await page.setViewport({ width: 320, height: 480 });
    await rig.tell(page, 'show', { entity: PERSON_ID });
    await shows(rig, page, PERSON);
    await inWindow(rig, page);
  });

  /** Box of the first place where these words stand. */
  const wordsBox = (at: Page, words: string): Promise<Box> =>
    at.evaluate((text) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.nodeValue!.indexOf(text);
        if (start < 0 || node.parentElement!.closest('script')) continue;
        range.setStart(node, start);
        range.setEnd(node, start + text.length);
        const { left, top, right, bottom } = range.getBoundingClientRect();
        return { left, top, right, bottom };
      }
      throw new Error(`no "${text}" here`);
    }, words);

  async function inWindow(on: Rig, at: Page, name = PERSON) {
    const box = (await cardBox(on, at))!;
    expect(await cardText(on, at)).not.toBeNull();
    const seen = await at.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(seen.width);
    expect(box.bottom).toBeLessThanOrEqual(seen.height);
    const words = await wordsBox(at, name);
    const offAbove = box.top >= words.bottom - 1 || box.bottom <= words.top + 1;
    // In a window too low for that it stands beside them.
    const offBeside = box.left >= words.right - 1 || box.right <= words.left + 1;
    expect(offAbove || offBeside).toBe(true);
  }
});
