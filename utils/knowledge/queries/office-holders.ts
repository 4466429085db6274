import type { PartialDate } from '../../text/partial-date';
import type { Holder } from '../card';
import type { EntityRow, Facts } from '../store/facts';
import { isHeld, roleLine } from '../time/offices';
import { rankOf } from './parts/rank';
import { refOf } from './parts/refs';

/**
 * Who held office in a body on a date: those whose dated interval covers it, and apart from them those a dated source or
 * meeting names within the rules of `offices.ts`. Those who lead it first, then by title and name.
 */
export async function officeHolders(
  facts: Facts,
  body: string,
  date: PartialDate,
): Promise<{ held: Holder[]; attested: Holder[] }> {
  const [row, people] = await Promise.all([facts.entity(body), facts.holders(body)]);
  const rank = ({ role }: Holder) => (row && rankOf(role.title.vi, row)) ?? Number.MAX_SAFE_INTEGER;
  const holders = holdersOn(people, body, date).sort((a, b) => rank(a) - rank(b));
  return {
    held: holders.filter(({ role }) => role.state === 'held'),
    attested: holders.filter(({ role }) => role.state === 'attested'),
  };
}

/** Of these people those in office in a body on a date, held or attested; by title, then name. */
export function holdersOn(people: EntityRow[], body: string, date: PartialDate): Holder[] {
  return people
    .flatMap((row) =>
      row.offices
        .filter((office) => office.role.org === body)
        .flatMap((office) => {
          const state = isHeld(office, date);
          return state === null ? [] : { person: refOf(row), role: roleLine(office, state) };
        }),
    )
    .sort(
      (a, b) =>
        a.role.title.vi.localeCompare(b.role.title.vi, 'vi') ||
        a.person.name.vi.localeCompare(b.person.name.vi, 'vi'),
    );
}
