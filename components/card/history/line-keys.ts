import { isFocused } from '../../parts/one-stop';

/** What leads on from a card: its article's meeting, each dated line, each fold. */
const LINES = '.own-meeting, .line-title, .between-line, .fold-button';
/** px beyond the card's edge up to which a line is near: farther ones are scrolled to first, so that what stands between is read. */
const NEAR = 40;

/**
 * The arrows go from line to line, so that the first meeting is one key away from a card that has the focus and not behind
 * every source and office. Where the next line is out of sight they scroll, as they do everywhere.
 */
export function alongLines(event: KeyboardEvent): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!by || event.ctrlKey || event.altKey || event.metaKey) return;
  const card = event.currentTarget as HTMLElement;
  const stops = [...card.querySelectorAll<HTMLElement>(`${LINES}, :focus`)];
  const next = stops[stops.findIndex(isFocused) + by];
  if (!next) return;
  const [box, edges] = [next, card].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
  if (box.top > edges.bottom + NEAR || box.bottom < edges.top - NEAR) return;
  event.preventDefault();
  next.focus();
}
