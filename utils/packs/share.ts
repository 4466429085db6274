import type { Linked } from '../link/types';
import { syllables } from '../text/syllables';

/**
 * How much of a text the names of one pack may mark. A pack whose names are ordinary words would underline half a page;
 * then nothing of it is marked in that text. All bundled names together cover 5 % of an article's syllables at the median and
 * 13 % at the 95th percentile (352 press articles).
 */
const SHARE = {
  /** Of the text's syllables. */
  most: 0.15,
  /** So many syllables are marked however short the text is: a caption may be one long name. */
  free: 30,
} as const;

/**
 * Takes out what a pack marked in a text where it marked more than its share.
 * @param sourceOf the pack that a mention's name came from, null for a bundled one
 * @returns what stays, and the packs that were silenced
 */
export function withinShare(
  text: string,
  linked: Linked,
  sourceOf: (mention: Linked['mentions'][number]) => string | null,
): { linked: Linked; silenced: string[] } {
  const sources = linked.mentions.map(sourceOf);
  const marked = new Map<string, number>();
  for (const [i, pack] of sources.entries()) {
    const { start, end } = linked.mentions[i]!;
    if (pack !== null) marked.set(pack, (marked.get(pack) ?? 0) + syllables(text.slice(start, end)).count);
  }
  if (marked.size === 0) return { linked, silenced: [] };
  const most = Math.max(SHARE.free, syllables(text).count * SHARE.most);
  const silenced = [...marked].filter(([, count]) => count > most).map(([pack]) => pack);
  if (silenced.length === 0) return { linked, silenced };
  const mentions = linked.mentions.filter((_, i) => !silenced.includes(sources[i] ?? ''));
  return { linked: { ...linked, mentions }, silenced };
}
