/** What of a card can be seen as it opens. */
export interface Glance {
  /** Height of what can be seen, and of all there is, CSS px. */
  seen: number;
  whole: number;
  /** Whether the card has such a thing, and whether all of it stands in sight, nothing of it cut off. */
  counts: boolean;
  meeting: boolean | null;
  agreement: boolean | null;
  /** It has no earlier meeting, but one the article reports. */
  ownOnly: boolean;
}

/**
 * Measures the open card; runs in the page's isolated world, on the closed root. "In sight" is inside the window, the card
 * and what scrolls in it. A first line counts with its date, its title and the first of its names.
 */
export function glanceAt(root: ShadowRoot | null): Glance | null {
  const card = root?.querySelector('.surface:popover-open .card');
  const scroll = card?.querySelector('.scroll');
  if (!card || !scroll) return null;
  const scroller = card.classList.contains('card-low') ? card : scroll;
  const inCard = card.getBoundingClientRect();
  const inScroll = scroller.getBoundingClientRect();
  const top = Math.max(0, inCard.top, inScroll.top);
  const bottom = Math.min(innerHeight, inCard.bottom, inScroll.bottom);
  const isWhole = (part: Element | null | undefined) => {
    if (!part) return false;
    const box = part.getBoundingClientRect();
    const isCut = part.scrollHeight > part.clientHeight + 1 && part.clientHeight > 0;
    return (
      box.width > 0 &&
      box.top >= top - 0.5 &&
      box.bottom <= bottom + 0.5 &&
      box.right <= innerWidth + 0.5 &&
      !isCut
    );
  };
  const lineOf = (kind: string) => {
    const line = card.querySelector(`section > .lines > .line[data-kind=${kind}]`);
    if (!line) return null;
    const name = line.querySelector('.names > *');
    return (
      isWhole(line.querySelector('.when')) &&
      isWhole(line.querySelector('.line-title')) &&
      (!name || isWhole(name))
    );
  };
  const meeting = lineOf('meeting');
  return {
    seen: Math.max(0, Math.round(bottom - top)),
    whole: scroller.scrollHeight,
    counts: isWhole(card.querySelector('.counts')),
    meeting,
    agreement: lineOf('agreement'),
    ownOnly: meeting === null && card.querySelector('.own-meeting') !== null,
  };
}
