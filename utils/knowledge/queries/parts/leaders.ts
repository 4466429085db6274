import type { PartialDate } from '../../../text/partial-date';
import type { Holder, Leaders } from '../../card';
import { isAdded } from '../../store/added';
import type { EntityRow, Facts } from '../../store/facts';
import { holdersOn } from '../office-holders';
import { rankOf } from './rank';

const MOST = 2;

/**
 * Who leads a body: on a day those whose office is held, or attested by a source from that day or before it; and now.
 * Deputies lead nothing. Empty lists mean that nobody is on record.
 * @param day null when the article's date is unknown: then nobody is named for it
 */
export async function leadersOf(
  facts: Facts,
  body: EntityRow,
  day: PartialDate | null,
  today: PartialDate,
): Promise<Leaders> {
  const people = await facts.holders(body.id);
  return {
    // biome-ignore lint/suspicious/noThenProperty: a list is not callable, so nothing takes the lists for a promise
    then: day === null ? [] : leading(holdersOn(people, body.id, day), body),
    now: leading(holdersOn(people, body.id, today), body),
  };
}

function leading(holders: Holder[], body: EntityRow): Holder[] {
  return (
    holders
      .flatMap((holder) => {
        const rank = rankOf(holder.role.title.vi, body);
        return rank === null
          ? []
          : { holder, rank, weak: Number(holder.role.state !== 'held'), added: Number(isAdded(holder.role)) };
      })
      .sort((a, b) => a.added - b.added || a.weak - b.weak || a.rank - b.rank)
      .map(({ holder }) => holder)
      // Of two offices of one person the higher says it.
      .filter(({ person }, at, all) => all.findIndex((other) => other.person.entity === person.entity) === at)
      .slice(0, MOST)
  );
}

/** Whether there can be a leader at all: bodies have one, people and places do not. */
export const isLed = ({ type }: EntityRow) => type === 'organization';
