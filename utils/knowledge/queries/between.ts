import { placeKinds } from '../../kinds';
import { newestFirst, type PartialDate } from '../../text/partial-date';
import type { Between, NameRef, Pair } from '../card';
import type { Place } from '../schema';
import type { Actor, AgreementRow, EntityRow, Facts, MeetingRow } from '../store/facts';
import { agreementLine, meetingLine, split } from './lines';

/**
 * All meetings and agreements between two sides. A country stands for its people and bodies, a body for the bodies it
 * came from and became and for whoever held its office that day. Participants that stand for both sides (a minister
 * between his ministry and his country) make no meeting between them. Null when either is unknown.
 */
export async function between(
  facts: Facts,
  a: string,
  b: string,
  asOf: PartialDate | null,
): Promise<Between | null> {
  const [rowA, rowB] = await Promise.all([facts.entity(a), facts.entity(b)]);
  if (!rowA || !rowB) return null;
  const { meetings, agreements } = await shared(facts, rowA, rowB);
  const none = new Set<string>();
  return {
    sides: [refOf(rowA), refOf(rowB)],
    meetings: split(
      meetings.map((row) => meetingLine(row, null, none)),
      (line) => line.date,
      asOf,
    ),
    agreements: split(
      agreements.map((row) => agreementLine(row, null, none)),
      (line) => line.signed,
      asOf,
    ),
  };
}

/** The rows between two sides, read by the side that costs less. */
export async function shared(
  facts: Facts,
  a: EntityRow,
  b: EntityRow,
): Promise<{ meetings: MeetingRow[]; agreements: AgreementRow[] }> {
  const cheaper = a.degree <= b.degree ? a : b;
  const [meetings, agreements] = await Promise.all([
    Promise.all(cheaper.kin.map((id) => facts.meetings('of', id))),
    Promise.all(cheaper.kin.map((id) => facts.agreements('of', id))),
  ]);
  const sides: [ReadonlySet<string>, ReadonlySet<string>] = [new Set(a.kin), new Set(b.kin)];
  return {
    meetings: distinct(meetings.flat()).filter((row) => opposes(row.actors, ...sides)),
    agreements: distinct(agreements.flat()).filter((row) => opposes(row.actors, ...sides)),
  };
}

/** The pairs of the page's names that have met or signed before: countries with countries, bodies with bodies, people with people. */
export async function pairsOf(facts: Facts, here: readonly EntityRow[], limit: number): Promise<Pair[]> {
  const pages = here.filter(isSide);
  const busiest = pages.reduce((most, row) => Math.max(most, row.degree), 0);
  const hub = pages.find((row) => row.degree === busiest);
  const asked = pages.filter((row) => row !== hub).flatMap((row) => row.kin);
  const [meetings, agreements] = await Promise.all([
    Promise.all(asked.map((id) => facts.meetings('of', id))).then((lists) => distinct(lists.flat())),
    Promise.all(asked.map((id) => facts.agreements('of', id))).then((lists) => distinct(lists.flat())),
  ]);
  return pages
    .flatMap((a, i) => pages.slice(i + 1).map((b): [EntityRow, EntityRow] => [a, b]))
    .filter(([a, b]) => a.type === b.type)
    .map(([a, b]) => pairOf(a, b, meetings, agreements))
    .filter((pair) => pair.meetings + pair.agreements > 0)
    .sort((x, y) => y.meetings + y.agreements - (x.meetings + x.agreements))
    .slice(0, limit);
}

function pairOf(a: EntityRow, b: EntityRow, meetings: MeetingRow[], agreements: AgreementRow[]): Pair {
  const sides: [ReadonlySet<string>, ReadonlySet<string>] = [new Set(a.kin), new Set(b.kin)];
  const met = meetings.filter((row) => opposes(row.actors, ...sides));
  const signed = agreements.filter((row) => opposes(row.actors, ...sides));
  const dates = [...met, ...signed].map(({ date }) => date).sort(newestFirst);
  return {
    sides: [refOf(a), refOf(b)],
    meetings: met.length,
    agreements: signed.length,
    latest: dates[0] ?? null,
  };
}

function isSide({ type, record }: EntityRow): boolean {
  if (type === 'place') return placeKinds[(record as Place).kind].state;
  return type === 'organization' || type === 'person';
}

function opposes(actors: Actor[], a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const inA = ({ stands }: Actor) => stands.some((id) => a.has(id));
  const inB = ({ stands }: Actor) => stands.some((id) => b.has(id));
  return actors.some((one) => inA(one) && !inB(one)) && actors.some((one) => inB(one) && !inA(one));
}

function distinct<Row extends { id: string }>(rows: Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

export function refOf({ id, type, name }: EntityRow): NameRef {
  return { entity: id, type, name };
}
