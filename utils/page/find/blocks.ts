/** A Text node's place in its block: `start` is the UTF-16 offset of its first character in the block's text. */
export interface Piece {
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
/** Tags that do not break a paragraph; every other tag, custom elements too, does. */
const inline = words(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q S SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
);
/** Tags whose text is no prose, or is the reader's own. */
const skipped = words(
  'AUDIO BUTTON CANVAS CODE DATALIST DIALOG EMBED IFRAME INPUT KBD MATH MENU METER NAV NOSCRIPT OBJECT OUTPUT PRE PROGRESS RP RT SAMP SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO svg math',
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
  if (skipped.has(element.tagName)) return true;
  // Some papers wrap the whole page in one form (ASP.NET); a form without a headline is for writing.
  if (element.tagName === 'FORM' && !element.querySelector('h1, article')) return true;
  const role = element.getAttribute('role');
  if (role !== null && skippedRoles.has(role)) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** The nearest ancestor-or-self that breaks paragraphs; `within` when there is none below it. */
export function blockOf(node: Node, within: Element): Element {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && element !== within && inline.has(element.tagName)) element = element.parentElement;
  return element ?? within;
}

class BlockReader {
  private readonly blocks: Block[] = [];
  private readonly visible = new Map<Element, boolean>();
  private open: Block | null = null;
  private textLeft: number;
  private nodesLeft = MAX_NODES;

  constructor(private readonly options: ReadOptions) {
    this.textLeft = options.maxText ?? MAX_TEXT;
  }

  read(scope: Element | ShadowRoot): Block[] {
    if (scope instanceof Element) this.enter(scope, scope, 0);
    else this.children(scope, scope.host, 0);
    this.close();
    return this.blocks;
  }

  private enter(element: Element, container: Element, depth: number): void {
    if (depth > MAX_DEPTH || isOutOfProse(element)) return;
    const isInline = inline.has(element.tagName);
    // A bare inline tag (<b>, <i>) says nothing about itself: asking costs more than all the rest of the reading.
    if ((!isInline || element.attributes.length > 0) && this.options.isNoise(element)) return;
    if (isInline) {
      this.children(content(element), container, depth);
      return;
    }
    this.close();
    const shadow = element.shadowRoot;
    if (shadow) this.options.onShadow?.(shadow);
    this.children(shadow ?? element, element, depth);
    this.close();
  }

  private children(parent: Node | Node[], container: Element, depth: number): void {
    const nodes = Array.isArray(parent) ? parent : siblings(parent.firstChild);
    for (const node of nodes) {
      if (this.textLeft <= 0 || --this.nodesLeft < 0) return;
      if (node.nodeType === Node.TEXT_NODE) this.add(node as Text, container);
      else if (node.nodeType === Node.ELEMENT_NODE) this.enter(node as Element, container, depth + 1);
    }
  }

  private add(node: Text, container: Element): void {
    const data = node.data;
    if (data === '' || !this.isVisible(container)) return;
    this.open ??= { element: container, text: '', pieces: [], heading: /^H[1-6]$/.test(container.tagName) };
    this.open.pieces.push({ node, start: this.open.text.length });
    this.open.text += data.replace(lineBreaks, ' ');
    this.textLeft -= data.length;
  }

  /** Papers keep a second copy of headline or body for phones, hidden by style: names would be counted twice. */
  private isVisible(container: Element): boolean {
    let visible = this.visible.get(container);
    if (visible === undefined) {
      visible = container.checkVisibility();
      this.visible.set(container, visible);
    }
    return visible;
  }

  private close(): void {
    if (this.open && /\S/.test(this.open.text)) this.blocks.push(this.open);
    this.open = null;
  }
}

/** What an element shows: a slot shows what was put into it. */
function content(element: Element): Node | Node[] {
  if (!(element instanceof HTMLSlotElement)) return element;
  const assigned = element.assignedNodes();
  return assigned.length > 0 ? assigned : element;
}

function* siblings(first: Node | null): Generator<Node> {
  for (let node = first; node; node = node.nextSibling) yield node;
}
