import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  HEADLINE,
  ictPage,
  LEAD,
  NAME,
  NAME_ID,
  namesOn,
  openPage,
  paragraphs,
  SENTENCES,
} from '../kit/articles';
import { type Box, cardBox, Desk, named, shows } from '../kit/card';
import { browsers, launch, placeOf, type Rig, until } from '../kit/harness';
import { asked, openLibraryPage, save, stored, wipe } from '../kit/library';
import { contrast, looksOf, type Rgb } from '../kit/looks';

/** Companies of no other sentence here, each shown or kept from sight by the page's markup around it. */
const COMPANIES = { ericsson: 'Ericsson', huawei: 'Huawei', nokia: 'Nokia' };
const withCompanies = (wrap: (company: string) => string, style = '') =>
  ictPage({
    head: `<style>${style}</style>`,
    article: `<article class="fck_detail">${paragraphs}${Object.values(COMPANIES)
      .map(
        (company) =>
          `<p class="Normal">Tập đoàn viễn thông ${wrap(company)} cũng dự cuộc họp về mạng 5G.</p>`,
      )
      .join('')}</article>`,
  });

const XHTML = `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi" lang="vi"><head><title>${HEADLINE}</title>
  <meta property="article:section" content="Số hóa" /></head><body><section class="page-detail">
  <h1 class="title-detail">${HEADLINE}</h1><p class="description">${LEAD}</p><article class="fck_detail">
  ${SENTENCES.map((words) => `<p class="Normal">${words}<br /></p>`).join('')}
  <textarea rows="3">Ericsson</textarea><noscript>Huawei</noscript><script>'Nokia';</script></article></section></body></html>`;

