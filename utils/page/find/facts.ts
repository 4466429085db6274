import { OPENING } from '../../detect/opening';
import type { SeenPage } from '../../detect/types';
import { boxOf, line, linkShare } from './boxes';
import { articleLead, articleRoot, articleTitle } from './root';
import { BODIES, SECTION } from './selectors';

/** What counts as a paragraph of prose. UTF-16 units. */
const PARAGRAPH = 80;
const INLINE = /^(A|B|EM|FONT|I|MARK|S|SPAN|STRONG|SUB|SUP|U)$/;

/** The opening of the root's prose, a line for each block, without boxes. */
function opening(root: Element, skip: (Element | null)[]): string[] {
  let text = '';
  const read = (parent: Element) => {
    for (const node of parent.childNodes) {
      if (text.length > OPENING) return;
      if (node.nodeType === 3) text += node.nodeValue!.replace(/\s+/g, ' ');
      if (node.nodeType !== 1 || skip.includes(node as Element) || boxOf(node as Element) === node) continue;
      const gap = INLINE.test((node as Element).tagName) ? '' : '\n';
      text += gap;
      read(node as Element);
      text += gap;
    }
  };
  read(root);
  return text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean);
}

/**
 * What the gate needs to know of a page, read in bounded time (the opening of the text only).
 * @returns strings as the page has them; `structure` is always filled
 */
export function readFacts(document: Document, location: { href: string }): SeenPage {
  const root = articleRoot(document);
  const headline = articleTitle(document);
  const leadElement = articleLead(document);
  const lines = root ? opening(root, [headline, leadElement]) : [];
  const isParagraph = (each: string) => each.length >= PARAGRAPH;
  const lead = line(leadElement) || lines.find(isParagraph) || '';
  const sections = [...document.querySelectorAll(SECTION)].slice(0, 6).reverse();
  return {
    url: location.href,
    title: line(headline) || document.title,
    lead,
    text: lines
      .filter((each) => each !== lead)
      .join('\n')
      .slice(0, OPENING),
    sections: sections.map((each) => each.getAttribute('content') ?? line(each)),
    lang: document.documentElement.lang || null,
    structure: {
      paragraphs: lines.filter(isParagraph).length,
      linkShare: root ? linkShare(root) : 1,
      articleMarkup: Boolean(
        root?.matches(BODIES.join()) || document.querySelector('meta[property="og:type"][content=article]'),
      ),
    },
  };
}
