import { loadavg } from 'node:os';
import type { Page } from 'puppeteer-core';
import { browsers, placeOf, type Rig, until } from '../../browser/kit/harness';
import { type SamplePage, samplePages, serveSample } from '../../pages/index';
import { longArticle } from '../pages/long-article';
import { evenly, inTurn, median, sidesOf, tellRace } from './sides';

/**
 * `tsx tests/bench/race/cards.ts FOLDER [visits]`: hover to painted card against another build (FOLDER holds its
 * `chrome-mv3` and `firefox-mv3`), both in one run and in turns. Beside them an empty popup that the page itself opens on
 * the same event after the same delay, seen in the same way. Medians in ms.
 */
const [folder, asked = '24'] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder of the build to race against');

/** Two sides, with the pointer in the page before and not. */
const visits = evenly(asked, 4);

const sides = ['now', 'before'] as const;
const samples = samplePages.filter(({ hovers }) => hovers.length > 1);
/** ms a pointer needs from the window's edge to a word, at the least. */
const APPROACH = 200;
/** A delay that readers can choose, ms. */
const DELAY = 150;
/** ms in which a page comes to rest after a card was closed. */
const REST = 300;
/** ms in which a browser has put away the page before. */
const SETTLING = 1000;
const rest = (ms = REST) => new Promise((go) => setTimeout(go, ms));

/** The names on the page of the worker's death; the first card brings the script that draws cards. */
const revivedNames = ['Bộ Khoa học và Công nghệ', 'Viettel', 'NVIDIA', 'Qualcomm', 'Singapore', 'Bắc Ninh'];
const REVIVED = '/song-lai-4000009.html';
/** Visits to other pages for each to that one. */
const REVIVED_EVERY = 6;

/**
 * `first`: the pointer was in the page before, or (`jump`) comes from outside; `beyond` the delay; after the worker's death,
 * the card asked for ahead or (`woken`) not.
 */
const figures = ['marks', 'first', 'jump', 'later', 'beyond', 'revived', 'woken'] as const;
type Times = Record<(typeof figures)[number], number[]>;
const none = (): Times => ({
  marks: [],
  first: [],
  jump: [],
  later: [],
  beyond: [],
  revived: [],
  woken: [],
});

/** Shares of the other build's figures that this one may have. */
const hold: Record<keyof Times, number> = {
  marks: 0.5,
  first: 1,
  jump: 0.4,
  later: 1,
  beyond: 1,
  revived: 1,
  woken: 1,
};
/** `beyond` as a multiple of the empty popup. */
const OF_POPUP = 1.5;

/** ms from the first pointer event on these words to the frame in which the first card of a page is in sight. */
async function toFirst(page: Page, words: string, jumps: boolean): Promise<number> {
  if (!jumps) await page.mouse.move(2, 2);
  await rest(APPROACH);
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
  await rest();
  return ms;
}

type Raced = { raced?: Promise<number> };

/** In the page's isolated world: waits for a pointer event, then for the frame that shows the card. No look before the delay has passed. */
function expectCard(root: ShadowRoot | null, delay: number): void {
  (globalThis as Raced).raced = new Promise((done) => {
    const look = (due: number) => {
      const card = root?.querySelector('.surface.card');
      if (card?.matches(':popover-open') && getComputedStyle(card).visibility === 'visible') {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - due);
        port2.postMessage(0);
      } else requestAnimationFrame(() => look(due));
    };
    const begin = () => {
      const due = performance.now() + delay;
      setTimeout(() => requestAnimationFrame(() => look(due)), delay);
    };
    addEventListener('pointermove', begin, { capture: true, once: true });
  });
}

/** ms from a pointer event on these words, and the delay, to the painted frame with their card. */
async function toLater(rig: Rig, page: Page, words: string, delay: number): Promise<number> {
  await page.mouse.move(2, 2);
  await rest(APPROACH);
  const { x, y } = await placeOf(page, words);
  await rig.shadow(page, expectCard, delay);
  await page.mouse.move(x, y);
  const ms = await rig.shadow(page, () => (globalThis as Raced).raced as unknown as number);
  await page.keyboard.press('Escape');
  await rest();
  return ms;
}

