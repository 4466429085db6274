import { compare, daysBetween, newestFirst, type PartialDate } from '../../text/partial-date';
import type { Card, RoleLine } from '../card';
import { noted } from '../queries/parts/words';
import { isAdded } from '../store/added';
import type { Office, Proof } from '../store/facts';
import { type OfficeKind, officeKinds, spans } from './rules';

/**
 * Time and offices: what held on a day rests on evidence from then. The table of offices is `rules.ts`.
 * - *held*: the dated interval covers the day. A start without an end is believed up to the last source that names the
 *   person in the office and a year beyond it, never across a day on which such offices are filled anew.
 * - *attested*: a source from before the day within the office's span, none later that speaks against it; or sources on
 *   both sides of the day. An attestation is shown with its date and never becomes an interval.
 * - an office known only from sources after the day says nothing of the day: it stands apart (`later`).
 * - an office is over from its end, its body's end, or the first evidence of what ended it (`Office.over`): a new post of
 *   its holder's that excludes it, or the next holder where there is one at a time.
 * - of two holders of such an office, the one proven nearer before the day holds it.
 */
type Place = 'held' | 'attested' | 'since' | 'later' | 'earlier' | 'undated';
export type Held = Extract<Place, 'held' | 'attested'>;

/** Where an office stands against a day. */
export function placeOn(office: Office, day: PartialDate): Place {
  if (!isDated(office)) return 'undated';
  const { from } = office.role;
  if (isOver(office, day)) return 'earlier';
  if (from !== null && compare(from, day) === 'after') return 'since';
  const proof = proofOf(office);
  const own = proofOn(proof, office, day);
  if (own !== null) return isOutdone(office, beginOf(proof) ?? '', own, day) ? 'earlier' : own.state;
  const first = from ?? office.evidence[0] ?? null;
  return first === null || compare(first, day) === 'after' ? 'later' : 'earlier';
}

/** Whether the person is known to be in office on a day: "now" is "then", asked of the dataset's own day. */
export function isHeld(office: Office, day: PartialDate): Held | null {
  const place = placeOn(office, day);
  return place === 'held' || place === 'attested' ? place : null;
}

/** The card's role lists; see `Card.roles`. */
export function rolesOn(offices: Office[], day: PartialDate | null, today: PartialDate): Card['roles'] {
  const lists: Record<Place, RoleLine[]> = {
    held: [],
    attested: [],
    since: [],
    later: [],
    earlier: [],
    undated: [],
  };
  const now: RoleLine[] = [];
  const ordered = offices.length > 1 ? offices.toSorted(byRankThenDate) : offices;
  for (const office of ordered) {
    const place = placeFor(office, day);
    const line = roleLine(office, place === 'held' || place === 'attested' ? place : stateOf(office));
    lists[place].push(line);
    const state = isHeld(office, today);
    if (state !== null) now.push(state === line.state ? line : { ...line, state });
  }
  const { held, attested, since, later, earlier, undated } = lists;
  return {
    // biome-ignore lint/suspicious/noThenProperty: a list is not callable, so nothing takes the lists for a promise
    then: bundledFirst([...held, ...attested]),
    since,
    later,
    earlier,
    undated,
    now: bundledFirst(now),
  };
}

/** What packs say of an office stands after what the bundled facts say. */
function bundledFirst(lines: RoleLine[]): RoleLine[] {
  return lines.some(isAdded) ? lines.toSorted((a, b) => Number(isAdded(a)) - Number(isAdded(b))) : lines;
}

/** One office as the card shows it. */
export function roleLine(office: Office, state: RoleLine['state']): RoleLine {
  const { role } = office;
  return {
    title: { vi: role.title_vi, en: role.title_en },
    org: office.body,
    state,
    from: role.from,
    to: role.to,
    attested: role.from !== null && role.to !== null ? [] : office.evidence,
    over: office.over,
    endUnknown: role.to === null && office.bodyEnd !== null,
    sources: office.sources,
    doubt: noted(role),
  };
}

