import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePages, serveSample } from '../../pages/index';
import { browsers, launch, type Rig, until } from '../kit/harness';
import { contrast, looksOf, type Rgb } from '../kit/looks';
import { afresh } from '../kit/pages';

const host = 'vnexpress.net';
const sample = readFileSync(new URL('../../pages/served/vnexpress.html', import.meta.url), 'utf8');
const words = 'Boviengkham Vongdara';
let count = 0;

/** Serves the sample page with something changed, and opens it. */
async function openChanged(
  rig: Rig,
  change: (html: string) => string,
  headers: Record<string, string> = {},
): Promise<Page> {
  count += 1;
  const path = `/bai-${4_950_000 + count}.html`;
  const html = change(sample);
  if (html === sample) throw new Error('the page was not changed');
  rig.server.serve(host, path, {
    body: html,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  });
  return rig.open(`http://${host}${path}`);
}
const inHead = (markup: string) => (html: string) => html.replace('</head>', `${markup}</head>`);
const atEnd = (markup: string) => (html: string) => html.replace('</body>', `${markup}</body>`);

const named = (rig: Rig, page: Page) =>
  until(async () => ((await rig.state(page))?.names.length ?? 0) > 0, 10_000, 'names');
const cardBox = (rig: Rig, page: Page) =>
  rig.shadow(page, (root) => {
    const card = root?.querySelector('.surface:popover-open .card');
    if (!card) return null;
    const { left, top, right, bottom, width } = card.getBoundingClientRect();
    const style = getComputedStyle(card);
    return { left, top, right, bottom, width, color: style.color, font: style.fontSize };
  });
const opened = (rig: Rig, page: Page) => until(() => cardBox(rig, page), 5000, 'card');
const marked = async (rig: Rig, page: Page) =>
  (await rig.highlights(page)).map((each) => each.marked).join('|');

