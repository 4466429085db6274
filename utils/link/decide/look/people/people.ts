import { LINE } from '../../../../text/syllables';
import type { EntityNumber, RoleFacts } from '../../../gazetteer/gazetteer';
import { daysApart, earliest, latest } from '../../../gazetteer/packed-date';
import { between, follows, gapClass, surface, textAfter } from '../../../read/reading';
import type { ArticleScene, Part } from '../../../read/scene';
import type { Candidate } from '../../rule';
import { type Apposition, appositionAfter } from './apposition';
import { listOf } from './lists';
import {
  acted,
  isFormer,
  NEAR,
  type Office,
  officeShared,
  officesBefore,
  parts,
  sameOffice,
} from './offices';

/** An office counts this many days before it began and after it ended (announcements, photographs, articles held over). */
const GRACE_DAYS = 120;
/** Syllables after a name, in the same clause, in which a body is read as the person's where no office is told. */
const SOON_AFTER = 7;
/** Characters in which an age stands right after a name. */
const MOST_AGE = 24;

/** A person's name where it stands, with what the sentence says of offices and bodies. */
export interface PersonSeen extends Candidate {
  /** The name looks Vietnamese (family name first): many people bear it. */
  native: boolean;
  /** Names in the list it stands in, and how many of those are known. */
  list: { names: number; known: number };
  /** Syllables of a general's rank right before the name of one who served a body of the state; 0 for none. */
  rank: number;
  /** Words of office beside the name. */
  offices: Office[];
  /** The person's known roles that these words may mean, and those of them held on the date. */
  matching: RoleFacts[];
  timely: Office | null;
  /** Of the words of office, one called a former one that names a role the person has left. */
  past: Office | null;
  /** The chair of a professor right before the name; null for none. */
  professor: string | null;
  /** The person served a university or an institute. */
  scholar: boolean;
  /** Bodies of the person's roles, with what they belong to and became. */
  own: EntityNumber[];
  /** That of them which stands in the clause, or -1. */
  ownBeside: EntityNumber;
  /** Another body stands in the noun phrase. */
  strangeBeside: boolean;
}

/** The office was held, or may have been, on the article's date. */
function fits(scene: ArticleScene, role: RoleFacts): boolean {
  if (scene.date === 0) return true;
  const { date } = scene;
  if (role.from !== 0 && earliest(role.from) > latest(date) && daysApart(role.from, date) > GRACE_DAYS)
    return false;
  return !(role.to !== 0 && latest(role.to) < earliest(date) && daysApart(role.to, date) > GRACE_DAYS);
}

/** The role had ended by the article's date. */
const left = (scene: ArticleScene, { to }: RoleFacts): boolean =>
  to !== 0 && (scene.date === 0 || earliest(to) <= latest(scene.date));

/** Kinds of bodies that professors serve. */
const SCHOLARLY = new Set(['university', 'institute']);

/** Syllables of the clause around the span: back to the last stop, on to the next. */
function clause(part: Part, start: number, end: number): { from: number; to: number } {
  let from = start;
  while (from > Math.max(0, start - NEAR) && gapClass(part.reading, from) < 3) from--;
  let to = end;
  while (to < Math.min(part.reading.text.count, end + NEAR) && gapClass(part.reading, to) < 3) to++;
  return { from, to };
}

/** A walk of life that no official is introduced with stands right before, or in apposition right after. */
export function lowly(part: Part, start: number, end: number): boolean {
  const { starts, ends } = part.reading.words;
  if (follows(part.reading, start) && ends.lowly[start]! > 0) return true;
  for (let at = start - 1; at > Math.max(0, start - 4); at--)
    if (ends.lowly[at]! > 0 && ends.address[start]! + ends.calling[start]! > 0 && follows(part.reading, at))
      return true;
  if (end >= part.reading.text.count || gapClass(part.reading, end) > 2) return false;
  const age = /^\s*[,(]\s*(?:SN|\d{1,2}\s*tuổi|s\.?\s?n|(?:aged )?\d{2}\s*[,)])/iu;
  if (age.test(textAfter(part.reading, end, MOST_AGE))) return true;
  if (follows(part.reading, end)) return false;
  for (let at = end; at < Math.min(end + 3, part.reading.text.count); at++)
    if (starts.lowly[at]! > 0 && starts.title[at] === 0) return true;
  return false;
}

/**
 * Bodies and others named in the clause that introduces the person, and those of them in the noun phrase, behind the nearest verb.
 * @param before words of office before the name, maybe apart: "Giám đốc Y, ông X"
 */
function bodiesBeside(
  part: Part,
  { start, end }: { start: number; end: number },
  before: Office[],
  apposition: Apposition,
): Pick<Around, 'beside' | 'close'> {
  const beside: EntityNumber[] = [];
  const { from, to } = clause(part, start, end);
  let phrase = -1;
  let reach = start;
  for (; reach > from && !parts(part, reach); reach--) if (phrase < 0 && acted(part, reach)) phrase = reach;
  reach = Math.min(reach, ...before.map((office) => office.start));
  let far = 0;
  for (let at = reach; at <= start; at++) {
    if (at === phrase) far = beside.length;
    addNamed(part, at, start, beside);
  }
  const last = Math.max(apposition.end, Math.min(end + SOON_AFTER, to));
  if (!follows(part.reading, end))
    for (let at = end; at < last && !breaks(part, at); at++) addNamed(part, at, Math.max(last, to), beside);
  return { beside, close: far === 0 ? beside : beside.slice(far) };
}

