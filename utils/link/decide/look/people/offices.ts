import { GAP, hashOf, LINE, syllables } from '../../../../text/syllables';
import type { RoleFacts } from '../../../gazetteer/gazetteer';
import { between, follows, gapClass, isCapital, isWord, surface } from '../../../read/reading';
import type { Part } from '../../../read/scene';
import { ACTS, ACTS_IN_ENGLISH, LEFT, MANY, STATE_OFFICES } from '../../../words/cues';
import { OFFICES, PLURALS, plural } from '../../../words/english';
import { nameBefore } from './lists';

/** Syllables around a name in which its offices and bodies are looked for. */
export const NEAR = 14;

/** Syllables of the longest body's name that holds a comma. */
const LONGEST_NAME = 16;

/** A known name goes on across `at`: the comma of "Bộ Văn hóa, Thể thao và Du lịch" parts nothing. */
export function insideName({ spans }: Part, at: number): boolean {
  for (let from = at - 1; from >= Math.max(0, at - LONGEST_NAME); from--)
    if ((spans.longest(from)?.end ?? 0) > at) return true;
  return false;
}

/**
 * Something parts the noun phrase before `at`: punctuation, a new line, or another person's name ("Chủ tịch X Nguyễn Văn A và Đại sứ Y
 * Z"); an abbreviation in brackets does not ("Bộ trưởng Bộ X (BX) Nguyễn Văn A").
 */
export const parts = (part: Part, at: number): boolean =>
  part.personEnds[at] === 1 ||
  (part.reading.text.gap[at]! & LINE) !== 0 ||
  (gapClass(part.reading, at) > 1 &&
    !/^\s*[()]\s*$/.test(between(part.reading, at)) &&
    !insideName(part, at));

/** A verb of meeting or doing, written small, ends right before `at`: what stands before is not the person's. */
export const acted = ({ reading }: Part, at: number): boolean =>
  at > 0 &&
  !isCapital(reading, at - 1) &&
  (ACTS.has(reading.text.hash[at - 1]!) ||
    (reading.language === 'en' && ACTS_IN_ENGLISH.has(reading.text.hash[at - 1]!)));

/** A word of office on the page: syllables `start` to before `end`. */
export interface Office {
  start: number;
  end: number;
}

/** Words of office right before the name, through the body's or country's name between: "Bộ trưởng [Bộ TT&TT] X". */
export function officesBefore(part: Part, start: number): Office[] {
  const found: Office[] = [];
  const { ends } = part.reading.words;
  for (let at = start; at > Math.max(0, start - NEAR); at--) {
    const length = ends.title[at]!;
    if (length > 0) found.push({ start: at - length, end: at });
    if (acted(part, at)) break;
    if (parts(part, at) && !(gapClass(part.reading, at) === 2 && length > 0)) break;
  }
  const apart = found.length === 0 ? officeApart(part, start) : null;
  return apart ? [apart] : found;
}

/**
 * The office of a phrase that stands for itself before a comma: "Đại sứ Việt Nam tại Lào, ông X". Only where it opens the
 * sentence or the part of it: in "làm việc với Đại sứ Lào, ông X" the two are not one.
 */
function officeApart(part: Part, start: number): Office | null {
  const { words } = part.reading;
  const comma = start - words.ends.address[start]!;
  if (comma === start || between(part.reading, comma).trim() !== ',') return null;
  for (let at = comma - 1; at >= Math.max(0, comma - NEAR); at--) {
    const length = words.starts.title[at]!;
    const opens = at === 0 || (gapClass(part.reading, at) >= GAP.punctuation && !insideName(part, at));
    if (length > 0 && opens) return { start: at, end: at + length };
    if (parts(part, at) || acted(part, at + 1)) return null;
  }
  return null;
}

/** Several hold the office: "các Bộ trưởng", "Ministers". */
function isPlural({ reading }: Part, { start, end }: Office): boolean {
  if (reading.language === 'en') return PLURALS.has(surface(reading, start, end).toLowerCase());
  return isWord(reading, start - 1, MANY);
}

/** The office that a list of people shares, for all after the first of them: "các Bộ trưởng A, B và C". */
export function officeShared(part: Part, start: number): Office | null {
  const { ends } = part.reading.words;
  let at = nameBefore(part, start);
  while (at >= 0 && ends.title[at] === 0) at = nameBefore(part, at);
  if (at < 0) return null;
  const office = { start: at - ends.title[at]!, end: at };
  return isPlural(part, office) ? office : null;
}

/** The office is called one that somebody has left: "nguyên Bộ trưởng", "cố Tổng Bí thư". */
export const isFormer = ({ reading }: Part, { start }: Office): boolean =>
  follows(reading, start) && isWord(reading, start - 1, LEFT);

/** The office is one of the state's own, which no body's name completes: a body beside it is somebody else's. */
export const ofState = (part: Part, office: Office): boolean =>
  STATE_OFFICES.has(officeText(part, office).normalize('NFC').toLowerCase());

export const officeText = (part: Part, { start, end }: Office): string => surface(part.reading, start, end);

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

/** English words of office, by their syllables, as the Vietnamese ones they may stand for. */
const inVietnamese = new Map<string, Int32Array[]>();

function englishOffice(words: Int32Array): readonly Int32Array[] {
  if (inVietnamese.size === 0)
    for (const [office, titles] of Object.entries(OFFICES))
      for (const written of [office, plural(office)])
        inVietnamese.set(
          hashesOf(written).join(),
          titles.split(',').map((title) => hashesOf(title)),
        );
  return inVietnamese.get(words.join()) ?? [];
}

/** An office the article gives him is one he is known to have held: not the deputy's where the chief's is named. */
export function sameOffice({ reading }: Part, { start, end }: Office, role: RoleFacts): boolean {
  const title = hashesOf(role.title);
  const written = reading.text.hash.subarray(start, end);
  if (reading.language === 'vi') return within(title, written);
  return englishOffice(written).some((office) => within(title, office));
}

/** The words of office stand in the title, as the chief's where they are not the deputy's. */
function within(title: Int32Array, office: Int32Array): boolean {
  for (let at = 0; at + office.length <= title.length; at++) {
    if (at > 0 && title[at - 1] === DEPUTY && office[0] !== DEPUTY) continue;
    let same = 0;
    while (same < office.length && title[at + same] === office[same]) same++;
    if (same === office.length) return true;
  }
  return false;
}