describe.each(browsers)('odd pages in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch(name);
  });
  afterAll(() => rig.close());
  afresh(() => rig);

  it('`* {… !important}` of the page does not reach the card', async () => {
    // Room below the words of either page: the card takes its whole width.
    const tall = { width: 1100, height: 1600 };
    const plain = await openChanged(rig, inHead('<meta name="x">'));
    await plain.setViewport(tall);
    await named(rig, plain);
    await rig.hover(plain, words);
    const expected = await opened(rig, plain);
    await plain.close();
    const rude = `<style>* { all: unset !important; display: block !important; position: static !important; color: red !important;
      font-size: 40px !important; opacity: 0.2 !important; transform: rotate(9deg) !important; visibility: hidden !important } body *{ visibility: visible !important }</style>`;
    const page = await openChanged(rig, inHead(rude));
    await page.setViewport(tall);
    await named(rig, page);
    await rig.tell(page, 'show', { entity: 'boviengkham-vongdara' });
    const box = await opened(rig, page);
    expect([box!.color, box!.font, box!.width]).toEqual([expected!.color, expected!.font, expected!.width]);
    await page.close();
  });

  it('works where the page forbids selecting its text', async () => {
    const page = await openChanged(
      rig,
      inHead('<style>* { user-select: none; -webkit-user-select: none }</style>'),
    );
    await named(rig, page);
    await rig.hover(page, words);
    await opened(rig, page);
    await page.close();
  });

  it('stands in the window wherever the name is, also over two lines and at the foot', async () => {
    const page = await openChanged(
      rig,
      inHead(
        '<style>.page-detail { padding-top: 640px } .sidebar-1 { width: 300px; margin-left: 700px }</style>',
      ),
    );
    await named(rig, page);
    await rig.hover(page, words);
    const box = await opened(rig, page);
    const [width, height] = await page.evaluate(() => [innerWidth, innerHeight]);
    expect(box!.left).toBeGreaterThanOrEqual(0);
    expect(box!.top).toBeGreaterThanOrEqual(0);
    expect(box!.right).toBeLessThanOrEqual(width!);
    expect(box!.bottom).toBeLessThanOrEqual(height!);
    await page.close();
  });

  it('opens above an element in fullscreen', async () => {
    const page = await openChanged(
      rig,
      inHead('<style>.page-detail { background: white; overflow: auto }</style>'),
    );
    await named(rig, page);
    await page.evaluate(() => {
      addEventListener('click', () => void document.querySelector('.page-detail')!.requestFullscreen(), {
        once: true,
      });
    });
    await page.mouse.click(500, 500);
    await until(() => page.evaluate(() => document.fullscreenElement !== null), 3000, 'fullscreen');
    await rig.hover(page, words);
    const box = await opened(rig, page);
    const top = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.hasAttribute('data-bc-host'),
      {
        x: box!.left + 20,
        y: box!.top + 20,
      },
    );
    expect(top).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await page.close();
  });

  it('reads an article in an open shadow tree', async () => {
    const page = await openChanged(
      rig,
      atEnd(`<script>
      const article = document.querySelector('article.fck_detail');
      const view = document.createElement('div');
      const text = article.innerHTML;
      article.replaceChildren(view);
      view.attachShadow({ mode: 'open' }).innerHTML = text + '<p>Bộ trưởng Boviengkham Vongdara cảm ơn Học viện Công nghệ Bưu chính Viễn thông.</p>';
    </script>`),
    );
    const open = await rig.extensionPage('manifest.json');
    await open.evaluate(async (url) => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        typeof globalThis.chrome | undefined
      >;
      const api = (browser ?? chrome)!;
      const tab = (await api.tabs.query({})).find((each) => each.url === url);
      await api.runtime.sendMessage({ name: 'open', request: { tabId: tab!.id } });
    }, page.url());
    await until(
      async () => (await rig.state(page))?.names.some(({ entity }) => entity === 'ptit'),
      10_000,
      'a name of the shadow tree',
    );
    const box = await page.evaluate(() => {
      const root = document.querySelector('article.fck_detail div')!.shadowRoot!;
      const node = root.lastElementChild!.firstChild!;
      const range = document.createRange();
      const at = node.textContent!.indexOf('Boviengkham');
      range.setStart(node, at);
      range.setEnd(node, at + 11);
      range.startContainer.parentElement!.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    const options = { 'set:marks': 'all' };
    await open.evaluate((set) => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        typeof globalThis.chrome | undefined
      >;
      return (browser ?? chrome)!.storage.local.set(set);
    }, options);
    await page.bringToFront();
    await page.mouse.move(box.x - 20, box.y);
    await page.mouse.move(box.x, box.y, { steps: 6 });
    await opened(rig, page);
    await open.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        typeof globalThis.chrome | undefined
      >;
      return (browser ?? chrome)!.storage.local.remove('set:marks');
    });
    await open.close();
    await page.close();
  });

  it('marks nothing in editors, code, forms, menus and comments', async () => {
    const inside = 'Học viện Công nghệ Bưu chính Viễn thông';
    const page = await openChanged(rig, (html) =>
      html.replace(
        '<p class="Normal author_mail">',
        `<div contenteditable>${inside} một</div><pre>${inside} hai</pre><p><code>${inside} ba</code></p>
        <form><label>${inside} bốn</label><input value="${inside}"></form><nav>${inside} năm</nav><div class="box-comment"><p>${inside} sáu</p></div><p class="Normal author_mail">`,
      ),
    );
    await named(rig, page);
    expect((await rig.state(page))!.names.find(({ entity }) => entity === 'ptit')?.count).toBe(1);
    await page.close();
  });

  it('follows rewritten, added and removed text', async () => {
    const page = await openChanged(rig, inHead('<meta name="y">'));
    await named(rig, page);
    const countOf = async (entity: string) =>
      (await rig.state(page))?.names.find((each) => each.entity === entity)?.count ?? 0;
    const before = await countOf('boviengkham-vongdara');
    await page.evaluate((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = `Theo ${text}, hai bên sẽ gặp lại trong năm sau.`;
      document.querySelector('article.fck_detail')!.append(paragraph);
    }, words);
    await until(async () => (await countOf('boviengkham-vongdara')) === before + 1, 5000, 'added name');
    await page.evaluate(() => {
      document.querySelector('article.fck_detail > p:last-child')!.firstChild!.nodeValue =
        'Không còn ai ở đây.';
    });
    await until(async () => (await countOf('boviengkham-vongdara')) === before, 5000, 'rewritten text');
    await page.evaluate(() => document.querySelector('p.description')!.remove());
    await until(async () => (await countOf('boviengkham-vongdara')) === 0, 5000, 'removed lead');
    await page.close();
  });

  it('stops while the page is being translated and comes back after', async () => {
    const page = await openChanged(rig, inHead('<meta name="z">'));
    await named(rig, page);
    await page.evaluate(() => document.documentElement.classList.add('translated-ltr'));
    await until(async () => (await marked(rig, page)) === '', 3000, 'no marks');
    const offer = await until(
      () =>
        rig.shadow(page, (root) => {
          const link = root?.querySelector<HTMLAnchorElement>('.notice-place:popover-open a');
          return link ? [link.textContent, link.href, link.target] : null;
        }),
      3000,
      'notice',
    );
    expect(offer).toEqual(['Mở trên bản gốc', page.url(), '_blank']);
    await page.evaluate(() => document.documentElement.classList.remove('translated-ltr'));
    await until(async () => (await marked(rig, page)).includes(words), 5000, 'marks again');
    // Firefox says that it translates by another language of the page.
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
    await until(async () => (await marked(rig, page)) === '', 3000, 'no marks');
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'vi'));
    await until(async () => (await marked(rig, page)).includes(words), 5000, 'marks again');
    await page.close();
  });

  it('goes along with single-page navigation: another article, then none', async () => {
    const spa = samplePages.find((page) => page.kind === 'single-page navigation')!;
    const page = await rig.open(serveSample(rig.server, spa));
    await named(rig, page);
    await page.click('#next');
    await until(
      async () => (await rig.state(page))?.names.some(({ entity }) => entity === 'to-lam'),
      10_000,
      'next article',
    );
    expect((await rig.state(page))!.published).toBe('2026-01-16');
    await page.click('#recipe');
    await until(async () => (await marked(rig, page)) === '', 5000, 'no marks on the recipe');
    await new Promise((go) => setTimeout(go, 1500));
    expect(await marked(rig, page)).toBe('');
    await page.close();
  });

  it('asked twice, there is one reader', async () => {
    const page = await openChanged(rig, inHead('<meta name="w">'));
    await named(rig, page);
    const helper = await rig.extensionPage('manifest.json');
    await helper.evaluate(async (url) => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        typeof globalThis.chrome | undefined
      >;
      const api = (browser ?? chrome)!;
      const tab = (await api.tabs.query({})).find((each) => each.url === url);
      for (let round = 0; round < 2; round += 1)
        await api.runtime.sendMessage({ name: 'open', request: { tabId: tab!.id } });
    }, page.url());
    await helper.close();
    await named(rig, page);
    await rig.hover(page, words);
    await opened(rig, page);
    expect(await page.evaluate(() => document.querySelectorAll('[data-bc-host]').length)).toBe(1);
    await page.close();
  });

  it.each([
    ['light', '<style>html { background: #fff; color: #111 }</style>', [255, 255, 255]],
    ['dark', '<style>html { background: #10141c; color: #ddd }</style>', [16, 20, 28]],
    ['coloured', '<style>body { background: #8a8f3a; color: #000 }</style>', [138, 143, 58]],
  ] as const)(
    'marks can be seen on a %s page, each kind by a pattern of its own',
    async (_, style, background) => {
      const page = await openChanged(rig, inHead(style));
      await named(rig, page);
      await until(async () => (await rig.highlights(page)).length >= 3, 3000, 'marks');
      const looks = await looksOf(page);
      expect(new Set(looks.map(({ line }) => line)).size).toBe(6);
      for (const { color } of looks) expect(contrast(color, background)).toBeGreaterThanOrEqual(3);
      await page.close();
    },
  );

  it('marks go along when the page turns dark', async () => {
    const page = await openChanged(
      rig,
      inHead('<style>html { background: #fff } html.night { background: #10141c; color: #ddd }</style>'),
    );
    await named(rig, page);
    const worst = async (background: Rgb) =>
      Math.min(...(await looksOf(page)).map(({ color }) => contrast(color, background)));
    expect(await worst([16, 20, 28])).toBeLessThan(3);
    await page.evaluate(() => document.documentElement.classList.add('night'));
    await until(async () => (await worst([16, 20, 28])) >= 3, 5000, 'inks for the dark page');
    await page.close();
  });

  it('prints without marks', async () => {
    const page = await openChanged(rig, inHead('<meta name="p">'));
    await named(rig, page);
    const rules = await page.evaluate(() =>
      document.adoptedStyleSheets.flatMap((sheet) =>
        [...sheet.cssRules].map((rule) => (rule as CSSMediaRule).media?.mediaText),
      ),
    );
    expect(rules.length).toBeGreaterThan(0);
    for (const media of rules) expect(media).toMatch(/^screen/);
    await page.close();
  });
});

