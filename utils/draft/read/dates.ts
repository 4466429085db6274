import { isRealDay, type PartialDate, shiftDay } from '../../text/partial-date';

/** A date told in words, in UTF-16 units of the text read; null where its year or day cannot be known. */
export interface ToldDate {
  date: PartialDate | null;
  start: number;
  end: number;
  /** From one day to another: no day of its own. */
  span?: true;
}

const DAY_PART = '(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|rạng sáng|đầu giờ chiều|và)';
/** `27/9/2025`, `ngày 27 tháng 9 năm 2025`, `27-9`, `(27/9)`. A bare "3/4" is a share, so it needs a word of time or a bracket. */
const FULL = /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?![\d/])/gu;
const WORDS =
  /(?:(?<!\p{L})(?:ngày|sáng|trưa|chiều|tối|hôm)\s+)*(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?:,?\s+năm\s+(\d{4})|[,/]\s?(\d{4}))?(?!\d)/giu;
const SHORT = new RegExp(
  `(?:(?<!\\p{L})(?:${DAY_PART}\\s+)+|\\(\\s*)(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})(?!\\d|/\\d|[.-]\\d)`,
  'giu',
);
/** "ngày 8-9/4/2025": two days are none. */
const SPAN = /(?<![\d/.-])\d{1,2}\s?[-–]\s?\d{1,2}\s?[/.]\s?\d{1,2}(?:\s?[/.]\s?\d{4})?(?![\d/])/gu;
const FROM = /(?<!\p{L})từ\s+(\d{1,2})\/(\d{1,2})(?![\d/])/giu;
const TODAY = /(?<!\p{L})(?:hôm nay|sáng nay|trưa nay|chiều nay|tối nay)(?!\p{L})/giu;
const YESTERDAY = /(?<!\p{L})(?:hôm qua|sáng qua|trưa qua|chiều qua|tối qua|đêm qua)(?!\p{L})/giu;
const WEEKDAY =
  /(?<!\p{L})(?:(?:hôm|ngày|sáng|chiều|tối|vào|đêm)\s+)+(?:thứ\s+(hai|ba|tư|năm|sáu|bảy)|(chủ nhật))(?!\p{L}|\s+(?:tuần (?:tới|sau|này)|tới|hàng tuần|hằng tuần))(?:\s+(tuần trước))?/giu;
const MONTH =
  /(?<!\d\s{0,2}|\p{L})tháng\s+(\d{1,2})(?:\s?[/-]\s?(\d{4})|,?\s+năm\s+(\d{4})|\s+năm\s+(ngoái|nay))?(?![\d/])/giu;
const YEAR = /(?<!tháng\s{0,2}\d{1,2},?\s{0,2})(?<!\p{L})năm\s+(\d{4})(?!\d|\s?[-–]\s?\d)/giu;

const DAYS = ['chủ nhật', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

/** The weekday told last before the article's day, or on it; in the week before where it is said so. */
function weekday(name: string, lastWeek: boolean, published: PartialDate | null): PartialDate | null {
  if (published?.length !== 10) return null;
  const today = new Date(published).getUTCDay();
  const back = (today - DAYS.indexOf(name.toLowerCase().replace(/\s+/g, ' ')) + 7) % 7;
  if (!lastWeek) return shiftDay(published, -back);
  // weeks begin on Monday
  const monday = (today + 6) % 7;
  return shiftDay(published, -(back <= monday ? back + 7 : back));
}

const two = (part: string): string => part.padStart(2, '0');

function dayOf(year: string, month: string, day: string): PartialDate | null {
  const date = `${year}-${two(month)}-${two(day)}`;
  const plausible = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return plausible && isRealDay(date) ? date : null;
}

/** The year in which day and month lie nearest to the article; null without its date. */
function nearestYear(month: string, day: string, published: PartialDate | null): string | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  if (published.length === 4) return String(year);
  const at = Date.parse(`${published}-15`.slice(0, 10));
  const away = (y: number) => Math.abs(Date.parse(`${y}-${two(month)}-${two(day)}`) - at);
  const years = [year - 1, year, year + 1].filter((y) => dayOf(String(y), month, day) !== null);
  return years.length === 0 ? null : String(years.sort((a, b) => away(a) - away(b))[0]);
}

/**
 * Dates told in a text, in order. Day and month take the year nearest to the article's date; "hôm nay" is the article's
 * date with its own precision; "hôm qua" needs an exact one.
 */
export function toldDates(text: string, published: PartialDate | null): ToldDate[] {
  const found: ToldDate[] = [];
  const add = (match: RegExpMatchArray, date: PartialDate | null, span?: true): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (!found.some((one) => one.start < end && start < one.end))
      found.push({ date, start, end, ...(span && { span }) });
  };
  const near = (month: string, day: string): PartialDate | null => {
    const year = nearestYear(month, day, published);
    return year === null ? null : dayOf(year, month, day);
  };
  for (const match of text.matchAll(SPAN)) add(match, null, true);
  for (const match of text.matchAll(FULL)) add(match, dayOf(match[4]!, match[3]!, match[1]!));
  for (const match of text.matchAll(WORDS)) {
    const year = match[3] ?? match[4];
    add(match, year ? dayOf(year, match[2]!, match[1]!) : near(match[2]!, match[1]!));
  }
  for (const pattern of [SHORT, FROM])
    for (const match of text.matchAll(pattern)) add(match, near(match[2]!, match[1]!));
  for (const match of text.matchAll(TODAY)) add(match, published);
  for (const match of text.matchAll(YESTERDAY))
    add(match, published?.length === 10 ? shiftDay(published, -1) : null);
  for (const match of text.matchAll(WEEKDAY))
    add(match, weekday(match[1] ?? match[2]!, match[3] !== undefined, published));
  for (const match of text.matchAll(MONTH)) {
    const [, month, slashed, named, relative] = match;
    const here = published?.slice(0, 4);
    const told = slashed ?? named ?? (relative === 'ngoái' && here ? String(Number(here) - 1) : undefined);
    const year = told ?? (relative === 'nay' ? here : nearestYear(month!, '15', published));
    add(match, year && Number(month) <= 12 ? `${year}-${two(month!)}` : null);
  }
  for (const match of text.matchAll(YEAR)) add(match, match[1]!);
  return found.sort((a, b) => a.start - b.start);
}
