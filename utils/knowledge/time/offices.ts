import { compare, daysBetween, newestFirst, type PartialDate } from '../../text/partial-date';
import type { Card, RoleLine } from '../card';
import { noted } from '../queries/words';
import type { Office } from '../store/facts';
import { changedBetween, lastChange } from './government';

/**
 * Time and offices. Three rules keep the card honest:
 * - *held*: the office's dated interval covers the day. An office with a start and no end is believed for a year
 *   beyond the last source that names the person in it, never across a change of government, never past its body's end.
 * - *attested*: a dated source or meeting within a year of the day names the person in it (for an office with a known
 *   start: within one term of five years). An attestation is shown with its date and never becomes an interval.
 * - *now*: not ended, and named by a source since the country's last change of government; where none is on record,
 *   by a source of the half year before the dataset's newest.
 */
const YEAR = 366;
const TERM = 5 * YEAR;
const RECENT = 183;

type Place = 'held' | 'attested' | 'since' | 'earlier' | 'undated';

/** Where an office stands against a day. */
export function placeOn(office: Office, day: PartialDate): Place {
  if (!isDated(office)) return 'undated';
  if (covers(office, day)) return 'held';
  if (isAttestedNear(office, day)) return 'attested';
  const { from } = office.role;
  const begins = from ?? office.evidence[0] ?? office.role.to;
  return begins !== null && begins !== undefined && compare(begins, day) === 'after' ? 'since' : 'earlier';
}

/** Whether the person is known to be in office at the dataset's date. */
export function isNow(office: Office, today: PartialDate): boolean {
  if (endsOf(office).some((end) => compare(end, today) !== 'after')) return false;
  const latest = latestEvidence(office);
  if (latest === null) return false;
  const change = lastChange(office.country);
  if (change !== null) return latest === change || compare(latest, change) === 'after';
  return daysBetween(latest, today) <= RECENT;
}

/** The card's role lists; see `Card.roles`. */
export function rolesOn(offices: Office[], day: PartialDate | null, today: PartialDate): Card['roles'] {
  const placed = offices.map((office) => ({ office, place: placeFor(office, day) }));
  const lines = (...places: Place[]) =>
    placed
      .filter(({ place }) => places.includes(place))
      .sort((a, b) => mainFirst(a.office, b.office) || newestFirst(sortDate(a.office), sortDate(b.office)))
      .map(({ office, place }) =>
        roleLine(office, place === 'held' || place === 'attested' ? place : stateOf(office)),
      );
  return {
    // biome-ignore lint/suspicious/noThenProperty: a list is not callable, so nothing takes the lists for a promise
    then: [...lines('held'), ...lines('attested')],
    since: lines('since'),
    earlier: lines('earlier'),
    undated: lines('undated'),
    now: placed
      .filter(({ office }) => isNow(office, today))
      .sort((a, b) => mainFirst(a.office, b.office) || newestFirst(sortDate(a.office), sortDate(b.office)))
      .map(({ office }) => roleLine(office, office.role.from ? 'held' : 'attested')),
  };
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
    endUnknown: role.to === null && office.bodyEnd !== null,
    sources: office.sources,
    doubt: noted(role),
  };
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

function covers(office: Office, day: PartialDate): boolean {
  if (isOutside(office, day)) return false;
  const { from, to } = office.role;
  if (from !== null) return to !== null || isBelieved(office, day, YEAR);
  const first = office.evidence[0];
  return to !== null && first !== undefined && compare(first, day) !== 'after';
}

function isAttestedNear(office: Office, day: PartialDate): boolean {
  if (isOutside(office, day)) return false;
  if (office.role.from !== null && office.role.to === null && isBelieved(office, day, TERM)) return true;
  return office.evidence.some((date) => daysBetween(date, day) <= YEAR && !isCutOff(office, date, day));
}

/** The day lies before the office's start or after its end or its body's end. */
function isOutside(office: Office, day: PartialDate): boolean {
  const { from } = office.role;
  const begins = from !== null && compare(from, day) === 'after';
  return begins || endsOf(office).some((end) => compare(end, day) === 'before');
}

function isBelieved(office: Office, day: PartialDate, days: number): boolean {
  const latest = latestEvidence(office);
  if (latest === null) return false;
  if (compare(latest, day) !== 'before') return true;
  return daysBetween(latest, day) <= days && !isCutOff(office, latest, day);
}

function isCutOff(office: Office, a: PartialDate, b: PartialDate): boolean {
  const [from, to] = a < b ? [a, b] : [b, a];
  return office.public && changedBetween(office.country, from, to);
}

function endsOf({ role, bodyEnd }: Office): PartialDate[] {
  return [role.to, bodyEnd].filter((end) => end !== null);
}

function latestEvidence({ role, evidence }: Office): PartialDate | null {
  return [role.from, evidence.at(-1) ?? null].sort(newestFirst)[0] ?? null;
}

/** Seats that come with another office (steering committees, councils, party cells): listed after the office itself. */
const SIDE_OFFICE = /Ban Chỉ đạo|Ủy ban Quốc gia|Hội đồng|Đảng ủy|Ban cán sự|Tổ công tác/iu;

function mainFirst(a: Office, b: Office): number {
  return Number(SIDE_OFFICE.test(a.role.title_vi)) - Number(SIDE_OFFICE.test(b.role.title_vi));
}

function sortDate(office: Office): PartialDate | null {
  return office.role.from ?? office.role.to ?? office.evidence.at(-1) ?? null;
}
