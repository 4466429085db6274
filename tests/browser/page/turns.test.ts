import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ictPage, LEAD, marks, NAME, namesOn, openPage, paragraphs, SENTENCES } from '../kit/articles';
import { cardBox, closed, shows } from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';

const SPANS = 300;
const styled = `<p class="Normal">${Array.from({ length: SPANS }, (_, n) => `<span style="color: rgb(${n % 200} 0 0)" onclick="x()">chữ ${n}</span>`).join(' ')}</p>`;
/** The article is shown by a slot of a shadow tree, a part of which goes full screen at the first click. */
const reader = `<script>{
  const section = document.querySelector('section');
  const view = document.createElement('x-reader');
  section.before(view);
  section.slot = 'article';
  view.append(section);
  const root = view.attachShadow({ mode: 'open' });
  root.innerHTML = '<div style="background: #fff; overflow: auto"><slot name="article"></slot></div>';
  addEventListener('click', () => root.firstChild.requestFullscreen(), { once: true });
}</script>`;

describe.each(browsers)('one page that turns and turns, in %s', (name) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await launch(name);
    await rig.settled();
    page = await openPage(
      rig,
      ictPage({
        head: '<style>p { user-select: all; -webkit-user-select: all }</style>',
        article: `<article class="fck_detail">${paragraphs}${styled}</article>`,
        after: reader,
      }),
    );
  });
  afterAll(() => rig.close());

  const hovered = async () => {
    await page.mouse.move(1, 1);
    await closed(rig, page);
    await rig.hover(page, NAME);
    await shows(rig, page, NAME);
  };

  it('words that are selected as a whole open their card', hovered);

  it('cleared highlights and sheets come back', async () => {
    const before = await marks(page);
    expect(before).toBeGreaterThan(0);
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
    });
    const areBack = () =>
      page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length > 0] as const);
    await until(
      async () => {
        const [size, styles] = await areBack();
        return size >= before && styles;
      },
      5000,
      'marks and their style',
    );
    await hovered();
  });

  it('full screen inside a shadow tree, the card is seen and gets the pointer', async () => {
    await page.mouse.move(1, 1);
    await closed(rig, page);
    await page.mouse.click(1000, 700);
    await until(() => page.evaluate(() => document.fullscreenElement !== null), 3000, 'full screen');
    await hovered();
    const box = (await cardBox(rig, page))!;
    expect([box.right - box.left > 200, box.bottom - box.top > 100]).toEqual([true, true]);
    const onTop = await page.evaluate(
      (x, y) => {
        const { shadowRoot } = document.querySelector('x-reader')!;
        const at = shadowRoot!.elementFromPoint(x, y);
        return at?.hasAttribute('data-bc-host') ?? false;
      },
      box.left + 20,
      box.top + 20,
    );
    expect(onTop).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await until(() => page.evaluate(() => document.fullscreenElement === null), 3000, 'the window again');
  });

  it('written anew by `document.open`, the new text is read and its card opens', async () => {
    const html = ictPage({ lead: LEAD.replace('bàn với', 'và tập đoàn viễn thông Ericsson bàn với') });
    await page.evaluate((markup) => {
      document.open();
      document.write(markup);
      document.close();
    }, html);
    await until(async () => (await namesOn(rig, page)).includes('ericsson'), 10_000, 'the new name');
    await hovered();
    expect(await page.evaluate(() => document.querySelectorAll('[data-bc-host]').length)).toBe(1);
  });

  it('leaves no error in the console and its words as they were', async () => {
    expect(await rig.errors()).toEqual([]);
    const text = await page.evaluate(() => document.body.textContent);
    for (const words of SENTENCES) expect(text).toContain(words);
  });
});
