import type { Page } from 'puppeteer-core';
import { cardText, settledState } from '../browsers/look';
import type { Rig, RigOptions } from '../browsers/rig';
import { until } from '../browsers/until';
import { type Glance, glanceAt } from './glance-card';

/** How a card is opened: by the pointer on its name in the middle of the window, where there is least room; or by key. */
export type Way = 'pointer' | 'key';

/** The windows in which a card must answer at a glance; `at` is the least share (of 1) of its cards that do. */
export interface Window {
  name: string;
  options: RigOptions;
  at: { counts: number; meeting: number; agreement: number };
}

const full = { counts: 1, meeting: 0.9, agreement: 0.7 };
const zoomed = { counts: 1, meeting: 0.6, agreement: 0 };

export const windows: readonly Window[] = [
  { name: '1366×768', options: { width: 1366, height: 768 }, at: full },
  { name: '1280×720', options: { width: 1280, height: 720 }, at: full },
  { name: '360×740 sheet', options: { width: 360, height: 740, touch: true }, at: full },
  { name: '1366×768 at 200 %', options: { width: 683, height: 384, scale: 2 }, at: zoomed },
];

export interface Seen extends Glance {
  page: string;
  entity: string;
  way: Way;
}

/**
 * Opens the card of each name of an open article the ways asked for and measures it. A name inside a link of the page is not
 * tapped: a tap follows the link, and its card opens from the list of names, which is the other way.
 */
export async function glancesOf(
  rig: Rig,
  page: Page,
  touch: boolean,
  ways: readonly Way[] = ['key', 'pointer'],
): Promise<Seen[]> {
  const state = await settledState(rig, page, true);
  const seen: Seen[] = [];
  const keep = (glance: Glance, entity: string, way: Way) =>
    seen.push({ ...glance, page: page.url(), entity, way });
  for (const { entity } of state.names) {
    await rig.tell(page, 'show', { entity });
    const byKey = await measured(rig, page, `${entity} by key`);
    if (ways.includes('key')) keep(byKey, entity, 'key');
    const words = await rig.lookedAt(page, true);
    await away(rig, page);
    if (!words) throw new Error(`The words of ${entity} are not looked at`);
    if (!ways.includes('pointer') || (touch && (await isLinked(page, words)))) continue;
    keep(await pointed(rig, page, entity, words, touch), entity, 'pointer');
  }
  return seen;
}

const measured = (rig: Rig, page: Page, what: string) =>
  until(() => rig.shadow(page, glanceAt), 10_000, `The card of ${what}`);

async function away(rig: Rig, page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await until(async () => (await cardText(rig, page)) === null, 5_000, 'The card away');
}

interface Point {
  x: number;
  y: number;
}

const isLinked = (page: Page, { x, y }: Point) =>
  page.evaluate((left, top) => !!document.elementFromPoint(left, top)?.closest('a[href]'), x, y);

async function pointed(rig: Rig, page: Page, entity: string, at: Point, touch: boolean): Promise<Glance> {
  if (touch) await page.touchscreen.tap(at.x, at.y);
  else {
    // Straight onto the words: on its way over others a busy machine lets the pointer rest, and their card opens.
    await page.mouse.move(2, 2);
    await page.mouse.move(at.x - 2, at.y);
    await page.mouse.move(at.x, at.y);
  }
  const glance = await measured(rig, page, `${entity} by pointer`);
  await away(rig, page);
  if (!touch) await page.mouse.move(2, 2);
  return glance;
}

export interface Shares {
  cards: number;
  /** Those with an earlier meeting, with an agreement, and with no meeting but the article's own. */
  withMeeting: number;
  withAgreement: number;
  ownOnly: number;
  /** Of those: shares (of 1) in sight. */
  counts: number;
  meeting: number;
  agreement: number;
  /** Medians, CSS px. */
  seen: number;
  whole: number;
}

/** How many of the cards answer at a glance. The line of counts is asked of those that have meetings. */
export function sharesOf(seen: readonly Glance[]): Shares {
  const met = seen.filter(({ meeting }) => meeting !== null);
  const signed = seen.filter(({ agreement }) => agreement !== null);
  const share = (of: readonly Glance[], is: (glance: Glance) => boolean) =>
    of.length === 0 ? 1 : of.filter(is).length / of.length;
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return {
    cards: seen.length,
    withMeeting: met.length,
    withAgreement: signed.length,
    ownOnly: seen.filter(({ ownOnly }) => ownOnly).length,
    counts: share(met, ({ counts }) => counts),
    meeting: share(met, ({ meeting }) => meeting === true),
    agreement: share(signed, ({ agreement }) => agreement === true),
    seen: median(seen.map((glance) => glance.seen)),
    whole: median(seen.map((glance) => glance.whole)),
  };
}

/** What of the shares is less than the window asks for, in words. */
export const missed = (shares: Shares, { at }: Window): string[] =>
  (['counts', 'meeting', 'agreement'] as const)
    .filter((what) => shares[what] < at[what])
    .map((what) => `${what} ${percent(shares[what])} < ${percent(at[what])}`);

export const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
