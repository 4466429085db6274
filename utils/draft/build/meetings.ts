import { same } from '../read/same';
import { isReported } from '../rules/doubts';
import { MEETING_RULES } from '../rules/meetings';
import { REFUSALS, TO_COME } from '../rules/refusals';
import { type Heard, hear, refusedBy } from '../rules/rule';
import type { DraftParticipant, MeetingDraft, NameRef } from '../types';
import { MEETING_WORDS, NO_SIDE, PRESS, SPEAKS } from '../words/verbs';
import { reportOf } from './report';
import { actorsIn, certain, inHeadline, named, placeOf, said, type Told } from './said';
import { doerBefore, otherSide } from './unsaid';
import { dateOf, isToCome } from './when';

/** The rule of which the sentence names one side alone. */
const AT_IT = 'meeting/at-it';
/** The rule whose doer stands in the part before the semicolon. */
const GOES_ON = 'meeting/goes-on';

export type DraftOf<Draft> = Omit<Draft, 'id' | 'sources'>;

/** Words of the shape without their doer count only from here on. */
const SPOKEN = new RegExp(`(?<!\\p{L})(?:${SPEAKS})(?!\\p{L})`, 'u');
const BOTH = /^(?:hai bên|hai nhà lãnh đạo|hai bộ trưởng|hai nước|các bên)(?!\p{L})/u;
/** Sentences after a meeting's in which words said there are looked for. */
const NEXT = 6;

function kindOf({ telling, verb }: Heard): MeetingDraft['kind']['value'] {
  const words = telling.told.slice(verb, verb + 40);
  const found = MEETING_WORDS.map(([word, kind]) => ({ kind, at: words.indexOf(word) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  return found?.kind ?? 'talks';
}

/** Each once; an office beside its holder is the holder, and the body of one who is named is nobody else. */
function distinct(all: DraftParticipant[]): DraftParticipant[] {
  const once = all.filter((one, i) => !all.slice(0, i).some((other) => same(one, other)));
  const holders = once.filter(({ type }) => type === 'person');
  return once.filter((one) => one.type === 'person' || !holders.some(({ side }) => side && same(side, one)));
}

function drafted(told: Told, index: number, heard: Heard): DraftOf<MeetingDraft> | null {
  const { telling, groups } = heard;
  const [here, there] = [groups.a, groups.b].map((group) =>
    named(certain(told, telling, actorsIn(telling, group))),
  );
  if (heard.rule.id === GOES_ON) here!.push(...doerBefore(told, index));
  const met = [...here!, ...there!];
  // of one side alone nothing is known: those who came together did not meet each other
  if (groups.b !== undefined && (here!.length === 0 || there!.length === 0)) return null;
  if (heard.rule.id === AT_IT)
    met.push(...met.slice(0, 1).flatMap((one) => otherSide(told, index, one) ?? []));
  const people = distinct(met).filter(({ as, entity, surface }) => {
    const state = as === null && entity !== null && told.isState(entity);
    return !state && !PRESS.test(surface) && !NO_SIDE.test(surface);
  });
  if (people.length < 2) return null;
  const at = telling.at[heard.verb] ?? telling.start;
  const date = dateOf(told, index, at);
  if (isToCome(date, told) || !isReported(reportOf(told, index, heard, { date, sides: people }))) return null;
  return {
    record: 'meeting',
    kind: said(kindOf(heard), told, telling),
    date,
    place: placeOf(told, index, at),
    participants: people.map((one) => said(one, told, telling)),
    said: wordsAfter(told, index, people),
    signed: [],
  };
}

/** Sentences in which a participant, or both, speak; up to where another meeting begins. */
function wordsAfter(told: Told, index: number, people: DraftParticipant[]): MeetingDraft['said'] {
  const found: MeetingDraft['said'] = [];
  for (const next of told.tellings.slice(index + 1, index + 1 + NEXT)) {
    if (hear(next, MEETING_RULES).length > 0) break;
    const [first] = next.actors;
    const theirs = first?.who && people.some((one) => same(one, first.who!));
    if ((theirs || BOTH.test(next.told)) && SPOKEN.test(next.told))
      found.push(said(told.text.slice(next.start, next.end), told, next));
  }
  return found;
}

/** Sentences below the headline that tell of a plan where the headline has the present tense. */
const PLANS_IN = 4;

/** Sides of what the headline and the opening sentences tell as still to come. */
function plansOf(told: Told): NameRef[][] {
  const first = told.tellings.findIndex((one) => !inHeadline(told, one));
  return told.tellings.slice(0, first + PLANS_IN).flatMap((telling) =>
    hear(telling, MEETING_RULES)
      .filter((heard) => TO_COME.has(refusedBy(heard, REFUSALS)?.id ?? ''))
      .map(({ groups: { a, b } }) => named([...actorsIn(telling, a), ...actorsIn(telling, b)])),
  );
}

/** A meeting without a day of two who are still to meet is that one. */
const isPlanned = (plans: NameRef[][], { participants, date }: DraftOf<MeetingDraft>): boolean =>
  date === null &&
  plans.some((sides) => participants.every(({ value }) => sides.some((one) => same(one, value))));

/** Meetings that the article's sentences report, with the sentence's number; plans, denials and wishes are left out. */
export function meetingsOf(told: Told): { index: number; draft: DraftOf<MeetingDraft> }[] {
  const plans = plansOf(told);
  const all = told.tellings.flatMap((telling, index) =>
    hear(telling, MEETING_RULES)
      .filter((heard) => refusedBy(heard, REFUSALS) === null)
      .flatMap((heard) => {
        const draft = drafted(told, index, heard);
        if (!draft || isPlanned(plans, draft)) return [];
        return [{ index, draft, guessed: heard.rule.id === AT_IT }];
      }),
  );
  return all.filter(
    ({ draft, guessed }) => !guessed || !all.some((one) => !one.guessed && meets(one.draft, draft)),
  );
}

/** A meeting told in full has somebody of the other: "Tại hội đàm, X nói" is of that one. */
const meets = (full: DraftOf<MeetingDraft>, guessed: DraftOf<MeetingDraft>): boolean =>
  guessed.participants.some(({ value }) => full.participants.some((one) => same(one.value, value)));
