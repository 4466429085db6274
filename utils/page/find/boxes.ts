/**
 * Boxes of other things that stand in or beside an article, by the names nearly all papers give them: enough for a first look;
 * `isNoise` knows them all. What holds the headline is no such box, whatever the theme calls it (`body.comments-open`).
 */
const BOXES =
  ':is(aside,nav,footer,dialog,script,style,[type^=Related],article.story,[class*=relate],[class*=lienquan],[class*=lien-quan],[class*=comment]):not(:has(h1))';
/** Tags that do not break a line, by `localName`: XHTML has its tag names in small letters. */
export const INLINE = /^(a|b|em|font|i|mark|s|span|strong|sub|sup|u)$/;

/** The box an element is or stands in, or null. */
export function boxOf(element: Element): Element | null {
  return element.closest(BOXES);
}

/** Whether an element is a box itself: for walks from above, which have passed over the boxes around it. */
export function isBox(element: Element): boolean {
  return element.matches(BOXES);
}

/** How many UTF-16 units of text an element holds; reads them without copying more than once. */
export function size(element: Element): number {
  return element.textContent!.length;
}

/**
 * Share of an element's characters that stand inside links, 0..1; 0 for an empty one. A list as it is now: one that lives
 * (`getElementsByTagName`) stays with its element and hears of every change of the page until it is collected.
 */
export function linkShare(element: Element): number {
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += size(link);
  return linked && linked / size(element);
}

/** Words on one line. Single blanks, which are nearly all there are, stay as they are: replacing each takes ten times as long. */
export const oneLine = (words: string) => words.replace(/\s\s+|[^\S ]/g, ' ');

/** An element's text on one line. */
export function line(element: Element | null | undefined): string {
  return oneLine(element?.textContent ?? '').trim();
}
