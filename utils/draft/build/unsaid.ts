import { same } from '../read/same';
import { MEETING_RULES } from '../rules/meetings';
import { hear } from '../rules/rule';
import type { DraftParticipant } from '../types';
import { SPEAKS } from '../words/verbs';
import { actorsIn, certain, inHeadline, named, type Told } from './said';

const SPOKEN = new RegExp(`^[^<]{0,20}<P\\d+>[^<,;]{0,40}(?<!\\p{L})(?:${SPEAKS})(?!\\p{L})`, 'u');
/** Sentences below the headline in which an article says who met. */
const LEAD = 2;
/** Sentences after "Tại hội đàm, X …" in which the other side speaks. */
const NEXT = 6;

/** People named in a sentence, surely. */
const people = (told: Told, index: number): DraftParticipant[] => {
  const telling = told.tellings[index]!;
  return named(certain(told, telling, telling.actors)).filter(({ type }) => type === 'person');
};

/**
 * The other side of "Tại hội đàm, X nói …": the one person beside X whom the headline and the lead name or who speaks right
 * after; null where there is nobody or more than one.
 */
export function otherSide(told: Told, index: number, one: DraftParticipant): DraftParticipant | null {
  const first = told.tellings.findIndex((telling) => !inHeadline(told, telling));
  const opening = told.tellings.slice(0, Math.min(index, first + LEAD)).flatMap((_, at) => people(told, at));
  const speakers = told.tellings
    .slice(index, index + 1 + NEXT)
    .flatMap((telling, at) => (SPOKEN.test(telling.told) ? people(told, index + at).slice(0, 1) : []));
  const others: DraftParticipant[] = [];
  for (const who of [...opening, ...speakers])
    if (!same(who, one) && !others.some((other) => same(other, who))) others.push(who);
  return others.length === 1 ? others[0]! : null;
}

/** Who did what the parts before tell, "X hội đàm với Y; hội kiến Z": nobody where a full stop or another doer stands between. */
export function doerBefore(told: Told, index: number): DraftParticipant[] {
  for (let at = index; at > 0; at--) {
    const [before, here] = [told.tellings[at - 1]!, told.tellings[at]!];
    if (!told.text.slice(before.end, here.start).includes(';') || here.told.startsWith('<')) return [];
    const heard = hear(before, MEETING_RULES).find(({ groups }) => groups.a !== undefined);
    if (heard) return named(certain(told, before, actorsIn(before, heard.groups.a)));
  }
  return [];
}
