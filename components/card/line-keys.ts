/** What leads on from a card: its article's meeting, each dated line, each fold. */
const LINES = '.own-meeting, .line-title, .between-line, .fold-button';
/** px below the card's edge up to which a line is near: farther ones are scrolled to first, so that what stands between is read. */
const NEAR = 40;

/**
 * The arrows go from line to line, so that the first meeting is one key away from a card that has the focus and not behind
 * every source and office. Where the next line is out of sight they scroll, as they do everywhere.
 */
export function alongLines(event: KeyboardEvent): void {
  const card = event.currentTarget;
  if (!(card instanceof HTMLElement) || !(event.target instanceof HTMLElement)) return;
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const { target } = event;
  const lines = [...card.querySelectorAll<HTMLElement>(LINES)];
  // Contained in the card itself, which has the focus at first, all lines are below.
  const isOn = (line: HTMLElement) =>
    by > 0
      ? target.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING
      : target !== card && target.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_PRECEDING;
  const next = by > 0 ? lines.find(isOn) : lines.findLast(isOn);
  const edges = card.getBoundingClientRect();
  const box = next?.getBoundingClientRect();
  if (!next || !box || box.top > edges.bottom + NEAR || box.bottom < edges.top - NEAR) return;
  event.preventDefault();
  next.focus();
}
