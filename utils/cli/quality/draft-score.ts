import { plain } from '../../draft/read/same';
import type { Draft, NameRef } from '../../draft/types';

/** What an annotated article reports. `optional`: named beside a party; neither missed nor invented. */
export type GoldEvent =
  | {
      record: 'meeting' | 'agreement';
      date: string | null;
      place: string | null;
      parties: { surface: string; optional?: true; signatory?: string | null }[];
    }
  | { record: 'office'; person: string; title: string; change: 'appointed' | 'ended'; date: string | null };

export interface GoldDraftPage {
  id: string;
  text: string;
  title?: string;
  url?: string;
  published?: string;
  /** Set aside before the rules were written. */
  aside?: boolean;
  events: GoldEvent[];
}

export interface DraftTally {
  events: number;
  found: number;
  /** Drafts of meetings and agreements in all, and those that no annotated event explains. */
  drafts: number;
  extra: number;
  datesRight: number;
  parties: number;
  partiesRight: number;
  drafted: number;
  invented: number;
  signatories: number;
  signatoriesRight: number;
  offices: number;
  officesFound: number;
  officeDatesRight: number;
  officesExtra: number;
}

export const emptyDraftTally = (): DraftTally => ({
  events: 0,
  found: 0,
  drafts: 0,
  extra: 0,
  datesRight: 0,
  parties: 0,
  partiesRight: 0,
  drafted: 0,
  invented: 0,
  signatories: 0,
  signatoriesRight: 0,
  offices: 0,
  officesFound: 0,
  officeDatesRight: 0,
  officesExtra: 0,
});

/** The type word before a brand is not judged: "Tập đoàn FPT" is "FPT". */
const TYPE_WORD =
  /^(?:tap doan|cong ty tnhh|cong ty co phan|cong ty|tong cong ty|ngan hang|thanh pho|tp|quy|truong|hang) /;
const key = (name: string): string => plain(name).replace(TYPE_WORD, '');
const sameName = (drafted: NameRef, gold: string, names: (id: string) => Set<string>): boolean =>
  key(drafted.surface) === key(gold) || (drafted.entity !== null && names(drafted.entity).has(plain(gold)));

interface Judged {
  tally: DraftTally;
  faults: string[];
}

type Names = (id: string) => Set<string>;
type Pair = Extract<GoldEvent, { record: 'meeting' | 'agreement' }>;
type PairDraft = Exclude<Draft, { record: 'office' }>;

const partiesOf = (draft: PairDraft): NameRef[] =>
  (draft.record === 'meeting' ? draft.participants : draft.parties).map(({ value }) => value);

/** Gold events by the draft that shares most parties with them, each draft once. */
function matched(events: Pair[], drafts: PairDraft[], names: Names): Map<Pair, PairDraft> {
  const pairs = events.flatMap((event) =>
    drafts
      .filter((draft) => draft.record === event.record)
      .map((draft) => {
        const shared = event.parties.filter(({ surface }) =>
          partiesOf(draft).some((one) => sameName(one, surface, names)),
        ).length;
        return { event, draft, score: shared + (draft.date?.value === event.date ? 0.5 : 0), shared };
      })
      .filter(({ shared }) => shared > 0),
  );
  pairs.sort((a, b) => b.score - a.score);
  const found = new Map<Pair, PairDraft>();
  const used = new Set<PairDraft>();
  for (const { event, draft } of pairs) {
    if (found.has(event) || used.has(draft)) continue;
    found.set(event, draft);
    used.add(draft);
  }
  return found;
}