function addNamed(part: Part, at: number, upTo: number, to: EntityNumber[]): void {
  for (const span of part.spans.here(at))
    if (span.end <= upTo) for (const { entity } of span.forms) to.push(entity);
}

/** A new line begins: another paragraph, or the text after a headline. */
const breaks = (part: Part, at: number): boolean => (part.reading.text.gap[at]! & LINE) !== 0;

/** Kinds of bodies that generals lead. */
const STATE = new Set(['ministry', 'military', 'party', 'government']);

/** A body, what it belongs to and what it became. */
function addKin(scene: ArticleScene, entity: EntityNumber, to: EntityNumber[]): void {
  const { parent, successor } = scene.gazetteer.facts(entity);
  to.push(entity);
  if (parent >= 0) to.push(parent);
  if (successor >= 0) to.push(successor);
}

/** The name is a Vietnamese one (family name first): many people bear it. */
function isNative(part: Part, start: number): boolean {
  const { starts } = part.reading.words;
  return starts.surname[start] === 1 || starts.rareSurname[start] === 1;
}

/** What stands around a name, whoever is meant. */
export interface Around {
  native: boolean;
  general: number;
  professor: string | null;
  offices: Office[];
  /** Names of people it is joined to in a list, and how many of those are known. */
  list: { names: number; known: number };
  /** Bodies and others named in the clause, and those of them in the noun phrase. */
  beside: EntityNumber[];
  close: EntityNumber[];
}

/** The chair of a professor right before the name, also with the dot of an abbreviation between: "GS. X". */
function professorBefore({ reading }: Part, start: number): string | null {
  const length = reading.words.ends.professor[start]!;
  if (length === 0 || !/^\.?\s+$/.test(between(reading, start))) return null;
  return surface(reading, start - length, start);
}

/** Degrees before a name are followed so often: "GS. TS. BS. X". */
const MOST_DEGREES = 3;

/** Where a name begins with the degrees or "đ/c" before it, whose dots and stroke part nothing: "Hiệu trưởng GS.TS. X". */
function withDegrees({ reading }: Part, start: number): number {
  const { calling, address } = reading.words.ends;
  let from = start;
  for (let i = 0; i < MOST_DEGREES; i++) {
    const length = Math.max(calling[from]!, address[from]!);
    const joint = between(reading, from);
    if (length === 0 || !/^\.?\s+$/.test(joint)) break;
    if (!joint.startsWith('.') && !/[./-]/.test(surface(reading, from - length, from))) break;
    from -= length;
  }
  return from;
}

/** Looks around a name once, for all who bear it. */
export function lookAround(part: Part, name: { start: number; end: number }): Around {
  const { start, end } = name;
  const { ends } = part.reading.words;
  const apposition = appositionAfter(part, end);
  const shared = officeShared(part, start);
  const from = withDegrees(part, start);
  const before = officesBefore(part, from);
  return {
    native: isNative(part, start),
    general: follows(part.reading, start) ? ends.general[start]! : 0,
    professor: professorBefore(part, start),
    offices: [...before, ...apposition.offices, ...(shared ? [shared] : [])],
    list: listOf(part, start),
    ...bodiesBeside(part, { start: from, end }, before, apposition),
  };
}

/** The words of office beside the name that may mean the role. */
function officeOf(part: Part, offices: Office[], role: RoleFacts): Office | null {
  for (const office of offices) if (sameOffice(part, office, role)) return office;
  return null;
}

function isStrange(scene: ArticleScene, own: EntityNumber[], close: EntityNumber[]): boolean {
  const { gazetteer } = scene;
  for (const other of close)
    if (gazetteer.type(other) === 'organization' && !own.includes(other) && gazetteer.kind(other) !== 'media')
      return true;
  return false;
}

/** The person's side of what stands around the name. */
export function lookAtPerson(candidate: Candidate, around: Around): PersonSeen {
  const { scene, part, placed, form } = candidate;
  const { roles } = scene.gazetteer.facts(form.entity);
  const own: EntityNumber[] = [];
  const matching: RoleFacts[] = [];
  let timely: Office | null = null;
  let past: Office | null = null;
  let ofState = false;
  let scholar = false;
  for (const role of roles) {
    if (role.org >= 0) addKin(scene, role.org, own);
    ofState ||= role.org >= 0 && STATE.has(scene.gazetteer.kind(role.org));
    scholar ||= role.org >= 0 && SCHOLARLY.has(scene.gazetteer.kind(role.org));
    const office = around.offices.length > 0 ? officeOf(part, around.offices, role) : null;
    if (!office) continue;
    matching.push(role);
    if (!timely && fits(scene, role)) timely = office;
    if (!past && left(scene, role) && isFormer(part, office)) past = office;
  }
  let ownBeside = -1;
  for (const org of own) if (ownBeside < 0 && around.beside.includes(org)) ownBeside = org;
  return {
    scene,
    part,
    placed,
    form,
    native: around.native,
    list: around.list,
    rank: ofState ? around.general : 0,
    offices: around.offices,
    matching,
    timely,
    past: timely ? null : past,
    professor: around.professor,
    scholar,
    own,
    ownBeside,
    strangeBeside: isStrange(scene, own, around.close),
  };
}
