import type { AgreementDraft, Draft, MeetingDraft } from '../../draft/types';
import type { Dataset } from '../../knowledge/schema';
import { daysBetween } from '../../text/partial-date';

/** Days within which two reports may be of one event. */
const NEAR_DAYS = 3;
const SHARED = 2;

const near = (a: string | null, b: string | null): boolean =>
  a === null || b === null || daysBetween(a, b) <= NEAR_DAYS;

function shared(draft: MeetingDraft | AgreementDraft, held: string[]): number {
  const named = draft.record === 'meeting' ? draft.participants : draft.parties;
  const ids = named.flatMap(({ value }) => {
    const side = 'side' in value ? value.side?.entity : null;
    return [value.entity, side].filter((id): id is string => typeof id === 'string');
  });
  return new Set(held.filter((id) => ids.includes(id))).size;
}

/** Records of the dataset that may be what a draft reports: near in time, two participants (parties) the same; the person's roles. */
export function heldLike(draft: Draft, dataset: Dataset): { id: string; told: string }[] {
  const date = draft.date?.value ?? null;
  if (draft.record === 'meeting')
    return dataset.meetings
      .filter(
        (one) =>
          near(one.date, date) &&
          shared(
            draft,
            one.participants.map(({ entity }) => entity),
          ) >= SHARED,
      )
      .map((one) => ({ id: one.id, told: `${one.date ?? '?'} ${one.title_vi}` }));
  if (draft.record === 'agreement')
    return dataset.agreements
      .filter(
        (one) =>
          near(one.signed, date) &&
          shared(
            draft,
            one.parties.map(({ entity }) => entity),
          ) >= SHARED,
      )
      .map((one) => ({ id: one.id, told: `${one.signed ?? '?'} ${one.title_vi}` }));
  const person = dataset.people.find(({ id }) => id === draft.person.value.entity);
  return (person?.roles ?? []).map(({ title_vi, from, to }) => ({
    id: person!.id,
    told: `${title_vi} (${from ?? '?'} – ${to ?? '?'})`,
  }));
}
