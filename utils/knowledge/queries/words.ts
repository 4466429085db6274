import type { PartialDate } from '../../text/partial-date';
import type { Bilingual } from '../card';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2024-09-27` as "27/9/2024" and "27 September 2024", never more exact than it is. */
export function dateWords(date: PartialDate): Bilingual {
  const year = date.slice(0, 4);
  if (date.length < 7) return { vi: year, en: year };
  const month = Number(date.slice(5, 7));
  const monthOfYear = { vi: `${month}/${year}`, en: `${MONTHS[month - 1] ?? month} ${year}` };
  if (date.length < 10) return monthOfYear;
  const day = Number(date.slice(8));
  return { vi: `${day}/${monthOfYear.vi}`, en: `${day} ${monthOfYear.en}` };
}

/** A record's stated doubt, in both languages; a language left out falls back on the other. */
export function noted(record: {
  doubt_vi?: string | undefined;
  doubt_en?: string | undefined;
}): Bilingual | null {
  const { doubt_vi: vi, doubt_en: en } = record;
  return both(vi, en);
}

/** Two optional texts as one; null when both are missing. */
export function both(vi: string | null | undefined, en: string | null | undefined): Bilingual | null {
  const any = vi ?? en;
  return any ? { vi: vi ?? any, en: en ?? any } : null;
}
