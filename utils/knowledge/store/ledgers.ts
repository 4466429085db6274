import { newestFirst } from '../../text/partial-date';
import type { AgreementRow, EntityRow, Entry, LedgerPage, MeetingRow, Years } from './facts';

/** An entity with more meetings and agreements has a ledger: its card then reads the lines it shows, not all there are. */
export const HUB = 60;

export interface Ledgers {
  years: Years[];
  pages: LedgerPage[];
}

/**
 * For each entity that stands in very many meetings and agreements: how many in each year, and a page for each year
 * with their ids. At most as long as the rows it counts, and only ids and dates.
 * @param degree of each id, in how many of them it stands
 * @param meetings newest first, as `agreements`
 */
export function ledgersOf(
  entities: readonly EntityRow[],
  degree: ReadonlyMap<string, number>,
  meetings: readonly MeetingRow[],
  agreements: readonly AgreementRow[],
): Ledgers {
  const hubs = entities.filter(({ id }) => (degree.get(id) ?? 0) > HUB);
  const books = new Map(hubs.map(({ id }) => [id, new Map<string, LedgerPage>()] as const));
  const enter = ({ id, date, of }: MeetingRow | AgreementRow, what: 'meetings' | 'agreements') => {
    const year = date?.slice(0, 4) ?? '';
    for (const entity of of) {
      const book = books.get(entity);
      if (!book) continue;
      const page = book.get(year) ?? { key: yearKey(entity, year), meetings: [], agreements: [] };
      page[what].push({ id, date });
      book.set(year, page);
    }
  };
  for (const row of meetings) enter(row, 'meetings');
  for (const row of agreements) enter(row, 'agreements');
  const years = [...books].map(([entity, book]) => ({
    entity,
    years: [...book]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([year, page]) => ({
        year,
        meetings: page.meetings.length,
        agreements: page.agreements.length,
      })),
  }));
  return { years, pages: [...books.values()].flatMap((book) => [...book.values()]) };
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
export function byNewest(a: Entry, b: Entry): number {
  return newestFirst(a.date, b.date) || (a.id < b.id ? -1 : 1);
}
