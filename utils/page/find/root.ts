import { boxOf, INLINE, linkShare, size } from './boxes';
import { headlines, inView, isAfter, leadOf, shown } from './headline';
import { BODIES, LEAD } from './selectors';

/** The parts of the article that a page shows, each where it stands. */
export interface Story {
  /** The headline; null when the page shows none. */
  title: Element | null;
  /** The lead ("sapo"), between headline and body or inside the body; null when it has none of its own. */
  lead: Element | null;
  /** The body, or what holds it; boxes of other news may stand inside (`isNoise`). Null when there is none, or none yet. */
  root: Element | null;
  /** It is not the page's first: what metadata says is of another. */
  isLater: boolean;
}

/** A body shorter than this is not there yet, or the page is no article. UTF-16 units. */
const SHORTEST = 120;
/** A body of a known name that is shorter may be one part of several, or the first line of one that loads. UTF-16 units. */
export const WHOLE = 1500;
/** A name that occurs more often in one story marks the cards of a listing. */
const MOST = 2;
/** More of the root's characters in links than this, and it is a listing. */
const LINKS = 0.5;
/** What counts as a line of prose. UTF-16 units. */
const PROSE = 40;
/** What a lead by no known name holds. UTF-16 units. */
const LEAD_AT_LEAST = 60;
const LEAD_AT_MOST = 800;
/** Elements looked at when the body has no known name. */
const MAX_ELEMENTS = 4000;
/** How much more prose an element around the body must hold to be the body itself; around one of a known name. */
const GROWS = 1.25;
const GROWS_KNOWN = 2;

const isBody = (element: Element) => size(element) >= SHORTEST && linkShare(element) < LINKS;

/** UTF-16 units of an element's own words, those in inline tags among them; some papers write bare text between empty paragraphs. */
function prose(element: Element): number {
  let own = 0;
  for (const { nodeType, nodeName, textContent } of element.childNodes)
    if (nodeType === 3 || (!/^a$/i.test(nodeName) && INLINE.test(nodeName.toLowerCase())))
      own += textContent!.trim().length;
  return own;
}

type Between = (element: Element) => boolean;

interface Known {
  body: Element;
  /** Others of its name stand beside it: it is but one part. */
  isPart: boolean;
}

/** The body by the names known news systems give it. */
function knownBody(document: Document, isBetween: Between): Known | undefined {
  for (const selector of BODIES) {
    const all = shown(document, selector, SHORTEST).filter(isBetween);
    if (all.length > MOST) continue;
    const [longest, second] = all.sort((a, b) => size(b) - size(a));
    if (longest && isBody(longest))
      return { body: longest, isPart: second !== undefined && !longest.contains(second) };
  }
  return undefined;
}

/**
 * The element that holds most prose, from the one whose own paragraphs do upwards, for bodies are split over boxes; it
 * stays below what holds stories of others (headings that are links).
 * @param known the body by its name, when it may be but one of such boxes
 */
function densest(document: Document, isBetween: Between, known: Known | undefined): Element | null {
  const own = new Map<Element, number>();
  const whole = new Map<Element, number>();
  let beside: Element | undefined;
  for (const element of [...document.querySelectorAll('p,div,td,li,section')].slice(0, MAX_ELEMENTS)) {
    const amount = prose(element);
    if (amount < PROSE || !isBetween(element) || boxOf(element)) continue;
    const holder = element.localName === 'p' ? element.parentElement! : element;
    if (element.matches(LEAD)) {
      beside ??= holder;
      continue;
    }
    own.set(holder, (own.get(holder) ?? 0) + amount);
    for (let at: Element | null = holder; at; at = at.parentElement)
      whole.set(at, (whole.get(at) ?? 0) + amount);
  }
  // Where the body cannot be seen from outside (a shadow tree), what holds the lead holds it.
  const seed = known?.body ?? [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? beside;
  const grows = known && !known.isPart ? GROWS_KNOWN : GROWS;
  let best = seed;
  for (let at = seed; at && best && at !== document.documentElement; at = at.parentElement!) {
    if ([...at.querySelectorAll('h2 a,h3 a')].filter((each) => !boxOf(each)).length > MOST) break;
    if (whole.get(at)! > grows * (whole.get(best) ?? 0)) best = at;
  }
  return best && isBody(best) ? best : null;
}

/** The body that begins between two headlines, by its name or else where most prose stands. */
function bodyBetween(document: Document, title?: Element, next?: Element): Element | null {
  const isBetween: Between = (each) =>
    Boolean((!title || isAfter(title, each) || each.contains(title)) && !(next && isAfter(next, each)));
  const known = knownBody(document, isBetween);
  const isWhole = known && !known.isPart && size(known.body) >= WHOLE;
  return isWhole ? known.body : densest(document, isBetween, known);
}

/** A lead by no known name: the one piece of prose between headline and body. */
function unnamedLead(title: Element | null, root: Element): Element | undefined {
  let side = title;
  // Up to where headline and body are in one element.
  while (side?.parentElement && !side.parentElement.contains(root)) side = side.parentElement;
  if (!title || !side || side.contains(root)) return undefined;
  const between: Element[] = [];
  for (let at = side.nextElementSibling; at && !at.contains(root); at = at.nextElementSibling)
    between.push(at);
  return between.find(
    (each) =>
      /^(h2|p|div)$/.test(each.localName) &&
      size(each) >= LEAD_AT_LEAST &&
      size(each) <= LEAD_AT_MOST &&
      linkShare(each) === 0 &&
      !boxOf(each),
  );
}

/**
 * The article of a page. Where several stand on an endless one, that which is being read: the last whose headline is
 * above the middle of the window.
 */
export function story(document: Document): Story {
  const titles = headlines(document);
  const at = inView(titles);
  let title = titles[at] ?? null;
  let root = bodyBetween(document, titles[at], titles[at + 1]);
  if (!root) {
    // A headline over nothing, such as a banner's.
    root = bodyBetween(document);
    title = titles.findLast((each) => root && isAfter(each, root)) ?? title;
  }
  const lead = (root && (leadOf(document, title, root) ?? unnamedLead(title, root))) ?? null;
  return { title, lead, root, isLater: at > 0 };
}
