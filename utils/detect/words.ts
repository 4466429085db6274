const MARKS = /[\u0300-\u036f]/g;
/** The abbreviation AI, kept apart from "ai", which means "who". */
export const AI = 'a1';

export interface Word {
  /** As the page has it. */
  shown: string;
  /** Without marks and capitals, which makes all Unicode forms, tone placements and headline capitals one. */
  key: string;
}

/** Cuts text into words (syllables, numbers, abbreviations). */
export function words(text: string): Word[] {
  const shouted = !/\p{Ll}/u.test(text);
  const parts = text.replace(/\u00ad/g, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return parts.map((shown) => ({ shown, key: shown === 'AI' && !shouted ? AI : plain(shown) }));
}

/** Text without Vietnamese marks, in lower case. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/đ/g, 'd');
}
