import type { Found } from './reading';

/** The box of a mention's first words in the window, over all lines they are broken over; null when the words are gone. */
export function boxOf({ spans: [first] }: Found): DOMRect | null {
  if (!first || first.from > first.node.length) return null;
  const words = document.createRange();
  words.setStart(first.node, first.from);
  words.setEnd(first.node, Math.min(first.to, first.node.length));
  return words.getBoundingClientRect();
}

/** Whether something of a box can be seen without scrolling the window; nothing of what is not laid out can. */
export function isInView(box: DOMRect | null): boolean {
  return !!box && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
}

/** Brings a mention to a quarter of the window: below it there is room for its card. */
export function reveal(found: Found): void {
  found.spans[0]?.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = boxOf(found);
  if (box) scrollBy({ top: box.top - innerHeight / 4, behavior: 'instant' });
}
