import type { Language } from '../../text/language';
import {
  ALL_CAPS,
  AMPERSAND,
  CAPITAL,
  GAP,
  GAP_CLASS,
  LINE,
  NUMERIC,
  type Syllables,
  syllables,
} from '../../text/syllables';
import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Matches } from '../gazetteer/match';
import { markWords, type WordMarks } from './marks';

/** A text as the linker reads it. All positions are syllable numbers. */
export interface Reading {
  /** The article's language. */
  language: Language;
  text: Syllables;
  /** Numbers of the syllables in the gazetteer's vocabulary. */
  numbers: Int32Array;
  matches: Matches;
  words: WordMarks;
  /** 1 where the syllable stands in a line written in capitals only: there case tells nothing. */
  shouted: Uint8Array;
  /** Sentence the syllable belongs to. */
  sentence: Int32Array;
}

/** Marks lines whose words are all in capitals (at least three of them, so that a lone acronym is none). */
function shoutedLines(text: Syllables): Uint8Array {
  const shouted = new Uint8Array(text.count);
  for (let from = 0; from < text.count; ) {
    let to = from;
    let words = 0;
    let loud = 0;
    do {
      if (!(text.form[to]! & NUMERIC)) {
        words++;
        if (text.form[to]! & ALL_CAPS) loud++;
      }
      to++;
    } while (to < text.count && !(text.gap[to]! & LINE));
    if (loud >= 3 && loud >= words * 0.7) shouted.fill(1, from, to);
    from = to;
  }
  return shouted;
}

function sentencesOf(text: Syllables): Int32Array {
  const sentence = new Int32Array(text.count);
  for (let i = 1; i < text.count; i++) {
    const gap = text.gap[i]!;
    sentence[i] = sentence[i - 1]! + ((gap & GAP_CLASS) >= GAP.sentence || gap & LINE ? 1 : 0);
  }
  return sentence;
}

/** Reads a text: its syllables, all names in it, the lexicon's words, its sentences. Linear in its length. */
export function read(source: string, gazetteer: Gazetteer, language: Language): Reading {
  const text = syllables(source);
  const numbers = gazetteer.numbersOf(text);
  return {
    language,
    text,
    numbers,
    matches: gazetteer.match(text, numbers),
    words: markWords(text, language),
    shouted: shoutedLines(text),
    sentence: sentencesOf(text),
  };
}

export const gapClass = (reading: Reading, at: number): number => reading.text.gap[at]! & GAP_CLASS;

/** Syllable `at` follows the one before it with nothing but blanks between, on the same line. */
export function follows(reading: Reading, at: number): boolean {
  return at > 0 && at < reading.text.count && (reading.text.gap[at]! & (GAP_CLASS | LINE)) === GAP.space;
}

/** Syllable begins with a capital that tells something (not in a shouted line). */
export function isCapital(reading: Reading, at: number): boolean {
  return (
    at >= 0 &&
    at < reading.text.count &&
    (reading.text.form[at]! & CAPITAL) !== 0 &&
    reading.shouted[at] === 0
  );
}

/** A capital is due here whatever the word: a sentence, line or quotation begins. */
export function beginsSentence(reading: Reading, at: number): boolean {
  if (at === 0 || reading.sentence[at] !== reading.sentence[at - 1]) return true;
  const between = surface(reading, at - 1, at + 1).slice(
    reading.text.end[at - 1]! - reading.text.start[at - 1]!,
    reading.text.start[at]! - reading.text.start[at - 1]!,
  );
  return /[:.!?…"“”«'‘]\s*["“«'‘]?\s*$/.test(between) && /[:.!?…]|["“«]$/.test(between.trim());
}

/** The text's own characters from syllable `start` to before syllable `end`. */
export function surface(reading: Reading, start: number, end: number): string {
  return reading.text.text.slice(reading.text.start[start], reading.text.end[end - 1]);
}

/** One of the words, by their hashes, stands at the syllable; the sign "&" is none. */
export const isWord = ({ text }: Reading, at: number, words: ReadonlySet<number>): boolean =>
  at >= 0 && at < text.count && words.has(text.hash[at]!) && !(text.form[at]! & AMPERSAND);

/** One word in small letters, composed: for comparison with words of this code. */
export const wordAt = (reading: Reading, at: number): string =>
  surface(reading, at, at + 1)
    .normalize('NFC')
    .toLowerCase();

/** Characters between syllable `at - 1` and syllable `at` (or the text's edge). */
export function between(reading: Reading, at: number): string {
  const { text } = reading;
  return text.text.slice(
    at === 0 ? 0 : text.end[at - 1]!,
    at < text.count ? text.start[at]! : text.text.length,
  );
}

/** The characters that follow the syllables before `end`, composed. @param most UTF-16 units of the text */
export function textAfter({ text }: Reading, end: number, most: number): string {
  const from = text.end[end - 1]!;
  return text.text.slice(from, from + most).normalize('NFC');
}

/** The characters that stand before syllable `start`, composed. @param most UTF-16 units of the text */
export function textBefore({ text }: Reading, start: number, most: number): string {
  const to = text.start[start]!;
  return text.text.slice(Math.max(0, to - most), to).normalize('NFC');
}

/** An abbreviation: capitals and digits with at least two capitals ("PTIT", "C4IR", "TT&TT", "VNeID"). */
export const capitalsOnly = (text: string): boolean =>
  /^[\p{Lu}\d][\p{L}\d&;.-]*$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
