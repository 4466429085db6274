import type { PartialDate } from '../../../text/partial-date';
import type {
  AgreementRow,
  Calendar,
  EntityRow,
  Entry,
  Facts,
  LedgerPage,
  MeetingRow,
  Span,
} from '../../store/facts';
import { spanKey } from '../../store/ledgers';
import {
  entriesBetween,
  newestOf,
  nothingLeft,
  type Part,
  type Parts,
  partOf,
  rowsBy,
  type Shown,
} from './entries';

/** Lines of each part that such a card shows at the least; the rest is a number. */
const SHOWN = 12;
/** Names of the page that are looked up for lines in common, and lines that each may bring. */
const TOUCHED_NAMES = 6;
const TOUCHED_LINES = 6;

/**
 * The rows for the card of one that stands in very many: the newest before and after the article's date and those it has
 * in common with the first names of the page.
 */
export async function rowsOfHub(
  facts: Facts,
  entity: EntityRow,
  calendar: Calendar,
  asOf: PartialDate | null,
  here: readonly string[],
): Promise<Shown> {
  const [pages, common] = await Promise.all([
    readPages(facts, calendar, asOf),
    inCommon(facts, entity, asOf, here),
  ]);
  const list = {
    meetings: pages.flatMap(({ meetings }) => meetings),
    agreements: pages.flatMap(({ agreements }) => agreements),
  };
  const newest = newestOf(list, asOf, SHOWN);
  const { meetings, agreements } = await rowsBy(
    facts,
    [...newest.meetings, ...common.meetings],
    [...newest.agreements, ...common.agreements],
  );
  return {
    meetings,
    agreements,
    left: {
      meetings: leftOf('meetings', calendar, pages, meetings, asOf),
      agreements: leftOf('agreements', calendar, pages, agreements, asOf),
    },
  };
}

/** A page with the part in which all that stands on it is; null where it is in several. */
type Read = LedgerPage & { part: Part | null };

async function readPages(
  facts: Facts,
  { entity, spans }: Calendar,
  asOf: PartialDate | null,
): Promise<Read[]> {
  const pages = await Promise.all(
    toRead(spans, asOf).map(async ({ span }) => {
      const page = await facts.page(spanKey(entity, span));
      return page && { ...page, part: partOfSpan(span, asOf) };
    }),
  );
  return pages.filter((page) => page !== undefined);
}

/** The spans that hold the newest of each part: as many as fill a list, and those that the article's date lies within. */
function toRead(spans: readonly Span[], asOf: PartialDate | null): Span[] {
  const none = () => ({ meetings: 0, agreements: 0 });
  const sums: Parts<ReturnType<typeof none>> = { before: none(), since: none(), unplaced: none() };
  return spans.filter(({ span, meetings, agreements }) => {
    const part = partOfSpan(span, asOf);
    if (part === null) return true;
    const sum = sums[part];
    const wanted = (meetings > 0 && sum.meetings < SHOWN) || (agreements > 0 && sum.agreements < SHOWN);
    sum.meetings += meetings;
    sum.agreements += agreements;
    return wanted;
  });
}

/** The part in which everything of a span stands; null where the article's date is closer than the span and lies in it. */
function partOfSpan(span: Span['span'], asOf: PartialDate | null): Part | null {
  if (span === '' || asOf === null) return 'unplaced';
  return asOf.length > span.length && asOf.startsWith(span) ? null : partOf(span, asOf);
}

/** What an entity has with the first names of the page; what was before the article comes before what came after. */
async function inCommon(facts: Facts, entity: EntityRow, asOf: PartialDate | null, here: readonly string[]) {
  const others = await Promise.all(here.slice(0, TOUCHED_NAMES).map((id) => facts.entity(id)));
  const known = others.filter((other) => other !== undefined);
  const shared = await Promise.all(known.map((other) => entriesBetween(facts, entity, other)));
  const first = (list: readonly Entry[]) =>
    [...list]
      .sort((a, b) => Number(partOf(a.date, asOf) === 'since') - Number(partOf(b.date, asOf) === 'since'))
      .slice(0, TOUCHED_LINES)
      .map(({ id }) => id);
  return {
    meetings: shared.flatMap(({ meetings }) => first(meetings)),
    agreements: shared.flatMap(({ agreements }) => first(agreements)),
  };
}

/** How many of each part are not among `rows`: whole spans are counted, pages tell of those in which the date lies. */
function leftOf(
  what: 'meetings' | 'agreements',
  { spans }: Calendar,
  pages: readonly Read[],
  rows: readonly (MeetingRow | AgreementRow)[],
  asOf: PartialDate | null,
): Parts<number> {
  const left = nothingLeft();
  for (const span of spans) {
    const part = partOfSpan(span.span, asOf);
    if (part !== null) left[part] += span[what];
  }
  for (const page of pages) {
    if (page.part === null) for (const { date } of page[what]) left[partOf(date, asOf)] += 1;
  }
  for (const { date } of rows) left[partOf(date, asOf)] -= 1;
  return left;
}
