import { compare, newestFirst, type PartialDate } from '../../../text/partial-date';
import type { Bilingual } from '../../card';
import type { Entity } from '../../schema';
import { both } from './words';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const monthNumber = (name: string) => String(MONTHS.split('|').indexOf(name) + 1);
/** "27/9/2024", "9/2024", "quý I/2024", "2024"; not the year in a document's number ("15/2023/NĐ-CP"). */
const VI_DATE = /(?<![\d/])(?:(?:(\d{1,2})\/)?(\d{1,2})\/|[IV]{1,3}\/)?((?:19|20)\d\d)(?![\d/])/g;
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

/** A sentence, or what a semicolon sets apart in one, with the latest date it names; null when it names none. */
interface Part {
  text: string;
  latest: PartialDate | null;
}

/**
 * Whether what a clause tells had happened by a day. A bare year is past when it is over ("năm 2025 trao cho …" was read
 * in March 2025 as done); of a document, which is on the page since it was issued, its own year is enough.
 */
function happened(date: PartialDate, day: PartialDate, record: Entity): boolean {
  const isYear = date.length === 4 && !('issued' in record);
  return isYear ? date < day.slice(0, 4) : compare(date, day) !== 'after';
}

/** The latest date of a clause; a year counts only where no nearer date in it is named. */
function latestOf(dates: PartialDate[]): PartialDate | null {
  const near = dates.filter((date) => !dates.some((other) => other !== date && other.startsWith(`${date}-`)));
  return near.sort(newestFirst)[0] ?? null;
}

/** A clause without a date is of the day of the clause before it in its sentence: "… merged in 2025; its tasks went to …". */
function partsOf(text: string, pattern: RegExp): Part[] {
  if (!/\d{4}/.test(text)) return [{ text, latest: null }];
  const parts: Part[] = [];
  for (const clause of text.split(/(?<=[.;])\s+(?=\S)/u)) {
    const before = parts.at(-1);
    const told = before?.text.endsWith(';') ? before.latest : null;
    parts.push({ text: clause, latest: latestOf(datesIn(clause, pattern)) ?? told });
  }
  return parts;
}

/** Both languages' parts of a bio, and the latest date of all. */
interface Told extends Record<'vi' | 'en', Part[]> {
  latest: PartialDate | null;
}
const known = new WeakMap<Entity, Told>();

/** What a record's bio tells and of when, read once: looking for dates took a third of a document's card. */
function toldBy(record: Entity): Told {
  const told = known.get(record) ?? read(record);
  known.set(record, told);
  return told;
}

function read({ bio_vi, bio_en }: Entity): Told {
  const [vi, en] = [partsOf(bio_vi ?? '', VI_DATE), partsOf(bio_en ?? '', EN_DATE)];
  const dates = [...vi, ...en].map(({ latest }) => latest);
  return { vi, en, latest: dates.sort(newestFirst)[0] ?? null };
}

function until(record: Entity, text: string, parts: readonly Part[], day: PartialDate): string | null {
  const isTold = (part: Part | undefined) =>
    part && (part.latest === null || happened(part.latest, day, record));
  if (parts.every(isTold)) return text;
  const said = parts.flatMap((part, at) => {
    if (!isTold(part)) return [];
    const opens = at > 0 && !isTold(parts[at - 1]);
    const start = opens ? part.text.charAt(0).toUpperCase() + part.text.slice(1) : part.text;
    return isTold(parts[at + 1]) ? start : start.replace(/;$/, '.');
  });
  return said.length === 0 ? null : said.join(' ');
}

/**
 * What may be said of an entity as of a day: its bio without the sentences that name a later date, since those tell of
 * what had not happened yet. Null when nothing is left. Without a day all of it.
 */
export function bioOn(record: Entity, day: PartialDate | null): Bilingual | null {
  const { bio_vi, bio_en, bio_from } = record;
  if (day === null) return both(bio_vi, bio_en);
  if (!bio_vi || !bio_en || (bio_from && compare(bio_from, day) === 'after')) return null;
  const told = toldBy(record);
  if (told.latest === null) return { vi: bio_vi, en: bio_en };
  const [vi, en] = [until(record, bio_vi, told.vi, day), until(record, bio_en, told.en, day)];
  return vi && en ? { vi, en } : null;
}
