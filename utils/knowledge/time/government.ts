import { compare, type PartialDate } from '../../text/partial-date';

/**
 * Days on which a country's government changed as a whole, oldest first. Two rules read them: an office known only
 * from before such a day is not believed after it, and "now" needs a source from the last such day or later. For a
 * country without an entry nothing is known, so "now" needs a source from the half year before the dataset's newest (see offices.ts).
 */
const changes: Readonly<Record<string, readonly PartialDate[]>> = {
  'viet-nam': ['2021-04', '2026-04-07'],
};

/** Whether the government changed between two dates (`from` strictly before a change, `to` strictly after or on it). */
export function changedBetween(country: string | null, from: PartialDate, to: PartialDate): boolean {
  return (changes[country ?? ''] ?? []).some(
    (change) => compare(from, change) === 'before' && (compare(to, change) === 'after' || to === change),
  );
}

/** The country's last change of government, or null when none is on record. */
export function lastChange(country: string | null): PartialDate | null {
  return changes[country ?? '']?.at(-1) ?? null;
}
