import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { browsers, launch, placeOf, type Rig, until } from '../../browser/kit/harness';
import { type SamplePage, samplePages, serveSample } from '../../pages/index';

/**
 * `tsx tests/bench/race/cards.ts FOLDER [rounds]`: hover to painted card against another build (FOLDER holds its
 * `chrome-mv3` and `firefox-mv3`), both in one run and in turns, delay 0. Prints medians in ms and this build's share of
 * the other's; an empty popup stands beside them as the measure of the machine.
 */
const [folder, rounds = '4'] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder of the build to race against');

const builds = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;
const samples = samplePages.filter(({ hovers }) => hovers.length > 1);
/** ms a pointer needs from the window's edge to a word, at the least. */
const APPROACH = 200;

const median = (list: number[]) => [...list].sort((a, b) => a - b)[list.length >> 1]!;

interface Times {
  /** From the page's navigation to its first marks; the first card of a page; those after it. */
  marks: number[];
  first: number[];
  later: number[];
}

/** ms from the first pointer event on these words to the frame in which their card is in sight. */
async function toCard(page: Page, words: string): Promise<number> {
  await page.mouse.move(2, 2);
  await new Promise((go) => setTimeout(go, APPROACH));
  const { x, y } = await placeOf(page, words);
  // As text: what compiles our own code wraps functions in helpers that a page does not have.
  await page.evaluate(`globalThis.raced = new Promise((shown) => {
    let began = 0;
    addEventListener('pointermove', () => { began ||= performance.now(); }, { capture: true });
    const look = () => {
      const host = document.querySelector('bc-host, [data-bc-host]');
      const at = (n) => document.elementFromPoint(innerWidth * (0.1 + (n % 8) * 0.1), innerHeight * (0.1 + Math.floor(n / 8) * 0.2));
      if (began && host && [...Array(40).keys()].some((n) => at(n) === host)) shown(performance.now() - began);
      else requestAnimationFrame(look);
    };
    look();
  }); 0`);
  await page.mouse.move(x, y);
  const ms = (await page.evaluate('raced')) as number;
  await page.keyboard.press('Escape');
  await new Promise((go) => setTimeout(go, 250));
  return ms;
}

/** ms from a popup's opening to the frame after it is painted. */
const emptyPopup = (page: Page) =>
  page.evaluate(`new Promise((done) => {
    const popup = Object.assign(document.createElement('div'), { popover: 'manual' });
    document.body.append(popup);
    const began = performance.now();
    popup.showPopover();
    requestAnimationFrame(() => setTimeout(() => { done(performance.now() - began); popup.remove(); }));
  })`) as Promise<number>;

async function visit(rig: Rig, sample: SamplePage, times: Times): Promise<number> {
  const page = await rig.open(serveSample(rig.server, sample));
  const marked = (await page.evaluate(`new Promise((done) => {
    const look = () => CSS.highlights.size > 0 ? done(performance.now()) : requestAnimationFrame(look);
    look();
  })`)) as number;
  times.marks.push(marked);
  await until(async () => ((await rig.state(page))?.names.length ?? 0) > 0, 10_000, 'names');
  const [first, ...later] = sample.hovers;
  times.first.push(await toCard(page, first!.words));
  for (const { words } of [...later, first!]) times.later.push(await toCard(page, words));
  const popup = await emptyPopup(page);
  await page.close();
  return popup;
}

for (const name of browsers) {
  const rigs = {
    now: await launch(name),
    before: await launch(name, { build: resolve(folder, builds[name]) }),
  };
  const times: Record<keyof typeof rigs, Times> = {
    now: { marks: [], first: [], later: [] },
    before: { marks: [], first: [], later: [] },
  };
  const popups: number[] = [];
  try {
    for (const rig of Object.values(rigs)) {
      await rig.settled();
      const helper = await rig.extensionPage('manifest.json');
      await helper.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ 'set:delay': 0 })`);
    }
    for (let round = 0; round < Number(rounds); round += 1)
      for (const sample of samples)
        for (const side of round % 2 === 0 ? (['now', 'before'] as const) : (['before', 'now'] as const))
          popups.push(await visit(rigs[side], sample, times[side]));
    console.log(`${name}: an empty popup ${median(popups).toFixed(1)} ms`);
    for (const what of ['marks', 'first', 'later'] as const) {
      const [now, before] = [median(times.now[what]), median(times.before[what])];
      const toPopup = what === 'marks' ? '' : `; ${(now / median(popups)).toFixed(2)}x of an empty popup`;
      console.log(
        `  ${what}: ${now.toFixed(1)} ms, before ${before.toFixed(1)}: ${(now / before).toFixed(2)}x${toPopup}`,
      );
    }
  } finally {
    for (const rig of Object.values(rigs)) await rig.close();
  }
}
