import type { PartialDate } from '../../text/partial-date';
import type { Holder } from '../card';
import type { EntityRow, Facts, Office } from '../store/facts';
import { type Held, isHeld, roleLine } from '../time/offices';
import { refOf } from './parts/refs';

/** Somebody in an office on a day. */
export interface Serving {
  person: EntityRow;
  office: Office;
  state: Held;
}

/**
 * Who held office in a body on a date: those whose dated interval covers it, and apart from them those a dated source or
 * meeting names within the rules of `offices.ts`. Those who lead it first, then by title and name.
 */
export async function officeHolders(
  facts: Facts,
  body: string,
  date: PartialDate,
): Promise<{ held: Holder[]; attested: Holder[] }> {
  const rank = ({ office }: Serving) => office.leads ?? Number.MAX_SAFE_INTEGER;
  const serving = servingOn(officesIn(body, await facts.holders(body)), date).sort(
    (a, b) => rank(a) - rank(b) || byTitle(a, b),
  );
  return {
    held: serving.filter(({ state }) => state === 'held').map(holderOf),
    attested: serving.filter(({ state }) => state === 'attested').map(holderOf),
  };
}

/** All offices in a body, with who has or had them. */
export function officesIn(body: string, people: readonly EntityRow[]): Omit<Serving, 'state'>[] {
  const found: Omit<Serving, 'state'>[] = [];
  for (const person of people)
    for (const office of person.offices) if (office.role.org === body) found.push({ person, office });
  return found;
}

/** Of these offices those that were held on a day, or attested. */
export function servingOn(offices: readonly Omit<Serving, 'state'>[], date: PartialDate): Serving[] {
  const serving: Serving[] = [];
  for (const { person, office } of offices) {
    const state = isHeld(office, date);
    if (state !== null) serving.push({ person, office, state });
  }
  return serving;
}

/** By title, then name. */
export const byTitle = (a: Serving, b: Serving): number =>
  a.office.role.title_vi.localeCompare(b.office.role.title_vi, 'vi') ||
  a.person.name.vi.localeCompare(b.person.name.vi, 'vi');

export const holderOf = ({ person, office, state }: Serving): Holder => ({
  person: refOf(person),
  role: roleLine(office, state),
});
