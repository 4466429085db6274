import { Readability } from '@mozilla/readability';
import { articleLead, articleRoot, articleTitle } from '../page/find/root';
import type { PartialDate } from '../text/partial-date';
import { clean } from './clean';
import { publisherHost } from './url';

/** A page as the reader saw it when pressing "save". Plain data: it travels from the tab to the background. */
export interface Captured {
  url: string;
  title: string;
  publisher: string;
  published: PartialDate | null;
  excerpt: string;
  lang: string | null;
  /** Sanitised; empty when the page has no readable text. */
  html: string;
  text: string;
}

const EXCERPT = 300;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT).replace(/\s+\S*$/u, '')}…`;
}

/** Lazy images hide their address in `data-*`; what was on screen is what is kept. */
function rememberImages(copy: Document): void {
  for (const img of copy.querySelectorAll('img')) {
    const src = img.getAttribute('data-src') ?? img.getAttribute('data-original') ?? img.getAttribute('src');
    if (src && !src.startsWith('data:')) img.setAttribute('src', src);
  }
}

/** Datelines stand in a span of their own and are kept off the text by style alone, which a copy does not have. */
function partGluedWords(copy: Document): void {
  for (const span of copy.querySelectorAll('span')) {
    const next = span.nextSibling;
    const isGlued = /\p{L}$/u.test(span.textContent ?? '') && /^\p{Lu}/u.test(next?.nodeValue ?? '');
    if (isGlued) span.after(' ');
  }
}

/**
 * Cuts the copy down to headline, lead and body as the marks know them: Readability alone keeps breadcrumbs and the
 * printed date of some papers.
 * @returns the headline, null when the page does not name it
 */
function narrow(copy: Document): string | null {
  const title = articleTitle(copy)?.textContent?.replace(/\s+/g, ' ').trim() || null;
  const body = articleRoot(copy);
  if (!body) return title;
  const lead = articleLead(copy);
  const article = copy.createElement('article');
  if (lead && !body.contains(lead) && !lead.contains(body)) article.append(lead);
  article.append(body);
  copy.body.replaceChildren(article);
  return title;
}

/**
 * Clean copy of an open page. Works on a clone: the page itself is not touched and nothing is fetched.
 * @param published the publication day, as the page's own reader found it
 */
export function capture(page: Document, url: string, published: PartialDate | null): Captured {
  const copy = page.cloneNode(true) as Document;
  rememberImages(copy);
  partGluedWords(copy);
  const headline = narrow(copy);
  const article = new Readability(copy, { charThreshold: 200 }).parse();
  const { html, text } = clean(article?.content ?? '', url);
  return {
    url,
    title: (headline || article?.title || page.title || url).replace(/\s+/g, ' ').trim(),
    publisher: article?.siteName?.trim() || publisherHost(url),
    published,
    excerpt: shorten(article?.excerpt || text),
    lang: article?.lang || page.documentElement.lang || null,
    html,
    text,
  };
}
