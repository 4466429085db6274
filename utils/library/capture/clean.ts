import DOMPurify from 'dompurify';
import { readText } from './plain-text';
import { withoutStyles } from './tag-soup';

/** What a news text needs and nothing that runs, loads, frames, styles or asks for input. */
const TAGS =
  'a abbr b blockquote br caption cite code dd del dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins li ol p pre q s section small span strong sub sup table tbody td th thead tr u ul'.split(
    ' ',
  );
const ATTRIBUTES = ['href', 'title', 'alt', 'lang', 'dir', 'data-src', 'colspan', 'rowspan', 'datetime'];

/** Images keep their address where no browser looks for one. */
function disarmImages(root: DocumentFragment, base: string): void {
  for (const img of root.querySelectorAll('img')) {
    const src = img.getAttribute('data-src') ?? img.getAttribute('src') ?? '';
    img.removeAttribute('src');
    if (src !== '' && URL.canParse(src, base) && /^https?:/.test(new URL(src, base).protocol))
      img.setAttribute('data-src', new URL(src, base).href);
    else img.remove();
  }
}

function absoluteLinks(root: DocumentFragment, base: string): void {
  for (const a of root.querySelectorAll('a[href]')) {
    const href = a.getAttribute('href') ?? '';
    if (URL.canParse(href, base) && /^https?:/.test(new URL(href, base).protocol))
      a.setAttribute('href', new URL(href, base).href);
    else a.removeAttribute('href');
  }
}

/**
 * Sanitises untrusted markup. The result holds no script, style, form, frame, event handler or address that a browser
 * would fetch by itself; links are absolute http(s) ones. Runs on every way in (save, import) and again before showing.
 * @param base address that relative links and images are meant from
 */
export function cleanFragment(markup: string, base: string): DocumentFragment {
  // In a document of its own nothing is fetched while it is looked at: an <img> parsed into the page would be.
  const inert = new DOMParser().parseFromString(withoutStyles(markup), 'text/html');
  for (const img of inert.querySelectorAll('img[src]')) {
    if (!img.hasAttribute('data-src')) img.setAttribute('data-src', img.getAttribute('src') ?? '');
    img.removeAttribute('src');
  }
  const root = DOMPurify.sanitize(inert.body.innerHTML, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  disarmImages(root, base);
  absoluteLinks(root, base);
  return root;
}

/** The sanitised markup as text, and the plain text that offsets count in. */
export function clean(markup: string, base: string): { html: string; text: string } {
  const root = cleanFragment(markup, base);
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(root);
  return { html: holder.innerHTML, text: readText(holder).text };
}
