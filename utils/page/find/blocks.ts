import { Seen, shownIn, siblings } from './seen';

/** A Text node's place in its block: `start` is the UTF-16 offset of its first character in the block's text. */
interface Piece {
  node: Text;
  start: number;
}

/** What a reader sees as one paragraph (or heading, caption, list item, cell). */
export interface Block {
  /** The element that lays the paragraph out; one element may hold several blocks (text before and after a table). */
  element: Element;
  /** The Text nodes' data, joined as it is: line breaks and tabs became spaces one for one, so offsets are the page's own. */
  text: string;
  pieces: Piece[];
  heading: boolean;
}

export interface ReadOptions {
  /** Elements to leave out with all that is in them (other news, author boxes, comments). */
  isNoise(element: Element): boolean;
  /** Hears of every open shadow root that was entered. */
  onShadow?(root: ShadowRoot): void;
  /** UTF-16 units to read at most. */
  maxText?: number;
}

/** A news article has up to 60,000 characters; beyond this a page is something else and is read in part. */
const MAX_TEXT = 400_000;
const MAX_NODES = 150_000;
/** Parsers nest 512 deep at most; deeper trees are built by scripts and would overflow the stack. */
const MAX_DEPTH = 512;

const words = (list: string) => new Set(list.split(' '));
/** Tags that do not break a paragraph, by `localName`; every other tag, custom elements too, does. */
export const inline = words(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rbc ruby s slot small span strike strong sub sup time tt u var wbr',
);
/** Tags whose text is no prose, or is the reader's own. */
const skipped = words(
  'audio button canvas code datalist dialog embed iframe input kbd math menu meter nav noscript object output pre progress rp rt rtc samp script select style svg template textarea video',
);
const skippedRoles = words('alert combobox menu menubar navigation search searchbox textbox toolbar tooltip');
const lineBreaks = /[\t\n\v\f\r\u2028\u2029]/g;

/**
 * Reads the text under `scope` (the article root, or a part of it that changed) in document order, open shadow trees
 * included. Touches nothing.
 * @returns blocks with text other than blanks, at most `maxText` UTF-16 units in all
 */
export function readBlocks(scope: Element | ShadowRoot, options: ReadOptions): Block[] {
  return new BlockReader(options).read(scope);
}

/** True for an element in which nothing may be marked: controls, editors, code, menus, forms, scripts. */
export function isOutOfProse(element: Element): boolean {
  if (skipped.has(element.localName)) return true;
  // Some papers wrap the whole page in one form (ASP.NET); a form without a headline is for writing.
  if (element.localName === 'form' && !element.querySelector('h1, article')) return true;
  const role = element.getAttribute('role');
  if (role !== null && skippedRoles.has(role)) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

class BlockReader {
  readonly #blocks: Block[] = [];
  readonly #options: ReadOptions;
  readonly #seen = new Seen();
  #open: Block | null = null;
  #textLeft: number;
  #nodesLeft = MAX_NODES;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#textLeft = options.maxText ?? MAX_TEXT;
  }

  read(scope: Element | ShadowRoot): Block[] {
    // The scope itself was chosen: its name is no reason to leave it out.
    if (!(scope instanceof Element)) this.#children(siblings(scope.firstChild), scope.host, 0);
    else if (!isOutOfProse(scope)) this.#inside(scope, 0);
    this.#close();
    return this.#blocks;
  }

  #enter(element: Element, container: Element, depth: number): void {
    if (depth > MAX_DEPTH || isOutOfProse(element)) return;
    const isInline = inline.has(element.localName);
    // A bare inline tag (<b>, <i>) says nothing about itself: asking costs more than all the rest of the reading.
    if ((!isInline || element.hasAttributes()) && this.#options.isNoise(element)) return;
    if (isInline) {
      this.#children(shownIn(element), container, depth);
      return;
    }
    this.#close();
    this.#inside(element, depth);
    this.#close();
  }

  #inside(element: Element, depth: number): void {
    if (element.shadowRoot) this.#options.onShadow?.(element.shadowRoot);
    this.#children(shownIn(element), element, depth);
  }

  #children(nodes: Iterable<Node>, container: Element, depth: number): void {
    for (const node of nodes) {
      if (this.#textLeft <= 0 || --this.#nodesLeft < 0) return;
      if (node.nodeType === Node.TEXT_NODE) this.#add(node as Text, container);
      else if (node.nodeType === Node.ELEMENT_NODE) this.#enter(node as Element, container, depth + 1);
    }
  }

  #add(node: Text, container: Element): void {
    const data = node.data;
    if (data === '' || !this.#seen.has(node.parentElement ?? container)) return;
    this.#open ??= {
      element: container,
      text: '',
      pieces: [],
      heading: /^h[1-6]$/.test(container.localName),
    };
    this.#open.pieces.push({ node, start: this.#open.text.length });
    this.#open.text += data.replace(lineBreaks, ' ');
    this.#textLeft -= data.length;
  }

  #close(): void {
    if (this.#open && /\S/.test(this.#open.text)) this.#blocks.push(this.#open);
    this.#open = null;
  }
}
