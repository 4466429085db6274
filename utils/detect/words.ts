export const MARKS = /[\u0300-\u036f]/g;
/** The abbreviation AI, kept apart from "ai", which means "who". */
export const AI = 'a1';

/** A text's words (syllables, numbers, abbreviations), in order, in two spellings. */
export interface Words {
  /** As the page has them. */
  shown: string[];
  /** Without marks and capitals, which makes all Unicode forms, tone placements and headline capitals one. */
  keys: string[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Cuts a text into words; taken as a whole, because a call for each word costs a page more than all else. */
export function words(text: string): Words {
  const clean = text.replace(/\u00ad/g, '');
  const shown = clean.match(WORD) ?? [];
  const keys = plain(clean).match(WORD) ?? [];
  if (/\p{Ll}/u.test(text)) for (const [at, word] of shown.entries()) if (word === 'AI') keys[at] = AI;
  return { shown, keys };
}

/** Text without Vietnamese marks, in lower case. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/đ/g, 'd');
}
