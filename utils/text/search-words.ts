import { syllableKey } from './fold';

/**
 * Words as the text engine sees them: letters, marks and digits in a row, with the invisible characters that pages put
 * into them (soft hyphens, zero-width ones, direction marks).
 */
const WORD = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u2060\ufeff]+/gu;
const VISIBLE = /[\p{L}\p{M}\p{N}]/u;
const MARK = /\p{M}/gu;
const DIRECTION = /[\u200e\u200f]/g;

/** A word of a text and its UTF-16 offsets. */
export interface Word {
  surface: string;
  start: number;
  end: number;
}

/** The words of a text, in its order. */
export const wordsOf = (text: string): string[] =>
  (text.match(WORD) ?? []).filter((word) => VISIBLE.test(word));

/** The words of a text with their places. */
export function* wordsIn(text: string): Generator<Word> {
  for (const { 0: surface, index } of text.matchAll(WORD))
    yield { surface, start: index, end: index + surface.length };
}

/** One spelling for all of a word: marks kept, tone at the end, nothing invisible. */
export const keyOf = (word: string): string => syllableKey(word.replace(DIRECTION, ''));

/** A key without its marks: `thỏa` and `thoả` -> `thoa`, `đổi` -> `doi`. */
export function withoutMarks(key: string): string {
  return key.normalize('NFD').replace(MARK, '').replace(/đ/g, 'd');
}

/** Starts a term that keeps its marks; no word holds it. */
export const EXACT = '=';

/** What a word is indexed as: without its marks, and with them in one spelling. */
export function searchTerms(word: string): [loose: string, exact: string] {
  const key = keyOf(word);
  return [withoutMarks(key), EXACT + key];
}
