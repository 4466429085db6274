import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type SamplePage, samplePages, serveSample } from '../../tests/pages/index';
import { type BrowserName, buildFolder } from './browser';
import { cardText, settledState } from './look';
import { launch, type Rig, type RigOptions, until } from './rig';

/** `npm run screens`: a picture of every surface, for looking at. The first one is the README's. */
const FOLDER = '.output/screens';
const README_PICTURE = 'tests/pages/readme.png';

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
/** Pages of the extension that stand in a tab of their own. */
const tabPages = readdirSync(buildFolder('chromium')).filter(
  (file) => file.endsWith('.html') && file !== 'popup.html',
);

async function forceColours(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
}

async function articlePicture(rig: Rig, page: Page, { hovers }: SamplePage, path: `${string}.png`) {
  await settledState(rig, page, true);
  const first = hovers[0];
  if (first) {
    await rig.hover(page, first.words, first.nth);
    await until(() => cardText(rig, page), 5_000, `The card of ${first.words}`);
    // The card fades in.
    await new Promise((done) => setTimeout(done, 300));
  }
  await page.screenshot({ path });
}

async function takeAll(look: string): Promise<void> {
  const { name, options, forcedColours } = looks[look]!;
  const rig = await launch(name, options);
  try {
    for (const [n, sample] of samples.entries()) {
      // One article shows the card in every look; all of them once in each browser's plain one.
      if (n > 0 && !look.endsWith('-vi')) continue;
      const page = await rig.open(serveSample(rig.server, sample));
      if (forcedColours) await forceColours(page);
      await articlePicture(rig, page, sample, `${FOLDER}/${look}-article-${sample.host}.png`);
      if (n === 0) {
        const popup = await rig.popup(page);
        if (forcedColours) await forceColours(popup);
        await popup.setViewport({ width: 380, height: 600, deviceScaleFactor: options.scale ?? 1 });
        await until(() => popup.evaluate(() => document.querySelectorAll('button').length > 3));
        await popup.screenshot({ path: `${FOLDER}/${look}-popup.png` });
        await popup.close();
      }
      await page.close();
    }
    for (const file of tabPages) {
      const page = await rig.extensionPage(file);
      if (forcedColours) await forceColours(page);
      await until(() => page.evaluate(() => (document.body.textContent ?? '').trim().length > 0));
      await new Promise((done) => setTimeout(done, 500));
      await page.screenshot({ path: `${FOLDER}/${look}-${file.replace('.html', '')}.png`, fullPage: true });
      await page.close();
    }
  } finally {
    await rig.close();
  }
}

mkdirSync(FOLDER, { recursive: true });
const asked = process.argv.slice(2);
for (const look of Object.keys(looks)) {
  if (asked.length > 0 && !asked.includes(look)) continue;
  await takeAll(look);
  console.log(`${look}: ${FOLDER}`);
}
const shown = `${FOLDER}/chromium-light-vi-article-${samples[0]!.host}.png`;
if (asked.length === 0) copyFileSync(shown, README_PICTURE);
