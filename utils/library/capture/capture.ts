import { leftOut } from '../../page/find/article';
import { line } from '../../page/find/boxes';
import { publishedDate } from '../../page/find/published';
import { story } from '../../page/find/root';
import { publisherHost } from '../url';
import type { Captured } from './captured';
import { Copier } from './copy';
import { readText } from './plain-text';

const EXCERPT = 300;
/** UTF-16 units; `captured.ts` refuses more. A title of a page can be a whole book by mistake. */
const MOST = { title: 1000, publisher: 200, lang: 35, text: 390_000 };

function shorten(text: string): string {
  const short = text.replace(/\s+/g, ' ').trim();
  return short.length <= EXCERPT ? short : `${short.slice(0, EXCERPT).replace(/\s+\S*$/u, '')}…`;
}

const meta = (page: Document, selector: string) =>
  page.querySelector(selector)?.getAttribute('content')?.replace(/\s+/g, ' ').trim() ?? '';

/**
 * Clean copy of the article that an open page shows, the very one that is marked: headline, lead and body as the marks
 * know them. The page itself is not touched and nothing is fetched.
 */
export function capture(page: Document, url: string): Captured {
  const found = story(page);
  const { title, lead, root, isLater } = found;
  const copy = page.implementation.createHTMLDocument('');
  const isOther = leftOut(found);
  const copier = new Copier(copy, {
    base: url,
    isLeftOut: (element) => element === title || isOther(element),
    most: MOST.text,
  });
  const body = root ?? page.body;
  if (lead && !body.contains(lead)) {
    const paragraph = copy.createElement('p');
    copier.content(lead, paragraph);
    copy.body.append(paragraph);
  }
  if (body) copier.content(body, copy.body);
  const { text } = readText(copy.body);
  const description = isLater ? '' : meta(page, 'meta[property="og:description"],meta[name=description]');
  return {
    url,
    title: (line(title) || page.title.trim() || url).slice(0, MOST.title),
    publisher: (meta(page, 'meta[property="og:site_name"]') || publisherHost(url)).slice(0, MOST.publisher),
    published: publishedDate(page, found),
    excerpt: shorten(description || line(lead) || text),
    lang: page.documentElement.lang.slice(0, MOST.lang) || null,
    html: copy.body.innerHTML,
    text,
  };
}
