import { isNoise, linkShare } from './noise';
import { BODY, LEAD, TITLE } from './selectors';

/** A body shorter than this is not there yet, or the page is no article. UTF-16 units. */
const SHORTEST = 120;
/** A body found without a known name must hold this much in paragraphs. */
const SHORTEST_UNKNOWN = 300;
/** A name that occurs more often marks the cards of a listing. */
const MOST = 2;
/** More of the root's characters in links than this, and it is a listing. */
const LINKS = 0.5;
/** Text nodes looked at when the body has no known name. */
const MAX_NODES = 4000;
/** What counts as a line of prose. */
const PROSE = 40;
const PARAGRAPH =
  /^(P|LI|TD|TR|TBODY|BLOCKQUOTE|FIGCAPTION|H\d|A|SPAN|B|I|EM|STRONG|FONT|U|SMALL|TIME|LABEL)$/;

const length = (element: Element) => element.textContent?.trim().length ?? 0;

function known(document: Document): Element | null {
  for (const selector of BODY.split(',')) {
    const all = [...document.querySelectorAll(selector)];
    if (!all.length || all.length > MOST) continue;
    const longest = all.reduce((a, b) => (length(b) > length(a) ? b : a));
    if (length(longest) >= SHORTEST && linkShare(longest) < LINKS) return longest;
  }
  return null;
}

/** The element that holds most prose of its own: paragraphs count for their parent, half for the one above. */
function densest(document: Document): Element | null {
  const scores = new Map<Element, number>();
  const add = (element: Element | null, score: number) => {
    if (element && element !== document.documentElement)
      scores.set(element, (scores.get(element) ?? 0) + score);
  };
  const walker = document.createTreeWalker(document.body, SHOW_TEXT);
  for (let left = MAX_NODES; left > 0 && walker.nextNode(); left--) {
    const text = walker.currentNode.nodeValue?.trim().length ?? 0;
    if (text < PROSE) continue;
    let holder = walker.currentNode.parentElement;
    if (!holder || /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/.test(holder.tagName)) continue;
    if (holder.closest('a,nav,aside,footer,header,dialog,[role=dialog]')) continue;
    while (holder && PARAGRAPH.test(holder.tagName)) holder = holder.parentElement;
    add(holder, text);
    add(holder?.parentElement ?? null, text / 2);
  }
  let best: Element | null = null;
  for (const [element, score] of scores) if (!best || score > scores.get(best)!) best = element;
  if (!best || scores.get(best)! < SHORTEST_UNKNOWN || linkShare(best) >= LINKS) return null;
  return isNoise(best) ? null : best;
}
/** `NodeFilter.SHOW_TEXT`, spelt out because tests run where it is no global. */
const SHOW_TEXT = 4;

/**
 * The element that holds the article's body: by the names known news systems give it, else the densest block of
 * prose with few links. Title and lead may stand outside it (`articleTitle`, `articleLead`), boxes of other news
 * inside (`isNoise`). Null when there is none, or none yet.
 */
export function articleRoot(document: Document): Element | null {
  return document.body && (known(document) ?? densest(document));
}

/** Whether the page's body is one of a known news system. */
export function hasKnownBody(document: Document): boolean {
  return known(document) !== null;
}

/** The headline's element: a known one, else the first `h1` outside of boxes; null when the page shows none. */
export function articleTitle(document: Document): Element | null {
  for (const selector of [...TITLE.split(','), 'h1']) {
    const found = [...document.querySelectorAll(selector)].find(
      (each) => length(each) > 0 && !each.closest('aside,nav,footer'),
    );
    if (found) return found;
  }
  return null;
}

/** The lead's element ("sapo"), inside or outside of the body; null when it has none of its own. */
export function articleLead(document: Document): Element | null {
  for (const selector of LEAD.split(',')) {
    const all = [...document.querySelectorAll(selector)].filter((each) => length(each) >= PROSE);
    if (all.length > 0 && all.length <= MOST) return all[0]!;
  }
  return null;
}
