import { syllableKey } from './fold';

const MARK = /\p{M}/gu;
/** Words as the text engine sees them: letters, marks and digits in a row. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, in its order. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** A folded syllable without its marks: `thỏa` and `thoả` -> `thoa`, `đổi` -> `doi`. */
export function withoutMarks(key: string): string {
  return key.normalize('NFD').replace(MARK, '').replace(/đ/g, 'd');
}

/** Starts a term that keeps its marks; no word holds it. */
const EXACT = '=';

/** What a word is indexed as: without its marks, and with them in one spelling. */
export function searchTerms(word: string): [loose: string, exact: string] {
  const key = syllableKey(word);
  return [withoutMarks(key), EXACT + key];
}
