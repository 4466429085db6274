import { compare, type PartialDate } from '../../../text/partial-date';
import type { Bilingual } from '../../card';
import type { Entity } from '../../schema';
import { both } from './words';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const monthNumber = (name: string) => String(MONTHS.split('|').indexOf(name) + 1);
/** "27/9/2024", "9/2024", "2024"; not the year in a document's number ("15/2023/NĐ-CP"). */
const VI_DATE = /(?<![\d/])(?:(?:(\d{1,2})\/)?(\d{1,2})\/)?((?:19|20)\d\d)(?![\d/])/g;
/** "27 September 2024", "September 2024", "2024". */
const EN_DATE = new RegExp(`(?:(?:(\\d{1,2}) )?(${MONTHS}) )?(?<![\\d/])((?:19|20)\\d\\d)(?![\\d/])`, 'g');

/** The dates a text names, as exact as it names them. */
function datesIn(text: string, pattern: RegExp): PartialDate[] {
  return [...text.matchAll(pattern)].map(([, day, month, year]) => {
    const number = month && Number.isNaN(Number(month)) ? monthNumber(month) : month;
    return [year, number, number && day]
      .filter((part) => part !== undefined && part !== '')
      .map((part) => part!.padStart(2, '0'))
      .join('-');
  });
}

/** Sentences, and the parts of one that a semicolon sets apart. */
const parts = (text: string) => text.split(/(?<=[.;])\s+(?=\S)/u);

/** Whether a text names no year but those before the day's: most bios on most days, and then all of it may be said. */
const isOfBefore = (text: string, day: PartialDate) =>
  (text.match(/(?:19|20)\d\d/g) ?? []).every((year) => year < day.slice(0, 4));

function until(text: string, pattern: RegExp, day: PartialDate): string | null {
  if (isOfBefore(text, day)) return text;
  const all = parts(text).map((part) => ({
    part,
    kept: isOfBefore(part, day) || datesIn(part, pattern).every((date) => compare(date, day) !== 'after'),
  }));
  const said = all
    .filter(({ kept }) => kept)
    .map(({ part }) =>
      all[all.findIndex((one) => one.part === part) + 1]?.kept ? part : part.replace(/;$/, '.'),
    );
  return said.length === 0 ? null : said.join(' ');
}

/**
 * What may be said of an entity as of a day: its bio without the sentences that name a later date, since those tell of
 * what had not happened yet. Null when nothing is left. Without a day all of it.
 */
export function bioOn({ bio_vi, bio_en, bio_from }: Entity, day: PartialDate | null): Bilingual | null {
  if (day === null) return both(bio_vi, bio_en);
  if (bio_from && compare(bio_from, day) === 'after') return null;
  const [vi, en] = [bio_vi && until(bio_vi, VI_DATE, day), bio_en && until(bio_en, EN_DATE, day)];
  return vi && en ? { vi, en } : null;
}
