/** Boxes of other things that stand in or beside an article, by the names nearly all papers give them: enough for a first look; `isNoise` knows them all. */
const BOXES =
  'aside,nav,footer,dialog,script,style,[type^=Related],article.story,[class*=related],[class*=-relate],[class*=lienquan],[class*=lien-quan],[class*=comment]';

/** The box an element is or stands in, or null. */
export function boxOf(element: Element): Element | null {
  return element.closest(BOXES);
}

/** How many UTF-16 units of text an element holds; reads them without copying more than once. */
export function size(element: Element): number {
  return element.textContent?.length ?? 0;
}

/** Share of an element's characters that stand inside links, 0..1; 0 for an empty one. */
export function linkShare(element: Element): number {
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += size(link);
  return linked / Math.max(size(element), 1);
}

/** An element's text on one line. */
export function line(element: Element | null): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
