import type { AgreementLine, Bilingual, MeetingLine, NameRef } from '../card';
import type { Meeting } from '../schema';
import type { Facts } from '../store/facts';
import { agreementLine, meetingLine } from './lines';
import { both } from './words';

/** A meeting with all that is known of it. */
export interface MeetingRecord {
  meeting: MeetingLine;
  form: Meeting['kind'];
  topics: string[];
  /** Who took part, as what where a source says so. */
  participants: { ref: NameRef; as: Bilingual | null }[];
  agreements: AgreementLine[];
}

/** A meeting of the dataset by its id; null when there is none. */
export async function meetingRecord(facts: Facts, id: string): Promise<MeetingRecord | null> {
  const row = await facts.meeting(id);
  if (!row) return null;
  const { record, refs } = row;
  const signed = await Promise.all(record.agreements.map((agreement) => facts.agreement(agreement)));
  const nobody = new Set<string>();
  return {
    meeting: meetingLine(row, null, nobody),
    form: record.kind,
    topics: record.topics,
    participants: record.participants.flatMap(({ entity, as_vi, as_en }) => {
      const ref = refs[entity];
      return ref ? [{ ref, as: both(as_vi, as_en) }] : [];
    }),
    agreements: signed.filter((each) => each !== undefined).map((each) => agreementLine(each, null, nobody)),
  };
}
