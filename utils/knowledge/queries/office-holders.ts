import type { PartialDate } from '../../text/partial-date';
import type { NameRef, RoleLine } from '../card';
import type { Facts } from '../store/facts';
import { placeOn, roleLine } from '../time/offices';
import { refOf } from './refs';

export interface Holder {
  person: NameRef;
  role: RoleLine;
}

/**
 * Who held office in a body on a date: those whose dated interval covers it, and apart from them those a dated source or
 * meeting names within the rules of `offices.ts`. Sorted by title, then name.
 */
export async function officeHolders(
  facts: Facts,
  body: string,
  date: PartialDate,
): Promise<{ held: Holder[]; attested: Holder[] }> {
  const rows = await facts.holders(body);
  const holders = rows.flatMap((row) =>
    row.offices
      .filter((office) => office.role.org === body)
      .map((office) => ({ office, state: placeOn(office, date) }))
      .flatMap(({ office, state }) =>
        state === 'held' || state === 'attested' ? { person: refOf(row), role: roleLine(office, state) } : [],
      ),
  );
  const sorted = holders.sort(
    (a, b) =>
      a.role.title.vi.localeCompare(b.role.title.vi, 'vi') ||
      a.person.name.vi.localeCompare(b.person.name.vi, 'vi'),
  );
  return {
    held: sorted.filter(({ role }) => role.state === 'held'),
    attested: sorted.filter(({ role }) => role.state === 'attested'),
  };
}