/** The same of an empty popup that the page's own script opens. */
async function toPopup(page: Page, delay: number): Promise<number> {
  await page.mouse.move(2, 2);
  await rest(APPROACH);
  await page.evaluate(`globalThis.popped = new Promise((done) => {
    const popup = Object.assign(document.createElement('div'), { popover: 'manual' });
    document.body.append(popup);
    const look = (due) => {
      if (popup.matches(':popover-open') && getComputedStyle(popup).visibility === 'visible') {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { done(performance.now() - due); popup.remove(); };
        port2.postMessage(0);
      } else requestAnimationFrame(() => look(due));
    };
    addEventListener('pointermove', () => {
      const due = performance.now() + ${delay};
      setTimeout(() => popup.showPopover(), ${delay});
      setTimeout(() => requestAnimationFrame(() => look(due)), ${delay});
    }, { capture: true, once: true });
  }); 0`);
  await page.mouse.move(4, 4);
  return (await page.evaluate('popped')) as number;
}

/** @param modifier a key that must be held, with which nothing is asked for ahead */
const delayOf = async (helper: Page, delay: number, modifier: 'none' | 'shift' = 'none') => {
  const values = JSON.stringify({ 'set:delay': delay, 'set:modifier': modifier });
  await helper.evaluate(`(globalThis.browser ?? chrome).storage.local.set(${values})`);
};

const isMarked = async (rig: Rig, page: Page) =>
  until(async () => ((await rig.state(page))?.names.length ?? 0) > 0, 10_000, 'names');

async function visit(
  rig: Rig,
  helper: Page,
  sample: SamplePage,
  times: Times,
  jumps: boolean,
): Promise<number[]> {
  await delayOf(helper, 0);
  await rest(SETTLING);
  const page = await rig.open(serveSample(rig.server, sample));
  const marked = (await page.evaluate(`new Promise((done) => {
    const look = () => CSS.highlights.size > 0 ? done(performance.now()) : requestAnimationFrame(look);
    look();
  })`)) as number;
  times.marks.push(marked);
  await isMarked(rig, page);
  const [first, ...later] = sample.hovers;
  times[jumps ? 'jump' : 'first'].push(await toFirst(page, first!.words, jumps));
  for (const { words } of later) times.later.push(await toLater(rig, page, words, 0));
  await delayOf(helper, DELAY);
  const popups: number[] = [];
  for (const { words } of sample.hovers) {
    times.beyond.push(await toLater(rig, page, words, DELAY));
    popups.push(await toPopup(page, DELAY));
  }
  await page.close();
  return popups;
}

/** Later cards at delay 0, each after the background ended. */
async function revive(rig: Rig, helper: Page, times: Times, figure: 'revived' | 'woken'): Promise<void> {
  await delayOf(helper, 0, figure === 'woken' ? 'shift' : 'none');
  rig.server.serve('vnexpress.net', REVIVED, longArticle(12));
  const page = await rig.open(`http://vnexpress.net${REVIVED}`);
  await isMarked(rig, page);
  if (figure === 'woken') await page.keyboard.down('Shift');
  const [first, ...later] = revivedNames;
  await toFirst(page, first!, false);
  for (const words of later) {
    await rig.killBackground();
    times[figure].push(await toLater(rig, page, words, 0));
  }
  await page.close();
}

for (const name of browsers) {
  const rigs = await sidesOf(name, folder, sides);
  const times = { now: none(), before: none() };
  const popups: number[] = [];
  try {
    const helpers = {
      now: await rigs.now.extensionPage('manifest.json'),
      before: await rigs.before.extensionPage('manifest.json'),
    };
    console.log(`${name} (load ${loadavg()[0]!.toFixed(1)}, ${visits} visits of each)`);
    for (let nth = 0; nth < visits; nth += 1) {
      const sample = samples[nth % samples.length]!;
      const jumps = nth % 2 === 1;
      for (const side of inTurn(sides, nth >> 1))
        popups.push(...(await visit(rigs[side], helpers[side], sample, times[side], jumps)));
      if (nth % REVIVED_EVERY === 0)
        for (const figure of ['revived', 'woken'] as const)
          for (const side of inTurn(sides, nth)) await revive(rigs[side], helpers[side], times[side], figure);
    }
    for (const what of figures) {
      if (times.now[what].length > 0)
        tellRace(what, median(times.now[what]), median(times.before[what]), hold[what]);
    }
    const [card, popup] = [median(times.now.beyond), median(popups)];
    console.log(
      `  ${card <= OF_POPUP * popup ? 'ok  ' : 'OVER'} beyond the delay: ${(card / popup).toFixed(2)}x of an empty popup (${popup.toFixed(1)} ms) of ${OF_POPUP}x`,
    );
  } finally {
    for (const rig of Object.values(rigs)) await rig.close();
  }
}
