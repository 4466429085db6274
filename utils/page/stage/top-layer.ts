/** What stands in the top layer, in the order of neither time nor height: browsers tell none. */
const TOP = ':popover-open,:modal,:fullscreen';
const RUNNING = ':active-view-transition';

interface WithRoots {
  /** Firefox 153's way into closed shadow trees, for extensions; Chromium 156's throws where it is given no HTML element. */
  openOrClosedShadowRoot?: ShadowRoot | null;
}
interface Chrome {
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
  runtime?: { id?: string };
}

/** Of an extension that went under an open page the interfaces throw (Chromium 156). */
const dom = ({ chrome }: { chrome?: Chrome }) => (chrome?.runtime?.id ? chrome.dom : null);

const rootOf = (element: Element & WithRoots) =>
  element.openOrClosedShadowRoot ??
  (element instanceof HTMLElement ? dom(globalThis as object)?.openOrClosedShadowRoot?.(element) : null);

/**
 * Knows whether something of the page may lie over what we show. In the top layer the latest stands highest; what was there
 * when ours was raised is below it until it opens anew. A page's own popover over a card, transparent to the pointer, would
 * let the reader press a button that cannot be seen.
 */
export class TopLayer {
  #below = new WeakSet<Element>();
  readonly #heard = new WeakSet<Element>();

  /** @param own our host, whose surfaces are no strangers */
  constructor(
    private readonly own: Element,
    private readonly signal: AbortSignal,
  ) {}

  /** Call it when ours has just been put on top. */
  raised(): void {
    this.#below = new WeakSet(this.#strangers());
  }

  /** Whether something opened above ours since then. */
  isCovered(): boolean {
    return this.#isInTransition() || this.#strangers().some((each) => !this.#below.has(each));
  }

  /** In the document and in every shadow tree but our own. */
  #strangers(root: ParentNode = document): Element[] {
    return [...root.querySelectorAll('*')].flatMap((each) => {
      const inner = each === this.own ? null : rootOf(each);
      const isTop = each.matches(TOP) && !each.contains(this.own);
      if (isTop) this.#listen(each);
      return [...(isTop ? [each] : []), ...(inner ? this.#strangers(inner) : [])];
    });
  }

  /** One that was below and is opened again is above. */
  #listen(element: Element): void {
    if (this.#heard.has(element)) return;
    this.#heard.add(element);
    element.addEventListener('beforetoggle', () => this.#below.delete(element), { signal: this.signal });
  }

  /** Pictures of a view transition lie over everything, the top layer included. */
  #isInTransition(): boolean {
    return CSS.supports(`selector(${RUNNING})`) && document.documentElement.matches(RUNNING);
  }
}
