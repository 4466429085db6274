import type { EntityType, Linked, Mention } from './types';

/** What was linked in a text; `entity` is an agreement's id where `type` says so. Offsets are UTF-16 units into that text. */
export interface Linking extends Omit<Mention, 'type'> {
  type: EntityType | 'agreement';
}

type What = Omit<Linking, 'start' | 'end'>;

/**
 * What was linked in a text, as it travels from the background into the page: what mentions have in common stands there once.
 * An article of 83,000 characters with 5,500 mentions takes 80 kB instead of 660, which the page would have to read.
 */
export interface PackedLinks {
  what: What[];
  /** Start, end and index into `what` of each mention, one after the other. */
  at: number[];
}

/** Names and agreements together. Of two over the same words the name stays: it is what the words say, the agreement only what they speak of. */
export function packLinks({ mentions, agreements }: Linked): PackedLinks {
  const free = agreements.filter(({ start, end }) => !mentions.some((m) => m.start < end && start < m.end));
  const links: Linking[] = [
    ...mentions,
    ...free.map(({ agreement, ...words }) => ({ ...words, entity: agreement, type: 'agreement' as const })),
  ];
  const known = new Map<string, number>();
  const packed: PackedLinks = { what: [], at: [] };
  for (const { start, end, ...what } of links) {
    const key = JSON.stringify(what);
    if (!known.has(key)) known.set(key, packed.what.push(what) - 1);
    packed.at.push(start, end, known.get(key)!);
  }
  return packed;
}

/** The links in the order in which they were packed; those of one kind share their reasons. */
export function unpackLinks({ what, at }: PackedLinks): Linking[] {
  const links: Linking[] = [];
  for (let n = 0; n < at.length; n += 3) {
    links.push({ ...what[at[n + 2]!]!, start: at[n]!, end: at[n + 1]! });
  }
  return links;
}
