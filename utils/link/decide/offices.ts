import { hashOf, syllables } from '../../text/syllables';
import type { EntityNumber, RoleFacts } from '../gazetteer/gazetteer';
import { between, follows, gapClass, isCapital } from '../read/reading';
import type { Part } from '../read/scene';

/** Syllables around a name in which its offices and bodies are looked for. */
export const NEAR = 14;

/**
 * Something parts the noun phrase before `at`: punctuation, or another person's name ("Chủ tịch X Nguyễn Văn A và Đại sứ Y
 * Z"); an abbreviation in brackets does not ("Bộ trưởng Bộ X (BX) Nguyễn Văn A").
 */
export const parts = (part: Part, at: number): boolean =>
  part.personEnds.has(at) ||
  (gapClass(part.reading, at) > 1 && !/^\s*[()]\s*$/.test(between(part.reading, at)));

/** What somebody does to the person: an office or body before it is not the person's ("Google đã gặp Phó Thủ tướng X"). */
const VERBS = new Set(
  ['đã', 'sẽ', 'đang', 'gặp', 'tiếp', 'mời', 'với', 'cùng', 'ký', 'thăm', 'đón', 'được', 'bị', 'ơn'].map(
    hashOf,
  ),
);

/** Such a verb, written small, ends right before `at`. */
export const acted = ({ reading }: Part, at: number): boolean =>
  at > 0 && VERBS.has(reading.text.hash[at - 1]!) && !isCapital(reading, at - 1);

/** Hashes of the syllables of a word of office. */
export type Office = Int32Array;

const officeAt = (part: Part, from: number, to: number): Office => part.reading.text.hash.subarray(from, to);

/** Words of office right before the name, through the body's or country's name between: "Bộ trưởng [Bộ TT&TT] X". */
export function officeWords(part: Part, start: number): Office[] {
  const found: Office[] = [];
  const { ends } = part.reading.words;
  for (let at = start; at > Math.max(0, start - NEAR); at--) {
    const length = ends.title[at]!;
    if (length > 0) found.push(officeAt(part, at - length, at));
    if (acted(part, at)) break;
    if (parts(part, at) && !(gapClass(part.reading, at) === 2 && length > 0)) break;
  }
  return found;
}

/** Words of office that follow in apposition: "ông X, giám đốc Y", "X - phó thị trưởng". */
export function appositionWords(part: Part, end: number): Office[] {
  const found: Office[] = [];
  const { starts } = part.reading.words;
  if (end >= part.reading.text.count || follows(part.reading, end) || gapClass(part.reading, end) > 2)
    return found;
  const last = Math.min(end + NEAR, part.reading.text.count);
  for (let at = end; at < last && gapClass(part.reading, at) < 3; at++) {
    const told = at < end + 4 || FORMER.has(part.reading.text.hash[at - 1]!);
    if (told && starts.title[at]! > 0) found.push(officeAt(part, at, at + starts.title[at]!));
  }
  return found;
}

/** Words before a further office of the same person: "ông X, Chủ tịch Hội Y, nguyên Thứ trưởng Z". */
const FORMER = new Set(['nguyên', 'cựu', 'kiêm', 'từng'].map(hashOf));

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
export function sameOffice(word: Office, role: RoleFacts): boolean {
  const title = hashesOf(role.title);
  for (let at = 0; at + word.length <= title.length; at++) {
    if (at > 0 && title[at - 1] === DEPUTY && word[0] !== DEPUTY) continue;
    if (word.every((hash, i) => title[at + i] === hash)) return true;
  }
  return false;
}

/** Of several offices that fit, the one to name: its body stands beside, its title begins as the article's does ("Bộ trưởng", not "Quyền Bộ trưởng"). */
export function nearest(roles: RoleFacts[], offices: Office[], beside: ReadonlySet<EntityNumber>): RoleFacts {
  const begins = ({ title }: RoleFacts) =>
    offices.some((word) => word.every((hash, i) => hashesOf(title)[i] === hash));
  const near = (role: RoleFacts) => (beside.has(role.org) ? 2 : 0) + (begins(role) ? 1 : 0);
  return roles.reduce((best, role) => (near(role) > near(best) ? role : best));
}
