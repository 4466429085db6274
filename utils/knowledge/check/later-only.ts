import { compare, type PartialDate } from '../../text/partial-date';
import type { RoleLine } from '../card';
import type { Rows } from '../store/facts';
import { rolesOn } from '../time/offices';

/** Whether a start, a sighting or a source that is not surely after the day bears a line out. */
function isBorneOut({ from, attested, sources }: RoleLine, day: PartialDate): boolean {
  const dates = [from, ...attested, ...sources.map(({ date }) => date)];
  return dates.some((date) => date !== null && compare(date, day) !== 'after');
}

/**
 * The lines that cards of a day would show under "then" though all that is on record of them is from after it; there may
 * be none. Counted on the cards' own lines, not by the rules that made them.
 * @returns "person: office" for each
 */
export function laterOnly({ entities }: Pick<Rows, 'entities'>, day: PartialDate): string[] {
  return entities.flatMap(({ id, offices }) =>
    rolesOn(offices, day, day)
      .then.filter((line) => !isBorneOut(line, day))
      .map(({ title }) => `${id}: ${title.vi}`),
  );
}
