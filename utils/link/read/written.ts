import { CAPITAL, GAP, syllables } from '../../text/syllables';
import type { NameForm } from '../gazetteer/gazetteer';
import { BRACKETED, CAPITALS_PLACES, CAPITALS_SHIFT, NUMBERED, PUNCTUATED } from '../gazetteer/layout';
import type { EntityType } from '../types';
import { beginsSentence, between, follows, gapClass, isCapital, type Reading, surface } from './reading';

const AT = 0x40;
const DOT = 0x2e;
const SLASH = 0x2f;
const UNDERSCORE = 0x5f;

/** Part of an address on the web or of a file's name: `vtv.vn`, `ho-tro@fpt.com`, `viettel_logo`. */
function insideAddress({ text }: Reading, start: number, end: number): boolean {
  const before = text.start[start]! - 1;
  const code = text.text.charCodeAt(before);
  const glued = text.end[start - 1] === before;
  if (
    glued &&
    (code === AT || code === UNDERSCORE || code === SLASH || (code === DOT && isSmall(text.text, before - 1)))
  )
    return true;
  const after = text.end[end - 1]!;
  if (text.start[end] !== after + 1) return false;
  const next = text.text.charCodeAt(after);
  return next === AT || next === UNDERSCORE || (next === DOT && isSmall(text.text, after + 1));
}

const isSmall = (text: string, at: number): boolean => /[a-z]/.test(text.charAt(at));

/** The characters between the syllables of the span are such as may stand inside this name. */
function gapsFit(reading: Reading, start: number, end: number, info: number): boolean {
  const widest = info & PUNCTUATED ? GAP.sentence : GAP.dash;
  for (let at = start + 1; at < end; at++) {
    const gap = gapClass(reading, at);
    if (gap <= GAP.dash) continue;
    if (gap > widest && !afterShortTown(reading, at)) return false;
    // name and bracket are two mentions, unless the bracket is in the name
    if (!(info & BRACKETED) && /[()]/.test(between(reading, at))) return false;
  }
  return true;
}

/** The dot of "TP. Hà Nội" ends nothing. */
const afterShortTown = (reading: Reading, at: number): boolean =>
  /^TP$/i.test(surface(reading, at - 1, at)) && /^\.\s*$/.test(between(reading, at));

function capitalsOf(
  reading: Reading,
  start: number,
  end: number,
  info: number,
): { due: number; met: number } {
  let due = 0;
  let met = 0;
  for (let i = 0; i < Math.min(end - start, CAPITALS_PLACES); i++) {
    if (!(info & (1 << (CAPITALS_SHIFT + i)))) continue;
    due++;
    if (reading.text.form[start + i]! & CAPITAL) met++;
  }
  return { due, met };
}

/** Which letters are capitals, whatever the Unicode form. */
const caseOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}]/gu, '')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a');

const cases = new Map<string, string[]>();

/** Case patterns of a name's syllables. */
function casesOf(name: string): string[] {
  const known = cases.get(name);
  if (known) return known;
  const parts = syllables(name);
  const found = Array.from({ length: parts.count }, (_, i) =>
    caseOf(name.slice(parts.start[i], parts.end[i])),
  );
  cases.set(name, found);
  return found;
}

/** As written in the dataset, capitals and all. */
function sameCase(reading: Reading, start: number, end: number, name: string): boolean {
  if (surface(reading, start, end) === name) return true;
  return casesOf(name).every((pattern, i) => pattern === caseOf(surface(reading, start + i, start + i + 1)));
}

/**
 * A place without all its capitals: the type word before its name is small ("thành phố Hồ Chí Minh"), or only the first
 * letter is a capital and a word before says that a place follows ("tại Hà nội", "Đại sứ Phần lan").
 */
function placeInSmall(reading: Reading, start: number, end: number, info: number): boolean {
  const { starts, ends } = reading.words;
  const head = starts.placeCue[start]!;
  if (head > 0 && head < end - start) {
    const rest = capitalsOf(reading, start + head, end, info >> head);
    return rest.due > 0 && rest.met === rest.due;
  }
  const told = follows(reading, start) && ends.placeCue[start]! + ends.title[start]! > 0;
  return told && end - start > 1 && isCapital(reading, start);
}

/**
 * A publisher may write a document's kind small ("nghị định 13/2023/NĐ-CP", "luật An ninh mạng"), when a number or another
 * capital still tells the name from common words.
 */
function smallKind(reading: Reading, start: number, { info }: NameForm): boolean {
  if ((reading.text.form[start]! & CAPITAL) !== 0) return false;
  return (info & NUMBERED) !== 0 || info >>> (CAPITALS_SHIFT + 1) !== 0;
}

/**
 * Only the kind has a capital: "Luật viễn thông", where no sentence gives it one. Syllables of the shortest such title: "Luật"
 * with one word is also what any law of that field is called.
 */
const LEAST_TITLE = 3;
/** A state body's name of so many syllables is nothing else even with one capital: "Bộ khoa học và công nghệ". */
const LEAST_OFFICIAL = 5;
const smallTitle = (reading: Reading, start: number, end: number): boolean =>
  end - start >= LEAST_TITLE && isCapital(reading, start) && !beginsSentence(reading, start);

/** A state body's name of three syllables whose last is written small: "Bộ Công thương", "Sở Công thương". */
const shortOfficial = (reading: Reading, start: number, end: number, met: number): boolean =>
  end - start === 3 && met === 2 && reading.words.starts.body[start] === 1 && isCapital(reading, start + 1);

/**
 * The span is written as this name may be: capitals where they matter, no foreign punctuation inside, not inside a web
 * address. People's and places' names need all their capitals; long official names of bodies are also written with
 * small letters ("tập đoàn Bưu chính viễn thông Việt Nam").
 */
export function writtenAs(
  reading: Reading,
  start: number,
  end: number,
  form: NameForm,
  type: EntityType,
): boolean {
  if (!gapsFit(reading, start, end, form.info) || insideAddress(reading, start, end)) return false;
  const shouted = reading.shouted[start] === 1;
  if (form.conditions?.capitals && !shouted && !sameCase(reading, start, end, form.conditions.surface))
    return false;
  if (shouted) return true;
  if (type === 'document' && smallKind(reading, start, form)) {
    const rest = capitalsOf(reading, start, end, form.info & ~(1 << CAPITALS_SHIFT));
    return rest.met === rest.due;
  }
  const { due, met } = capitalsOf(reading, start, end, form.info);
  if (type === 'document' && met === 1 && smallTitle(reading, start, end)) return true;
  if (type === 'place' && met < due) return placeInSmall(reading, start, end, form.info);
  if (type === 'person' || type === 'place' || due <= 1) return met === due;
  const length = end - start;
  if (length <= 3) return met === due || shortOfficial(reading, start, end, met);
  const opened =
    (reading.text.form[start]! & CAPITAL) !== 0 || (reading.text.form[start + 1]! & CAPITAL) !== 0;
  const { body, firm, school, typeWord } = reading.words.starts;
  const official = body[start]! + firm[start]! + school[start]! + typeWord[start]! > 0;
  if (opened && body[start]! > 0 && length >= LEAST_OFFICIAL && isCapital(reading, start)) return true;
  return met === due || ((opened || (official && met > 1)) && met * 2 >= due);
}
