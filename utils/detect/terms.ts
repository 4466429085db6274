import { type Group, lexicon } from './lexicon';
import { syllables } from './syllables';

/** Longest term of the lexicon, in syllables. */
const LONGEST = 7;

export interface Found {
  group: Group;
  term: string;
  /** How often it occurs. */
  count: number;
}

/** `{a,b} c` -> [`a c`, `b c`]; several braces multiply. */
function expand(pattern: string): string[] {
  const brace = /\{([^}]*)\}/.exec(pattern);
  if (!brace) return [pattern];
  return brace[1]!.split(',').flatMap((choice) => expand(pattern.replace(brace[0], choice)));
}

/** Reads the lexicon's notation into term -> group; where two groups name a term, the later one has it. */
function compile(): Map<string, Group> {
  const terms = new Map<string, Group>();
  for (const [group, patterns] of Object.entries(lexicon))
    for (const pattern of patterns.split('|'))
      for (const term of expand(pattern.trim()))
        if (term) terms.set(syllables(`${term} x`).slice(0, -1).join(' '), group as Group);
  return terms;
}

const terms = compile();
const firstSyllables = new Set([...terms.keys()].map((term) => term.split(' ', 1)[0]!));

/** All terms of the lexicon in a list of syllables, longest first at each place, none overlapping another. */
export function findTerms(words: readonly string[]): Map<string, Found> {
  const found = new Map<string, Found>();
  for (let at = 0; at < words.length; ) {
    let length = firstSyllables.has(words[at]!) ? Math.min(LONGEST, words.length - at) : 0;
    for (; length > 0; length--) {
      const term = words.slice(at, at + length).join(' ');
      const group = terms.get(term);
      if (!group) continue;
      const known = found.get(term);
      if (known) known.count++;
      else found.set(term, { group, term, count: 1 });
      break;
    }
    at += length || 1;
  }
  return found;
}
