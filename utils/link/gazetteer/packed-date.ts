import type { PartialDate } from '../../text/partial-date';

/**
 * Dates as the gazetteer keeps them: `yyyymmdd` as one number, with 00 for the month or day the source does not give,
 * and 0 for no date.
 */
export type PackedDate = number;

export function packDate(date: PartialDate | null): PackedDate {
  if (date === null) return 0;
  const [year, month, day] = date.split('-');
  return Number(year) * 10000 + Number(month ?? 0) * 100 + Number(day ?? 0);
}

/** First day the date may mean. */
export function earliest(date: PackedDate): number {
  const month = Math.floor(date / 100) % 100;
  const day = date % 100;
  return date - (month * 100 + day) + (month || 1) * 100 + (day || 1);
}

/** Last day the date may mean (31 stands for the end of any month: only the order counts). */
export function latest(date: PackedDate): number {
  const month = Math.floor(date / 100) % 100;
  const day = date % 100;
  return date - (month * 100 + day) + (month || 12) * 100 + (day || 31);
}

/** Days between two dates, roughly (for windows of months), by their first possible days. */
export function daysApart(a: PackedDate, b: PackedDate): number {
  const days = (date: number): number => {
    const day = earliest(date);
    return Date.UTC(Math.floor(day / 10000), (Math.floor(day / 100) % 100) - 1, day % 100) / 86_400_000;
  };
  return Math.abs(days(a) - days(b));
}
