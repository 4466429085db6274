import type { PartialDate } from './partial-date';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * A date as exact as it is known: "27/9/2024", "9/2024", "2024", as Vietnam writes; in English "27 Sep 2024", "Sep 2024",
 * "2024", for digits alone mean another day to half of its readers.
 */
export function dateWords(date: PartialDate, lang: 'vi' | 'en'): string {
  const [year, month, day] = date.split('-').map(Number);
  const parts = [day, lang === 'en' && month ? MONTHS[month - 1] : month, year];
  return parts.filter(Boolean).join(lang === 'en' ? ' ' : '/');
}
