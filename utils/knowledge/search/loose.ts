import { searchTerms, wordsOf } from '../../text/search-words';

/** Terms by word: a memory of a hundred thousand words has a few thousand different ones, and each is folded once. */
const folded = new Map<string, ReturnType<typeof searchTerms>>();

/** A word as it is indexed and searched: without its marks, and with them. */
export function termsOf(word: string): ReturnType<typeof searchTerms> {
  let terms = folded.get(word);
  if (!terms) {
    terms = searchTerms(word);
    folded.set(word, terms);
  }
  return terms;
}

/** The words of a text without their marks. */
export const looseWords = (text: string): string[] => wordsOf(text).map((word) => termsOf(word)[0]);

/** A text as its words without their marks, one space between: equal for every way of writing the same name. */
export const looseForm = (text: string): string => looseWords(text).join(' ');

/** Whether two texts are equal but for one letter left out, put in, changed, or swapped with its neighbour. */
export function isOneSlipFrom(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.slice(1) === restB.slice(1)) return true;
  if (restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return (
    restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2) && restA.length > 1
  );
}
