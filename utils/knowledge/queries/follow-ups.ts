import { compare, newestFirst } from '../../text/partial-date';
import type { AgreementLine, MeetingLine } from '../card';
import type { AgreementRow, Facts, MeetingRow } from '../store/facts';
import { agreementLine, meetingLine } from './parts/lines';

/** Why something counts as following an agreement: its parties met again about one of its topics, or signed again. */
export interface FollowUps {
  agreement: AgreementLine;
  meetings: MeetingLine[];
  agreements: AgreementLine[];
}

/**
 * What followed an agreement: later meetings and agreements between at least two of its parties on one of its topics,
 * oldest first. Only what is certainly later counts: dates that overlap the signing tell no order. Null when there is
 * no such agreement; empty when its date is unknown.
 */
export async function followUps(facts: Facts, id: string): Promise<FollowUps | null> {
  const row = await facts.agreement(id);
  if (!row) return null;
  const parties = [...new Set(row.actors.map(({ entity }) => entity))];
  const [meetings, agreements] = await Promise.all([
    Promise.all(parties.map((party) => facts.meetings('of', party))),
    Promise.all(parties.map((party) => facts.agreements('of', party))),
  ]);
  const nobody = new Set<string>();
  return {
    agreement: agreementLine(row, null, nobody),
    meetings: following(row, parties, meetings.flat()).map((later) => meetingLine(later, null, nobody)),
    agreements: following(row, parties, agreements.flat()).map((later) => agreementLine(later, null, nobody)),
  };
}

function following<Row extends MeetingRow | AgreementRow>(
  of: AgreementRow,
  parties: string[],
  rows: Row[],
): Row[] {
  const topics = new Set(of.topics);
  return [...new Map(rows.map((row) => [row.id, row])).values()]
    .filter((row) => row.id !== of.id && isLater(row, of))
    .filter((row) => row.topics.some((topic) => topics.has(topic)))
    .filter((row) => sidesOf(row, parties) >= 2)
    .sort((a, b) => newestFirst(b.date, a.date));
}

function isLater(row: MeetingRow | AgreementRow, than: AgreementRow): boolean {
  return row.date !== null && than.date !== null && compare(row.date, than.date) === 'after';
}

/** How many of the parties different participants stand for. */
function sidesOf(row: MeetingRow | AgreementRow, parties: string[]): number {
  return parties.filter((party) =>
    row.actors.some(
      ({ stands }) => stands.includes(party) && parties.filter((p) => stands.includes(p)).length === 1,
    ),
  ).length;
}
