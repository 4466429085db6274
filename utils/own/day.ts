import { isPartialDate, type PartialDate } from '../text/partial-date';

const SLASHED = /^(?:(\d{1,2})[/.-])?(?:(\d{1,2})[/.-])?(\d{4})$/;

/**
 * A day as a reader types it, only as exact as it was typed: `27/9/2025`, `9/2025`, `2025`, or ISO.
 * @returns null when the calendar has no such day
 */
export function readDay(typed: string): PartialDate | null {
  const text = typed.trim().replace(/\s+/g, '');
  if (isPartialDate(text)) return text;
  const found = SLASHED.exec(text);
  if (!found) return null;
  const [, first, second, year] = found;
  // "9/2025" has its month in the first place, "27/9/2025" in the second.
  const parts = second === undefined ? [year, first] : [year, second, first];
  const date = parts.flatMap((part) => (part === undefined ? [] : part.padStart(2, '0'))).join('-');
  return isPartialDate(date) ? date : null;
}

/** A day as a form shows it: `27/9/2025`. */
export const writeDay = (date: PartialDate | null): string =>
  (date ?? '')
    .split('-')
    .map((part) => part.replace(/^0/, ''))
    .reverse()
    .join('/');
