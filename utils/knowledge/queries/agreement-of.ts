import type { AgreementCard, NameRef } from '../card';
import type { AgreementRow, Facts } from '../store/facts';
import { agreementLine, meetingLine } from './parts/lines';

export interface AgreementQuestion {
  /** Agreement id. */
  agreement: string;
  /** The entities of the page. */
  here: readonly string[];
}

/** All that is known of an agreement, with the meeting it belongs to. Null when the dataset holds no such agreement. */
export async function agreementOf(
  facts: Facts,
  { agreement, here }: AgreementQuestion,
): Promise<AgreementCard | null> {
  const row = await facts.agreement(agreement);
  if (!row) return null;
  const { kind, place, meeting } = row.record;
  const page = new Set(here);
  const [signatories, met] = await Promise.all([
    signatoriesOf(facts, row),
    meeting === null ? undefined : facts.meeting(meeting),
  ]);
  return {
    ...agreementLine(row, null, page),
    kind,
    place: place === null ? null : (row.refs[place] ?? null),
    signatories,
    meeting: met ? meetingLine(met, null, page) : null,
  };
}

async function signatoriesOf(facts: Facts, { record, refs }: AgreementRow) {
  const found = await Promise.all(
    record.parties.map(async ({ entity, signatory }) => {
      const [party, by] = [refs[entity], signatory === null ? undefined : await facts.entity(signatory)];
      const name: NameRef | undefined = by && { entity: by.id, type: by.type, name: by.name };
      return party && name ? [{ party, by: name }] : [];
    }),
  );
  return found.flat();
}
