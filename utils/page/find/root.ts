import { boxOf, line, linkShare, size } from './boxes';
import { BODIES, LEAD, TITLE } from './selectors';

/** A body shorter than this is not there yet, or the page is no article. UTF-16 units. */
const SHORTEST = 120;
/** A name that occurs more often marks the cards of a listing. */
const MOST = 2;
/** More of the root's characters in links than this, and it is a listing. */
const LINKS = 0.5;
/** What counts as a line of prose. UTF-16 units. */
const PROSE = 40;
/** Elements looked at when the body has no known name. */
const MAX_ELEMENTS = 4000;

const isBody = (element: Element) => size(element) >= SHORTEST && linkShare(element) < LINKS;

/** The body by the names known news systems give it. */
function knownBody(document: Document): Element | null {
  for (const selector of BODIES) {
    const all = [...document.querySelectorAll(selector)];
    if (all.length > MOST) continue;
    const [longest] = all.sort((a, b) => size(b) - size(a));
    if (longest && isBody(longest)) return longest;
  }
  return null;
}

/** The element whose own text and paragraphs hold most prose; some papers write bare text between empty paragraphs. */
function densest(document: Document): Element | null {
  const scores = new Map<Element, number>();
  for (const element of [...document.querySelectorAll('p,div,td')].slice(0, MAX_ELEMENTS)) {
    const holder = element.tagName === 'P' ? element.parentElement! : element;
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
    const prose = own.reduce((sum, { nodeValue }) => sum + nodeValue!.trim().length, 0);
    if (prose >= PROSE && !boxOf(element)) scores.set(holder, (scores.get(holder) ?? 0) + prose);
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  return best && isBody(best[0]) ? best[0] : null;
}

/**
 * The element that holds the article's body: by the names known news systems give it, else the densest block of
 * prose with few links. Title and lead may stand outside it (`articleTitle`, `articleLead`), boxes of other news
 * inside (`isNoise`). Null when there is none, or none yet.
 */
export function articleRoot(document: Document): Element | null {
  return knownBody(document) ?? densest(document);
}

/** The first element by the order of selectors that has enough text and is not a card among many. */
function part(document: Document, selectors: string, shortest: number): Element | null {
  for (const selector of selectors.split(',')) {
    const all = [...document.querySelectorAll(selector)].filter(
      (each) => line(each).length >= shortest && !boxOf(each),
    );
    if (all[0] && (all.length <= MOST || selector === 'h1')) return all[0];
  }
  return null;
}

/** The headline's element, the page's first `h1` when it has no known name; null when the page shows none. */
export function articleTitle(document: Document): Element | null {
  return part(document, TITLE, 1);
}

/** The lead's element ("sapo"), inside or outside of the body; null when it has none of its own. */
export function articleLead(document: Document): Element | null {
  return part(document, LEAD, PROSE);
}
