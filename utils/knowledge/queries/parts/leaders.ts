import type { PartialDate } from '../../../text/partial-date';
import type { Holder, Leaders } from '../../card';
import { isAdded } from '../../store/added';
import type { EntityRow } from '../../store/facts';
import { byTitle, holderOf, officesIn, type Serving, servingOn } from '../office-holders';

const MOST = 2;

/**
 * Who leads a body: on a day those whose office is held, or attested by a source from that day or before it; and now.
 * Deputies lead nothing. Empty lists mean that nobody is on record.
 * @param people those who lead or led it; others may be among them
 * @param day null when the article's date is unknown: then nobody is named for it
 */
export function leadersAmong(
  people: readonly EntityRow[],
  body: string,
  day: PartialDate | null,
  today: PartialDate,
): Leaders {
  const leads = officesIn(body, people).filter(({ office }) => office.leads !== null);
  return {
    // biome-ignore lint/suspicious/noThenProperty: a list is not callable, so nothing takes the lists for a promise
    then: day === null ? [] : first(servingOn(leads, day)),
    now: first(servingOn(leads, today)),
  };
}

/** The highest of those who lead: bundled before what packs say, held before attested. */
function first(serving: Serving[]): Holder[] {
  if (serving.length < 2) return serving.map(holderOf);
  return (
    serving
      .sort(
        (a, b) =>
          Number(isAdded(a.office)) - Number(isAdded(b.office)) ||
          Number(a.state !== 'held') - Number(b.state !== 'held') ||
          a.office.leads! - b.office.leads! ||
          byTitle(a, b),
      )
      // Of two offices of one person the higher says it.
      .filter(({ person }, at, all) => all.findIndex((other) => other.person.id === person.id) === at)
      .slice(0, MOST)
      .map(holderOf)
  );
}

/** Whether there can be a leader at all: bodies have one, people and places do not. */
export const isLed = ({ type }: EntityRow) => type === 'organization';
