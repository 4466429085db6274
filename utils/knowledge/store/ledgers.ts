import { newestFirst, type PartialDate } from '../../text/partial-date';
import type { AgreementRow, Calendar, EntityRow, Entry, LedgerPage, MeetingRow, Span } from './facts';

/** An entity with more meetings and agreements has a ledger: its card then reads the lines it shows, not all there are. */
export const HUB = 60;
/** A year with more of them is told by months: a page is read for a dozen lines of it. */
const FULL = 60;

export interface Ledgers {
  calendars: Calendar[];
  pages: LedgerPage[];
}

/**
 * For each entity that stands in very many meetings and agreements: how many in each span of time, and a page for each
 * span with their ids. At most as long as the rows it counts, and only ids and dates.
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
  const books = new Map(hubs.map(({ id }) => [id, { meetings: [], agreements: [] } as Book] as const));
  const enter = ({ id, date, of }: MeetingRow | AgreementRow, what: 'meetings' | 'agreements') => {
    for (const entity of of) books.get(entity)?.[what].push({ id, date });
  };
  for (const row of meetings) enter(row, 'meetings');
  for (const row of agreements) enter(row, 'agreements');
  const ledgers = [...books].map(([entity, book]) => ledgerOf(entity, book));
  return { calendars: ledgers.map(({ calendar }) => calendar), pages: ledgers.flatMap(({ pages }) => pages) };
}

type Book = Pick<LedgerPage, 'meetings' | 'agreements'>;

function ledgerOf(
  entity: string,
  { meetings, agreements }: Book,
): { calendar: Calendar; pages: LedgerPage[] } {
  const inYear = new Map<string, number>();
  for (const { date } of [...meetings, ...agreements]) {
    const year = spanOf(date, new Set());
    inYear.set(year, (inYear.get(year) ?? 0) + 1);
  }
  const full = new Set([...inYear].flatMap(([year, entries]) => (year !== '' && entries > FULL ? year : [])));
  const pages = new Map<string, LedgerPage>();
  const enter = (entry: Entry, what: 'meetings' | 'agreements') => {
    const span = spanOf(entry.date, full);
    const page = pages.get(span) ?? { key: spanKey(entity, span), meetings: [], agreements: [] };
    page[what].push(entry);
    pages.set(span, page);
  };
  for (const entry of meetings) enter(entry, 'meetings');
  for (const entry of agreements) enter(entry, 'agreements');
  const spans = [...pages].map(([span, page]) => ({
    span,
    meetings: page.meetings.length,
    agreements: page.agreements.length,
  }));
  return { calendar: { entity, spans: spans.sort(bySpan) }, pages: [...pages.values()] };
}

/** Newest first, what has no date last. */
export const bySpan = (a: Span, b: Span): number => (a.span < b.span ? 1 : -1);

/** The span in which a date stands. @param full years that are told by months */
export function spanOf(date: PartialDate | null, full: ReadonlySet<string>): Span['span'] {
  const year = date?.slice(0, 4) ?? '';
  return date !== null && full.has(year) ? date.slice(0, 7) : year;
}

/** The years that a calendar tells by months. */
export const fullYears = (spans: readonly Span[]): Set<string> =>
  new Set(spans.flatMap(({ span }) => (span.length > 4 ? span.slice(0, 4) : [])));

/** Key of an entity's page for a span. */
export function spanKey(entity: string, span: Span['span']): string {
  return `${entity} ${span || 'undated'}`;
}

/** Key of the page of all that two entities have between them. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} & ${b}` : `${b} & ${a}`;
}

/** Newest first; of one day by id, so that the same dataset gives the same rows. */
export function byNewest(a: Entry, b: Entry): number {
  return newestFirst(a.date, b.date) || (a.id < b.id ? -1 : 1);
}
