import type { Deeds, EntityRow, MeetingRow } from '../../../knowledge/store/facts';
import { pairKey } from '../../../knowledge/store/ledgers';
import { opposes } from '../../../knowledge/store/ties';
import { MOST } from '../index/hubs';
import { dateIn, type Posting } from '../index/postings';
import { type FactRow, type Layer, newest } from './layer';

/** Meetings and agreements of a pack that two entities have between them; the newest. */
export async function between(layer: Layer, a: EntityRow, b: EntityRow): Promise<Deeds> {
  const [ours, theirs] = await Promise.all([factsOf(layer, a), factsOf(layer, b)]);
  const both = inBoth([a, ours], [b, theirs]);
  return both.length === 0 ? NOTHING : across(await rowsWith(layer, both, [...a.kin, ...b.kin]), a, b);
}

/** What each two of several have between them, by `pairKey`; of what many share the newest is read. Not of places. */
export async function among(layer: Layer, rows: readonly EntityRow[]): Promise<Map<string, Deeds>> {
  const sides = rows.filter(({ type }) => type !== 'place');
  const found = await Promise.all(sides.map((row) => factsOf(layer, row)));
  const shared = twiceAmong(found.flat());
  if (shared.length === 0) return new Map();
  const all = await rowsWith(
    layer,
    shared,
    sides.flatMap(({ kin }) => kin),
  );
  const pairs = sides.flatMap((a, at) => sides.slice(at + 1).map((b) => [a, b] as const));
  return new Map(
    pairs.flatMap(([a, b]) => {
      const deeds = across(all, a, b);
      return deeds.meetings.length + deeds.agreements.length > 0 ? [[pairKey(a.id, b.id), deeds]] : [];
    }),
  );
}

/** The meetings of several entities whose date text sorts from `from` to `to`. */
export async function dated(
  layer: Layer,
  from: string,
  to: string,
  of: readonly string[],
): Promise<MeetingRow[]> {
  const found = await Promise.all(of.map((id) => layer.facts(id)));
  const within = found.flat().filter(({ agreement, day }) => {
    const date = dateIn(day);
    return !agreement && date !== null && date >= from && date <= to;
  });
  return within.length === 0 ? [] : (await rowsWith(layer, within, of)).meetings;
}

const NOTHING: Deeds = { meetings: [], agreements: [] };

/** Rows of the newest of these, beside what these entities are to the pack. */
const rowsWith = (layer: Layer, facts: readonly Posting[], of: readonly string[]): Promise<Deeds> =>
  layer.deedsOf(
    newest(facts),
    of.flatMap((id) => layer.own(id) ?? []),
  );

/** Those in which the two stood on two sides. */
function across({ meetings, agreements }: Deeds, a: EntityRow, b: EntityRow): Deeds {
  const kin: [ReadonlySet<string>, ReadonlySet<string>] = [new Set(a.kin), new Set(b.kin)];
  const stands = ({ actors }: FactRow) => opposes(actors, ...kin);
  return { meetings: meetings.filter(stands), agreements: agreements.filter(stands) };
}

/** As `Layer.facts`, of an entity and its kin. */
async function factsOf(layer: Layer, { kin }: EntityRow): Promise<Posting[]> {
  const found = (await Promise.all(kin.map((id) => layer.facts(id)))).flat();
  return [...new Map(found.map((posting) => [posting.number, posting])).values()];
}

/** Those that stand twice or more among the facts of several. */
function twiceAmong(facts: readonly Posting[]): Posting[] {
  const seen = new Set<number>();
  const twice = new Map<number, Posting>();
  for (const posting of facts) {
    if (seen.has(posting.number)) twice.set(posting.number, posting);
    seen.add(posting.number);
  }
  return [...twice.values()];
}

/**
 * What may be between two: what both stand in, and where not all is listed of the one, all of the other, of which rows tell
 * who came for whom; of two such what both lists have.
 */
function inBoth(
  [a, ours]: [EntityRow, readonly Posting[]],
  [b, theirs]: [EntityRow, readonly Posting[]],
): readonly Posting[] {
  const [notAllOurs, notAllTheirs] = [isCut(a, ours), isCut(b, theirs)];
  if (notAllOurs !== notAllTheirs) return notAllOurs ? theirs : ours;
  const there = new Set(theirs.map(({ number }) => number));
  return ours.filter(({ number }) => there.has(number));
}

/** A place does not stand in what its people and bodies did; a hub not in all that it did. */
const isCut = ({ type }: EntityRow, facts: readonly Posting[]): boolean =>
  type === 'place' || facts.length >= MOST;
