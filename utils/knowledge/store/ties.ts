import type { Actor, AgreementRow, EntityRow, LedgerPage, MeetingRow, Tie } from './facts';
import { pairKey, sortEntries } from './ledgers';

/** So many of the newest entries stand in the row itself; a pair with more has a page of all of them. */
const KEPT = 12;

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
  const pairs = new Pairs(entities);
  for (const row of meetings) pairs.enter(row, 'meetings');
  for (const row of agreements) pairs.enter(row, 'agreements');
  return [...pairs.pages()].flatMap(([one, other, { meetings: met, agreements: signed }]) => {
    const page = {
      key: pairKey(one.id, other.id),
      meetings: sortEntries(met),
      agreements: sortEntries(signed),
    };
    const [near, far] = keeper(one, other) === one ? [one, other] : [other, one];
    const tied = tieOf(page);
    near.ties[far.id] = tied;
    return isCut(tied) ? [page] : [];
  });
}

/**
 * What each two of the entities have between them. Entities go by their number here, a pair by one number made of both:
 * with strings this was most of the import.
 */
class Pairs {
  private readonly found = new Map<number, Omit<LedgerPage, 'key'>>();
  /** Id -> the numbers of all that it counts for: itself, and the bodies that are its kin. */
  private readonly speaksFor = new Map<string, number[]>();

  constructor(private readonly entities: readonly EntityRow[]) {
    for (const [number, { kin }] of entities.entries()) {
      for (const id of kin) {
        const known = this.speaksFor.get(id);
        if (known) known.push(number);
        else this.speaksFor.set(id, [number]);
      }
    }
  }

  enter(row: MeetingRow | AgreementRow, what: 'meetings' | 'agreements'): void {
    const entry = { id: row.id, date: row.date };
    for (const pair of this.opposed(row.actors)) {
      const page = this.found.get(pair);
      if (page) page[what].push(entry);
      else this.found.set(pair, { meetings: [], agreements: [], [what]: [entry] });
    }
  }

  *pages(): Generator<[EntityRow, EntityRow, Omit<LedgerPage, 'key'>]> {
    const { length } = this.entities;
    for (const [pair, page] of this.found) {
      yield [this.entities[Math.floor(pair / length)]!, this.entities[pair % length]!, page];
    }
  }

  /** The pairs that a meeting or agreement is between, each once. */
  private opposed(actors: readonly Actor[]): Set<number> {
    const { length } = this.entities;
    const together = delegations(actors);
    const sides = actors.map(({ stands }) => new Set(stands.flatMap((id) => this.speaksFor.get(id) ?? [])));
    const pairs = new Set<number>();
    for (const [i, one] of actors.entries()) {
      for (let j = i + 1; j < actors.length; j += 1) {
        if (together(one, actors[j]!)) continue;
        const [ours, theirs] = [sides[i]!, sides[j]!];
        for (const a of ours) {
          if (theirs.has(a)) continue;
          for (const b of theirs) if (!ours.has(b)) pairs.add(a < b ? a * length + b : b * length + a);
        }
      }
    }
    return pairs;
  }
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

function keeper(a: EntityRow, b: EntityRow): EntityRow {
  if (a.degree !== b.degree) return a.degree < b.degree ? a : b;
  return a.id < b.id ? a : b;
}
