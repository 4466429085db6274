import type { Found } from './reading';

/** Brings a mention to a quarter of the window: below it there is room for its card. */
export function reveal({ spans: [first] }: Found): void {
  if (!first || first.from > first.node.length) return;
  first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const words = document.createRange();
  words.setStart(first.node, first.from);
  words.setEnd(first.node, Math.min(first.to, first.node.length));
  scrollBy({ top: words.getBoundingClientRect().top - innerHeight / 4, behavior: 'instant' });
}
