import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type SamplePage, samplePages, serveSample } from '../../../tests/pages/index';
import { type BrowserName, buildFolder } from '../browsers/browser';
import { cardText } from '../browsers/look';
import { launch, type Rig, type RigOptions } from '../browsers/rig';
import { until } from '../browsers/until';
import { galleryPictures } from './gallery';
import { articlePicture, PAIR, pagePicture, storePictures } from './store-pictures';

/**
 * `npm run screens [-- look …]`: a picture of every surface and of every component in each state (`gallery`), for looking
 * at, and those for the stores (`store`). The first article's, in English, is the README's.
 */
const FOLDER = '.output/screens';
/** The README's pictures, by what they show. */
const README_PICTURES = {
  article: 'tests/pages/readme.png',
  pair: 'docs/look-up.png',
  brief: 'docs/brief.png',
} as const;

const looks: Record<string, { name: BrowserName; options: RigOptions; forcedColours?: true }> = {
  'chromium-light-vi': { name: 'chromium', options: {} },
  'chromium-dark-vi': { name: 'chromium', options: { dark: true } },
  'chromium-light-en': { name: 'chromium', options: { lang: 'en' } },
  'chromium-360': { name: 'chromium', options: { width: 360, height: 740, touch: true } },
  'chromium-200-percent': { name: 'chromium', options: { width: 550, height: 400, scale: 2 } },
  'chromium-forced-colours': { name: 'chromium', options: {}, forcedColours: true },
  'firefox-light-vi': { name: 'firefox', options: {} },
  'firefox-dark-vi': { name: 'firefox', options: { dark: true } },
};

const samples = samplePages.filter(({ ict }) => ict);

/** Several samples are of one host. */
const articleName = ({ file }: SamplePage) => `article-${file.replace('.html', '')}`;

async function forceColours(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
}

const tick = () => new Promise((done) => setTimeout(done, 300));

/** Presses, by the mouse, the first button of ours that the selector finds and whose words begin so: a script's press counts for nothing. */
async function press(rig: Rig, page: Page, selector: string, words = /^/): Promise<void> {
  const at = await until(
    () =>
      rig.shadow(
        page,
        (root, wanted, start) => {
          const buttons = [...(root?.querySelectorAll<HTMLElement>(`.surface:popover-open ${wanted}`) ?? [])];
          const button = buttons.find((each) => new RegExp(start).test(each.textContent ?? ''));
          button?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
          const box = button?.getBoundingClientRect();
          return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
        },
        selector,
        words.source,
      ),
    5_000,
    `${selector} ${words}`,
  );
  await page.mouse.click(at.x, at.y);
  await tick();
}

/** What else can stand in the page: list of names, two sides, an agreement, a notice. */
async function inPage(rig: Rig, page: Page, path: (what: string) => `${string}.png`) {
  const open = async (entity: string) => {
    await rig.tell(page, 'show', { entity });
    await until(() => cardText(rig, page), 5_000, `The card of ${entity}`);
  };
  await page.keyboard.press('Escape');
  await rig.tell(page, 'list', {});
  await tick();
  await page.screenshot({ path: path('in-page-list') });
  await rig.tell(page, 'list', {});
  await open('lao');
  await press(rig, page, '.count-part', /(với|with) /);
  await page.screenshot({ path: path('in-page-between') });
  await press(rig, page, '[data-kind=agreement] button.line-title');
  await page.screenshot({ path: path('in-page-agreement') });
  await open('boviengkham-vongdara');
  await press(rig, page, '.own-meeting');
  await page.screenshot({ path: path('in-page-meeting') });
  await open('lao');
  await press(rig, page, '.why button');
  await press(rig, page, '.why .text-button');
  await page.screenshot({ path: path('in-page-notice') });
  await press(rig, page, '.notice button');
}

/** As wide as browsers open a panel. */
const PANEL = 400;

/** Address of each page of the extension to look at, by the picture's name; those over a tab stand over an article's. */
async function ownPages(rig: Rig, article: Page, saved: string[]): Promise<Record<string, string>> {
  const tab = await rig.tabOf(article);
  const entity = samples[0]!.hovers[0]!.entity;
  const plain = Object.fromEntries(
    readdirSync(buildFolder(rig.name))
      .filter((file) => file.endsWith('.html') && !['popup.html', 'sidepanel.html'].includes(file))
      .map((file) => [file.replace('.html', ''), file]),
  );
  return {
    ...plain,
    sidepanel: `sidepanel.html?tab=${tab}`,
    'sidepanel-card': `sidepanel.html?tab=${tab}&entity=${entity}`,
    'explore-entity': 'explore.html#/e/nguyen-manh-hung?on=2024-09-27',
    'explore-pair': `explore.html${PAIR}`,
    'explore-network': 'explore.html#/n/phan-lan',
    'explore-map': 'explore.html#/map',
    'explore-meeting': 'explore.html#/m/2025-05-06-to-lam-tokayev',
    'explore-results': 'explore.html#/s?q=viettel',
    'explore-holders': 'explore.html#/h/bo-khoa-hoc-va-cong-nghe?on=2025-10-15',
    'library-brief-pair': 'library.html#/brief?who=viet-nam,phan-lan',
    'library-read': `library.html#/read/${saved[0]}`,
    'library-brief': `library.html#/brief?ids=${saved.slice(0, 2).join(',')}`,
  };
}

