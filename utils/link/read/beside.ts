import { syllables } from '../../text/syllables';
import { follows, gapClass, type Reading } from './reading';
import type { Part } from './scene';

const hashes = new Map<string, Int32Array>();

/** Hashes of a cue's syllables. */
function cueHashes(cue: string): Int32Array {
  const known = hashes.get(cue);
  if (known) return known;
  const text = syllables(cue.replace(/^~/, ''));
  const found = text.hash.slice(0, text.count);
  hashes.set(cue, found);
  return found;
}

function readsAt(reading: Reading, at: number, wanted: Int32Array): boolean {
  if (at < 0 || at + wanted.length > reading.text.count) return false;
  for (let i = 0; i < wanted.length; i++) if (reading.text.hash[at + i] !== wanted[i]) return false;
  return true;
}

/** The cue that stands right before the span (after it, for cues that begin with "~"), or null. */
export function cueBeside(part: Part, start: number, end: number, cues: readonly string[]): string | null {
  const { reading } = part;
  for (const cue of cues) {
    const wanted = cueHashes(cue);
    if (wanted.length === 0) continue;
    if (cue.startsWith('~')) {
      if (end < reading.text.count && gapClass(reading, end) <= 2 && readsAt(reading, end, wanted))
        return cue.slice(1);
    } else if (
      start > 0 &&
      gapClass(reading, start) <= 2 &&
      readsAt(reading, start - wanted.length, wanted)
    ) {
      const plain = follows(reading, start) || /[:,]$/.test(cue) || cue.includes(':');
      if (plain) return cue;
    }
  }
  return null;
}

/** The word right before is one of these. */
export function wordBefore(part: Part, start: number, words: ReadonlySet<number>): boolean {
  return start > 0 && follows(part.reading, start) && words.has(part.reading.text.hash[start - 1]!);
}
