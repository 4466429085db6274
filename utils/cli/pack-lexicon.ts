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

/** One-byte characters that neither terms nor front coding use, nor a string or template literal has to escape. */
const SYMBOLS = [..."!#%&'()+,-./:;<=>?@[]^_{|}~"];
/** Then two-byte ones. */
for (let code = 0xc0; code < 0x17f; code++) if (code !== 0x131) SYMBOLS.push(String.fromCharCode(code));
const bytes = (symbol: string) => (symbol < '\x7f' ? 1 : 2);
const LONGEST = 16;

/** How often each substring occurs without overlapping itself. */
function substrings(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const lastEnd = new Map<string, number>();
  for (let at = 0; at < text.length; at++)
    for (let length = 2; length <= LONGEST && at + length <= text.length; length++) {
      const part = text.slice(at, at + length);
      if (part.includes('\n')) break;
      if ((lastEnd.get(part) ?? 0) > at) continue;
      lastEnd.set(part, at + length);
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  return counts;
}

/**
 * Replaces what repeats by single characters, the most saving first (grammar compression by the largest gain, after
 * "Re-Pair", Larsson & Moffat 1999). `words` holds a line for each: the character and what it stands for, which may hold
 * earlier characters.
 */
export function replaceRepeats(text: string): { packed: string; words: string } {
  const words: string[] = [];
  let packed = text;
  for (const symbol of SYMBOLS) {
    const size = (part: string) => [...part].reduce((sum, char) => sum + bytes(char), 0);
    let best = { part: '', gain: 0 };
    for (const [part, count] of substrings(packed)) {
      const gain = count * (size(part) - bytes(symbol)) - size(part) - bytes(symbol) - 2;
      if (gain > best.gain) best = { part, gain };
    }
    if (!best.part) break;
    packed = packed.replaceAll(best.part, symbol);
    words.push(symbol + best.part);
  }
  return { packed, words: words.join('\n') };
}

/** All groups' terms, a line for each group in the lexicon's order, packed as `terms.ts` reads them. */
export function packTerms(): { packed: string; words: string } {
  return replaceRepeats(
    Object.values(lexicon)
      .map(({ terms }) => frontCoded(termsOf(terms)))
      .join('\n'),
  );
}
