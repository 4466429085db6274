import { newestFirst, type PartialDate } from '../../text/partial-date';
import type { AgreementLine, MeetingLine, RoleLine } from '../card';
import type { Agreement, Meeting } from '../schema';
import type { AgreementRow, Facts, MeetingRow } from '../store/facts';
import { roleLine } from '../time/offices';
import { shared } from './between';
import { agreementLine, meetingLine } from './parts/lines';

/** One thing that happened, with its date as exact as it is known. */
export type TimelineItem = { date: PartialDate | null } & (
  | { kind: 'meeting'; meeting: MeetingLine; form: Meeting['kind']; topics: string[] }
  | { kind: 'agreement'; agreement: AgreementLine; form: Agreement['kind']; topics: string[] }
  | { kind: 'begins' | 'ends'; role: RoleLine }
);

/** Whose or what timeline: an entity's, what two sides have between them, or a topic's (`AI`, `telecom-5g`). */
export type TimelineSubject = { entity: string } | { between: [string, string] } | { topic: string };

/** Everything dated about a subject, newest first, undated last; nothing for a subject the dataset does not know. */
export async function timeline(facts: Facts, subject: TimelineSubject): Promise<TimelineItem[]> {
  const items =
    'entity' in subject
      ? await ofEntity(facts, subject.entity)
      : 'topic' in subject
        ? asItems(
            await facts.meetings('topics', subject.topic),
            await facts.agreements('topics', subject.topic),
            null,
          )
        : await ofPair(facts, ...subject.between);
  return items.sort((a, b) => newestFirst(a.date, b.date));
}

async function ofEntity(facts: Facts, entity: string): Promise<TimelineItem[]> {
  const [row, meetings, agreements] = await Promise.all([
    facts.entity(entity),
    facts.meetings('of', entity),
    facts.agreements('of', entity),
  ]);
  const offices = (row?.offices ?? []).flatMap((office): TimelineItem[] => {
    const role = roleLine(office, 'held');
    const { from, to } = office.role;
    return [
      ...(from === null ? [] : [{ kind: 'begins' as const, date: from, role }]),
      ...(to === null ? [] : [{ kind: 'ends' as const, date: to, role }]),
    ];
  });
  return [...offices, ...asItems(meetings, agreements, entity)];
}

async function ofPair(facts: Facts, a: string, b: string): Promise<TimelineItem[]> {
  const [rowA, rowB] = await Promise.all([facts.entity(a), facts.entity(b)]);
  if (!rowA || !rowB) return [];
  const { meetings, agreements } = await shared(facts, rowA, rowB);
  return asItems(meetings, agreements, null);
}

function asItems(meetings: MeetingRow[], agreements: AgreementRow[], self: string | null): TimelineItem[] {
  const nobody = new Set<string>();
  return [
    ...meetings.map(
      (row): TimelineItem => ({
        kind: 'meeting',
        date: row.date,
        meeting: meetingLine(row, self, nobody),
        form: row.record.kind,
        topics: row.topics,
      }),
    ),
    ...agreements.map(
      (row): TimelineItem => ({
        kind: 'agreement',
        date: row.date,
        agreement: agreementLine(row, self, nobody),
        form: row.record.kind,
        topics: row.topics,
      }),
    ),
  ];
}