/** Puts the page's article on the reading list, as the popup does. @returns its id there */
async function save(rig: Rig, page: Page): Promise<string> {
  const tabId = await rig.tabOf(page);
  const helper = await rig.extensionPage('manifest.json');
  const message = JSON.stringify({ name: 'save', request: { tabId, privately: false } });
  const id = await helper.evaluate(
    `(globalThis.browser ?? chrome).runtime.sendMessage(${message}).then(({ reply }) => reply.id)`,
  );
  await helper.close();
  return String(id);
}

async function popupPicture(rig: Rig, page: Page, scale: number, path: `${string}.png`, forced: boolean) {
  const popup = await rig.popup(page);
  if (forced) await forceColours(popup);
  await popup.setViewport({ width: 380, height: 600, deviceScaleFactor: scale });
  await until(() => popup.evaluate(() => document.querySelectorAll('button').length > 3));
  await popup.screenshot({ path });
  await popup.close();
}

async function takeAll(look: string): Promise<void> {
  const { name, options, forcedColours = false } = looks[look]!;
  const rig = await launch(name, options);
  const path = (what: string): `${string}.png` => `${FOLDER}/${look}-${what}.png`;
  try {
    await rig.settled();
    const saved: string[] = [];
    let first: Page | null = null;
    for (const sample of samples) {
      const page = await rig.open(serveSample(rig.server, sample));
      if (forcedColours) await forceColours(page);
      // One article shows the card in every look; all of them once in each browser's plain one.
      if (!first || look.endsWith('-vi')) await articlePicture(rig, page, sample, path(articleName(sample)));
      if (!first) await inPage(rig, page, path);
      saved.push(await save(rig, page));
      if (first) await page.close();
      first ??= page;
    }
    await popupPicture(rig, first!, options.scale ?? 1, path('popup'), forcedColours);
    for (const [what, address] of Object.entries(await ownPages(rig, first!, saved))) {
      const page = await rig.extensionPage(address);
      if (forcedColours) await forceColours(page);
      const width = Math.min(PANEL, options.width ?? PANEL);
      if (what.startsWith('sidepanel'))
        await page.setViewport({ width, height: 800, deviceScaleFactor: options.scale ?? 1 });
      const shown = what.startsWith('library-brief') ? '.brief' : 'body';
      await until(() =>
        page.evaluate(
          (part) =>
            (document.querySelector(part)?.textContent ?? '').trim() !== '' &&
            !document.querySelector('.loading'),
          shown,
        ),
      );
      await new Promise((done) => setTimeout(done, 500));
      await page.screenshot({ path: path(what), fullPage: true });
      await page.close();
    }
  } finally {
    await rig.close();
  }
}

/** The README's pictures of our own pages, one window high. */
async function readmePages(): Promise<void> {
  const rig = await launch('chromium', { width: 1280, height: 820 });
  try {
    await rig.settled();
    await pagePicture(rig, 'look-up', README_PICTURES.pair);
    await pagePicture(rig, 'brief', README_PICTURES.brief);
  } finally {
    await rig.close();
  }
}

mkdirSync(FOLDER, { recursive: true });
const asked = process.argv.slice(2);
const known = [...Object.keys(looks), 'gallery', 'store'];
const unknown = asked.filter((look) => !known.includes(look));
if (unknown.length > 0)
  throw new Error(`No look is called ${unknown.join(', ')}; there are ${known.join(', ')}.`);
for (const look of Object.keys(looks)) {
  if (asked.length > 0 && !asked.includes(look)) continue;
  await takeAll(look);
  console.log(`${look}: ${FOLDER}`);
}
if (asked.length === 0 || asked.includes('gallery')) {
  await galleryPictures((what) => `${FOLDER}/gallery-${what}.png`);
  console.log(`gallery: ${FOLDER}`);
}
if (asked.length === 0 || asked.includes('store')) {
  await storePictures((what) => `${FOLDER}/store-${what}.png`);
  console.log(`store: ${FOLDER}`);
}
if (asked.length === 0) {
  copyFileSync(`${FOLDER}/chromium-light-en-${articleName(samples[0]!)}.png`, README_PICTURES.article);
  await readmePages();
}
