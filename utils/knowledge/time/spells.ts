import { compare, type PartialDate } from '../../text/partial-date';
import type { Organization } from '../schema';

/** When something that changes was so: first and last day, null where unknown. */
export interface Spell {
  from: PartialDate | null;
  to: PartialDate | null;
}

/**
 * Whether a spell covers a day. `today`: it has no date at all, so that nothing is known but that it is so now; the
 * card says "nay" of it. Without a day (an article of unknown date) what has not ended is what is asked for.
 */
export function coverage(spell: Spell, day: PartialDate | null): 'covers' | 'today' | 'outside' {
  if (day === null) return spell.to === null ? 'covers' : 'outside';
  if (spell.from === null && spell.to === null) return 'today';
  if (spell.from !== null && compare(spell.from, day) === 'after') return 'outside';
  if (spell.to !== null && compare(spell.to, day) === 'before') return 'outside';
  return 'covers';
}

/** Whom a body belongs to now. */
export function presentParent({ parents }: Organization): string | null {
  return parents.findLast(({ to }) => to === null)?.org ?? null;
}
