import { daysBetween, type PartialDate } from '../../../text/partial-date';
import type { Card, RoleLine } from '../../card';
import type { Calendar, EntityRow } from '../../store/facts';
import { silences } from '../../time/rules';

/** What an entity took part in. */
interface Deeds {
  meetings: readonly Dated[];
  agreements: readonly Dated[];
  /** Counted ones, which much-met entities have in the place of all dates; it is as exact as their years. */
  calendar: Calendar | undefined;
}
interface Dated {
  date: PartialDate | null;
}
type Told = Pick<Card, 'roles' | 'leaders' | 'sources'>;

/**
 * The newest day of which anything on record speaks, where that is so long before the data's own day that a reader should
 * be told; null where it is not, and for what does not age: places, documents, events, bodies that have ended.
 */
export function staleSince(
  { record, type }: EntityRow,
  told: Told,
  deeds: Deeds,
  today: PartialDate,
): PartialDate | null {
  const silence = type === 'person' || type === 'organization' ? silences[type] : null;
  if (silence === null || ('dissolved' in record && record.dissolved !== null)) return null;
  // What was in this year or the last is no silence; of most entities a source says so, and nothing else is looked at.
  const lastYear = String(Number(today.slice(0, 4)) - 1);
  if (told.sources.some(({ date }) => date !== null && date >= lastYear && date <= today)) return null;
  const newest = newestIn(told, deeds, today);
  return newest !== '' && daysBetween(newest, today) > silence ? newest : null;
}

/** A term that ends in the future is not heard of then: only days up to `today` count. */
function newestIn(
  { roles, leaders, sources }: Told,
  { meetings, agreements, calendar }: Deeds,
  today: PartialDate,
): PartialDate | '' {
  let newest = '';
  const see = (date: PartialDate | null) => {
    if (date !== null && date > newest && date <= today) newest = date;
  };
  const seeOffice = ({ from, to, attested, sources }: RoleLine) => {
    see(from);
    see(to);
    attested.forEach(see);
    for (const { date } of sources) see(date);
  };
  for (const { date } of sources) see(date);
  for (const { date } of meetings) see(date);
  for (const { date } of agreements) see(date);
  for (const { span } of calendar?.spans ?? []) see(span.slice(0, 4));
  for (const list of Object.values(roles)) list.forEach(seeOffice);
  for (const { role } of leaders?.now ?? []) seeOffice(role);
  return newest;
}
