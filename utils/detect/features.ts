import { type Group, lexicon } from './lexicon';
import { syllables } from './syllables';
import { type Found, findTerms } from './terms';
import type { PageFacts } from './types';

/** Where a term stands; the order of a group's three weights. */
export const zones = ['title', 'lead', 'body'] as const;
export type Zone = (typeof zones)[number];
export const groups = Object.keys(lexicon) as Group[];

/** A term's part in a feature: its share of the (group, zone) value that its weight multiplies. */
export interface Hit {
  group: Group;
  zone: Zone;
  term: string;
  value: number;
}

/** More than the opening is never read: the main subject shows there, and the gate's work stays bounded. UTF-16 units. */
export const OPENING = 6000;

const TERM_IN_TITLE = (found: Found) => Math.min(found.count, 2);

/** Title and lead: each further term of a group counts less (log2). Body: by how thick its terms stand in a hundred syllables. */
function amount(zone: Zone, found: Found[], length: number): number {
  const total = found.reduce((sum, each) => sum + (zone === 'body' ? each.count : TERM_IN_TITLE(each)), 0);
  return Math.log2(1 + (zone === 'body' ? (100 * total) / (length + 50) : total));
}

/** The terms of a page with their values; a linear model over sums by (group, zone) gives the score. */
export function hits(facts: PageFacts): Hit[] {
  return zones.flatMap((zone) => {
    const words = syllables(zone === 'body' ? facts.text.slice(0, OPENING) : facts[zone]);
    const found = [...findTerms(words).values()];
    return groups.flatMap((group) => {
      const mine = found.filter((each) => each.group === group);
      const whole = amount(zone, mine, words.length);
      const total = mine.reduce((sum, { count }) => sum + count, 0);
      return mine.map(({ term, count }) => ({ group, zone, term, value: (whole * count) / total }));
    });
  });
}