function judgePair(event: Pair, draft: PairDraft, names: Names, { tally, faults }: Judged, id: string): void {
  tally.found++;
  if ((draft.date?.value ?? null) === event.date) tally.datesRight++;
  else faults.push(`${id} date ${draft.date?.value ?? 'none'}, not ${event.date ?? 'none'}`);
  for (const gold of event.parties.filter(({ optional }) => !optional)) {
    tally.parties++;
    if (partiesOf(draft).some((one) => sameName(one, gold.surface, names))) tally.partiesRight++;
    else faults.push(`${id} missed party ${gold.surface}`);
  }
  for (const one of partiesOf(draft)) {
    tally.drafted++;
    if (event.parties.some(({ surface }) => sameName(one, surface, names))) continue;
    tally.invented++;
    faults.push(`${id} invented party ${one.surface}`);
  }
  if (draft.record !== 'agreement') return;
  for (const gold of event.parties.filter(({ signatory }) => signatory)) {
    tally.signatories++;
    const party = draft.parties.find(({ value }) => sameName(value, gold.surface, names));
    const signer = party?.value.signatory;
    if (signer && sameName(signer, gold.signatory!, names)) tally.signatoriesRight++;
    else faults.push(`${id} signatory ${signer?.surface ?? 'none'}, not ${gold.signatory}`);
  }
}

function judgeOffices(events: GoldEvent[], drafts: Draft[], { tally, faults }: Judged, id: string): void {
  const gold = events.flatMap((event) => (event.record === 'office' ? [event] : []));
  const told = drafts.flatMap((draft) =>
    draft.record === 'office' && draft.change !== 'attested' ? [draft] : [],
  );
  tally.offices += gold.length;
  for (const event of gold) {
    const found = told.find(
      ({ person, title, change }) =>
        change === event.change &&
        key(person.value.surface) === key(event.person) &&
        plain(title.value) === plain(event.title),
    );
    if (!found) faults.push(`${id} missed ${event.person} ${event.change} ${event.title}`);
    else {
      tally.officesFound++;
      if ((found.date?.value ?? null) === event.date) tally.officeDatesRight++;
      else faults.push(`${id} office date ${found.date?.value ?? 'none'}, not ${event.date ?? 'none'}`);
    }
  }
  const extra = told.filter(
    ({ person, change }) =>
      !gold.some((event) => event.change === change && key(event.person) === key(person.value.surface)),
  );
  tally.officesExtra += extra.length;
  for (const { person, title } of extra)
    faults.push(`${id} invented office ${person.value.surface}: ${title.value}`);
}

/** Compares a page's drafts with what it reports; adds to the tally and names each fault. */
export function judgeDrafts(page: GoldDraftPage, drafts: Draft[], names: Names, judged: Judged): void {
  const { tally, faults } = judged;
  const events = page.events.flatMap((event) => (event.record === 'office' ? [] : [event]));
  const told = drafts.flatMap((draft) => (draft.record === 'office' ? [] : [draft]));
  const pairs = matched(events, told, names);
  tally.events += events.length;
  tally.drafts += told.length;
  for (const event of events) {
    const draft = pairs.get(event);
    if (draft) judgePair(event, draft, names, judged, page.id);
    else
      faults.push(
        `${page.id} missed ${event.record} ${event.parties.map(({ surface }) => surface).join(' + ')}`,
      );
  }
  const explained = new Set(pairs.values());
  for (const draft of told.filter((one) => !explained.has(one))) {
    const parties = partiesOf(draft);
    // told again under another record, or the same people once more: not the parties are wrong
    const strangers = parties.filter(
      (one) => !events.some((event) => event.parties.some(({ surface }) => sameName(one, surface, names))),
    );
    tally.extra++;
    tally.drafted += parties.length;
    tally.invented += strangers.length;
    faults.push(`${page.id} extra ${draft.record} ${parties.map(({ surface }) => surface).join(' + ')}`);
  }
  judgeOffices(page.events, drafts, judged, page.id);
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** The figures that are held. */
export const draftFigures = (tally: DraftTally) => ({
  found: share(tally.found, tally.events),
  dates: share(tally.datesRight, tally.found),
  parties: share(tally.partiesRight, tally.parties),
  invented: tally.drafted === 0 ? 0 : tally.invented / tally.drafted,
  signatories: share(tally.signatoriesRight, tally.signatories),
  offices: share(tally.officesFound, tally.offices),
  officeDates: share(tally.officeDatesRight, tally.officesFound),
});
