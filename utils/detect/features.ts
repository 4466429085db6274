import { findTerms, groups } from './terms';
import type { PageFacts } from './types';

/** Where a term stands; the order of a group's three weights. */
export const zones = ['title', 'lead', 'body'] as const;

/** A term's part in the (group, zone) value that the group's weight multiplies. */
export interface Hit {
  group: string;
  /** Index into `zones`. */
  zone: number;
  shown: string;
  value: number;
}

/** More than the opening is never read: the main subject shows there, and the gate's work stays bounded. UTF-16 units. */
export const OPENING = 4000;

/**
 * The terms of a page with their values; a linear model over their sums by (group, zone) gives the score. Title and lead:
 * each further term of a group counts less (log2). Body: by how thick its terms stand in a hundred words.
 */
export function hits(facts: PageFacts): Hit[] {
  return [facts.title, facts.lead, facts.text.slice(0, OPENING)].flatMap((text, zone) => {
    const { found, length } = findTerms(text);
    return groups.flatMap((group) => {
      const mine = found.filter((each) => each.group === group);
      const total = mine.reduce((sum, { count }) => sum + count, 0);
      const amount = Math.log2(1 + (zone === 2 ? (100 * total) / (length + 50) : total));
      return mine.map(({ shown, count }) => ({ group, zone, shown, value: (amount * count) / total }));
    });
  });
}
