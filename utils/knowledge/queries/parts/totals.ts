import { daysBetween, newestFirst, type PartialDate } from '../../../text/partial-date';
import type { Totals } from '../../card';

/** Counts what two sides have between them. @param dates of their meetings, and of their agreements */
export function totalsOf(
  meetings: readonly (PartialDate | null)[],
  agreements: readonly (PartialDate | null)[],
): Totals {
  const dated = [...meetings, ...agreements]
    .filter((date) => date !== null)
    .sort(newestFirst)
    .reverse();
  return {
    meetings: meetings.length,
    agreements: agreements.length,
    first: dated[0] ?? null,
    latest: dated.at(-1) ?? null,
    gap: longestGap(dated.filter((date) => date.length === 10)),
  };
}

function longestGap(days: readonly PartialDate[]): Totals['gap'] {
  const gaps = days.slice(1).map((to, i) => ({ from: days[i]!, to, days: daysBetween(days[i]!, to) }));
  return gaps.reduce<Totals['gap']>((most, gap) => (gap.days > (most?.days ?? 0) ? gap : most), null);
}
