/** What stands in the top layer, in the order of neither time nor height: browsers tell none. */
const TOP = ':popover-open,:modal,:fullscreen';

/** The roots in which a page's elements can be: the document and every shadow tree, closed ones too where the browser lets us. */
function* rootsIn(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    const inner = innerRoot(element);
    if (inner) yield* rootsIn(inner);
  }
}

interface Dom {
  openOrClosedShadowRoot?(element: Element): ShadowRoot | null;
}

function innerRoot(element: Element): ShadowRoot | null {
  // Firefox gives it as a property, Chromium by a function that takes HTML elements only.
  const own = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  const { dom } = (globalThis as { chrome?: { dom?: Dom } }).chrome ?? {};
  return element instanceof HTMLElement && dom?.openOrClosedShadowRoot
    ? dom.openOrClosedShadowRoot(element)
    : element.shadowRoot;
}

/**
 * Knows whether something of the page may lie over what we show. In the top layer the latest stands highest; what was there
 * when ours was raised is below it until it opens anew. A page's own popover over a card, transparent to the pointer, would
 * let the reader press a button that cannot be seen.
 */
export class TopLayer {
  private below = new WeakSet<Element>();
  private readonly heard = new WeakSet<Element>();

  /** @param own our host, whose surfaces are no strangers */
  constructor(
    private readonly own: Element,
    private readonly signal: AbortSignal,
  ) {}

  /** Call it when ours has just been put on top. */
  raised(): void {
    this.below = new WeakSet(this.strangers());
  }

  /** Whether something opened above ours since then. */
  isCovered(): boolean {
    return this.isInTransition() || this.strangers().some((each) => !this.below.has(each));
  }

  private strangers(): Element[] {
    const found: Element[] = [];
    for (const root of rootsIn(document)) {
      if (root instanceof ShadowRoot && root.host === this.own) continue;
      found.push(...[...root.querySelectorAll(TOP)].filter((each) => !each.contains(this.own)));
    }
    for (const each of found) this.listen(each);
    return found;
  }

  /** One that was below and is opened again is above. */
  private listen(element: Element): void {
    if (this.heard.has(element)) return;
    this.heard.add(element);
    element.addEventListener('beforetoggle', () => this.below.delete(element), { signal: this.signal });
  }

  /** Pictures of a view transition lie over everything, the top layer included. */
  private isInTransition(): boolean {
    const running = ':active-view-transition';
    return CSS.supports(`selector(${running})`) && document.documentElement.matches(running);
  }
}
