import type { Rig } from '../browsers/rig';
import { cardWorks, memory, named, sample, serve } from './page-kit';
import { begun } from './storm-rows';

/** MB that a page may have grown by of ours: garbage waits for its collection, in Firefox whole pages of memory. */
const MOST_GROWTH = { chromium: 12, firefox: 48 };
/** ms after the end of a storm until memory is weighed and the card must work again. */
const CALM = 6000;
/** Where nothing of ours runs, and s in which a page that grows by itself has grown (seen in Firefox: 44 MB in 30 s, no more later). */
const BARE_HOST = 'news.example.org';
const BARE = 45;

const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

export interface StormRow {
  storm: string;
  browser: string;
  'frames/s': number;
  'MB before': string;
  'MB after': string;
  /** By how much the same storm grows the same page where nothing of ours runs. */
  'MB of its own': string;
  /** The card opens in mid-storm. A translated page has no marks and a page in pieces no card: not asked of those. */
  during: boolean;
  after: boolean;
  holds: boolean;
}

/** Lets one storm rage over the sample article. @param seconds how long */
export async function runStorm(rig: Rig, kind: string, storm: string, seconds: number): Promise<StormRow> {
  const own = await ownGrowth(rig, storm, Math.min(seconds, BARE));
  const page = await rig.open(serve(rig, sample));
  try {
    await named(rig, page);
    await cardWorks(rig, page, 10_000);
    const before = await memory(rig, page);
    await page.evaluate(begun(storm));
    await pause(seconds * 500);
    const during = await cardWorks(rig, page, 5000);
    await pause(seconds * 500);
    const drawn = (await page.evaluate('frames_')) as number;
    await page.evaluate('stopStorm()');
    await pause(CALM);
    const after = await cardWorks(rig, page, 10_000);
    const now = await memory(rig, page);
    return {
      storm: kind,
      browser: rig.name,
      'frames/s': Math.round(drawn / seconds),
      'MB before': before.toFixed(1),
      'MB after': now.toFixed(1),
      'MB of its own': own.toFixed(1),
      during,
      after,
      holds: after && now - before - Math.max(0, own) <= MOST_GROWTH[rig.name],
    };
  } finally {
    await page.close();
  }
}

async function ownGrowth(rig: Rig, storm: string, seconds: number): Promise<number> {
  const page = await rig.open(serve(rig, sample, {}, BARE_HOST));
  try {
    const before = await memory(rig, page);
    await page.evaluate(begun(storm));
    await pause(seconds * 1000);
    await page.evaluate('stopStorm()');
    await pause(CALM);
    return (await memory(rig, page)) - before;
  } finally {
    await page.close();
  }
}
