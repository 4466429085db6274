import { hashOf, syllables } from '../text/syllables';
import type { ArticleScene, Part } from './article-scene';
import { formReason, nameHere, type Weighing } from './evidence';
import type { EntityNumber, NameForm, RoleFacts } from './gazetteer';
import { daysApart, earliest, latest } from './partial-date';
import { between, follows, gapClass } from './reading';
import type { Reason } from './types';

const NEAR = 14;
/** An office counts this many days before it began and after it ended (announcements, photographs, articles held over). */
const GRACE_DAYS = 120;

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

/** Something parts the noun phrase before `at`; an abbreviation in brackets does not ("Bộ trưởng Bộ X (BX) Nguyễn Văn A"). */
const parts = (part: Part, at: number): boolean =>
  gapClass(part.reading, at) > 1 && !/^\s*[()]\s*$/.test(between(part.reading, at));

/** Syllables of the clause around the span: back to the last stop, on to the next. */
function clause(part: Part, start: number, end: number): { from: number; to: number } {
  let from = start;
  while (from > Math.max(0, start - NEAR) && gapClass(part.reading, from) < 3) from--;
  let to = end;
  while (to < Math.min(part.reading.text.count, end + NEAR) && gapClass(part.reading, to) < 3) to++;
  return { from, to };
}

/** Hashes of the syllables of a word of office. */
type Office = Int32Array;

const officeAt = (part: Part, from: number, to: number): Office => part.reading.text.hash.subarray(from, to);

/** Words of office right before the name, through the body's or country's name between: "Bộ trưởng [Bộ TT&TT] X". */
function officeWords(part: Part, start: number): Office[] {
  const found: Office[] = [];
  const { ends } = part.reading.words;
  for (let at = start; at > Math.max(0, start - NEAR); at--) {
    const length = ends.title[at]!;
    if (length > 0) found.push(officeAt(part, at - length, at));
    if (parts(part, at) && !(gapClass(part.reading, at) === 2 && length > 0)) break;
  }
  return found;
}

/** Words of office that follow in apposition: "ông X, giám đốc Y", "X - phó thị trưởng". */
function appositionWords(part: Part, end: number): Office[] {
  const found: Office[] = [];
  const { starts } = part.reading.words;
  if (end >= part.reading.text.count || follows(part.reading, end) || gapClass(part.reading, end) > 2)
    return found;
  for (let at = end; at < Math.min(end + 4, part.reading.text.count); at++)
    if (starts.title[at]! > 0) found.push(officeAt(part, at, at + starts.title[at]!));
  return found;
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
  if (age.test(part.reading.text.text.slice(part.reading.text.end[end - 1]))) return true;
  if (follows(part.reading, end)) return false;
  for (let at = end; at < Math.min(end + 3, part.reading.text.count); at++)
    if (starts.lowly[at]! > 0 && starts.title[at] === 0) return true;
  return false;
}

/** Bodies named in the noun phrase that introduces the person. */
function bodiesBeside(part: Part, start: number, end: number): EntityNumber[] {
  const found: EntityNumber[] = [];
  const { from, to } = clause(part, start, end);
  let reach = from;
  for (let at = start; at > from; at--)
    if (parts(part, at)) {
      reach = at;
      break;
    }
  const add = (at: number, upTo: number): void => {
    for (const span of part.spans.here(at))
      if (span.end <= upTo) found.push(...span.forms.map((form) => form.entity));
  };
  for (let at = reach; at < start; at++) add(at, start);
  if (!follows(part.reading, end)) for (let at = end; at <= Math.min(end + 6, to - 1); at++) add(at, to);
  return found;
}

const titleHashes = new Map<string, Int32Array>();

function hashesOf(title: string): Int32Array {
  const known = titleHashes.get(title);
  if (known) return known;
  const text = syllables(title);
  const found = text.hash.slice(0, text.count);
  titleHashes.set(title, found);
  return found;
}

const DEPUTY = hashOf('phó');

/** An office the article gives him is one he is known to have held: not the deputy's where the chief's is named. */
function sameOffice(word: Office, role: RoleFacts): boolean {
  const title = hashesOf(role.title);
  for (let at = 0; at + word.length <= title.length; at++) {
    if (at > 0 && title[at - 1] === DEPUTY && word[0] !== DEPUTY) continue;
    if (word.every((hash, i) => title[at + i] === hash)) return true;
  }
  return false;
}

/** Of several offices that fit, the one to name: its body stands beside, its title begins as the article's does ("Bộ trưởng", not "Quyền Bộ trưởng"). */
function nearest(roles: RoleFacts[], offices: Office[], beside: ReadonlySet<EntityNumber>): RoleFacts {
  const begins = ({ title }: RoleFacts) =>
    offices.some((word) => word.every((hash, i) => hashesOf(title)[i] === hash));
  const near = (role: RoleFacts) => (beside.has(role.org) ? 2 : 0) + (begins(role) ? 1 : 0);
  return roles.reduce((best, role) => (near(role) > near(best) ? role : best));
}

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
  const beside = new Set(bodiesBeside(part, placed.start, placed.end));
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
    const strange = [...beside].some(
      (other) =>
        scene.gazetteer.type(other) === 'organization' &&
        !orgs.includes(other) &&
        scene.gazetteer.kind(other) !== 'media',
    );
    if (strange && timely.length === 0) score -= 3;
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
  if (facts.country >= 0 && !native && scene.named.has(facts.country)) score += 1;
  if (lowly(part, placed.start, placed.end) && timely.length === 0) score -= 6;
  return { score, reasons };
}

/** The name is a Vietnamese one (family name first): many people bear it. */
export function isNative(part: Part, start: number): boolean {
  const { starts } = part.reading.words;
  return starts.surname[start] === 1 || starts.rareSurname[start] === 1;
}
