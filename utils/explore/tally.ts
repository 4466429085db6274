import type { NameRef } from '../knowledge/card';
import { type Happening, partnersIn, yearOf } from './happenings';

/** One bar of a chart. */
export interface Bar<Key> {
  key: Key;
  meetings: number;
  agreements: number;
}

function tally<Key extends string | number>(
  all: readonly Happening[],
  keys: (one: Happening) => Key[],
): Map<Key, Bar<Key>> {
  const bars = new Map<Key, Bar<Key>>();
  for (const one of all) {
    for (const key of keys(one)) {
      const bar = bars.get(key) ?? { key, meetings: 0, agreements: 0 };
      if (one.kind === 'meeting') bar.meetings += 1;
      else bar.agreements += 1;
      bars.set(key, bar);
    }
  }
  return bars;
}

/** Every year from the first to the last on record, empty ones too. */
export function byYear(all: readonly Happening[]): Bar<number>[] {
  const bars = tally(all, ({ date }) => (date === null ? [] : [yearOf(date)]));
  const years = [...bars.keys()];
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from(
    { length: last - first + 1 },
    (_, i) => bars.get(first + i) ?? { key: first + i, meetings: 0, agreements: 0 },
  );
}

/** Topics, most often first. */
export function byTopic(all: readonly Happening[]): Bar<string>[] {
  return [...tally(all, ({ topics }) => topics).values()].sort(busiest);
}

/** The partners met most, at most so many. */
export function byPartner(
  all: readonly Happening[],
  without: readonly string[],
  most: number,
): (Bar<string> & { ref: NameRef })[] {
  const bars = tally(all, ({ names }) => names.map(({ entity }) => entity));
  return partnersIn(all, without)
    .slice(0, most)
    .flatMap(({ ref }) => {
      const bar = bars.get(ref.entity);
      return bar ? [{ ...bar, ref }] : [];
    });
}

const busiest = (a: Bar<string>, b: Bar<string>) =>
  b.meetings + b.agreements - (a.meetings + a.agreements) || (a.key < b.key ? -1 : 1);
