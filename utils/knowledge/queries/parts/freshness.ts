import { daysBetween, newestFirst, type PartialDate } from '../../../text/partial-date';
import type { Card, RoleLine } from '../../card';
import type { EntityRow, Years } from '../../store/facts';
import { silences } from '../../time/rules';

/** Days on which something shows somebody in an office. */
const sightings = ({ from, to, attested, sources }: RoleLine): (PartialDate | null)[] => [
  from,
  to,
  ...attested,
  ...sources.map(({ date }) => date),
];

/**
 * The newest day of which anything on record speaks, where that is so long before the data's own day that a reader should
 * be told; null where it is not, and for what does not age: places, documents, events, bodies that have ended.
 * @param dates of its meetings and agreements
 * @param years counted ones, which much-met entities have in the place of all dates
 */
export function staleSince(
  { record, type }: EntityRow,
  { roles, leaders, sources }: Pick<Card, 'roles' | 'leaders' | 'sources'>,
  dates: readonly (PartialDate | null)[],
  years: Years | undefined,
  today: PartialDate,
): PartialDate | null {
  const silence = type === 'person' || type === 'organization' ? silences[type] : null;
  if (silence === null || ('dissolved' in record && record.dissolved !== null)) return null;
  const offices = [...Object.values(roles).flat(), ...(leaders?.now ?? []).map(({ role }) => role)];
  const newest = [
    ...offices.flatMap(sightings),
    ...sources.map(({ date }) => date),
    ...dates,
    ...(years?.years.map(({ year }) => year) ?? []),
  ]
    .filter((date) => date !== null && date !== '')
    .sort(newestFirst)[0];
  return newest && daysBetween(newest, today) > silence ? newest : null;
}
