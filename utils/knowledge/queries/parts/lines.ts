import { newestFirst, type PartialDate } from '../../../text/partial-date';
import type { AgreementLine, MeetingLine, NameRef, Split } from '../../card';
import type { Actor, AgreementRow, MeetingRow } from '../../store/facts';
import { KEPT, NOTHING_LEFT, type Part, type Parts, partOf } from './entries';
import { both, noted } from './words';

/** A meeting as it stands on the card of `self` (null: on nobody's card, then all participants are `others`). */
export function meetingLine(row: MeetingRow, self: string | null, here: ReadonlySet<string>): MeetingLine {
  const { record } = row;
  return {
    id: row.id,
    date: record.date,
    dateEnd: record.date_end,
    title: { vi: record.title_vi, en: record.title_en },
    outcome: both(record.outcome_vi, record.outcome_en),
    place: record.place === null ? null : (row.refs[record.place] ?? null),
    others: actorRefs(row, self),
    here: touched(row.actors, self, here),
    sources: row.sources,
    doubt: noted(record),
  };
}

/** An agreement as it stands on the card of `self`; `parties` names all of them, `self` too. */
export function agreementLine(
  row: AgreementRow,
  self: string | null,
  here: ReadonlySet<string>,
): AgreementLine {
  const { record } = row;
  return {
    id: row.id,
    signed: record.signed,
    title: { vi: record.title_vi, en: record.title_en },
    summary: both(record.summary_vi, record.summary_en),
    parties: actorRefs(row, null),
    here: touched(row.actors, self, here),
    sources: row.sources,
    doubt: noted(record),
  };
}

/** A line of a card that has a date. */
type DatedLine = MeetingLine | AgreementLine;

/**
 * Splits lines at the article's date and ranks each part: lines that touch this page first (by how many of its names
 * they touch, see `touchesOf`, not counting what every line touches), then newest first.
 * @param left how many lines there are beyond these
 */
export function split<Line extends DatedLine>(
  lines: Line[],
  dateOf: (line: Line) => PartialDate | null,
  asOf: PartialDate | null,
  left: Readonly<Parts<number>> = NOTHING_LEFT,
): Split<Line> {
  const parts: Parts<Line[]> = { before: [], since: [], unplaced: [] };
  for (const line of ranked(lines, dateOf)) parts[partOf(dateOf(line), asOf)].push(line);
  const beyond = (part: Part) => left[part] + Math.max(0, parts[part].length - KEPT);
  const more = { before: beyond('before'), since: beyond('since'), unplaced: beyond('unplaced') };
  if (more.before + more.since + more.unplaced === 0) return parts;
  return {
    before: parts.before.slice(0, KEPT),
    since: parts.since.slice(0, KEPT),
    unplaced: parts.unplaced.slice(0, KEPT),
    more,
  };
}

function ranked<Line extends DatedLine>(lines: Line[], dateOf: (line: Line) => PartialDate | null): Line[] {
  if (lines.length < 2) return lines;
  const touched = lines.map(touchesOf);
  const times = new Map<string, number>();
  for (const { key } of touched.flat()) times.set(key, (times.get(key) ?? 0) + 1);
  const telling = (touches: Touch[]) =>
    touches.reduce((sum, { key, weight }) => sum + (times.get(key)! < lines.length ? weight : 0), 0);
  return lines
    .map((line, at) => ({ line, weight: telling(touched[at]!), date: dateOf(line) }))
    .sort((a, b) => b.weight - a.weight || newestFirst(a.date, b.date))
    .map(({ line }) => line);
}

interface Touch {
  key: string;
  weight: number;
}
const NO_TOUCHES: Touch[] = [];

/**
 * What of the page a line touches. Who stands in it in person weighs twice more than whom others stand for: what a country
 * signed is more of it than what one of its companies did.
 */
function touchesOf(line: DatedLine): Touch[] {
  if (line.here.length === 0) return NO_TOUCHES;
  const inPerson = new Set(('parties' in line ? line.parties : line.others).map(({ entity }) => entity));
  return line.here.flatMap((id) => [
    { key: id, weight: 1 },
    ...(inPerson.has(id) ? [{ key: `${id} in person`, weight: 2 }] : []),
  ]);
}

function actorRefs(row: MeetingRow | AgreementRow, self: string | null): NameRef[] {
  const refs: NameRef[] = [];
  for (const { entity } of row.actors) {
    const ref = entity === self ? undefined : row.refs[entity];
    if (ref && !refs.includes(ref)) refs.push(ref);
  }
  return refs;
}

/** Names of the page that the other side stands for; what `self` itself stands for (its own country) tells nothing. */
function touched(actors: Actor[], self: string | null, here: ReadonlySet<string>): string[] {
  const isOwn = (id: string) =>
    self !== null && actors.some(({ stands }) => stands.includes(self) && stands.includes(id));
  const ids: string[] = [];
  for (const { stands } of actors) {
    for (const id of stands) {
      if (!here.has(id) || id === self || ids.includes(id)) continue;
      if (!isOwn(id) || actors.some(({ entity }) => entity === id)) ids.push(id);
    }
  }
  return ids;
}