describe.each(browsers)('kinds of pages in %s', (name) => {
  let rig: Rig;
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    rig = await launch(name);
    desk = await Desk.open(rig);
    // The reading list begins with the first look at it.
    await (await openLibraryPage(rig)).close();
    await rig.settled();
  });
  afterAll(() => rig.close());
  beforeEach(() => wipe(desk.page));
  afterEach(async () => {
    if (page && !page.isClosed()) await page.close();
  });

  const savedText = async () => {
    expect((await save(desk.page, page.url())).done).toBe('saved');
    return (await stored(desk.page)).bodies[0]?.text ?? '';
  };
  const marked = async () => (await rig.highlights(page)).map((each) => each.marked).join(' ');

  it.each([
    ['inline text in sight', (company: string) => `<span class="x">${company}</span>`, true],
    [
      'a box without a box of its own',
      (company: string) => `<span style="display: contents">${company}</span>`,
      true,
    ],
    ['hidden inline text', (company: string) => `<span class="gone">${company}</span>`, false],
    ['`visibility: hidden`', (company: string) => `<span class="unseen">${company}</span>`, false],
    ['bare tags that a style hides', (company: string) => `<i>${company}</i>`, false],
    [
      'what another tool translated',
      (company: string) =>
        `<font class="notranslate immersive-translate-target-wrapper" lang="en"><br><font>${company} came too.</font></font>`,
      false,
    ],
  ])('reads, marks and saves what is seen: %s', async (_, wrap, seen) => {
    const style = '.gone, i { display: none } .unseen { visibility: hidden }';
    page = await openPage(rig, withCompanies(wrap, style));
    const names = await namesOn(rig, page);
    expect(names).toContain(NAME_ID);
    const text = await savedText();
    expect(text).toContain('cũng dự cuộc họp về mạng 5G');
    const lines = await marked();
    for (const [entity, company] of Object.entries(COMPANIES)) {
      expect([entity, names.includes(entity)]).toEqual([entity, seen]);
      expect([company, text.includes(company)]).toEqual([company, seen]);
      expect([company, lines.includes(company)]).toEqual([company, seen]);
    }
  });

  it.each([
    ['ruby', '<ruby>Boviengkham<rp>(</rp><rt>bô-viêng-khăm</rt><rp>)</rp></ruby> Vongdara', 'Vongdara'],
    [
      'ruby around all of it',
      '<ruby><rb>Boviengkham Vongdara</rb><rtc><rt>bô-viêng-khăm</rt></rtc></ruby>',
      'Boviengkham Vongdara',
    ],
    ['U+200E and U+200F', '\u200eBoviengk\u200eham\u200f Vong\u200fdara\u200e', 'Vong\u200fdara'],
    ['soft hyphens and U+200B', 'Bovieng\u00adkham Vong\u200bdara', 'Vong\u200bdara'],
    ['joiners, U+2060 and U+FEFF', 'Bovieng\u2060kham Vong\ufeffda\u200cra', 'Vong\ufeffda\u200cra'],
  ])('is not kept from a name by %s', async (_, markup, last) => {
    page = await openPage(rig, ictPage({ lead: LEAD.replace(NAME, markup) }));
    expect(await namesOn(rig, page)).toContain(NAME_ID);
    const lines = await marked();
    expect(lines).toContain(last);
    expect(lines).not.toContain('khăm');
    await rig.hover(page, last);
    await shows(rig, page, NAME);
  });

  it('reads a page in XHTML, whose tags are written in lower case', async () => {
    page = await openPage(rig, XHTML, { 'content-type': 'application/xhtml+xml; charset=utf-8' });
    expect(await page.evaluate(() => [document.contentType, document.body.tagName])).toEqual([
      'application/xhtml+xml',
      'body',
    ]);
    const names = await namesOn(rig, page);
    expect(names).toContain(NAME_ID);
    for (const entity of Object.keys(COMPANIES)) expect(names).not.toContain(entity);
    await rig.hover(page, NAME);
    await shows(rig, page, NAME);
    const text = await savedText();
    for (const words of [LEAD, ...SENTENCES]) expect(text).toContain(words);
    for (const company of Object.values(COMPANIES)) expect(text).not.toContain(company);
  });

  it('looking up and saving make a strict page send no report', async () => {
    const reports = () => asked(rig).filter((each) => each.endsWith('/strict-report')).length;
    const policy =
      "default-src 'none'; style-src 'none'; script-src 'none'; img-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /strict-report";
    const article = `<article class="fck_detail"><div onclick="go()" style="color: red">${paragraphs}</div>
      <figure><img src="http://anh.vnexpress.net/strict.jpg" onerror="go()" alt=""><figcaption style="margin: 0">Hai đoàn</figcaption></figure>
      <style>p { color: red }</style><iframe srcdoc="<b onclick='go()'>x</b>"></iframe><a href="javascript:go()">xem</a></article>`;
    page = await openPage(rig, ictPage({ article }), {
      'content-security-policy': policy,
      'content-security-policy-report-only': policy,
    });
    const settled = async () => {
      for (let before = -1; before !== reports(); ) {
        before = reports();
        await new Promise((go) => setTimeout(go, 800));
      }
      return reports();
    };
    // What the page's own markup breaks is told while it loads.
    const own = await settled();
    expect(own).toBeGreaterThan(0);
    await rig.hover(page, NAME);
    await shows(rig, page, NAME);
    expect(await savedText()).toContain(SENTENCES[0]);
    expect((await save(desk.page, page.url())).done).toBe('updated');
    expect(await settled()).toBe(own);
    // Had anything been broken it would have been told: the page breaks its own rules once more.
    await page.evaluate(() => document.createElement('div').setAttribute('style', 'color: red'));
    await until(async () => reports() > own, 5000, 'a report of the page’s own');
  });

  const NIGHT: Rgb = [16, 20, 28];
  const worst = async (background: Rgb) =>
    Math.min(...(await looksOf(page)).map(({ color }) => contrast(color, background)));
  const dark = 'background: #10141c; color: #ddd';

  it.each([
    [
      'an attribute of html',
      `html[data-theme=dark] { ${dark} }`,
      `document.documentElement.dataset.theme = 'dark'`,
    ],
    [
      'an attribute of body',
      `body[data-bs-theme=dark] { ${dark} }`,
      `document.body.dataset.bsTheme = 'dark'`,
    ],
    ['a style of its own', '', `document.body.style.cssText = '${dark}'`],
    [
      'a late style element',
      '',
      `document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { ${dark} }' }))`,
    ],
    [
      'a late style sheet that takes its time',
      '',
      `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/css/late-night.css' }))`,
    ],
    ['a style sheet for another medium that is let in', '', `document.querySelector('#night').media = 'all'`],
  ])('inks go along when the page turns dark by %s', async (_, style, turn) => {
    rig.server.serve('vnexpress.net', '/css/late-night.css', {
      body: `body { ${dark} }`,
      headers: { 'content-type': 'text/css', 'cache-control': 'no-store' },
      delay: 1500,
    });
    page = await openPage(
      rig,
      ictPage({
        head: `<style>html { background: #fff; color: #111 } ${style}</style><style id="night" media="print">body { ${dark} }</style>`,
      }),
    );
    await until(async () => (await worst([255, 255, 255])) >= 3, 5000, 'inks for the light page');
    expect(await worst(NIGHT)).toBeLessThan(3);
    await page.evaluate(`void (${turn})`);
    await until(async () => (await worst(NIGHT)) >= 3, 8000, 'inks for the dark page');
  });

  it.each([
    ['from top to bottom, right to left', 'html { writing-mode: vertical-rl }'],
    ['from top to bottom, left to right', 'html { writing-mode: vertical-lr }'],
    ['from right to left', 'html { direction: rtl }'],
  ])('card and list stand in the window of a page written %s, the card off its words', async (_, style) => {
    page = await openPage(
      rig,
      ictPage({ head: `<style>${style}</style>`, after: '<div style="block-size: 3000px"></div>' }),
    );
    await rig.hover(page, NAME);
    await shows(rig, page, NAME);
    const box = (await cardBox(rig, page))!;
    // Without what scrollbars take.
    const [width, height] = await page.evaluate(() => {
      const { clientWidth, clientHeight } = document.documentElement;
      return [clientWidth, clientHeight] as const;
    });
    const isInWindow = ({ left, top, right, bottom }: Box) =>
      left >= 0 && top >= 0 && right <= width && bottom <= height;
    expect([box, isInWindow(box)]).toEqual([box, true]);
    // It is a card's size, not what a turned text would make of it, and not over the word that was pointed at.
    expect(box.right - box.left).toBe(440);
    const { x, y } = await placeOf(page, NAME, 0);
    const over = x > box.left && x < box.right && y > box.top && y < box.bottom;
    expect(over).toBe(false);
    const mode = await rig.shadow(page, (root) => {
      const { writingMode, direction } = getComputedStyle(root!.querySelector('[role=dialog]')!);
      return `${writingMode} ${direction}`;
    });
    expect(mode).toBe('horizontal-tb ltr');
    await rig.tell(page, 'list', {});
    const list = await rig.shadow(page, (root) => {
      const { left, top, right, bottom } = root!.querySelector('.list')!.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    expect([list, isInWindow(list)]).toEqual([list, true]);
    expect(list.right).toBe(width - 8);
  });

  it('a reader goes on getting cards when the facts’ database is taken away under an open page', async () => {
    page = await openPage(rig, ictPage());
    await desk.page.evaluate(`new Promise((done, fail) => {
      const wiping = indexedDB.deleteDatabase('knowledge');
      wiping.onsuccess = () => done(null);
      wiping.onerror = () => fail(wiping.error);
    })`);
    await rig.hover(page, NAME);
    await shows(rig, page, NAME);
    await rig.settled();
    await page.reload();
    await named(rig, page);
    expect(await namesOn(rig, page)).toContain(NAME_ID);
  });
});
