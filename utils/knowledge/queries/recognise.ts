import { compare, daysBetween, firstDay, type PartialDate, shiftDay } from '../../text/partial-date';
import type { Recognised } from '../card';
import type { Facts, MeetingRow } from '../store/facts';
import { agreementLine, meetingLine } from './lines';

/** How long after a meeting an article may still be its report, and how early it may announce it, in days. */
const REPORTED_WITHIN = 5;
const ANNOUNCED_WITHIN = 1;

export interface ArticleFacts {
  /** Publication date; without one nothing is recognised. */
  date: PartialDate | null;
  /** Entities the article names. */
  entities: readonly string[];
}

/**
 * The meetings of the dataset that an article seems to report: dated around its publication, with at least two of the
 * participants named themselves, not all of one side where there were more, and not countries alone. A meeting dated
 * only to a month asks for two people or bodies. Surest first, with the reasons.
 */
export async function recognise(facts: Facts, { date, entities }: ArticleFacts): Promise<Recognised[]> {
  if (date === null || date.length < 10) return [];
  const from = shiftDay(date, -REPORTED_WITHIN).slice(0, 7);
  const rows = await facts.meetingsDated(from, shiftDay(date, ANNOUNCED_WITHIN));
  const here = new Set(entities);
  const found = rows
    .filter((row) => isNear(row, date) && isNamed(row, here))
    .map((row) => ({
      row,
      named: namedOf(row, here),
      place: placeNamed(row, here),
      days: distance(row, date),
    }))
    .sort((a, b) => score(b) - score(a) || a.days - b.days);
  return Promise.all(found.map((one) => describe(facts, one, here)));
}

interface Found {
  row: MeetingRow;
  named: string[];
  place: string | null;
  days: number;
}

async function describe(
  facts: Facts,
  { row, named, place, days }: Found,
  here: Set<string>,
): Promise<Recognised> {
  const agreements = await Promise.all(row.record.agreements.map((id) => facts.agreement(id)));
  return {
    meeting: meetingLine(row, null, here),
    agreements: agreements
      .filter((agreement) => agreement !== undefined)
      .map((one) => agreementLine(one, null, here)),
    reasons: {
      days,
      participants: named.flatMap((id) => row.refs[id] ?? []),
      place: place === null ? null : (row.refs[place] ?? null),
    },
  };
}

function isNear(row: MeetingRow, date: PartialDate): boolean {
  const start = row.record.date;
  if (start === null) return false;
  const announced = compare(date, firstDay(start)) === 'before';
  return distance(row, date) <= (announced ? ANNOUNCED_WITHIN : REPORTED_WITHIN);
}

/** Days from the meeting's nearest day to the article; 0 while it lasts. */
function distance({ record: { date: start, date_end: end } }: MeetingRow, date: PartialDate): number {
  if (start === null) return Number.POSITIVE_INFINITY;
  return compare(start, date) === 'after'
    ? daysBetween(start, date)
    : daysBetween(later(end ?? start, date), date);
}

/** The end of a meeting, or the article's own day when the meeting was not over by then. */
function later(end: PartialDate, date: PartialDate): PartialDate {
  return compare(end, date) === 'after' ? date : end;
}

function isNamed(row: MeetingRow, here: ReadonlySet<string>): boolean {
  const named = row.record.participants.filter(({ entity }) => here.has(entity));
  const sides = (participants: { side: string | null }[]) =>
    new Set(participants.map(({ side }) => side)).size;
  const own = named.filter(({ entity, side }) => entity !== side);
  return (
    new Set(named.map(({ entity }) => entity)).size >= 2 &&
    own.length >= (row.date?.length === 10 ? 1 : 2) &&
    (sides(named) > 1 || sides(row.record.participants) === 1)
  );
}

function namedOf(row: MeetingRow, here: ReadonlySet<string>): string[] {
  return [...new Set(row.actors.map(({ entity }) => entity))].filter((id) => here.has(id));
}

function placeNamed({ record: { place }, actors }: MeetingRow, here: ReadonlySet<string>): string | null {
  return place !== null && here.has(place) && !actors.some(({ entity }) => entity === place) ? place : null;
}

function score({ named, place, days }: Found): number {
  return named.length * 2 + (place === null ? 0 : 1) - days / 4;
}
