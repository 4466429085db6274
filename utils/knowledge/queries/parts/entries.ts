import { compare, newestFirst, type PartialDate } from '../../../text/partial-date';
import type { AgreementRow, Deeds, EntityRow, Entry, Facts, LedgerPage, MeetingRow } from '../../store/facts';
import { byNewest, pairKey } from '../../store/ledgers';
import { isCut, tieBetween } from '../../store/ties';

/** The rows a view shows, and how many more there are on each side of the article's date. */
export interface Shown {
  meetings: MeetingRow[];
  agreements: AgreementRow[];
  left: Record<'meetings' | 'agreements', Readonly<Parts<number>>>;
}
/** The same by ids, before the rows are read. */
export interface Picked {
  meetings: string[];
  agreements: string[];
  left: Shown['left'];
}
export type Part = 'before' | 'since' | 'unplaced';
export type Parts<Value> = Record<Part, Value>;

/** Lines a part of a list keeps; a country's card would else carry hundreds in one message. */
export const KEPT = 30;
export const nothingLeft = (): Parts<number> => ({ before: 0, since: 0, unplaced: 0 });
export const NOTHING_LEFT: Readonly<Parts<number>> = nothingLeft();

/** Where nothing is left out. */
export const allOf = ({ meetings, agreements }: Deeds): Shown => ({
  meetings,
  agreements,
  left: { meetings: NOTHING_LEFT, agreements: NOTHING_LEFT },
});

/** What happened on the article's own day is what it may report, so it counts as before. */
export function partOf(date: PartialDate | null, asOf: PartialDate | null): Part {
  if (date === null || asOf === null) return 'unplaced';
  if (date.length === 10 && date === asOf) return 'before';
  const order = compare(date, asOf);
  return order === 'before' ? 'before' : order === 'after' ? 'since' : 'unplaced';
}

/** The ids and dates of all that two entities have between them, newest first. */
export async function entriesBetween(
  facts: Facts,
  a: EntityRow,
  b: EntityRow,
): Promise<Omit<LedgerPage, 'key'>> {
  const tie = tieBetween(a, b);
  const [page, also] = await Promise.all([
    isCut(tie) ? facts.page(pairKey(a.id, b.id)) : undefined,
    facts.alsoBetween(a, b),
  ]);
  const { meetings, agreements } = page ?? { meetings: tie.met, agreements: tie.signed };
  return {
    meetings: withThose(meetings, also.meetings),
    agreements: withThose(agreements, also.agreements),
  };
}

const withThose = (entries: Entry[], others: readonly Entry[]): Entry[] =>
  others.length === 0 ? entries : [...entries, ...others].sort(byNewest);

/** The newest `most` of each part of both lists, with how many are left. */
export function newestOf(entries: Omit<LedgerPage, 'key'>, asOf: PartialDate | null, most: number): Picked {
  const pick = (list: readonly Entry[]) => {
    const taken = nothingLeft();
    const left = nothingLeft();
    const ids = list.flatMap(({ id, date }) => {
      const part = partOf(date, asOf);
      const fits = taken[part] < most;
      (fits ? taken : left)[part] += 1;
      return fits ? [id] : [];
    });
    return { ids, left };
  };
  const [met, signed] = [pick(entries.meetings), pick(entries.agreements)];
  return { meetings: met.ids, agreements: signed.ids, left: { meetings: met.left, agreements: signed.left } };
}

/** A row by its id costs about as much as so many of an index read at once (Firefox 153: 0.2 ms, Chromium 156: 0.1 ms). */
const ONE_BY_ONE = 4;

/** Rows between two sides by their ids: one by one, or out of all rows of one side where these are not many more. */
export async function rowsBetween(
  facts: Facts,
  [a, b]: [EntityRow, EntityRow],
  { meetings, agreements }: Pick<Picked, 'meetings' | 'agreements'>,
): Promise<Pick<Shown, 'meetings' | 'agreements'>> {
  const cheaper = a.degree <= b.degree ? a : b;
  if (cheaper.degree > ONE_BY_ONE * (meetings.length + agreements.length))
    return rowsBy(facts, meetings, agreements);
  const [met, signed] = await Promise.all([
    Promise.all(cheaper.kin.map((id) => facts.meetings('of', id))),
    Promise.all(cheaper.kin.map((id) => facts.agreements('of', id))),
  ]);
  const found = { meetings: among(met.flat(), meetings), agreements: among(signed.flat(), agreements) };
  const left = {
    meetings: notAmong(found.meetings, meetings),
    agreements: notAmong(found.agreements, agreements),
  };
  if (left.meetings.length + left.agreements.length === 0) return found;
  // Of what is kept elsewhere not all stands under a country.
  const others = await rowsBy(facts, left.meetings, left.agreements);
  return {
    meetings: [...found.meetings, ...others.meetings].sort((a, b) => newestFirst(a.date, b.date)),
    agreements: [...found.agreements, ...others.agreements].sort((a, b) => newestFirst(a.date, b.date)),
  };
}

function notAmong(rows: readonly { id: string }[], ids: readonly string[]): string[] {
  const found = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !found.has(id));
}

function among<Row extends MeetingRow | AgreementRow>(rows: Row[], ids: readonly string[]): Row[] {
  const wanted = new Set(ids);
  const found = new Map(rows.filter(({ id }) => wanted.has(id)).map((row) => [row.id, row]));
  return [...found.values()].sort((a, b) => newestFirst(a.date, b.date));
}

/** Meetings and agreements by their ids, each once, newest first. */
export async function rowsBy(
  facts: Facts,
  meetings: readonly string[],
  agreements: readonly string[],
): Promise<{ meetings: MeetingRow[]; agreements: AgreementRow[] }> {
  const [met, signed] = await Promise.all([
    Promise.all([...new Set(meetings)].map((id) => facts.meeting(id))),
    Promise.all([...new Set(agreements)].map((id) => facts.agreement(id))),
  ]);
  // Once, too, where a ledger and a pair have two ids for one.
  const inOrder = <Row extends MeetingRow | AgreementRow>(rows: (Row | undefined)[]) =>
    [...new Map(rows.flatMap((row) => (row ? [[row.id, row]] : []))).values()].sort((a, b) =>
      newestFirst(a.date, b.date),
    );
  return { meetings: inOrder(met), agreements: inOrder(signed) };
}
