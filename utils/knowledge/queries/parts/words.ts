import { dateWords } from '../../../text/date-words';
import type { PartialDate } from '../../../text/partial-date';
import type { Bilingual } from '../../card';

/** A date in both languages, never more exact than it is. */
export const dateInWords = (date: PartialDate): Bilingual => ({
  vi: dateWords(date, 'vi'),
  en: dateWords(date, 'en'),
});

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
