import { lexicon } from '../detect/lexicon';
import { AI, plain } from '../detect/words';

export const priors: Record<string, [number, number, number]> = Object.fromEntries(
  Object.entries(lexicon).map(([group, { prior }]) => [group, [...prior] as [number, number, number]]),
);

/** `{a,b} c` -> [`a c`, `b c`]; several braces multiply. */
export function expand(pattern: string): string[] {
  const brace = /\{([^}]*)\}/.exec(pattern);
  if (!brace) return [pattern];
  return brace[1]!.split(',').flatMap((choice) => expand(pattern.replace(brace[0], choice)));
}

/** A group's terms as they are looked up: without marks, sorted, each once. */
export function termsOf(patterns: string): string[] {
  const keys = patterns
    .split('|')
    .flatMap((pattern) => expand(pattern.trim()))
    .map((term) =>
      term
        .split(' ')
        .map((word) => (word === 'AI' ? AI : plain(word)))
        .join(' '),
    );
  return [...new Set(keys)].filter(Boolean).sort();
}

/** Front coding: a capital for how many characters are shared with the term before, then the rest. */
export function frontCoded(sorted: readonly string[]): string {
  return sorted
    .map((term, at) => {
      const before = sorted[at - 1] ?? '';
      let shared = 0;
      while (shared < 25 && shared < term.length && term[shared] === before[shared]) shared++;
      return String.fromCharCode(65 + shared) + term.slice(shared);
    })
    .join('');
}

/** All groups' terms, packed as `terms.ts` reads them. */
export function packedTerms(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(lexicon).map(([group, { terms }]) => [group, frontCoded(termsOf(terms))]),
  );
}