/** What an office's record proves, for its own judgement and for that of its rivals. */
export function proofOf({ role, evidence, person, over }: Office): Proof {
  return { person, from: role.from, to: role.to, evidence, over: over?.by ?? null };
}

/** When an office is first proven. */
export function beginOf({ from, evidence }: Pick<Proof, 'from' | 'evidence'>): PartialDate | null {
  return from ?? evidence[0] ?? null;
}

/** The last day on which an office is proven, its stated end left out. */
export function lastSeen({ from, evidence }: Pick<Proof, 'from' | 'evidence'>): PartialDate | null {
  return [from, evidence.at(-1) ?? null].sort(newestFirst)[0] ?? null;
}

/** Without a day (an article of unknown date) every dated office is simply listed. */
function placeFor(office: Office, day: PartialDate | null): Place {
  if (day !== null) return placeOn(office, day);
  return isDated(office) ? 'earlier' : 'undated';
}

function stateOf(office: Office): RoleLine['state'] {
  if (office.role.from !== null || office.role.to !== null) return 'held';
  return office.evidence.length > 0 ? 'attested' : 'undated';
}

function isDated({ role, evidence }: Office): boolean {
  return role.from !== null || role.to !== null || evidence.length > 0;
}

/** The day lies after the office's end, its body's end, or on or after the day by which something ended it. */
function isOver({ role, bodyEnd, over }: Office, day: PartialDate): boolean {
  const isPast = (end: PartialDate | null) => end !== null && compare(end, day) === 'before';
  return isPast(role.to) || isPast(bodyEnd) || (over !== null && compare(over.by, day) !== 'after');
}

/** How an office is proven on a day, and by what from before or on it. */
interface ProvenOn {
  state: Held;
  at: PartialDate;
}

function proofOn(
  { from, to, over, evidence }: Proof,
  terms: Pick<Office, 'changes' | 'public'>,
  day: PartialDate,
): ProvenOn | null {
  if (from !== null && compare(from, day) === 'after') return null;
  if (to !== null && compare(to, day) === 'before') return null;
  if (over !== null && compare(over, day) !== 'after') return null;
  const seen = evidence.findLast((date) => compare(date, day) !== 'after');
  const at = seen !== undefined && (from === null || seen > from) ? seen : from;
  if (at === null) return null;
  const seenLater = evidence.some((date) => compare(date, day) !== 'before');
  if (to !== null || (from !== null && seenLater)) return { state: 'held', at: at > day ? at : day };
  if (seenLater) return { state: 'attested', at };
  if (terms.changes.some((change) => mayPart(change, at, day))) return null;
  const span = spans[terms.public ? 'public' : 'private'];
  const age = daysBetween(at, day);
  if (age <= span.seen) return { state: from === null ? 'attested' : 'held', at };
  return from !== null && age <= span.begun ? { state: 'attested', at } : null;
}

/** A change may lie between the evidence and the day: a month in which such offices were filled anew proves neither holder. */
function mayPart(change: PartialDate, evidence: PartialDate, day: PartialDate): boolean {
  const since = evidence === change || compare(evidence, change) === 'after';
  return !since && compare(change, day) !== 'after';
}

/** Whether another holder of an office for one is proven nearer to the day; of equals the later begun, then the later id. */
function isOutdone(office: Office, begun: string, own: ProvenOn, day: PartialDate): boolean {
  return office.rivals.some((rival) => {
    const its = proofOn(rival, office, day);
    if (its === null) return false;
    if (its.at !== own.at) return its.at > own.at;
    const theirs = beginOf(rival) ?? '';
    return theirs === begun ? rival.person > office.person : theirs > begun;
  });
}

/** Seats that come with another office are listed after the office itself; of each the newest first. */
function byRankThenDate(a: Office, b: Office): number {
  return Number(isSeat(a)) - Number(isSeat(b)) || newestFirst(sortDate(a), sortDate(b));
}

const isSeat = ({ kind }: Office): boolean => (officeKinds[kind] as OfficeKind).seat ?? false;

function sortDate(office: Office): PartialDate | null {
  return office.role.from ?? office.role.to ?? office.evidence.at(-1) ?? null;
}
