import type { Actor, AgreementRow, EntityRow, LedgerPage, MeetingRow, Tie } from './facts';
import { pairKey, sortEntries } from './ledgers';

/** So many of the newest entries stand in the row itself; a pair with more has a page of all of them. */
const KEPT = 24;

/**
 * Writes what any two entities have between them into the row of the one with fewer meetings and agreements. So every
 * row stays short, a country's too (orienting a graph by degree leaves at most √2m at a node): the pairs of a page are
 * read off the rows of its names, however often these have met.
 * @returns pages of all their meetings and agreements, for pairs that have too many for a row
 */
export function tie(
  entities: readonly EntityRow[],
  meetings: readonly MeetingRow[],
  agreements: readonly AgreementRow[],
): LedgerPage[] {
  const byId = new Map(entities.map((row) => [row.id, row]));
  const speaksFor = kinBackwards(entities);
  const pages = new Map<string, LedgerPage & { sides: [EntityRow, EntityRow] }>();
  const enter = (row: MeetingRow | AgreementRow, what: 'meetings' | 'agreements') => {
    for (const [key, [a, b]] of opposed(row.actors, speaksFor)) {
      const [one, other] = [byId.get(a), byId.get(b)];
      if (!one || !other) continue;
      const page = pages.get(key) ?? { key, meetings: [], agreements: [], sides: [one, other] };
      pages.set(key, page);
      page[what].push({ id: row.id, date: row.date });
    }
  };
  for (const row of meetings) enter(row, 'meetings');
  for (const row of agreements) enter(row, 'agreements');
  const long: LedgerPage[] = [];
  for (const { key, meetings: met, agreements: signed, sides } of pages.values()) {
    const page = { key, meetings: sortEntries(met), agreements: sortEntries(signed) };
    const [near, far] = keeper(...sides) === sides[0] ? sides : [sides[1], sides[0]];
    near.ties[far.id] = tieOf(page);
    if (isCut(near.ties[far.id]!)) long.push(page);
  }
  return long;
}

function tieOf({ meetings, agreements }: LedgerPage): Tie {
  const [newest] = sortEntries([...meetings.slice(0, 1), ...agreements.slice(0, 1)]);
  return {
    meetings: meetings.length,
    agreements: agreements.length,
    latest: newest?.date ?? null,
    met: meetings.slice(0, KEPT),
    signed: agreements.slice(0, KEPT),
  };
}

/** Whether a tie names only the newest of what it counts. */
export function isCut({ meetings, agreements, met, signed }: Tie): boolean {
  return meetings > met.length || agreements > signed.length;
}

const NOTHING: Tie = { meetings: 0, agreements: 0, latest: null, met: [], signed: [] };

/** What two entities have between them, from their rows alone. */
export function tieBetween(a: EntityRow, b: EntityRow): Tie {
  return (keeper(a, b) === a ? a.ties[b.id] : b.ties[a.id]) ?? NOTHING;
}

/** Whether two of those present stood on two sides: one for `a` and not for `b`, the other the reverse, and not of one delegation. */
export function opposes(actors: readonly Actor[], a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const inA = ({ stands }: Actor) => stands.some((id) => a.has(id));
  const inB = ({ stands }: Actor) => stands.some((id) => b.has(id));
  const forA = actors.filter((one) => inA(one) && !inB(one));
  const forB = actors.filter((one) => inB(one) && !inA(one));
  const together = delegations(actors);
  return forA.some((one) => forB.some((other) => !together(one, other)));
}

/** Tells who came as one delegation: those of one side where there were several. */
function delegations(actors: readonly Actor[]): (one: Actor, other: Actor) => boolean {
  const sides = new Set(actors.map(({ side }) => side));
  return (one, other) => sides.size > 1 && one.side !== null && one.side === other.side;
}

/** The pairs of entities that a meeting or agreement is between, each once, by the pair's key. */
function opposed(actors: readonly Actor[], speaksFor: Map<string, string[]>): Map<string, [string, string]> {
  const together = delegations(actors);
  const sides = actors.map(({ stands }) => new Set(stands.flatMap((id) => speaksFor.get(id) ?? [id])));
  const pairs = new Map<string, [string, string]>();
  for (const [i, one] of actors.entries()) {
    for (const [j, other] of actors.entries()) {
      if (j <= i || together(one, other)) continue;
      const [ours, theirs] = [sides[i]!, sides[j]!];
      for (const a of ours) {
        if (theirs.has(a)) continue;
        for (const b of theirs) if (!ours.has(b)) pairs.set(pairKey(a, b), [a, b]);
      }
    }
  }
  return pairs;
}

/** Entity -> all it counts for: itself, and the bodies that are its kin. */
function kinBackwards(entities: readonly EntityRow[]): Map<string, string[]> {
  const speaksFor = new Map<string, string[]>();
  for (const { id, kin } of entities) {
    for (const each of kin) {
      const known = speaksFor.get(each);
      if (known) known.push(id);
      else speaksFor.set(each, [id]);
    }
  }
  return speaksFor;
}

function keeper(a: EntityRow, b: EntityRow): EntityRow {
  if (a.degree !== b.degree) return a.degree < b.degree ? a : b;
  return a.id < b.id ? a : b;
}
