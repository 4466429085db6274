import type { Named, Where } from '../../../link/types';
import { compare, daysBetween, firstDay, type PartialDate, shiftDay } from '../../../text/partial-date';
import type { Recognised } from '../../card';
import type { Actor, Facts, MeetingRow } from '../../store/facts';
import { agreementLine, meetingLine } from '../parts/lines';
import { type Found, isClose, refusals, scoreOf } from './recognise-rules';

/** How long after a meeting an article may still be its report, and how early it may announce it, in days. */
const REPORTED_WITHIN = 5;
const ANNOUNCED_WITHIN = 1;
/** Meetings shown at most: where two are about as likely, the reader sees both. */
const MOST = 2;

export interface ArticleFacts {
  /** Publication date; without one nothing is recognised. */
  date: PartialDate | null;
  /** Entities the article names, in reading order, with where each stands. */
  named: readonly Named[];
  /** Those of them who are people. */
  people: ReadonlySet<string>;
}

/**
 * The meetings of the dataset that an article seems to report, by `recognise-rules`: dated around its publication and
 * refused by no rule. The surest first, and a second only where the two are close.
 */
export async function recognise(facts: Facts, { date, named, people }: ArticleFacts): Promise<Found[]> {
  if (date === null || date.length < 10) return [];
  const from = shiftDay(date, -REPORTED_WITHIN).slice(0, 7);
  const ids = named.map(({ entity }) => entity);
  const rows = await facts.meetingsDated(from, shiftDay(date, ANNOUNCED_WITHIN), ids);
  const here = new Map(named.map((one) => [one.entity, one]));
  const headline = named.filter(({ entity, where }) => where === 'title' && people.has(entity));
  const found = rows
    .filter((row) => isNear(row, date))
    .map((row) => foundOf(row, here, headline, distance(row, date)))
    .filter((one) => !refusals.some(({ refuses }) => refuses(one)))
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a.days - b.days);
  return found.filter((one) => isClose(one, found[0]!)).slice(0, MOST);
}

function foundOf(
  row: MeetingRow,
  here: ReadonlyMap<string, Named>,
  headline: readonly Named[],
  days: number,
): Found {
  const { participants, place } = row.record;
  const own = participants.filter(({ entity, side }) => entity !== side);
  const stands = new Map(row.actors.map((actor) => [actor.entity, actor]));
  return {
    row,
    present: new Set(own.map(({ entity }) => entity)).size,
    named: [...new Map(participants.map((one) => [one.entity, one])).values()].flatMap(({ entity, side }) => {
      const named = here.get(entity);
      return named
        ? [{ ...named, where: whereOf(named, stands.get(entity), here), side, isCountry: entity === side }]
        : [];
    }),
    sides: new Set(participants.map(({ side }) => side)).size,
    place:
      place !== null && here.has(place) && !participants.some(({ entity }) => entity === place)
        ? place
        : null,
    days,
    headlineOfOthers: headline.length > 0 && !headline.some(({ entity }) => stands.has(entity)),
  };
}

const rank: Record<Where, number> = { title: 2, lead: 1, body: 0 };

/** Where a participant stands, or the body it came for: a firm in the headline stands for its head in the text. */
function whereOf(named: Named, actor: Actor | undefined, here: ReadonlyMap<string, Named>): Where {
  const bodies = (actor?.stands ?? [])
    .filter((id) => id !== actor?.side)
    .flatMap((id) => here.get(id)?.where ?? []);
  return bodies.reduce((most, where) => (rank[where] > rank[most] ? where : most), named.where);
}

/** A found meeting as the page's box shows it, with what spoke for it. */
export async function describe(
  facts: Facts,
  { row, named, present, place, days }: Found,
  here: ReadonlySet<string>,
): Promise<Recognised> {
  const agreements = await Promise.all(row.record.agreements.map((id) => facts.agreement(id)));
  return {
    meeting: meetingLine(row, null, here),
    agreements: agreements
      .filter((agreement) => agreement !== undefined)
      .map((one) => agreementLine(one, null, here)),
    reasons: {
      days,
      participants: named.flatMap(({ entity }) => row.refs[entity] ?? []),
      foremost: named.filter(({ where }) => where !== 'body').map(({ entity }) => entity),
      present,
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
