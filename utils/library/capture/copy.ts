import { inline, isOutOfProse } from '../../page/find/blocks';
import { Seen, shownIn } from '../../page/find/seen';

/** What a copy keeps of the page's tags; others leave their content, as a paragraph or a section where they broke the line. */
const KEPT = new Set(
  'a abbr b blockquote br caption cite code dd del dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins li ol p pre q s section small span strong sub sup table tbody td th thead tr u ul'.split(
    ' ',
  ),
);
const PLAIN = ['title', 'alt', 'lang', 'dir', 'colspan', 'rowspan', 'datetime'];
/** Of what is no prose these are kept: nobody is to be linked in them, but they are to be read. */
const LISTINGS = new Set(['code', 'kbd', 'pre', 'samp']);
/** Elements that mean something without content. */
const EMPTY = new Set(['br', 'hr', 'img', 'td', 'th']);
const MAX_DEPTH = 512;

export interface CopyOptions {
  /** Address that relative links and images are meant from. */
  base: string;
  /** Elements to leave out with all that is in them. */
  isLeftOut(element: Element): boolean;
  /** UTF-16 units of text to copy at most. */
  most: number;
}

/**
 * Copies what can be seen of an article into another document, element by element from a short list: nothing that runs,
 * loads, styles or asks for input is ever made, so that a page's strict policy has nothing to report. A clone with its
 * handlers and styles would be reported by Chromium, and parsing markup by pages that demand trusted types.
 */
export class Copier {
  private readonly seen = new Seen();
  private left: number;

  constructor(
    private readonly into: Document,
    private readonly options: CopyOptions,
  ) {
    this.left = options.most;
  }

  /** Appends copies of what `element` shows to `parent`. */
  content(element: Element, parent: Element, depth = 0): void {
    if (depth > MAX_DEPTH) return;
    for (const node of shownIn(element)) {
      if (this.left <= 0) return;
      if (node instanceof Text) this.text(node, element, parent);
      else if (node instanceof Element) this.element(node, parent, depth + 1);
    }
  }

  private text(node: Text, around: Element, parent: Element): void {
    if (!this.seen.has(node.parentElement ?? around)) return;
    const { previousSibling } = node;
    // Datelines stand in a span and are kept off the text by style alone, which a copy does not have.
    const isGlued =
      previousSibling instanceof Element &&
      previousSibling.localName === 'span' &&
      /\p{L}$/u.test(previousSibling.textContent ?? '') &&
      /^\p{Lu}/u.test(node.data);
    const words = (isGlued ? ' ' : '') + node.data.slice(0, this.left);
    this.left -= words.length;
    parent.append(words);
  }

  private element(element: Element, parent: Element, depth: number): void {
    const tag = element.localName;
    if ((isOutOfProse(element) && !LISTINGS.has(tag)) || this.options.isLeftOut(element)) return;
    const copy = this.madeFor(element, tag);
    if (!copy) {
      this.content(element, parent, depth);
      return;
    }
    if (tag !== 'img') this.content(element, copy, depth);
    if (EMPTY.has(tag) || copy.hasChildNodes()) parent.append(copy);
  }

  /** The element to stand for one of the page; null where its content alone is kept. */
  private madeFor(element: Element, tag: string): Element | null {
    if (tag === 'img') return this.image(element);
    if (!KEPT.has(tag)) {
      if (inline.has(tag)) return null;
      const holdsBlocks = [...element.children].some(({ localName }) => !inline.has(localName));
      return this.into.createElement(holdsBlocks || element.shadowRoot ? 'section' : 'p');
    }
    const copy = this.into.createElement(tag);
    for (const name of PLAIN) {
      const value = element.getAttribute(name);
      if (value !== null) copy.setAttribute(name, value);
    }
    const link = tag === 'a' && this.address(element.getAttribute('href'));
    if (link) copy.setAttribute('href', link);
    return copy;
  }

  /** Images keep their address where no browser looks for one; lazy ones hide it in `data-*`. */
  private image(element: Element): Element | null {
    const { data } = { data: (name: string) => element.getAttribute(name) };
    const source = this.address(data('data-src') ?? data('data-original') ?? data('src'));
    if (!source) return null;
    const copy = this.into.createElement('img');
    copy.setAttribute('data-src', source);
    copy.setAttribute('alt', data('alt') ?? '');
    return copy;
  }

  private address(value: string | null): string | null {
    const { base } = this.options;
    if (value === null || !URL.canParse(value, base)) return null;
    const { href, protocol } = new URL(value, base);
    return /^https?:$/.test(protocol) ? href : null;
  }
}
