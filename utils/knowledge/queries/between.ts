import type { PartialDate } from '../../text/partial-date';
import type { Between } from '../card';
import type { AgreementRow, EntityRow, Entry, Facts, MeetingRow } from '../store/facts';
import { entriesBetween, KEPT, newestOf, rowsBetween } from './parts/entries';
import { agreementLine, meetingLine, split } from './parts/lines';
import { refOf } from './parts/refs';
import { totalsOf } from './parts/totals';

/**
 * All meetings and agreements between two sides. A country stands for its people and bodies, a body for the bodies it
 * came from and became and for whoever held its office that day. Participants that stand for both sides (a minister
 * between his ministry and his country) make no meeting between them, nor do two who came as one delegation. Null when
 * either is unknown.
 */
export async function between(
  facts: Facts,
  a: string,
  b: string,
  asOf: PartialDate | null,
): Promise<Between | null> {
  const [rowA, rowB] = await Promise.all([facts.entity(a), facts.entity(b)]);
  if (!rowA || !rowB) return null;
  const entries = await entriesBetween(facts, rowA, rowB);
  const newest = newestOf(entries, asOf, KEPT);
  const { meetings, agreements } = await rowsBetween(facts, [rowA, rowB], newest);
  const none = new Set<string>();
  return {
    sides: [refOf(rowA), refOf(rowB)],
    totals: totalsOf(
      entries.meetings.map(({ date }) => date),
      entries.agreements.map(({ date }) => date),
    ),
    meetings: split(
      meetings.map((row) => meetingLine(row, null, none)),
      (line) => line.date,
      asOf,
      newest.left.meetings,
    ),
    agreements: split(
      agreements.map((row) => agreementLine(row, null, none)),
      (line) => line.signed,
      asOf,
      newest.left.agreements,
    ),
  };
}

/** The rows of all that two sides have between them. */
export async function shared(
  facts: Facts,
  a: EntityRow,
  b: EntityRow,
): Promise<{ meetings: MeetingRow[]; agreements: AgreementRow[] }> {
  const { meetings, agreements } = await entriesBetween(facts, a, b);
  const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);
  return rowsBetween(facts, [a, b], { meetings: ids(meetings), agreements: ids(agreements) });
}
