import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from '../kit/axe';
import { closed, frames, openArticle, PERSON, PERSON_ID, shows } from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';
import { afresh } from '../kit/pages';

const text = (page: Page) => page.evaluate(() => document.body.textContent ?? '');
/** Presses the button or choice that is called so. */
const press = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>('button, label')];
    all.find((each) => (each.ariaLabel ?? each.textContent ?? '').trim() === wanted)?.click();
  }, words);

/** How much ink each kind's mark has: how far its pixels are from the background, summed. */
async function inkOfKinds(page: Page): Promise<number[]> {
  const boxes = await page.$$eval('.kinds [data-mark]', (labels) =>
    labels.map((label) => {
      const { left, top, width, height } = label.getBoundingClientRect();
      return { x: left + scrollX, y: top + scrollY, width, height: height + 4 };
    }),
  );
  const pictures: string[] = [];
  for (const clip of boxes) pictures.push(await page.screenshot({ clip, encoding: 'base64' }));
  return page.evaluate(
    (all) =>
      Promise.all(
        all.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d')!;
          context.drawImage(image, 0, 0);
          // The lower part: letters are the same at every strength.
          const from = Math.round(image.height * 0.7);
          const { data } = context.getImageData(0, from, image.width, image.height - from);
          let sum = 0;
          for (let at = 0; at < data.length; at += 1) if (at % 4 < 3) sum += 255 - data[at]!;
          return sum;
        }),
      ),
    pictures,
  );
}

/**
 * Every background that a page of ours could be painted with from the moment its style sheets are there until it shows
 * something, each once: opened in a frame, whose state is read between any two of its tasks.
 */
function papersAtOpening(from: Page, path: string): Promise<string[]> {
  return from.evaluate(
    (src) =>
      new Promise<string[]>((done) => {
        const frame = document.createElement('iframe');
        const seen = new Set<string>();
        const { port1, port2 } = new MessageChannel();
        let shown = Number.POSITIVE_INFINITY;
        port1.onmessage = () => {
          const inside = frame.contentDocument!;
          const links = inside.querySelectorAll('link[rel=stylesheet]').length;
          if (links > 0 && inside.styleSheets.length === links)
            seen.add(getComputedStyle(inside.documentElement).backgroundColor);
          if (inside.readyState === 'complete' && inside.querySelector('main > *'))
            shown = Math.min(shown, performance.now());
          if (performance.now() < shown + 300) {
            port2.postMessage(null);
            return;
          }
          frame.remove();
          done([...seen]);
        };
        frame.src = src;
        document.body.append(frame);
        port2.postMessage(null);
      }),
    path,
  );
}

describe.each(browsers)('options in %s', (name) => {
  let rig: Rig;
  let options: Page;
  beforeAll(async () => {
    // Firefox's question can be answered by a preference; Chromium's cannot be pressed.
    rig = await launch(name, { prefs: { 'extensions.webextOptionalPermissionPrompts': false } });
    options = await rig.extensionPage('options.html');
    await until(() => options.evaluate(() => document.querySelector('.kinds') !== null), 8_000, 'options');
  });
  afterAll(() => rig.close());
  afresh(() => rig);

  it('the strengths of a mark can be told apart at 100 %, in every kind', async () => {
    // Chromium takes no picture of a page behind another.
    await options.bringToFront();
    await until(() => options.evaluate(() => CSS.highlights.size > 0), 8_000, 'marks');
    const inks: number[][] = [];
    const thickness = () =>
      options.evaluate(() => {
        const marked = document.querySelector('.preview-text')!;
        return getComputedStyle(marked, '::highlight(bc1)').textDecorationThickness;
      });
    for (const [strength, thick] of [
      ['Nhẹ', '1px'],
      ['Vừa', '2px'],
      ['Đậm', '3px'],
    ] as const) {
      await press(options, strength);
      await until(async () => (await thickness()) === thick, 5_000, `${strength}: ${thick}`);
      await frames(options);
      inks.push(await inkOfKinds(options));
    }
    const [soft = [], normal = [], strong = []] = inks;
    expect(soft).toHaveLength(5);
    soft.forEach((ink, kind) => {
      expect([kind, normal[kind]! > 1.15 * ink, strong[kind]! > 1.15 * normal[kind]!]).toEqual([
        kind,
        true,
        true,
      ]);
    });
    await press(options, 'Vừa');
  });

  it('light, dark, or as the article: our pages and the card on a page', async () => {
    const article = await openArticle(rig);
    const night = await openArticle(rig, (html) =>
      html.replace('</head>', '<style>html, body { background: #111; color: #eee }</style></head>'),
    );
    const paper = (page: Page) =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    /** The page hears of another theme no sooner than the options: its card turns then, open or not. */
    const showsCard = async (page: Page, colour: string, theme: string) => {
      await page.bringToFront();
      await rig.tell(page, 'show', { entity: PERSON_ID });
      await shows(rig, page, PERSON);
      const now = () =>
        rig.shadow(page, (root) => getComputedStyle(root!.querySelector('[role=dialog]')!).backgroundColor);
      await until(async () => (await now()) === colour, 5_000, `${theme}: a card in ${colour}`);
      await page.keyboard.press('Escape');
      await closed(rig, page);
    };
    const [white, black] = ['rgb(255, 255, 255)', 'rgb(27, 30, 35)'];
    for (const [theme, ...colours] of [
      ['Tối', black, black, black],
      ['Sáng', white, white, white],
      ['Theo bài báo', white, white, black],
      ['Theo hệ thống', white, white, white],
    ] as const) {
      await options.bringToFront();
      await press(options, theme);
      await until(async () => (await paper(options)) === colours[0], 5_000, `options: ${theme}`);
      await showsCard(article, colours[1], theme);
      await showsCard(night, colours[2], theme);
    }
    await press(options, 'Tối');
    await until(async () => (await paper(options)) === black, 5_000, 'dark');
    expect(await faults(options)).toEqual([]);
    const sample = await rig.extensionPage('sample.html');
    await until(async () => (await paper(sample)) === black, 5_000, 'the sample goes along');
    await sample.close();
    await options.bringToFront();
    for (const path of ['popup', 'sidepanel', 'library', 'explore', 'own', 'welcome', 'sample'])
      expect([path, await papersAtOpening(options, `${path}.html`)]).toEqual([path, [black]]);
    await press(options, 'Theo hệ thống');
    await article.close();
    await night.close();
  });

  it('says which sites it reads, and lists what the reader allowed', async () => {
    await until(async () => /3\d trang báo và cổng thông tin/.test(await text(options)), 5_000, 'the listed');
    expect(await text(options)).toContain('Bạn chưa cho phép thêm trang nào.');
    // Chromium asks in a window of its own, which no driver can press.
    if (name === 'chromium') return;
    const asking = await rig.extensionPage('welcome.html');
    await until(async () => (await text(asking)).length > 200, 5_000, 'a page to ask from');
    await asking.evaluate(() => {
      const { browser } = globalThis as unknown as {
        browser: { permissions: { request(asked: object): Promise<boolean> } };
      };
      document.body.onclick = () =>
        void browser.permissions.request({ origins: ['https://*.khac.example/*'] });
    });
    await asking.mouse.click(5, 5);
    await until(async () => (await text(options)).includes('khac.example'), 5_000, 'the added site');
    await press(options, 'Thôi cho phép khac.example');
    await until(async () => !(await text(options)).includes('khac.example'), 5_000, 'given back');
    await asking.close();
  });

  it('logs no error', async () => {
    expect((await rig.errors()).filter((each) => !each.includes('after context unloaded'))).toEqual([]);
  });
});
