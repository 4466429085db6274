import type { Named } from '../../../link/types';
import { newestFirst } from '../../../text/partial-date';
import type { Pair } from '../../card';
import type { EntityRow, LedgerPage, MeetingRow } from '../../store/facts';
import { pairKey } from '../../store/ledgers';
import { opposes, tieBetween } from '../../store/ties';
import { refOf } from '../parts/refs';
import { homeOf, type PageSides, ranks, refusals, type Side } from './pair-rules';

type Between = Omit<LedgerPage, 'key'>;
const NOTHING: Between = { meetings: [], agreements: [] };

/** Names of a page that are looked at for pairs, and pairs that go out in all. */
const MOST_NAMES = 80;
const MOST_PAIRS = 60;

/**
 * The pairs of a page's names that met or signed before or meet in the article, best first by `ranks`. Pure: what any
 * two have between them stands in their rows.
 * @param each how many pairs each name may have
 * @param reported the meetings the article seems to report
 * @param also what two have between them that their rows do not tell, by `pairKey`
 */
export function pairsOf(
  rows: readonly EntityRow[],
  names: readonly Named[],
  reported: readonly MeetingRow[],
  each: number,
  also: ReadonlyMap<string, Between>,
): Pair[] {
  const where = new Map(names.map((named) => [named.entity, named]));
  const sides = rows.filter(isSide).flatMap((row): Side[] => {
    const named = where.get(row.id);
    return named ? [{ row, named }] : [];
  });
  const page = pageOf(sides, reported);
  const ranked = twos(sides.slice(0, MOST_NAMES))
    .filter(([a, b]) => !refusals.some(({ test }) => test(a, b, page)))
    .map(([a, b]) => ({
      pair: pairOf(a.row, b.row, reported, also.get(pairKey(a.row.id, b.row.id)) ?? NOTHING),
      rank: ranks.map((by) => by.value(a, b, page)),
    }))
    .filter(({ pair }) => common(pair) > 0)
    .sort((x, y) => inOrder(y.rank, x.rank) || common(y.pair) - common(x.pair))
    .map(({ pair }) => pair);
  return fewForEach(ranked, each).slice(0, MOST_PAIRS);
}

/** The first pairs of each name, in the order given. */
function fewForEach(pairs: readonly Pair[], each: number): Pair[] {
  const had = new Map<string, number>();
  return pairs.filter(({ sides }) => {
    const wanted = sides.some(({ entity }) => (had.get(entity) ?? 0) < each);
    if (wanted) for (const { entity } of sides) had.set(entity, (had.get(entity) ?? 0) + 1);
    return wanted;
  });
}

function pageOf(sides: readonly Side[], reported: readonly MeetingRow[]): PageSides {
  const foremost = sides
    .filter(({ named }) => named.where !== 'body')
    .flatMap(({ row }) => homeOf(row) ?? []);
  const met = reported.flatMap(({ record }) => record.participants.map(({ entity }) => entity));
  return { foremost: new Set(foremost), met: new Set(met) };
}

function pairOf(a: EntityRow, b: EntityRow, reported: readonly MeetingRow[], also: Between): Pair {
  const kin: [ReadonlySet<string>, ReadonlySet<string>] = [new Set(a.kin), new Set(b.kin)];
  const { meetings, agreements, latest } = tieBetween(a, b);
  const dates = [...also.meetings, ...also.agreements].map(({ date }) => date);
  return {
    sides: [refOf(a), refOf(b)],
    meetings: meetings + also.meetings.length,
    agreements: agreements + also.agreements.length,
    latest: [latest, ...dates].sort(newestFirst)[0] ?? null,
    reported: reported.filter(({ actors }) => opposes(actors, ...kin)).length,
  };
}

const common = ({ meetings, agreements }: Pair) => meetings + agreements;

function isSide({ type, record }: EntityRow): boolean {
  return type === 'organization' || type === 'person' || (type === 'place' && 'kind' in record);
}

function twos<One>(list: readonly One[]): [One, One][] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b): [One, One] => [a, b]));
}

/** Compares by the first number in which two lists differ. */
function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
