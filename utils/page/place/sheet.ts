/** px between the words and a sheet below them. */
const GAP = 12;
/** The most of the window's height (shares of 1) a sheet takes as it opens, and drawn up. */
const FIRST = 0.6;
const GROWN = 0.9;
/** Less height (px) than this no sheet gets. */
const LEAST = 240;
/** px a sheet must be dragged to stay as it was dragged. */
const MEANT = 40;

/** What a sheet becomes when it is let go. */
export type Left = 'first' | 'grown' | 'closed';

/** @param dy px it was dragged downwards @param grown whether it was drawn up before */
export function leftAt(dy: number, grown: boolean): Left {
  if (dy < -MEANT) return 'grown';
  if (dy > MEANT) return grown ? 'first' : 'closed';
  return grown ? 'grown' : 'first';
}

/** Height (px) a sheet gets: all its first screen needs, within what it may take. */
export const firstHeight = (needed: number, inWindow: number) =>
  Math.floor(Math.min(needed, inWindow * FIRST));
export const grownHeight = (inWindow: number) => Math.floor(inWindow * GROWN);

/** Height (px) of a card down to the end of what answers at a glance; all of it where it is a box. */
export const firstScreen = (card: HTMLElement): number =>
  heightTo(card, '.counts,.own-meeting,.first-lines') || card.scrollHeight;

/** The least height (px) a sheet gets, where the page ends under the words: how much is on record stays in sight. */
export const leastHeight = (card: HTMLElement): number => Math.max(LEAST, heightTo(card, '.counts'));

/** Height (px) of a card down to the last of these parts, its foot included; 0 where it has none of them. */
function heightTo(card: HTMLElement, parts: string): number {
  const scroll = card.querySelector('.scroll');
  const last = [...card.querySelectorAll(parts)].at(-1);
  if (!scroll || !last) return 0;
  const foot = card.querySelector<HTMLElement>('.foot')?.offsetHeight ?? 0;
  return Math.ceil(
    last.getBoundingClientRect().bottom + scroll.scrollTop - card.getBoundingClientRect().top + foot,
  );
}

/**
 * Scrolls the page until the words stand above the sheet.
 * @param bottom of the words, px from the window's top, as they are now
 * @param height of the sheet, px
 * @param least height of the sheet, px
 * @returns the height the sheet may have: less, where the page ends
 */
export function clearWords(bottom: () => number, height: number, least: number): number {
  const hidden = bottom() + GAP - (innerHeight - height);
  if (hidden <= 0) return height;
  scrollBy({ top: hidden, behavior: 'instant' });
  return Math.min(height, Math.max(least, Math.floor(innerHeight - bottom() - GAP)));
}
