/**
 * What each character is to a Vietnamese syllable. Vietnamese letters carry a shape (ă â ê ô ơ ư) and a tone; the press
 * writes tones on different vowels (hoà, hòa) and pages hold composed or decomposed text, so a syllable's key keeps the
 * shape with its letter and moves the tone to the end. đ is a letter of its own, apart from d.
 */

/** Fold of one UTF-16 unit, packed: bits 0-15 lower-case base letter, 16-22 shape mark, 23-25 tone, 26-29 kind. */
export const BASE = 0xffff;
export const SHAPE_SHIFT = 16;
export const SHAPE = 0x7f;
export const TONE_SHIFT = 23;
export const TONE = 0x7;
export const LETTER = 1 << 26;
export const UPPER = 1 << 27;
export const DIGIT = 1 << 28;
/** Part of a syllable but no letter of its own: a combining mark, or an invisible character such as a soft hyphen. */
export const MARK = 1 << 29;
/** Any of the kinds that continue a syllable. */
export const WORD = LETTER | DIGIT | MARK;

/** Combining tone marks in key order: huyền, sắc, ngã, hỏi, nặng. */
const TONES = [0x300, 0x301, 0x303, 0x309, 0x323];
const MARKS_FROM = 0x300;
const MARKS_TO = 0x36f;
const TABLE_SIZE = 0x2000;
const INVISIBLE = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);

const isMark = (code: number): boolean => code >= MARKS_FROM && code <= MARKS_TO;

function markBits(code: number): number {
  const tone = TONES.indexOf(code);
  return tone < 0 ? (code - MARKS_FROM + 1) << SHAPE_SHIFT : (tone + 1) << TONE_SHIFT;
}

function foldOf(code: number): number {
  if (INVISIBLE.has(code)) return MARK;
  if (isMark(code)) return MARK | markBits(code);
  const char = String.fromCharCode(code);
  if (/\d/.test(char)) return DIGIT | code;
  if (!/\p{L}/u.test(char)) return 0;
  const lower = char.toLowerCase();
  let packed = LETTER | (lower !== char ? UPPER : 0);
  for (const part of lower.normalize('NFD')) {
    const unit = part.charCodeAt(0);
    if (isMark(unit)) packed |= markBits(unit);
    else packed |= unit;
  }
  return packed;
}

const table = new Uint32Array(TABLE_SIZE);
for (let code = 0; code < TABLE_SIZE; code++) table[code] = foldOf(code);

/**
 * Fold of one UTF-16 unit (see the masks above); 0 for anything that parts syllables.
 * Letters of the scripts above U+2C00 (Han, kana, Hangul) stand for themselves.
 */
export function foldUnit(code: number): number {
  if (code < TABLE_SIZE) return table[code]!;
  if (code >= 0x2c00 && code < 0xd800) return /\p{L}/u.test(String.fromCharCode(code)) ? LETTER | code : 0;
  return INVISIBLE.has(code) ? MARK : 0;
}

/**
 * Key of one syllable: lower case, shapes kept, tone mark at the end; equal for every spelling of the same syllable
 * (`Hoà`, `hòa`, NFD, with soft hyphens).
 */
export function syllableKey(surface: string): string {
  let letters = '';
  const tones: number[] = [];
  for (let i = 0; i < surface.length; i++) {
    const fold = foldUnit(surface.charCodeAt(i));
    if (fold & BASE) letters += String.fromCharCode(fold & BASE);
    const shape = (fold >>> SHAPE_SHIFT) & SHAPE;
    if (shape) letters += String.fromCharCode(shape + MARKS_FROM - 1);
    const tone = (fold >>> TONE_SHIFT) & TONE;
    if (tone) tones.push(tone);
  }
  const end = tones.sort().map((tone) => String.fromCharCode(TONES[tone - 1]!));
  return letters.normalize('NFC') + end.join('');
}
