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
  /** The most height and width it may take. */
  height: number;
  width: number;
}

/** px between the card and the line, and between the card and the window's edge. */
const GAP = 6;
const EDGE = 8;
/** The least height (px) a card gets, even where less is free, and the most where more is. */
const LEAST = 160;
export const MOST = 560;
/** Less height (px) than this above and below, and the card goes beside the words, if need be as narrow as this. */
const LOW = 300;
const NARROW = 300;
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
  const beside = besideOf(words, room);
  if (beside && card.height > Math.max(...freeBy(words, room))) return placeBeside(words, card, room, beside);
  const [freeBelow, freeAbove] = freeBy(words, room);
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
    width: room.right - room.left - 2 * EDGE,
  };
}

/** Height (px) below and above the words. */
const freeBy = (words: Box, room: Box): [below: number, above: number] => [
  room.bottom - words.bottom - GAP - EDGE,
  words.top - room.top - GAP - EDGE,
];

/** In a window too low for a card above or below: the wider side of the words, where it is wide enough. */
function besideOf(words: Box, room: Box): { right: boolean; width: number } | null {
  if (Math.max(...freeBy(words, room)) >= LOW) return null;
  const [right, left] = [room.right - words.right - GAP - EDGE, words.left - room.left - GAP - EDGE];
  const width = Math.max(right, left);
  return width < NARROW ? null : { right: right >= left, width };
}

function placeBeside(
  words: Box,
  card: { width: number; height: number },
  room: Box,
  side: { right: boolean; width: number },
): Place {
  const height = Math.min(MOST, room.bottom - room.top - 2 * EDGE);
  const width = Math.min(card.width, side.width);
  const last = room.bottom - EDGE - Math.min(card.height, height);
  return {
    x: side.right ? words.right + GAP : words.left - GAP - width,
    y: within(words.top, room.top + EDGE, last),
    above: false,
    height,
    width,
  };
}

/** The height (px) a card by these words will have at most, wherever it will stand. */
function heightBy(words: Box, room: Box): number {
  const height = besideOf(words, room) ? room.bottom - room.top - 2 * EDGE : Math.max(...freeBy(words, room));
  return Math.max(LEAST, Math.min(MOST, Math.floor(height)));
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/**
 * Puts a shown card by a line. The card is held by the edge next to the line, so that what opens
 * inside it later grows away from the words. Its height is limited before it is measured, and on the surface itself: a custom
 * property that changes has the style of all that stands in the card resolved once more.
 */
export function placeCard(card: HTMLElement, line: Box): void {
  const room = seenPart();
  card.style.inset = '0 auto auto 0';
  card.style.margin = '0';
  card.style.maxHeight = `${heightBy(line, room)}px`;
  card.style.removeProperty('--card-width');
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const { x, y, above, height, width } = placeBy(line, size, room);
  card.style.maxHeight = `${height}px`;
  if (width < size.width) card.style.setProperty('--card-width', `${width}px`);
  // Percent, not the window's height, which counts a scrollbar at its foot.
  card.style.inset = above ? `0 auto calc(100% - ${y}px) ${x}px` : `${y}px auto auto ${x}px`;
  // Held by its lower edge (`surface.css` says why not by `bottom` alone).
  card.style.marginTop = above ? 'auto' : '0';
}

/** The height (px) a card by this line will have at most. */
export const heightBeside = (line: Box | null) => (line ? heightBy(line, seenPart()) : MOST);

/** The line a card goes by; null when the words are gone. */
export function lineOf({ found, point }: Target): Box | null {
  const lines = wholeRange(found.spans)?.getClientRects();
  return lines?.length ? lineAt([...lines], point) : null;
}

/** The part of the window that a reader who zoomed in with two fingers sees. */
export function seenPart(): Box {
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
