import { model } from './model';
import { type Word, words } from './words';

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
function unpack(): Map<string, string> {
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

/**
 * All terms in a text, longest first at each place, none overlapping another. `*` in a term stands for any one word
 * before "số" and its like; a number after it makes it a count ("kinh tế số 1").
 */
export function findTerms(text: string): { found: Found[]; length: number } {
  const all = words(text);
  const found = new Map<string, Found>();
  for (let at = 0; at < all.length; ) at += take(all, at, found);
  return { found: [...found.values()], length: all.length };
}

/** Counts the longest term that starts at a word. @returns how many words to go on */
function take(all: Word[], at: number, found: Map<string, Found>): number {
  for (let length = Math.min(LONGEST, all.length - at); length > 0; length--) {
    const keys = all.slice(at, at + length).map(({ key }) => key);
    const term = keys.join(' ');
    const group = terms.get(term) ?? (keys.length === 3 ? terms.get(`* ${keys[1]} ${keys[2]}`) : undefined);
    if (!group || (keys[length - 1] === 'so' && /^\d/.test(all[at + length]?.key ?? ''))) continue;
    const known = found.get(term);
    if (known) known.count++;
    else
      found.set(term, {
        group,
        shown: all
          .slice(at, at + length)
          .map(({ shown }) => shown)
          .join(' '),
        count: 1,
      });
    return length;
  }
  return 1;
}
