import { keyAt, syllables, textKey } from '../text/syllables';
import type { Part } from './article-scene';
import { follows, gapClass, type Reading } from './reading';

const keys = new Map<string, string[]>();

function cueKeys(cue: string): string[] {
  const known = keys.get(cue);
  if (known) return known;
  const text = syllables(cue.replace(/^~/, ''));
  const found = Array.from({ length: text.count }, (_, i) => keyAt(text, i));
  keys.set(cue, found);
  return found;
}

function readsAt(reading: Reading, at: number, wanted: string[]): boolean {
  if (at < 0 || at + wanted.length > reading.text.count) return false;
  return wanted.every((key, i) => keyAt(reading.text, at + i) === key);
}

/** The cue that stands right before the span (after it, for cues that begin with "~"), or null. */
export function cueBeside(part: Part, start: number, end: number, cues: readonly string[]): string | null {
  const { reading } = part;
  for (const cue of cues) {
    const wanted = cueKeys(cue);
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

/** The word right before is one of these (compared by key). */
export function wordBefore(part: Part, start: number, words: readonly string[]): boolean {
  return (
    start > 0 &&
    follows(part.reading, start) &&
    words.some((word) => textKey(word) === keyAt(part.reading.text, start - 1))
  );
}
