import { LINE } from '../../text/syllables';
import type { EntityNumber, NameForm, RoleFacts } from '../gazetteer/gazetteer';
import { daysApart, earliest, latest } from '../gazetteer/packed-date';
import { follows, gapClass } from '../read/reading';
import type { ArticleScene, Part } from '../read/scene';
import type { Reason } from '../types';
import { formReason, nameHere, type Weighing } from './evidence';
import { acted, appositionWords, NEAR, nearest, officeWords, parts, sameOffice } from './offices';

/** An office counts this many days before it began and after it ended (announcements, photographs, articles held over). */
const GRACE_DAYS = 120;

/** Where names that look native are at home: the press read here is this country's. */
const HOME = 'viet-nam';
/** Characters in which an age stands right after a name. */
const MOST_AGE = 24;

interface Weight {
  score: number;
  reasons: Reason[];
}

/** The office was held, or may have been, on the article's date. */
function fits(scene: ArticleScene, role: RoleFacts): boolean {
  if (scene.date === 0) return true;
  const { date } = scene;
  if (role.from !== 0 && earliest(role.from) > latest(date) && daysApart(role.from, date) > GRACE_DAYS)
    return false;
  return !(role.to !== 0 && latest(role.to) < earliest(date) && daysApart(role.to, date) > GRACE_DAYS);
}

/** Syllables of the clause around the span: back to the last stop, on to the next. */
function clause(part: Part, start: number, end: number): { from: number; to: number } {
  let from = start;
  while (from > Math.max(0, start - NEAR) && gapClass(part.reading, from) < 3) from--;
  let to = end;
  while (to < Math.min(part.reading.text.count, end + NEAR) && gapClass(part.reading, to) < 3) to++;
  return { from, to };
}

/** A walk of life that no official is introduced with stands right before, or in apposition right after. */
function lowly(part: Part, start: number, end: number): boolean {
  const { starts, ends } = part.reading.words;
  if (follows(part.reading, start) && ends.lowly[start]! > 0) return true;
  for (let at = start - 1; at > Math.max(0, start - 4); at--)
    if (ends.lowly[at]! > 0 && ends.address[start]! + ends.calling[start]! > 0 && follows(part.reading, at))
      return true;
  if (end >= part.reading.text.count || gapClass(part.reading, end) > 2) return false;
  const age = /^\s*[,(]\s*(?:SN|\d{1,2}\s*tuổi|s\.?\s?n)/iu;
  const { text } = part.reading;
  const after = text.text.slice(text.end[end - 1], text.end[end - 1]! + MOST_AGE).normalize('NFC');
  if (age.test(after)) return true;
  if (follows(part.reading, end)) return false;
  for (let at = end; at < Math.min(end + 3, part.reading.text.count); at++)
    if (starts.lowly[at]! > 0 && starts.title[at] === 0) return true;
  return false;
}

/**
 * Bodies named in the clause that introduces the person.
 * @param close only those of the noun phrase, behind the nearest verb
 */
function bodiesBeside(part: Part, start: number, end: number, close: boolean): EntityNumber[] {
  const found: EntityNumber[] = [];
  const { from, to } = clause(part, start, end);
  let reach = from;
  for (let at = start; at > from; at--)
    if (parts(part, at) || (close && acted(part, at))) {
      reach = at;
      break;
    }
  const add = (at: number, upTo: number): void => {
    for (const span of part.spans.here(at))
      if (span.end <= upTo) found.push(...span.forms.map((form) => form.entity));
  };
  for (let at = reach; at < start; at++) add(at, start);
  if (!follows(part.reading, end))
    for (let at = end; at <= Math.min(end + 6, to - 1) && !breaks(part, at); at++) add(at, to);
  return found;
}

/** A new line begins: another paragraph, or the text after a headline. */
const breaks = (part: Part, at: number): boolean => (part.reading.text.gap[at]! & LINE) !== 0;

const parentsOf = (scene: ArticleScene, entity: EntityNumber): EntityNumber[] => {
  const { parent, successor } = scene.gazetteer.facts(entity);
  return [entity, parent, successor].filter((other) => other >= 0);
};

/** What speaks for and against this person being meant by the name at this place. */
export function weighPerson(weighing: Weighing, form: NameForm, native: boolean): Weight {
  const { scene, part, placed } = weighing;
  const facts = scene.gazetteer.facts(form.entity);
  const reasons = [formReason(weighing, form)];
  let score = native ? 0 : 2;
  const offices = [...officeWords(part, placed.start), ...appositionWords(part, placed.end)];
  const roles = facts.roles;
  const matching = roles.filter((role) => offices.some((word) => sameOffice(word, role)));
  const timely = matching.filter((role) => fits(scene, role));
  const beside = new Set(bodiesBeside(part, placed.start, placed.end, false));
  const orgs = roles.flatMap((role) => (role.org < 0 ? [] : parentsOf(scene, role.org)));
  if (timely.length > 0) {
    score += 3;
    reasons.push({ code: 'title', detail: nearest(timely, offices, beside).title });
  } else if (offices.length > 0 && matching.length === 0) score -= native ? 1 : 0;
  else if (matching.length > 0) score += 1;
  const own = orgs.find((org) => beside.has(org));
  if (own !== undefined) {
    score += 3;
    reasons.push({ code: 'with', detail: nameHere(scene, own) });
  } else {
    const strange = bodiesBeside(part, placed.start, placed.end, true).some(
      (other) =>
        scene.gazetteer.type(other) === 'organization' &&
        !orgs.includes(other) &&
        scene.gazetteer.kind(other) !== 'media',
    );
    // few bear a foreign name: a body beside speaks against it only with an office there ("giám đốc X John Smith")
    if (strange && timely.length === 0) score -= native || offices.length > 0 ? 3 : 0;
    else if (strange) score -= 2;
    const here = orgs.find((org) => scene.named.has(org));
    if (here !== undefined) {
      score += 2;
      reasons.push({ code: 'coherence', detail: nameHere(scene, here) });
    }
  }
  const partner = facts.related.find(
    (other) => scene.named.has(other) && scene.gazetteer.type(other) !== 'place',
  );
  if (partner !== undefined) {
    score += 1;
    reasons.push({ code: 'coherence', detail: nameHere(scene, partner) });
  }
  if (facts.country >= 0 && scene.named.has(facts.country)) {
    if (!native) score += 1;
    // a Chinese name looks like a Vietnamese one; his country on the page tells
    else if (scene.gazetteer.id(facts.country) !== HOME) {
      score += 2;
      reasons.push({ code: 'coherence', detail: nameHere(scene, facts.country) });
    }
  }
  if (lowly(part, placed.start, placed.end) && timely.length === 0) score -= 6;
  return { score, reasons };
}

/** The name is a Vietnamese one (family name first): many people bear it. */
export function isNative(part: Part, start: number): boolean {
  const { starts } = part.reading.words;
  return starts.surname[start] === 1 || starts.rareSurname[start] === 1;
}
