import { model } from './model';
import { type Words, words } from './words';

export const groups = Object.keys(model.groups);

/** Longest term, in words. */
const LONGEST = 6;

export interface Found {
  group: string;
  /** The page's own words. */
  shown: string;
  /** How often it occurs. */
  count: number;
}

/**
 * Term -> group. The groups' terms stand in lines, sorted and front-coded (Witten, Moffat & Bell, "Managing Gigabytes",
 * 4.1): a capital says how many characters a term shares with the one before (A = 0), the rest of it follows. What repeats
 * in all of that is replaced by single characters, whose meanings are in `words`, the last to be undone first.
 */
export function unpack(): Map<string, string> {
  const terms = new Map<string, string>();
  const lines = model.words
    .split('\n')
    .reduceRight((text, word) => text.replaceAll(word[0]!, word.slice(1)), model.packed)
    .split('\n');
  for (const [at, group] of groups.entries()) {
    let term = '';
    for (const [, shared, rest] of lines[at]!.matchAll(/([A-Z])([^A-Z]*)/g)) {
      term = term.slice(0, shared!.charCodeAt(0) - 65) + rest;
      terms.set(term, group);
    }
  }
  return terms;
}

const terms = unpack();
/** What a term can begin with; at most places in a text nothing more need be looked up. */
const beginnings = new Set([...terms.keys()].map((term) => term.split(' ', 1)[0]));
/** Second words of terms that begin with any word. */
const ANY = '*';
const seconds = new Set(
  [...terms.keys()].filter((term) => term[0] === ANY).map((term) => term.split(' ')[1]),
);

/**
 * All terms in a text, longest first at each place, none overlapping another. `*` in a term stands for any one word
 * before "số" and its like; a number after it makes it a count ("kinh tế số 1").
 */
export function findTerms(text: string): { found: Found[]; length: number } {
  const all = words(text);
  const found = new Map<string, Found>();
  const { length } = all.keys;
  for (let at = 0; at < length; )
    at += beginnings.has(all.keys[at]!) || seconds.has(all.keys[at + 1]) ? take(all, at, found) : 1;
  return { found: [...found.values()], length };
}

/** Counts the longest term that starts at a word. @returns how many words to go on */
function take({ shown, keys }: Words, at: number, found: Map<string, Found>): number {
  for (let end = Math.min(at + LONGEST, keys.length); end > at; end--) {
    const term = keys.slice(at, end).join(' ');
    const group = terms.get(term) ?? terms.get(term.replace(/^\S+/, ANY));
    if (!group || (keys[end - 1] === 'so' && /^\d/.test(keys[end] ?? ''))) continue;
    const known = found.get(term);
    if (known) known.count++;
    else found.set(term, { group, shown: shown.slice(at, end).join(' '), count: 1 });
    return end - at;
  }
  return 1;
}
