import { newestFirst } from '../../text/partial-date';
import type { AgreementRow, Entry, LedgerPage, MeetingRow, Years } from './facts';

/** An entity with more meetings and agreements has a ledger: its card then reads the lines it shows, not all there are. */
const HUB = 60;

export interface Ledgers {
  years: Years[];
  pages: LedgerPage[];
}

/**
 * For each entity that stands in very many meetings and agreements: how many in each year, and a page for each year
 * with their ids. At most as long as the rows it counts, and only ids and dates.
 */
export function ledgersOf(
  entities: ReadonlySet<string>,
  meetings: readonly MeetingRow[],
  agreements: readonly AgreementRow[],
): Ledgers {
  const books = new Map<string, LedgerPage>();
  const enter = (row: MeetingRow | AgreementRow, what: 'meetings' | 'agreements') => {
    for (const entity of row.of.filter((id) => entities.has(id))) {
      const book = books.get(entity) ?? { key: entity, meetings: [], agreements: [] };
      books.set(entity, book);
      book[what].push({ id: row.id, date: row.date });
    }
  };
  for (const row of meetings) enter(row, 'meetings');
  for (const row of agreements) enter(row, 'agreements');
  const hubs = [...books.values()].filter((book) => book.meetings.length + book.agreements.length > HUB);
  const paged = hubs.map((book) => ({ book, pages: pagesOf(book) }));
  return {
    years: paged.map(({ book, pages }) => ({
      entity: book.key,
      years: pages.map(({ year, page }) => ({
        year,
        meetings: page.meetings.length,
        agreements: page.agreements.length,
      })),
    })),
    pages: paged.flatMap(({ pages }) => pages.map(({ page }) => page)),
  };
}

/** Key of an entity's page for a year; `year` is '' for what has no date. */
export function yearKey(entity: string, year: string): string {
  return `${entity} ${year || 'undated'}`;
}

/** Key of the page of all that two entities have between them. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} & ${b}` : `${b} & ${a}`;
}

/** Newest first; of one day by id, so that the same dataset gives the same rows. */
export function sortEntries(entries: Entry[]): Entry[] {
  return entries.sort((a, b) => newestFirst(a.date, b.date) || (a.id < b.id ? -1 : 1));
}

function pagesOf({ key, meetings, agreements }: LedgerPage): { year: string; page: LedgerPage }[] {
  const yearOf = ({ date }: Entry) => date?.slice(0, 4) ?? '';
  const years = [...new Set([...meetings, ...agreements].map(yearOf))].sort().reverse();
  return years.map((year) => ({
    year,
    page: {
      key: yearKey(key, year),
      meetings: sortEntries(meetings.filter((entry) => yearOf(entry) === year)),
      agreements: sortEntries(agreements.filter((entry) => yearOf(entry) === year)),
    },
  }));
}
