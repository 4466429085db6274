import type { AgreementDraft, Draft, MeetingDraft } from '../../draft/types';
import type { Dataset } from '../../knowledge/schema';
import { daysBetween } from '../../text/partial-date';

/** Days within which two reports may be of one event. */
const NEAR_DAYS = 3;
const SHARED = 2;
/** Characters of a date that names its day. */
const DAY = 10;

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

/** Ids of the dataset's sources that a draft's pages are. */
function pagesHeld(draft: Draft, { sources }: Dataset): Set<string> {
  const urls = new Set(draft.sources.flatMap(({ url }) => url ?? []));
  return new Set(sources.filter(({ url }) => urls.has(url)).map(({ id }) => id));
}

interface Happened {
  id: string;
  title_vi: string;
  sources: string[];
}

/**
 * Records of the dataset that may be what a draft reports: near in time with two sides the same, on its very day with one
 * (the other may be held under a second record), or told by its page; the person's roles.
 */
export function heldLike(draft: Draft, dataset: Dataset): { id: string; told: string }[] {
  if (draft.record === 'office') {
    const person = dataset.people.find(({ id }) => id === draft.person.value.entity);
    return (person?.roles ?? []).map(({ title_vi, from, to }) => ({
      id: person!.id,
      told: `${title_vi} (${from ?? '?'} – ${to ?? '?'})`,
    }));
  }
  const date = draft.date?.value ?? null;
  const pages = pagesHeld(draft, dataset);
  const may = (one: Happened, day: string | null, sides: { entity: string }[]): boolean => {
    const same = shared(
      draft,
      sides.map(({ entity }) => entity),
    );
    const sameDay = date !== null && date.length === DAY && day === date;
    return (
      (near(day, date) && same >= SHARED) || (sameDay && same > 0) || one.sources.some((id) => pages.has(id))
    );
  };
  const told = (one: Happened, day: string | null) => ({ id: one.id, told: `${day ?? '?'} ${one.title_vi}` });
  return draft.record === 'meeting'
    ? dataset.meetings.filter((one) => may(one, one.date, one.participants)).map((one) => told(one, one.date))
    : dataset.agreements
        .filter((one) => may(one, one.signed, one.parties))
        .map((one) => told(one, one.signed));
}
