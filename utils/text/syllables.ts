import {
  DIGIT,
  LETTER,
  LOWER,
  MARK,
  syllableKey,
  TONES_MASK,
  TONES_SHIFT,
  UNMET,
  UPPER,
  unitOf,
  units,
  VALUE_SHIFT,
  WORD,
} from './fold';

/** What stands between two syllables, from nothing or blanks up to a blank line; a line break also sets `LINE`. */
export const GAP = { space: 0, dash: 1, punctuation: 2, sentence: 3, paragraph: 4 } as const;
export const GAP_CLASS = 7;
export const LINE = 8;

/** How a syllable is written. */
export const CAPITAL = 1; // its first letter is a capital
export const ALL_CAPS = 2; // has letters, and all of them are capitals
export const NUMERIC = 4; // has a digit
/** The sign & (also written `&amp;`), which reads "và". */
export const AMPERSAND = 8;

/** The syllables of a text, in order, as flat arrays of `count` used places. */
export interface Syllables {
  text: string;
  count: number;
  /** UTF-16 offsets into `text`: start of the syllable, and one past its end. */
  start: Int32Array;
  end: Int32Array;
  /** Hash of the syllable's key; two spellings of one syllable share it. */
  hash: Int32Array;
  /** `GAP` class before the syllable, with `LINE` when a line break is in it. */
  gap: Uint8Array;
  /** `CAPITAL`, `ALL_CAPS`, `NUMERIC`, `AMPERSAND`. */
  form: Uint8Array;
}

const SEED = 0;
const PRIME = 0x01000193;
const AND = 'và';
const SPACES = /[\s\u00a0]/;

/** Spreads the last letters over all bits (the finaliser of MurmurHash3). */
function finish(hash: number, tones: number): number {
  let h = Math.imul(hash, PRIME) + tones;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Hash of a syllable as `syllables` computes it: a letter multiplies and adds, a mark only adds, tones are counted apart. */
export function hashOf(surface: string): number {
  let hash = SEED;
  let tones = 0;
  for (let i = 0; i < surface.length; i++) {
    const unit = unitOf(surface.charCodeAt(i));
    hash = (Math.imul(hash, unit & MARK ? 1 : PRIME) + (unit >>> VALUE_SHIFT)) | 0;
    tones += (unit >>> TONES_SHIFT) & TONES_MASK;
  }
  return finish(hash, tones);
}

const AND_HASH = hashOf(AND);

function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0xa0 ||
    (code < 0x80 ? code >= 9 && code <= 13 : SPACES.test(String.fromCharCode(code)))
  );
}

/** Length of an `&amp;`-like entity at `at`, or 0. */
function entityLength(text: string, at: number, name: string): number {
  return text.startsWith(name, at) ? name.length : 0;
}

/** Collects what lies between two syllables. */
function gapWith(gap: number, code: number, previous: number): number {
  if (isSpace(code)) {
    if (code === 10) return gap & LINE ? LINE | GAP.paragraph : gap | LINE;
    const ended = previous === 0x2e || previous === 0x21 || previous === 0x3f || previous === 0x2026;
    return ended && (gap & GAP_CLASS) < GAP.sentence ? (gap & LINE) | GAP.sentence : gap;
  }
  const found = isDash(code) ? GAP.dash : code === 0x3b ? GAP.sentence : GAP.punctuation;
  return found > (gap & GAP_CLASS) ? (gap & LINE) | found : gap;
}

function allocate(text: string, places: number): Syllables {
  return {
    text,
    count: 0,
    start: new Int32Array(places),
    end: new Int32Array(places),
    hash: new Int32Array(places),
    gap: new Uint8Array(places),
    form: new Uint8Array(places),
  };
}

function grow(old: Syllables): Syllables {
  const wider = allocate(old.text, old.start.length * 2);
  for (const part of ['start', 'end', 'hash', 'gap', 'form'] as const) wider[part].set(old[part]);
  wider.count = old.count;
  return wider;
}

/**
 * Parts a text into syllables: runs of letters, marks and digits; `&` counts as the syllable "và". Everything else
 * (blanks, no-break spaces, dashes, quotes, punctuation) is a gap. Linear in the text's length.
 */
export function syllables(text: string): Syllables {
  let out = allocate(text, (text.length >> 2) + 8);
  let n = 0;
  let gap: number = GAP.space;
  let previous = 0;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    let unit = code < units.length ? units[code]! : UNMET;
    if (unit === UNMET) unit = unitOf(code);
    if ((unit & (LETTER | DIGIT)) === 0) {
      if (code === 0x20 && gap === GAP.space) {
        i++;
        continue;
      }
      const blank = code === 0x26 ? entityLength(text, i, '&nbsp;') : 0;
      if (code !== 0x26 || blank > 0) {
        if ((unit & WORD) === 0) {
          gap = gapWith(gap, blank > 0 ? 0xa0 : code, previous);
          previous = code;
        }
        i += blank || 1;
        continue;
      }
    }
    if (n === out.start.length) {
      out.count = n;
      out = grow(out);
    }
    out.start[n] = i;
    out.gap[n] = gap;
    if (code === 0x26) {
      i += entityLength(text, i, '&amp;') || 1;
      out.hash[n] = AND_HASH;
      out.form[n] = AMPERSAND;
    } else {
      const first = unit;
      let hash = SEED;
      let tones = 0;
      let seen = 0;
      do {
        seen |= unit;
        hash = (Math.imul(hash, unit & MARK ? 1 : PRIME) + (unit >>> VALUE_SHIFT)) | 0;
        tones += (unit >>> TONES_SHIFT) & TONES_MASK;
        i++;
        if (i === text.length) break;
        const next = text.charCodeAt(i);
        unit = next < units.length ? units[next]! : UNMET;
        if (unit === UNMET) unit = unitOf(next);
      } while ((unit & WORD) !== 0);
      out.hash[n] = finish(hash, tones);
      out.form[n] =
        (first & UPPER ? CAPITAL : 0) |
        ((seen & (LETTER | LOWER)) === LETTER ? ALL_CAPS : 0) |
        (seen & DIGIT ? NUMERIC : 0);
    }
    out.end[n] = i;
    n++;
    gap = GAP.space;
    previous = 0;
  }
  out.count = n;
  return out;
}

/** Key of syllable `i`. */
export function keyAt(of: Syllables, i: number): string {
  return of.form[i]! & AMPERSAND ? AND_KEY : syllableKey(of.text.slice(of.start[i], of.end[i]));
}

const AND_KEY = syllableKey(AND);

/**
 * A text's key: its syllables' keys joined by single blanks. Equal for spellings that differ only in Unicode form, case,
 * tone placement, blanks, dashes, quotes or punctuation.
 */
export function textKey(text: string): string {
  const found = syllables(text);
  const keys: string[] = [];
  for (let i = 0; i < found.count; i++) keys.push(keyAt(found, i));
  return keys.join(' ');
}
