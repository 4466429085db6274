import { compare, type PartialDate, shiftDay } from '../../../text/partial-date';
import type { Card, RoleLine } from '../../card';
import type { Deeds, EntityRow, Span } from '../../store/facts';
import { silences } from '../../time/rules';

interface Dated {
  date: PartialDate | null;
}
type Told = Pick<Card, 'roles' | 'leaders' | 'sources'>;

/** The first day that is no silence, by the data's own day, of which a background sees one or two. */
const spokenSince = new Map<PartialDate, Record<keyof typeof silences, PartialDate>>();

function firstSpoken(today: PartialDate): Record<keyof typeof silences, PartialDate> {
  const known = spokenSince.get(today) ?? {
    person: shiftDay(today, -silences.person),
    organization: shiftDay(today, -silences.organization),
  };
  spokenSince.set(today, known);
  return known;
}

/**
 * The newest day of which anything on record speaks, where that is so long before the data's own day that a reader should
 * be told; null where it is not, and for what does not age: places, documents, events, bodies that have ended.
 * @param deeds its meetings and agreements, of a much-met one those that its card shows
 * @param spans when such a one had all of them, which is as exact as their years
 */
export function staleSince(
  { record, type }: EntityRow,
  told: Told,
  deeds: Deeds,
  spans: readonly Span[],
  today: PartialDate,
): PartialDate | null {
  if (type !== 'person' && type !== 'organization') return null;
  if ('dissolved' in record && record.dissolved !== null) return null;
  const since = firstSpoken(today)[type];
  // Of most entities a meeting or a source tells so, and nothing else is looked at.
  const isRecent = ({ date }: Dated) => date !== null && date >= since && date <= today;
  if (deeds.meetings.some(isRecent) || told.sources.some(isRecent)) return null;
  const newest = newestIn(told, deeds, spans, today);
  return newest !== '' && compare(newest, since) === 'before' ? newest : null;
}

/** A term that ends in the future is not heard of then: only days up to `today` count. */
function newestIn(
  { roles, leaders, sources }: Told,
  { meetings, agreements }: Deeds,
  spans: readonly Span[],
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
  for (const { span } of spans) see(span.slice(0, 4));
  for (const list of Object.values(roles)) list.forEach(seeOffice);
  for (const { role } of leaders?.now ?? []) seeOffice(role);
  return newest;
}
