import type { MeetingCard, NameRef, Participant } from '../card';
import type { Facts, MeetingRow } from '../store/facts';
import { rolesOn } from '../time/offices';
import { agreementLine, meetingLine } from './parts/lines';
import { both } from './parts/words';

export interface MeetingQuestion {
  /** Meeting id. */
  meeting: string;
  /** The entities of the page. */
  here: readonly string[];
}

/** All that is known of a meeting. Null when the dataset holds no such meeting. */
export async function meetingOf(
  facts: Facts,
  { meeting, here }: MeetingQuestion,
): Promise<MeetingCard | null> {
  const row = await facts.meeting(meeting);
  if (!row) return null;
  const page = new Set(here);
  const [participants, agreements] = await Promise.all([
    participantsOf(facts, row),
    agreementsAt(facts, row),
  ]);
  return {
    ...meetingLine(row, null, page),
    kind: row.record.kind,
    topics: row.topics,
    participants,
    agreements: agreements.map((agreement) => agreementLine(agreement, null, page)),
  };
}

/** Who was there, in the source's order, each once, with the office of that day: as a source of the meeting says, else as on record. */
async function participantsOf(facts: Facts, { record, refs }: MeetingRow): Promise<Participant[]> {
  const meta = await facts.meta();
  const all = new Map(record.participants.map((each) => [each.entity, each]));
  const found = await Promise.all(
    [...all.values()].map(async ({ entity, as_vi, as_en, side }): Promise<Participant[]> => {
      const name: NameRef | undefined = refs[entity];
      if (!name) return [];
      const said = as_vi === null ? null : both(as_vi, as_en);
      const office = said ?? (await officeOn(facts, name, record.date, meta.date));
      return [{ name, office, side: side === null || side === entity ? null : (refs[side] ?? null) }];
    }),
  );
  return found.flat();
}

async function officeOn(facts: Facts, { entity, type }: NameRef, day: string | null, today: string) {
  if (type !== 'person' || day === null) return null;
  const row = await facts.entity(entity);
  return row ? (rolesOn(row.offices, day, today).then[0]?.title ?? null) : null;
}

/** What was agreed at it: as the meeting names it, and as agreements name their meeting. */
async function agreementsAt(facts: Facts, row: MeetingRow) {
  const named = await Promise.all(row.record.agreements.map((id) => facts.agreement(id)));
  const first = row.actors[0];
  const naming = first ? await facts.agreements('of', first.entity) : [];
  const all = [
    ...named.filter((agreement) => agreement !== undefined),
    ...naming.filter(({ record }) => record.meeting === row.id),
  ];
  return [...new Map(all.map((agreement) => [agreement.id, agreement])).values()];
}
