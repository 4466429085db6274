import type { Target } from '../hover/pointer';

/** Edges in the window, CSS px from its top left corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a card stands: `x` from the left, and the edge next to the words, from the top of the window. */
export interface Place {
  x: number;
  y: number;
  /** The card stands above the words, and `y` is its lower edge. */
  above: boolean;
  /** The most height it may take. */
  height: number;
}

/** px between the card and the line, and between the card and the window's edge. */
const GAP = 6;
const EDGE = 8;
/** The least height (px) a card gets, even where less is free, and the most where more is. */
const LEAST = 160;
const MOST = 560;
/** px by which a line's box is missed by a pointer that is on its underline. */
const NEAR = 2;

/**
 * The box a card goes by: the line of the words that is under the pointer, else all their lines.
 * @param lines boxes of the words, one or more for each line they are broken over; at least one
 */
export function lineAt(lines: readonly Box[], point: { x: number; y: number } | null): Box {
  const under = lines.filter(({ top, bottom }) => point && point.y >= top - NEAR && point.y <= bottom + NEAR);
  const boxes = under.length > 0 ? under : lines;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/**
 * Below the words where the card fits or there is more room than above; else above them. In the room on every side as
 * far as it is large enough. Ours is a box in the top layer, where the window alone counts: a positioning library would
 * be a fifth of the script that draws cards, for scrolling and transformed ancestors that cannot be here.
 * @param words the box to stand by
 * @param card its natural size
 * @param room the part of the window that can be seen
 */
export function placeBy(words: Box, card: { width: number; height: number }, room: Box): Place {
  const [freeBelow, freeAbove] = [room.bottom - words.bottom - GAP - EDGE, words.top - room.top - GAP - EDGE];
  const above = card.height > freeBelow && freeAbove > freeBelow;
  const height = Math.max(LEAST, Math.min(MOST, Math.floor(above ? freeAbove : freeBelow)));
  const taken = Math.min(card.height, height);
  const [first, last] = [room.top + EDGE, room.bottom - EDGE - taken];
  const top = within(above ? words.top - GAP - taken : words.bottom + GAP, first, last);
  return {
    x: within(words.left, room.left + EDGE, room.right - EDGE - card.width),
    y: above ? top + taken : top,
    above,
    height,
  };
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/**
 * Puts a shown card by the line under the pointer. The card is held by the edge next to the line, so that what opens
 * inside it later grows away from the words.
 */
export function placeCard(card: HTMLElement, { found, point }: Target): void {
  const lines = wholeRange(found.spans)?.getClientRects();
  if (!lines?.length) return;
  card.style.inset = '0 auto auto 0';
  card.style.removeProperty('--card-height');
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const { x, y, above, height } = placeBy(lineAt([...lines], point), size, seenPart());
  card.style.setProperty('--card-height', `${height}px`);
  card.style.inset = above ? `auto auto ${innerHeight - y}px ${x}px` : `${y}px auto auto ${x}px`;
}

/** The part of the window that a reader who zoomed in with two fingers sees. */
function seenPart(): Box {
  const { offsetLeft, offsetTop, width, height } = visualViewport ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: innerWidth,
    height: innerHeight,
  };
  return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
}

function wholeRange(spans: Target['found']['spans']): Range | null {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || first.from > first.node.length || last.to > last.node.length) return null;
  const range = document.createRange();
  range.setStart(first.node, first.from);
  range.setEnd(last.node, last.to);
  return range;
}
