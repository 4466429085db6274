import type { PartialDate } from '../../../text/partial-date';
import type { AgreementRow, EntityRow, Entry, Facts, MeetingRow, Years } from '../../store/facts';
import { yearKey } from '../../store/ledgers';
import { entriesBetween, newestOf, nothingLeft, type Parts, partOf, rowsBy, type Shown } from './entries';

/** Lines of each part that such a card shows at the least; the rest is a number. */
const SHOWN = 12;
/** Names of the page that are looked up for lines in common, and lines that each may bring. */
const TOUCHED_NAMES = 6;
const TOUCHED_LINES = 6;

/**
 * The rows for the card of one entity: all of them, or, of one that stands in very many, the newest before and after the
 * article's date and those it has in common with the first names of the page.
 */
export async function rowsOfCard(
  facts: Facts,
  entity: EntityRow,
  years: Years | undefined,
  asOf: PartialDate | null,
  here: readonly string[],
): Promise<Shown> {
  if (!years) {
    const [meetings, agreements] = await Promise.all([
      facts.meetings('of', entity.id),
      facts.agreements('of', entity.id),
    ]);
    return { meetings, agreements, left: { meetings: nothingLeft(), agreements: nothingLeft() } };
  }
  const [pages, common] = await Promise.all([
    Promise.all(pagesToRead(years, asOf).map((year) => facts.page(yearKey(entity.id, year)))),
    inCommon(facts, entity, asOf, here),
  ]);
  const read = pages.filter((page) => page !== undefined);
  const list = {
    meetings: read.flatMap(({ meetings }) => meetings),
    agreements: read.flatMap(({ agreements }) => agreements),
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
      meetings: leftOf('meetings', years, list.meetings, meetings, asOf),
      agreements: leftOf('agreements', years, list.agreements, agreements, asOf),
    },
  };
}

/** The years whose pages hold the newest of each part: the article's own, and as many before and after as fill a list. */
function pagesToRead({ years }: Years, asOf: PartialDate | null): string[] {
  const own = asOf?.slice(0, 4) ?? null;
  const filling = (of: Years['years']) => {
    const sum = { meetings: 0, agreements: 0 };
    return of.filter(({ meetings, agreements }) => {
      const wanted = sum.meetings < SHOWN || sum.agreements < SHOWN;
      sum.meetings += meetings;
      sum.agreements += agreements;
      return wanted;
    });
  };
  const dated = years.filter(({ year }) => year !== '');
  return [
    ...filling(dated.filter(({ year }) => own === null || year > own)),
    ...dated.filter(({ year }) => year === own),
    ...filling(dated.filter(({ year }) => own !== null && year < own)),
    ...years.filter(({ year }) => year === ''),
  ].map(({ year }) => year);
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

/** How many of each part are not among `rows`: whole years are counted, the pages read tell of the article's own. */
function leftOf(
  what: 'meetings' | 'agreements',
  { years }: Years,
  read: readonly Entry[],
  rows: readonly (MeetingRow | AgreementRow)[],
  asOf: PartialDate | null,
): Parts<number> {
  const left = nothingLeft();
  const own = asOf?.slice(0, 4);
  for (const year of years) {
    if (year.year !== own) left[partOf(year.year || null, asOf)] += year[what];
  }
  for (const { date } of read) if (date?.slice(0, 4) === own && own) left[partOf(date, asOf)] += 1;
  for (const { date } of rows) left[partOf(date, asOf)] -= 1;
  return left;
}
