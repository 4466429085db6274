import { newestFirst } from '../../text/partial-date';
import type { Actor, AgreementRow, EntityRow, Entry, LedgerPage, MeetingRow, Tie } from './facts';
import { pairKey } from './ledgers';

/** So many of the newest entries stand in the row itself; a pair with more has a page of all of them. */
const KEPT = 12;

/**
 * Writes what any two entities have between them into the row of the one with fewer meetings and agreements. So every
 * row stays short, a country's too (orienting a graph by degree leaves at most √2m at a node): the pairs of a page are
 * read off the rows of its names, however often these have met.
 * @param meetings newest first, as `agreements`
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
  const pages: LedgerPage[] = [];
  for (const pair of pairs.all()) {
    const { one, other, meetings, agreements } = pair;
    const near = keeper(one, other);
    const tied = tieOf(pair);
    near.ties[(near === one ? other : one).id] = tied;
    if (isCut(tied)) pages.push({ key: pairKey(one.id, other.id), meetings, agreements });
  }
  return pages;
}

/** Two entities and what they have between them, newest first. */
interface Pair extends Omit<LedgerPage, 'key'> {
  one: EntityRow;
  other: EntityRow;
  /** Entered last: the same meeting between other actors is not entered again. */
  last: Entry | null;
}

/**
 * What each two of the entities have between them. Entities go by their number here, a pair by one number made of both,
 * a side by marks in a list of all numbers: with strings and sets this was most of the import.
 */
class Pairs {
  private readonly found = new Map<number, Pair>();
  /** Id -> the numbers of all that it counts for: itself, and the bodies that are its kin. */
  private readonly speaksFor = new Map<string, number[]>();
  /** By number: the last side that spoke for the entity, as one and as the other of two. */
  private readonly ours: Int32Array;
  private readonly theirs: Int32Array;
  private side = 0;

  constructor(private readonly entities: readonly EntityRow[]) {
    this.ours = new Int32Array(entities.length);
    this.theirs = new Int32Array(entities.length);
    for (const [number, { kin }] of entities.entries()) {
      for (const id of kin) {
        const known = this.speaksFor.get(id);
        if (known) known.push(number);
        else this.speaksFor.set(id, [number]);
      }
    }
  }

  /** Enters a meeting or agreement for each pair that it is between. */
  enter({ id, date, actors }: MeetingRow | AgreementRow, what: 'meetings' | 'agreements'): void {
    const entry = { id, date };
    const together = delegations(actors);
    const sides = actors.map(({ stands }) => stands.flatMap((stand) => this.speaksFor.get(stand) ?? []));
    for (let i = 0; i < actors.length; i += 1) {
      const ours = this.mark(this.ours, sides[i]!);
      for (let j = i + 1; j < actors.length; j += 1) {
        if (together(actors[i]!, actors[j]!)) continue;
        const theirs = this.mark(this.theirs, sides[j]!);
        for (const a of sides[i]!) {
          if (this.theirs[a] === theirs) continue;
          for (const b of sides[j]!) if (this.ours[b] !== ours) this.note(a, b, entry, what);
        }
      }
    }
  }

  all(): Iterable<Pair> {
    return this.found.values();
  }

  /** Marks all that a side speaks for with its number, which no side before it had. */
  private mark(marks: Int32Array, side: readonly number[]): number {
    this.side += 1;
    for (const number of side) marks[number] = this.side;
    return this.side;
  }

  private note(a: number, b: number, entry: Entry, what: 'meetings' | 'agreements'): void {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * this.entities.length + high;
    let pair = this.found.get(key);
    if (!pair) {
      const [one, other] = [this.entities[low]!, this.entities[high]!];
      pair = { one, other, meetings: [], agreements: [], last: null };
      this.found.set(key, pair);
    }
    if (pair.last === entry) return;
    pair.last = entry;
    pair[what].push(entry);
  }
}

function tieOf({ meetings, agreements }: Pair): Tie {
  const [met, signed] = [meetings[0]?.date ?? null, agreements[0]?.date ?? null];
  return {
    meetings: meetings.length,
    agreements: agreements.length,
    latest: newestFirst(met, signed) < 0 ? met : signed,
    met: newestOf(meetings),
    signed: newestOf(agreements),
  };
}

const newestOf = (entries: Entry[]): Entry[] => (entries.length > KEPT ? entries.slice(0, KEPT) : entries);

/** Whether a tie names only the newest of what it counts. */
export function isCut({ meetings, agreements, met, signed }: Tie): boolean {
  return meetings > met.length || agreements > signed.length;
}

const NOTHING: Tie = { meetings: 0, agreements: 0, latest: null, met: [], signed: [] };

/** What two entities have between them, from their rows alone. */
export function tieBetween(a: EntityRow, b: EntityRow): Tie {
  return a.ties[b.id] ?? b.ties[a.id] ?? NOTHING;
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
