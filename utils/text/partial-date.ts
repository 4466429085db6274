/**
 * Dates as exact as their source: `2024`, `2024-09` or `2024-09-27` (ISO).
 *
 * The rule: a partial date stands for every day it may mean, from its first day to its last. A is *before* B when
 * A's last day comes before B's first day, *after* when its first day comes after B's last; otherwise they *overlap*
 * and nothing may be said of their order. So `2024-08` is before `2024-09-27`, but `2024-09` and `2024` overlap it.
 */
export type PartialDate = string;

const WRITTEN = /^\d{4}(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Whether text is a partial date that the calendar has: `2024-02-29` is one, `2024-02-31`, `2023-02-29` and `0000` are not. */
export function isPartialDate(text: string): boolean {
  const parts = WRITTEN.exec(text);
  if (!parts || text.startsWith('0000')) return false;
  const [, month = '01', day = '01'] = parts;
  const at = new Date(`${text.slice(0, 4)}-${month}-${day}T00:00:00Z`);
  // A day past the month's last rolls over into the next month.
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(5, 10) === `${month}-${day}`;
}

/** How one partial date stands to another, by the rule above. */
export type Order = 'before' | 'after' | 'overlaps';

/** How `a` stands to `b`. Compares text only: ISO dates sort as they read. */
export function compare(a: string, b: string): Order {
  const shared = Math.min(a.length, b.length);
  const left = a.length === shared ? a : a.slice(0, shared);
  const right = b.length === shared ? b : b.slice(0, shared);
  if (left === right) return 'overlaps';
  return left < right ? 'before' : 'after';
}

/** False for days no month has, such as `2025-02-30`. */
export function isRealDay(date: string): boolean {
  return date.length < 10 || new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) === date;
}

/** The first day a partial date may mean, `yyyy-mm-dd`. */
export function firstDay(date: string): string {
  return date.length === 10 ? date : `${date}-01-01`.slice(0, 10);
}

/** The last day a partial date may mean, `yyyy-mm-dd`; leap years counted. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The day `days` after (or, negative, before) an exact day. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Fewest days that can lie between two partial dates; 0 when they overlap. */
export function daysBetween(a: string, b: string): number {
  const order = compare(a, b);
  if (order === 'overlaps') return 0;
  const [earlier, later] = order === 'before' ? [a, b] : [b, a];
  return (Date.parse(firstDay(later)) - Date.parse(lastDay(earlier))) / DAY;
}

/** Sorts newest first; of overlapping dates the more exact first, undated last. */
export function newestFirst(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? 1 : -1;
}

const DAY = 86_400_000;
