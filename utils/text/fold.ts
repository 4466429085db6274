/**
 * What each character is to a Vietnamese syllable. Vietnamese letters carry a shape (ă â ê ô ơ ư) and a tone; the press
 * writes tones on different vowels (hoà, hòa) and pages hold composed or decomposed text, so a syllable's key keeps the
 * shape with its letter and moves the tone to the end. đ is a letter of its own, apart from d.
 */

/**
 * A UTF-16 unit as one number: kinds (bits 0-4), a bit for each of the five tones (5-9), and the letter's value (10-29),
 * to which a shape mark adds the same whether it is composed with its letter or follows it.
 */
export const LETTER = 1;
export const UPPER = 2;
export const LOWER = 4;
export const DIGIT = 8;
/** Part of a syllable but no letter of its own: a combining mark, or an invisible character such as a soft hyphen. */
export const MARK = 16;
/** Any of the kinds that continue a syllable. */
export const WORD = LETTER | DIGIT | MARK;
export const TONES_SHIFT = 5;
export const TONES_MASK = 31;
export const VALUE_SHIFT = 10;
const SHAPE_SHIFT = VALUE_SHIFT + 13;

/** Combining tone marks in key order: huyền, sắc, ngã, hỏi, nặng. */
const TONES = [0x300, 0x301, 0x303, 0x309, 0x323];
const MARKS_FROM = 0x300;
const MARKS_TO = 0x36f;
const TABLE_SIZE = 0x2000;
/**
 * Characters that a reader does not see: soft hyphen, combining joiner, Arabic and Mongolian marks, zero-width blanks and
 * joiners, directions (text pasted from chats is full of U+200E), invisible operators, variation selectors, byte order mark.
 */
const INVISIBLE = new Set(
  (
    [
      0xad,
      0x34f,
      0x61c,
      0x180e,
      [0x200b, 0x200f],
      [0x202a, 0x202e],
      [0x2060, 0x2069],
      [0xfe00, 0xfe0f],
      0xfeff,
    ] as const
  ).flatMap((each) =>
    typeof each === 'number' ? each : Array.from({ length: each[1] - each[0] + 1 }, (_, n) => each[0] + n),
  ),
);
const isMark = (code: number): boolean => code >= MARKS_FROM && code <= MARKS_TO;

/** A combining mark's part in a syllable: its tone, or its shape. */
function markOf(code: number): number {
  const tone = TONES.indexOf(code);
  return tone < 0 ? (code - MARKS_FROM + 1) << SHAPE_SHIFT : 1 << (TONES_SHIFT + tone);
}

function describe(code: number): number {
  if (INVISIBLE.has(code)) return MARK;
  if (isMark(code)) return MARK | markOf(code);
  const char = String.fromCharCode(code);
  if (/\d/.test(char)) return DIGIT | (code << VALUE_SHIFT);
  if (!/\p{L}/u.test(char)) return 0;
  const lower = char.toLowerCase();
  let unit = LETTER | (lower === char ? LOWER : UPPER);
  for (const part of lower.normalize('NFD')) {
    const at = part.charCodeAt(0);
    unit += isMark(at) ? markOf(at) : at << VALUE_SHIFT;
  }
  return unit;
}

/** Stands for a character that was not met yet; no character is that. */
export const UNMET = -1;
/**
 * Every unit below `TABLE_SIZE` that was met: to describe all at once took half of the time in which a background that had
 * died comes back (14 of 30 ms).
 */
export const units = new Int32Array(TABLE_SIZE).fill(UNMET);

/**
 * One UTF-16 unit; 0 for anything that parts syllables. Letters of the scripts above U+2C00 (Han, kana, Hangul) stand for
 * themselves.
 */
export function unitOf(code: number): number {
  if (code < TABLE_SIZE) {
    if (units[code] === UNMET) units[code] = describe(code);
    return units[code]!;
  }
  if (code >= 0x2c00 && code < 0xd800)
    return /\p{L}/u.test(String.fromCharCode(code)) ? LETTER | LOWER | (code << VALUE_SHIFT) : 0;
  return INVISIBLE.has(code) ? MARK : 0;
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
