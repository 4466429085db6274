import { OPENING } from '../../detect/opening';
import type { SeenPage } from '../../detect/types';
import { INLINE, isBox, line, linkShare, oneLine, size } from './boxes';
import { headlines, inView, isAfter, leadOf } from './headline';
import { BODIES, SECTION } from './selectors';

/** What counts as a paragraph of prose. UTF-16 units. */
const PARAGRAPH = 80;
/** What holds less is no body. UTF-16 units. */
const WHOLE = 600;
/** So many headings that are links, and it is a listing. */
const CARDS = 4;

/** The opening of the root's prose, a line for each block, without boxes. */
function opening(root: Element, skip: (Element | undefined)[]): string[] {
  let text = '';
  const read = (parent: Element) => {
    // Not `childNodes`: its iterator costs as much as all else that is done to a node.
    for (let node = parent.firstChild; node && text.length <= OPENING; node = node.nextSibling) {
      if (node.nodeType === 3) text += oneLine(node.nodeValue!);
      if (node.nodeType !== 1 || skip.includes(node as Element) || isBox(node as Element)) continue;
      const gap = INLINE.test((node as Element).localName) ? '' : '\n';
      text += gap;
      read(node as Element);
      text += gap;
    }
  };
  read(root);
  return text.split(/ *\n[\s]*/);
}

/**
 * Where the opening is read: the body under the headline by its name, else the least around the headline that holds a
 * body's worth. The reader's `story` finds the body itself; the headline, by which both know the article, is the same.
 */
function openingRoot(document: Document, title: Element | undefined): Element {
  const { body } = document;
  const known = [...document.querySelectorAll(`${BODIES}`)].find(
    (each) => size(each) > PARAGRAPH && (!title || isAfter(title, each) || each.contains(title)),
  );
  let root = known ?? title ?? body;
  while (!known && root !== body && size(root) < WHOLE) root = root.parentElement!;
  return root;
}

/**
 * What the gate needs to know of a page, read in bounded time (the opening of the text only).
 * @returns strings as the page has them; `structure` is always filled
 */
export function readFacts(document: Document, location: { href: string }): SeenPage {
  const titles = headlines(document);
  const title = titles[inView(titles)];
  const root = openingRoot(document, title);
  const leadElement = leadOf(document, title, root);
  const isKnown = root.matches(`${BODIES}`);
  const lines = opening(root, [title, leadElement]);
  const isParagraph = (each: string) => each.length >= PARAGRAPH;
  const lead = leadElement ? line(leadElement) : (lines.find(isParagraph) ?? '');
  const sections = [...document.querySelectorAll(SECTION)].slice(0, 6).reverse();
  return {
    url: location.href,
    title: line(title) || document.title,
    lead,
    text: lines
      .filter((each) => each !== lead)
      .join('\n')
      .slice(0, OPENING),
    sections: sections.map((each) => (each as Partial<HTMLMetaElement>).content ?? line(each)),
    lang: document.documentElement.lang || null,
    structure: {
      paragraphs: lines.filter(isParagraph).length,
      linkShare: isKnown || root.querySelectorAll('h2 a,h3 a').length < CARDS ? linkShare(root) : 1,
      articleMarkup: Boolean(isKnown || document.querySelector('meta[property="og:type"][content=article]')),
    },
  };
}
