import { newestFirst } from '../../text/partial-date';
import type { Holder } from '../card';
import type { Facts } from '../store/facts';
import { roleLine } from '../time/offices';
import { refOf } from './parts/refs';

/** Everybody on record with an office in a body, whenever that was, newest office first, undated last. */
export async function officersOf(facts: Facts, body: string): Promise<Holder[]> {
  const rows = await facts.holders(body);
  const known = ({ role }: Holder) => role.from ?? role.attested.at(-1) ?? role.to;
  return rows
    .flatMap((row) =>
      row.offices
        .filter(({ role }) => role.org === body)
        .map((office): Holder => ({ person: refOf(row), role: roleLine(office, 'held') })),
    )
    .sort((a, b) => newestFirst(known(a), known(b)));
}
