import { cueBefore, wordBefore } from '../../../read/beside';
import { follows, surface } from '../../../read/reading';
import { BEATEN, MATCH, TEAM, TROOPS } from '../../../words/cues';
import type { Candidate } from '../../rule';
import { sharedWords } from '../field';

/** "đội FPT": the word for a team that bears the name; "quân đội" is none. */
export function teamOf({ part, placed: { start } }: Candidate): string | null {
  const { reading } = part;
  if (!wordBefore(part, start, TEAM)) return null;
  if (start > 1 && follows(reading, start - 1) && TROOPS.has(reading.text.hash[start - 2]!)) return null;
  return surface(reading, start - 1, start);
}

/** "thắng FPT" where the text speaks of a match: what it says of that. */
export function beatenIn({ part, placed: { start } }: Candidate): string | null {
  if (!follows(part.reading, start) || cueBefore(part.reading, start, BEATEN) === null) return null;
  return sharedWords(part, MATCH)[0] ?? null;
}
