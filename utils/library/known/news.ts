import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Standings } from '../../knowledge/queries/standing';
import { partialDate } from '../../knowledge/schema';
import type { News } from '../../messages';
import type { PartialDate } from '../../text/partial-date';
import type { SavedArticle } from '../schema';
import { withStandings } from './in-groups';
import { changesSince } from './known';

/** Where it is kept in `storage.local` what was told of which data. */
const KEY = 'news';
const told = v.object({
  version: v.string(),
  date: partialDate,
  /** How many saved articles it changed, when it was first looked at. */
  changed: v.number(),
  seen: v.boolean(),
});
type Told = v.InferOutput<typeof told>;

export interface NewsTools {
  /** The data now in use. */
  status(): Promise<{ version: string; date: PartialDate }>;
  articles(): Promise<readonly SavedArticle[]>;
  /** How these entities stand with each other by the data now in use. */
  standings(entities: string[]): Promise<Standings>;
}

/** One count at a time: the popup may be opened again before the first is done. */
let counting: Promise<Told> | null = null;

/**
 * What the data now in use change for the reader, to be told until they have seen it; null when there is nothing to tell.
 * The first data of all are no news, nor are those that are no newer and change nothing.
 */
export async function newsFor(tools: NewsTools): Promise<News | null> {
  const { version, date } = await tools.status();
  let last = await kept();
  if (last?.version !== version) {
    counting ??= count(tools, last, version, date).finally(() => {
      counting = null;
    });
    last = await counting;
  }
  return last.seen ? null : { date: last.date, changed: last.changed };
}

/** The reader has seen the news. */
export async function newsSeen(): Promise<void> {
  const last = await kept();
  if (last) await browser.storage.local.set({ [KEY]: { ...last, seen: true } });
}

async function kept(): Promise<Told | null> {
  const found = v.safeParse(told, (await browser.storage.local.get(KEY))[KEY]);
  return found.success ? found.output : null;
}

async function count(
  tools: NewsTools,
  before: Told | null,
  version: string,
  date: PartialDate,
): Promise<Told> {
  const changed = await changedBy(tools, version);
  const isNews = changed > 0 || (before !== null && date > before.date);
  const now = { version, date, changed, seen: !isNews };
  await browser.storage.local.set({ [KEY]: now });
  return now;
}

/** How many saved articles name people or agreements of which these data say something else. */
async function changedBy({ articles, standings }: NewsTools, version: string): Promise<number> {
  const older = (await articles()).filter(({ known, dataset }) => known !== null && dataset !== version);
  let changed = 0;
  for await (const [{ known }, now] of withStandings(older, standings))
    if (known && changesSince(known, now).length > 0) changed += 1;
  return changed;
}