describe.each(browsers)('on a phone in %s', (name) => {
  it('a tap opens a sheet at the foot of the screen, and a link stays a link', async () => {
    const rig = await launch(name, { touch: true, width: 360, height: 720 });
    try {
      const page = await openChanged(rig, (html) =>
        html
          .replace('Viettel đang', '<a id="link" href="#viettel">Viettel</a> đang')
          .replace('</head>', '<style>aside { display: none }</style></head>'),
      );
      await named(rig, page);
      const place = await page.evaluate((text) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue!.indexOf(text);
          if (at < 0 || node.parentElement!.closest('script')) continue;
          node.parentElement!.scrollIntoView({ block: 'center' });
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 5);
          const box = range.getClientRects()[0]!;
          return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        }
        return null;
      }, words);
      await page.touchscreen.tap(place!.x, place!.y);
      const box = await opened(rig, page);
      const width = await page.evaluate(() => document.documentElement.clientWidth);
      expect([box!.left, box!.right, box!.bottom]).toEqual([0, width, 720]);
      await page.keyboard.press('Escape');
      await until(async () => (await cardBox(rig, page)) === null, 3000, 'no sheet');
      await page.tap('#link');
      await until(() => page.evaluate(() => location.hash === '#viettel'), 3000, 'followed link');
    } finally {
      await rig.close();
    }
  });
});
