import { daysBetween, type PartialDate } from '../../../text/partial-date';
import type { Card, RoleLine } from '../../card';
import type { Calendar, EntityRow } from '../../store/facts';
import { silences } from '../../time/rules';

/**
 * The newest day of which anything on record speaks, where that is so long before the data's own day that a reader should
 * be told; null where it is not, and for what does not age: places, documents, events, bodies that have ended.
 * @param rows its meetings and agreements
 * @param calendar counted ones, which much-met entities have in the place of all dates; it is as exact as their years
 */
export function staleSince(
  { record, type }: EntityRow,
  { roles, leaders, sources }: Pick<Card, 'roles' | 'leaders' | 'sources'>,
  rows: readonly { date: PartialDate | null }[],
  calendar: Calendar | undefined,
  today: PartialDate,
): PartialDate | null {
  const silence = type === 'person' || type === 'organization' ? silences[type] : null;
  if (silence === null || ('dissolved' in record && record.dissolved !== null)) return null;
  let newest = '';
  const see = (date: PartialDate | null) => {
    if (date !== null && date > newest) newest = date;
  };
  const seeOffice = ({ from, to, attested, sources }: RoleLine) => {
    see(from);
    see(to);
    attested.forEach(see);
    for (const { date } of sources) see(date);
  };
  for (const list of Object.values(roles)) list.forEach(seeOffice);
  for (const { role } of leaders?.now ?? []) seeOffice(role);
  for (const { date } of sources) see(date);
  for (const { date } of rows) see(date);
  for (const { span } of calendar?.spans ?? []) see(span.slice(0, 4));
  return newest !== '' && daysBetween(newest, today) > silence ? newest : null;
}
