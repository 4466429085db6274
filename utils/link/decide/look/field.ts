import { syllables } from '../../../text/syllables';
import { surface } from '../../read/reading';
import type { Part } from '../../read/scene';

const shared = new WeakMap<Part, Map<string, readonly string[]>>();

/**
 * What a text speaks of that a name speaks of: words of the name, two syllables each, that stand in the text outside of known
 * names. The name's first syllable, which says what kind of thing it is, does not count.
 */
export function sharedWords(part: Part, name: string): readonly string[] {
  const known = shared.get(part) ?? new Map<string, readonly string[]>();
  shared.set(part, known);
  const words = known.get(name) ?? wordsIn(part, name);
  known.set(name, words);
  return words;
}

function wordsIn(part: Part, text: string): string[] {
  const name = syllables(text);
  const found: string[] = [];
  for (let at = 1; at + 1 < name.count; at++) {
    const here = pairAt(part, name.hash[at]!, name.hash[at + 1]!);
    if (here < 0) continue;
    found.push(surface(part.reading, here, here + 2));
    at++;
  }
  return found;
}

/** Where the two syllables stand in no known name, or -1. */
function pairAt(part: Part, first: number, second: number): number {
  const { hash, count } = part.reading.text;
  for (let here = hash.indexOf(first); here >= 0 && here + 1 < count; here = hash.indexOf(first, here + 1))
    if (hash[here + 1] === second && !part.spans.longest(here)) return here;
  return -1;
}
