/**
 * A text without what a reader of it has anyway: the longest beginning of a known one (the slug of a title in its page's
 * address), or its end. A whole text has nothing of it; a pair stands around all of the known one, and of three the second
 * is how many of its UTF-16 units stood between the others. A text alone in its list goes before the known end.
 */
export type Cut =
  | string
  | [before: string]
  | [before: string, after: string]
  | [before: string, length: number, after: string];

/** Shorter pieces would not pay for the brackets. */
const LEAST = 6;

/** @param known what may stand in the text, the whole or its beginning */
export function cut(text: string, known: string): Cut {
  const at = known.length < LEAST ? -1 : text.indexOf(known.slice(0, LEAST));
  if (at < 0) return text;
  let length = LEAST;
  while (length < known.length && text[at + length] === known[length]) length += 1;
  const [before, after] = [text.slice(0, at), text.slice(at + length)];
  return length === known.length ? [before, after] : [before, length, after];
}

/** @param end what the text may end with; an empty one is none */
export const cutEnd = (text: string, end: string): Cut =>
  end !== '' && text.endsWith(end) ? [text.slice(0, -end.length)] : text;

/** The text again. */
export function whole(kept: Cut, known: string, end = ''): string {
  if (typeof kept === 'string') return kept;
  if (kept.length === 1) return kept[0] + end;
  return kept.length === 2 ? kept[0] + known + kept[1] : kept[0] + known.slice(0, kept[1]) + kept[2];
}
