import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import type { Target } from './pointer';

/** px between the card and the line, and between the card and the window's edge. */
const GAP = 6;
const EDGE = 8;
/** The least height (px) a card gets, even where less is free. */
const LEAST = 160;

/**
 * Puts a shown card by the line under the pointer, in the part of the page that can be seen. The card is held by the edge
 * next to the line, so that what opens inside it later grows away from the words.
 */
export async function placeCard(card: HTMLElement, { found, point }: Target): Promise<void> {
  const range = wholeRange(found.spans);
  if (!range) return;
  Object.assign(card.style, { inset: '0 auto auto 0' });
  card.style.removeProperty('--card-height');
  const contextElement = found.spans[0]?.node.parentElement;
  const reference = {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    ...(contextElement ? { contextElement } : {}),
  };
  const { x, y, placement } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      inline(point ?? {}),
      offset(GAP),
      flip({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight }) => {
          const height = Math.max(LEAST, Math.min(560, Math.floor(availableHeight)));
          card.style.setProperty('--card-height', `${height}px`);
        },
      }),
      shift({ padding: EDGE, crossAxis: true }),
    ],
  });
  const above = placement.startsWith('top');
  const bottom = innerHeight - y - card.offsetHeight;
  card.style.inset = above ? `auto auto ${bottom}px ${x}px` : `${y}px auto auto ${x}px`;
}

function wholeRange(spans: Target['found']['spans']): Range | null {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || first.from > first.node.length || last.to > last.node.length) return null;
  const range = document.createRange();
  range.setStart(first.node, first.from);
  range.setEnd(last.node, last.to);
  return range;
}
