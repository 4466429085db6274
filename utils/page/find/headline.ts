import { boxOf, line } from './boxes';
import { BODIES, LEAD, TITLE } from './selectors';

/** A lead has at least so much. UTF-16 units. */
const SENTENCE = 40;
/** What follows a headline has at least so much. UTF-16 units. */
const PROSE = 80;

/** Whether `b` begins after `a` does. */
export const isAfter = (a: Element, b: Element) => a.compareDocumentPosition(b) & 4;

/** Parsers without styles know no visibility. */
const isSeen = (each: Element) => each.checkVisibility?.() ?? true;

/** Elements with enough text that are not hidden, where any is not: papers keep second copies for phones. */
export function shown(document: Document, selectors: string, shortest: number): Element[] {
  const all = [...document.querySelectorAll(selectors)].filter((each) => line(each).length >= shortest);
  const seen = all.filter(isSeen);
  return seen[0] ? seen : all;
}

/**
 * The headlines of a page's stories: prose follows each before the next one begins. A logo may be an `h1` too, and so may
 * headings inside a body.
 */
export function headlines(document: Document): Element[] {
  const all = shown(document, TITLE, 1).filter((each) => !boxOf(each));
  if (!all[1]) return all;
  const prose = [...document.querySelectorAll(`p,${BODIES}`)].filter((each) => line(each).length >= PROSE);
  const told = all.filter((each, at) => {
    const next = all[at + 1];
    return prose.some((words) => isAfter(each, words) && !(next && isAfter(next, words)));
  });
  const stories = told[0] ? told : all;
  return stories.filter((each, at) => !at || !each.closest(`${BODIES}`));
}

/**
 * Which of them is being read on an endless page: the one in the window by whose name the page calls itself, else the last
 * above the middle, else the first.
 */
export function inView(titles: Element[]): number {
  if (!titles[1]) return 0;
  const tops = titles.map((each) => each.getBoundingClientRect().top);
  const named = titles.findLastIndex(
    (each, at) => tops[at]! >= 0 && tops[at]! < innerHeight && document.title.startsWith(line(each)),
  );
  return Math.max(0, named < 0 ? tops.findLastIndex((top) => top < innerHeight / 2) : named);
}

/** The lead's element, between headline and body or inside of the body; undefined when the article has none of its own. */
export function leadOf(
  document: Document,
  title: Element | null | undefined,
  root: Element,
): Element | undefined {
  const isLead = (each: Element) => line(each).length >= SENTENCE && !boxOf(each) && !each.contains(root);
  const all = [...document.querySelectorAll(LEAD)];
  const before = all.filter((each) => isAfter(each, root) && !(title && isAfter(each, title)));
  // listings have hundreds of their name: only where none of these is seen the others tell whether any is
  const found =
    before.findLast((each) => isSeen(each) && isLead(each)) ??
    all.find((each) => root.contains(each) && isSeen(each) && isLead(each));
  if (found || all.some((each) => isSeen(each) && line(each).length >= SENTENCE)) return found;
  return before.findLast(isLead) ?? all.find((each) => root.contains(each) && isLead(each));
}
