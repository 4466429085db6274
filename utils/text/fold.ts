/**
 * What each character is to a Vietnamese syllable. Vietnamese letters carry a shape (ă â ê ô ơ ư) and a tone; the press
 * writes tones on different vowels (hoà, hòa) and pages hold composed or decomposed text, so a syllable's key keeps the
 * shape with its letter and moves the tone to the end. đ is a letter of its own, apart from d.
 */

/** Kinds of a UTF-16 unit, as bits of `infoOf`. Bits 20-29 count tones: two bits for each of the five. */
export const LETTER = 1;
export const UPPER = 2;
export const LOWER = 4;
export const DIGIT = 8;
/** Part of a syllable but no letter of its own: a combining mark, or an invisible character such as a soft hyphen. */
export const MARK = 16;
/** Any of the kinds that continue a syllable. */
export const WORD = LETTER | DIGIT | MARK;
export const TONES_SHIFT = 20;

/** Combining tone marks in key order: huyền, sắc, ngã, hỏi, nặng. */
const TONES = [0x300, 0x301, 0x303, 0x309, 0x323];
const MARKS_FROM = 0x300;
const MARKS_TO = 0x36f;
const TABLE_SIZE = 0x2000;
const INVISIBLE = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);
/** A shape adds this many times its number to the letter's value, so that composed and decomposed letters sum up alike. */
const SHAPE_WEIGHT = 0x10001;

const isMark = (code: number): boolean => code >= MARKS_FROM && code <= MARKS_TO;

/** A combining mark's part in a syllable: its tone count, or its shape's value. */
function markOf(code: number): { info: number; value: number } {
  const tone = TONES.indexOf(code);
  return tone < 0
    ? { info: 0, value: Math.imul(code - MARKS_FROM + 1, SHAPE_WEIGHT) }
    : { info: 1 << (TONES_SHIFT + tone * 2), value: 0 };
}

function describe(code: number): { info: number; value: number } {
  if (INVISIBLE.has(code)) return { info: MARK, value: 0 };
  if (isMark(code)) {
    const { info, value } = markOf(code);
    return { info: MARK | info, value };
  }
  const char = String.fromCharCode(code);
  if (/\d/.test(char)) return { info: DIGIT, value: code };
  if (!/\p{L}/u.test(char)) return { info: 0, value: 0 };
  const lower = char.toLowerCase();
  const found = { info: LETTER | (lower === char ? LOWER : UPPER), value: 0 };
  for (const part of lower.normalize('NFD')) {
    const unit = part.charCodeAt(0);
    const { info, value } = isMark(unit) ? markOf(unit) : { info: 0, value: unit };
    found.info += info;
    found.value += value;
  }
  return found;
}

/** By UTF-16 unit below `TABLE_SIZE`: kinds and tones, and what it adds to a syllable's hash. */
export const infos = new Int32Array(TABLE_SIZE);
export const values = new Int32Array(TABLE_SIZE);
for (let code = 0; code < TABLE_SIZE; code++) {
  const { info, value } = describe(code);
  infos[code] = info;
  values[code] = value;
}

/**
 * Kinds of one UTF-16 unit; 0 for anything that parts syllables. Letters of the scripts above U+2C00 (Han, kana, Hangul)
 * stand for themselves.
 */
export function infoOf(code: number): number {
  if (code < TABLE_SIZE) return infos[code]!;
  if (code >= 0x2c00 && code < 0xd800) return /\p{L}/u.test(String.fromCharCode(code)) ? LETTER | LOWER : 0;
  return INVISIBLE.has(code) ? MARK : 0;
}

/** What one UTF-16 unit adds to a syllable's hash. */
export function weightOf(code: number): number {
  return code < TABLE_SIZE ? values[code]! : code;
}

/**
 * Key of one syllable: lower case, shapes kept, tone mark at the end; equal for every spelling of the same syllable
 * (`Hoà`, `hòa`, NFD, with soft hyphens).
 */
export function syllableKey(surface: string): string {
  let letters = '';
  let tones = '';
  for (const part of surface.toLowerCase().normalize('NFD')) {
    const code = part.charCodeAt(0);
    if (TONES.includes(code)) tones += part;
    else if (!INVISIBLE.has(code)) letters += part;
  }
  return letters.normalize('NFC') + [...tones].sort().join('');
}
