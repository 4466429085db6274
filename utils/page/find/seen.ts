/**
 * Which elements of a page can be seen. Papers keep a second copy of headline or body for phones, hidden by style, and words
 * for robots inside a paragraph: nobody reads those. Remembers its answers: make a new one for each reading.
 */
export class Seen {
  readonly #answers = new Map<Element, boolean>();

  has(element: Element): boolean {
    let seen = this.#answers.get(element);
    if (seen === undefined) {
      seen = element.checkVisibility({ visibilityProperty: true }) || this.#isUnboxed(element);
      this.#answers.set(element, seen);
    }
    return seen;
  }

  /** `display: contents` lays out what an element holds without a box of its own, which counts as not visible. */
  #isUnboxed(element: Element): boolean {
    const { display, visibility } = getComputedStyle(element);
    const around = element.assignedSlot ?? element.parentElement ?? hostOf(element);
    return display === 'contents' && visibility === 'visible' && around !== null && this.has(around);
  }
}

/** What an element shows: its shadow tree where that is open, and in a slot what was put into it. */
export function shownIn(element: Element): Iterable<Node> {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return siblings((element.shadowRoot ?? element).firstChild);
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Not `childNodes`: with 50,000 children browsers count them at each step. */
export function* siblings(first: Node | null): Generator<Node> {
  for (let node = first; node; node = node.nextSibling) yield node;
}
