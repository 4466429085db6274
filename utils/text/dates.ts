import type { PartialDate } from './partial-date';

/** A printed date and where it stands, in UTF-16 units. */
export interface PrintedDate {
  date: PartialDate;
  start: number;
  end: number;
}

const NUMBERS = /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d|[/.-]\d)/g;
const WORDS = /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})(?!\d)/giu;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
/** What stands before the time of an edit. */
const EDITED =
  /(cập nhật|chỉnh sửa|sửa (đổi )?lúc|updated?)[^\d]{0,30}(\d{1,2}[:hg]\d{0,2}\S{0,6}[^\d]{0,12})?$/iu;

/** Vietnamese press before the web is not read here; a year outside is a typing error or a number. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

function isoDay(year: string, month: string, day: string): PartialDate | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  const inRange = Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
  return real && inRange ? date.toISOString().slice(0, 10) : null;
}

/**
 * Dates printed in Vietnamese, in order: "27/09/2024", "15-01-2024", "27.9.2024", "ngày 27 tháng 9 năm 2024",
 * "2024-09-27", with whatever weekday or hour beside them. Days that do not exist, times of edits ("Cập nhật lúc …")
 * and relative times ("2 giờ trước") are left out.
 */
export function printedDates(text: string): PrintedDate[] {
  const nfc = text.normalize('NFC');
  const found: PrintedDate[] = [];
  const add = (match: RegExpExecArray, year: string, month: string, day: string) => {
    const date = isoDay(year, month, day);
    if (date && !EDITED.test(nfc.slice(Math.max(0, match.index - 60), match.index)))
      found.push({ date, start: match.index, end: match.index + match[0].length });
  };
  for (const match of nfc.matchAll(NUMBERS)) add(match, match[4]!, match[3]!, match[1]!);
  for (const match of nfc.matchAll(WORDS)) add(match, match[3]!, match[2]!, match[1]!);
  for (const match of nfc.matchAll(ISO)) add(match, match[1]!, match[2]!, match[3]!);
  return found.sort((a, b) => a.start - b.start);
}

/** `20250814181035355` at the end of a path: the moment of writing to the millisecond. */
const LONG_STAMP = /(?<!\d)(20\d{2})([01]\d)([0-3]\d)[0-2]\d[0-5]\d[0-5]\d\d{3}(?!\d)/;
/** `185251029114231688`: three digits of the site, then the same moment with a year of two digits. */
const SITE_STAMP = /(?<!\d)1\d{2}(\d{2})([01]\d)([0-3]\d)[0-2]\d[0-5]\d[0-5]\d\d{3}(?!\d)/;
const FOLDERS = /\/(20\d{2})\/([01]?\d)\/([0-3]?\d)\//;

/**
 * The day in an article's address, as many Vietnamese publishing systems write it: a stamp at the end of the path, or
 * folders (`/2024/09/27/`). Null when there is none: serial numbers of other systems are no dates.
 */
export function addressDate(url: string): PartialDate | null {
  const found = LONG_STAMP.exec(url) ?? FOLDERS.exec(url);
  if (found) return isoDay(found[1]!, found[2]!, found[3]!);
  const stamped = SITE_STAMP.exec(url);
  return stamped ? isoDay(`20${stamped[1]}`, stamped[2]!, stamped[3]!) : null;
}

/** Việt Nam's clock, hours ahead of UTC; it has no summer time. */
const VIET_NAM_HOURS = 7;

/**
 * A machine-read date as the day it was in Việt Nam: ISO with zone (also `+7:00`, `+0700`), without zone (then taken
 * as Vietnamese time), or a bare day or month. Anything else is read as printed text.
 */
export function machineDate(value: string): PartialDate | null {
  const iso =
    /^\s*(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{1,2}):(\d{2})[\d:.]*\s*(?:(Z|UTC|GMT)|([+-])(\d{1,2}):?(\d{2}))?)?)?/i.exec(
      value,
    );
  if (!iso) return printedDates(value)[0]?.date ?? null;
  const [, year, month, day, hour, minute, utc, sign, zoneHours, zoneMinutes] = iso;
  if (!day) return isoDay(year!, month!, '01')?.slice(0, 7) ?? null;
  const date = isoDay(year!, month!, day);
  if (!date || !hour || !(utc || sign)) return date;
  const zone = utc ? 0 : (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes));
  const minutes = Number(hour) * 60 + Number(minute) - zone + VIET_NAM_HOURS * 60;
  return new Date(Date.parse(date) + minutes * 60_000).toISOString().slice(0, 10);
}
