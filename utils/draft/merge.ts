import { compare, type PartialDate } from '../text/partial-date';
import { plain, same } from './read/same';
import type { AgreementDraft, Draft, MeetingDraft, NameRef, OfficeDraft, Said } from './types';

const dateOf = (date: Said<PartialDate> | null): PartialDate | null => date?.value ?? null;
const sameDay = (a: PartialDate | null, b: PartialDate | null): boolean =>
  a !== null && b !== null && compare(a, b) === 'overlaps';

/** In one article a second telling without a day may be the same event; in two articles both must name the day. */
function together(a: Draft, b: Draft): boolean {
  const [one, other] = [dateOf(a.date), dateOf(b.date)];
  const onePage = a.sources.some(({ page }) => b.sources.some((source) => source.page === page));
  return sameDay(one, other) || (onePage && (one === null || other === null));
}

const sharedOf = (a: Said<NameRef>[], b: Said<NameRef>[]): number =>
  a.filter(({ value }) => b.some((other) => same(value, other.value))).length;

function sameEvent(a: Draft, b: Draft): boolean {
  if (!together(a, b)) return false;
  if (a.record === 'meeting' && b.record === 'meeting') return sharedOf(a.participants, b.participants) >= 2;
  if (a.record === 'agreement' && b.record === 'agreement') return sharedOf(a.parties, b.parties) >= 2;
  if (a.record === 'office' && b.record === 'office')
    return (
      a.change === b.change &&
      same(a.person.value, b.person.value) &&
      plain(a.title.value) === plain(b.title.value)
    );
  return false;
}

/** The more exact of two. */
function exacter(a: Said<PartialDate> | null, b: Said<PartialDate> | null): Said<PartialDate> | null {
  if (!a || !b) return a ?? b;
  return b.value.length > a.value.length ? b : a;
}

function union<Value extends NameRef>(
  a: Said<Value>[],
  b: Said<Value>[],
  mend: (mine: Value, theirs: Value) => Value,
): Said<Value>[] {
  const mended = a.map((one) => {
    const other = b.find(({ value }) => same(value, one.value));
    return other ? { ...one, value: mend(one.value, other.value) } : one;
  });
  return [...mended, ...b.filter(({ value }) => !a.some((one) => same(one.value, value)))];
}

const longer = <Value extends NameRef>(mine: Value, theirs: Value): Value =>
  mine.entity === null && theirs.entity !== null ? { ...mine, ...theirs } : mine;

const allOnce = (a: Said<string>[], b: Said<string>[]): Said<string>[] => [
  ...a,
  ...b.filter((one) => !a.some((other) => other.page === one.page && other.start === one.start)),
];

function mergeMeetings(a: MeetingDraft, b: MeetingDraft): MeetingDraft {
  return {
    ...a,
    date: exacter(a.date, b.date),
    place: a.place ?? b.place,
    participants: union(a.participants, b.participants, (mine, theirs) => ({
      ...longer(mine, theirs),
      as: mine.as ?? theirs.as,
      side: mine.side ?? theirs.side,
    })),
    said: allOnce(a.said, b.said),
    signed: allOnce(a.signed, b.signed),
  };
}

function mergeAgreements(a: AgreementDraft, b: AgreementDraft): AgreementDraft {
  const kind = a.kind.value === 'agreement' ? b.kind : a.kind;
  return {
    ...a,
    kind,
    title: a.title.value.length >= b.title.value.length ? a.title : b.title,
    date: exacter(a.date, b.date),
    place: a.place ?? b.place,
    parties: union(a.parties, b.parties, (mine, theirs) => ({
      ...longer(mine, theirs),
      signatory: mine.signatory ?? theirs.signatory,
    })),
  };
}

const mergeOffices = (a: OfficeDraft, b: OfficeDraft): OfficeDraft => ({
  ...a,
  body: a.body ?? b.body,
  date: exacter(a.date, b.date),
});

function merged(a: Draft, b: Draft): Draft {
  const sources = [
    ...a.sources,
    ...b.sources.filter(({ page }) => !a.sources.some((one) => one.page === page)),
  ];
  if (a.record === 'meeting' && b.record === 'meeting') return { ...mergeMeetings(a, b), sources };
  if (a.record === 'agreement' && b.record === 'agreement') return { ...mergeAgreements(a, b), sources };
  if (a.record === 'office' && b.record === 'office') return { ...mergeOffices(a, b), sources };
  return a;
}

/** Names of a draft that make its id. */
function keyOf(draft: Draft): string {
  if (draft.record === 'office') return `${draft.person.value.surface} ${draft.change} ${draft.title.value}`;
  const parties = draft.record === 'meeting' ? draft.participants : draft.parties;
  return parties
    .slice(0, 2)
    .map(({ value }) => value.surface)
    .join(' ');
}

const withId = (draft: Draft): Draft => ({
  ...draft,
  id: plain(`${draft.record} ${dateOf(draft.date) ?? 'undated'} ${keyOf(draft)}`).replaceAll(' ', '-'),
});

/**
 * Drafts of one event become one, with the sources of all. Two articles report one event when the days overlap and two
 * participants (parties) are the same; for an office: person, title and change.
 */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const known = kept.findIndex((one) => sameEvent(one, draft));
    if (known < 0) kept.push(draft);
    else kept[known] = merged(kept[known]!, draft);
  }
  return kept.map(withId);
}
