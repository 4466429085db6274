import type { PartialDate } from './partial-date';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * A date as exact as it is known: "27/9/2024", "9/2024", "2024", as Vietnam writes; in English "27 Sep 2024", "Sep 2024",
 * "2024", for digits alone mean another day to half of its readers.
 */
export function dateWords(date: PartialDate, lang: 'vi' | 'en'): string {
  if (date.length === 4) return date;
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const ofYear = lang === 'en' ? `${MONTHS[month - 1]} ${year}` : `${month}/${year}`;
  if (day === 0) return ofYear;
  return lang === 'en' ? `${day} ${ofYear}` : `${day}/${ofYear}`;
}
