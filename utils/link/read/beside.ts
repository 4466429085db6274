import { GAP, syllables } from '../../text/syllables';
import { follows, gapClass, type Reading } from './reading';
import type { Part } from './scene';

/** A word or words that say something of the name they stand beside. */
interface Cue {
  text: string;
  /** It stands after the name. */
  after: boolean;
  /** It ends in punctuation or holds it, so that punctuation may stand between it and the name. */
  parted: boolean;
  /** Of its syllables. */
  hashes: Int32Array;
}

const compiled = new WeakMap<readonly string[], readonly Cue[]>();

function cueOf(written: string): Cue {
  const after = written.startsWith('~');
  const text = after ? written.slice(1) : written;
  const { hash, count } = syllables(text);
  return { text, after, parted: /,$|:/.test(text), hashes: hash.slice(0, count) };
}

function cuesOf(list: readonly string[]): readonly Cue[] {
  const known = compiled.get(list) ?? list.map(cueOf).filter(({ hashes }) => hashes.length > 0);
  compiled.set(list, known);
  return known;
}

function readsAt({ text }: Reading, at: number, wanted: Int32Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (text.hash[at + i] !== wanted[i]) return false;
  return true;
}

/**
 * The cue that stands right before the span (after it, for cues that begin with "~"), or null.
 * @param cues one list for all calls: its hashes are kept by it
 */
export function cueBeside(part: Part, start: number, end: number, cues: readonly string[]): string | null {
  const { reading } = part;
  const before = gapClass(reading, start) <= GAP.punctuation;
  const after = end < reading.text.count && gapClass(reading, end) <= GAP.punctuation;
  if (!before && !after) return null;
  const plain = follows(reading, start);
  for (const cue of cuesOf(cues))
    if (cue.after ? after : before && (plain || cue.parted))
      if (readsAt(reading, cue.after ? end : start - cue.hashes.length, cue.hashes)) return cue.text;
  return null;
}

/** The cue whose last syllable is the one before `at`, whatever marks stand between; null for none. */
export const cueBefore = (reading: Reading, at: number, cues: readonly string[]): string | null =>
  cuesOf(cues).find(({ hashes }) => readsAt(reading, at - hashes.length, hashes))?.text ?? null;

/** The word right before is one of these. */
export const wordBefore = ({ reading }: Part, start: number, words: ReadonlySet<number>): boolean =>
  follows(reading, start) && words.has(reading.text.hash[start - 1]!);
