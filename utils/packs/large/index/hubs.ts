import type { PartialDate } from '../../../text/partial-date';
import type { Hash } from './hash';
import { AGREEMENT, dateIn, dayIn, WORDS } from './postings';

/**
 * Postings of one key that are kept, 64 KiB of them. A country may be a side in every fact of a pack, and who asks for it, or
 * for what stands beside it, gets all of them in one value.
 */
export const MOST = 4096;

/** How many meetings and agreements there are on a date. */
export interface Count {
  date: PartialDate | null;
  meetings: number;
  agreements: number;
}

/** A key with more: how many facts it has in each month, as `day, meetings, agreements` one after the other; see `countsIn`. */
export interface Hub extends Hash {
  months: Int32Array<ArrayBuffer>;
}

/** The counts in `Hub.months`, by month, and by year where no more is known. */
export const countsIn = (months: Int32Array): Count[] =>
  Array.from({ length: months.length / 3 }, (_, i) => ({
    date: dateIn(months[i * 3]!),
    meetings: months[i * 3 + 1]!,
    agreements: months[i * 3 + 2]!,
  }));

/** The postings of a shard with the newest of each key that has too many, and such keys. */
export function cutHubs(words: Int32Array<ArrayBuffer>): { words: Int32Array<ArrayBuffer>; hubs: Hub[] } {
  const hubs: Hub[] = [];
  const left = new Set<number>();
  for (let from = 0; from < words.length; ) {
    let to = from + WORDS;
    while (to < words.length && words[to] === words[from]) to += WORDS;
    if ((to - from) / WORDS > MOST)
      for (const [check, places] of byCheck(words, from, to)) {
        if (places.length <= MOST) continue;
        hubs.push({ place: words[from]!, check, months: monthsOf(words, places) });
        places.sort((a, b) => dayIn(words, b) - dayIn(words, a) || a - b);
        for (const at of places.slice(MOST)) left.add(at);
      }
    from = to;
  }
  return { words: left.size === 0 ? words : without(words, left), hubs };
}

function byCheck(words: Int32Array, from: number, to: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let at = from; at < to; at += WORDS) {
    const known = found.get(words[at + 1]!);
    if (known) known.push(at);
    else found.set(words[at + 1]!, [at]);
  }
  return found;
}

function monthsOf(words: Int32Array, places: readonly number[]): Int32Array<ArrayBuffer> {
  const sums = new Map<number, [meetings: number, agreements: number]>();
  for (const at of places) {
    const day = dayIn(words, at);
    const month = day - (day % 100);
    const sum = sums.get(month) ?? [0, 0];
    sum[(words[at + 2]! & AGREEMENT) === 0 ? 0 : 1] += 1;
    sums.set(month, sum);
  }
  return Int32Array.from([...sums].flatMap(([month, sum]) => [month, ...sum]));
}

function without(words: Int32Array, left: ReadonlySet<number>): Int32Array<ArrayBuffer> {
  const kept = new Int32Array(words.length - left.size * WORDS);
  let next = 0;
  for (let at = 0; at < words.length; at += WORDS) {
    if (left.has(at)) continue;
    kept.set(words.subarray(at, at + WORDS), next);
    next += WORDS;
  }
  return kept;
}
