import type { Page } from 'puppeteer-core';
import { type SamplePage, samplePages, serveSample } from '../../../tests/pages/index';
import { cardText, settledState } from '../browsers/look';
import { launch, type Rig } from '../browsers/rig';
import { until } from '../browsers/until';

/** What the Chrome Web Store takes and Mozilla's shows whole, CSS px at one device pixel each. */
const SIZE = { width: 1280, height: 800 };

/** Two sides as of a day, in the look-up pages. */
export const PAIR = '#/p/viet-nam/phan-lan?on=2024-09-27';

/** By picture: the page of ours, and the part of it that says it is drawn. */
const PAGES = {
  'look-up': [`explore.html${PAIR}`, '.timeline'],
  brief: ['library.html#/brief?who=viet-nam,phan-lan', '.sheet-lines'],
  options: ['options.html', 'fieldset'],
} as const;

/** One of our pages, as much of it as the window shows. */
export async function pagePicture(rig: Rig, what: keyof typeof PAGES, path: `${string}.png`): Promise<void> {
  const [address, part] = PAGES[what];
  const page = await rig.extensionPage(address);
  await page.waitForSelector(part);
  await new Promise((done) => setTimeout(done, 300));
  await page.screenshot({ path });
  await page.close();
}

/** An article with the card of its first name. */
export async function articlePicture(
  rig: Rig,
  page: Page,
  { hovers }: SamplePage,
  path: `${string}.png`,
): Promise<void> {
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

/** Pictures for the stores' pages in both languages, in the one size that both stores take. */
export async function storePictures(path: (what: string) => `${string}.png`): Promise<void> {
  for (const lang of ['vi', 'en'] as const) {
    const rig = await launch('chromium', { lang, ...SIZE });
    try {
      await rig.settled();
      const sample = samplePages.find(({ ict, hovers }) => ict && hovers.length > 0)!;
      await articlePicture(
        rig,
        await rig.open(serveSample(rig.server, sample)),
        sample,
        path(`${lang}-card`),
      );
      for (const what of Object.keys(PAGES) as (keyof typeof PAGES)[])
        await pagePicture(rig, what, path(`${lang}-${what}`));
    } finally {
      await rig.close();
    }
  }
}
