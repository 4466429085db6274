import type { PageFacts, PageStructure } from '../detect/types';
import { isOutOfProse } from './blocks';
import { linkedData } from './linked-data';
import { isNoise, linkShare } from './noise';
import { articleLead, articleRoot, articleTitle, hasKnownBody } from './root';
import { SECTION } from './selectors';

/** Text beyond this is not read: the first look needs the opening only, and long pages must not cost more. UTF-16 units. */
const OPENING = 6000;
/** What counts as a paragraph of prose. UTF-16 units. */
const PARAGRAPH = 80;
const INLINE = /^(A|ABBR|B|BDI|CITE|EM|FONT|I|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U)$/;

const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The opening of the root's prose, a line for each block, without boxes. */
function opening(root: Element, skip: (Element | null)[]): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  const close = () => {
    const trimmed = line.replace(/\s+/g, ' ').trim();
    if (trimmed) lines.push(trimmed);
    length += trimmed.length;
    line = '';
  };
  const read = (parent: Element) => {
    for (const node of parent.childNodes) {
      if (length > OPENING) return;
      if (node.nodeType === 3) line += node.nodeValue;
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (skip.includes(element) || isOutOfProse(element) || isNoise(element)) continue;
      const isBlock = !INLINE.test(element.tagName);
      if (isBlock) close();
      read(element);
      if (isBlock) close();
    }
  };
  read(root);
  close();
  return lines;
}

function sections(document: Document, fromData: string[]): string[] {
  const named = [...document.querySelectorAll(SECTION)]
    .slice(0, 8)
    .map((each) => each.getAttribute('content') ?? text(each));
  const home = /^(trang chủ|home)$/i;
  return [...new Set([...fromData, ...named.reverse()])].filter(
    (name) => name && name.length < 60 && !home.test(name),
  );
}

/** Title without the site's name behind a dash or bar. */
function documentTitle(document: Document): string {
  const og = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  return (og ?? document.title ?? '').replace(/\s+[|–-]\s+[^|–-]{2,40}$/u, '').trim();
}

/**
 * What the gate needs to know of a page, read in bounded time (the opening of the text only).
 * @returns strings as the page has them; `structure` is always filled
 */
export function readFacts(document: Document, location: { href: string }): PageFacts {
  const root = articleRoot(document);
  const headline = articleTitle(document);
  const leadElement = articleLead(document);
  const data = linkedData(document);
  const lines = root ? opening(root, [headline, leadElement]) : [];
  const lead = text(leadElement) || (lines.find((line) => line.length >= PARAGRAPH) ?? '');
  const structure: PageStructure = {
    paragraphs: lines.filter((line) => line.length >= PARAGRAPH).length,
    linkShare: root ? linkShare(root) : 1,
    articleMarkup:
      hasKnownBody(document) ||
      data.isArticle ||
      document.querySelector('meta[property="og:type"][content*=article]') !== null,
  };
  return {
    url: location.href,
    title: text(headline) || documentTitle(document),
    lead,
    text: lines.filter((line) => line !== lead).join('\n'),
    sections: sections(document, data.sections),
    lang: document.documentElement.lang || null,
    structure,
  };
}
