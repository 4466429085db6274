import type { PartialDate } from '../../text/partial-date';
import type { Bilingual } from '../card';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2024-09-27` as "27/9/2024" and "27 September 2024", never more exact than it is. */
export function dateWords(date: PartialDate): Bilingual {
  const [year = '', month, day] = date.split('-');
  const parts = [day, month].filter((part) => part !== undefined).map(Number);
  const name = month === undefined ? [] : [MONTHS[Number(month) - 1] ?? month];
  return {
    vi: [...parts, year].join('/'),
    en: [...(day === undefined ? [] : [Number(day)]), ...name, year].join(' '),
  };
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
