import { Intact } from './intact';
import { dropHosts, makeHost } from './tag';
import { TopLayer } from './top-layer';

/** ms in which a press cannot be meant for what has just come up under it. */
const ABRUPT = 400;
const SEEN = { opacityProperty: true, visibilityProperty: true };

export type SurfaceName = 'card' | 'list' | 'names-button' | 'notice';

/**
 * The one element of ours in the page: a host beside `body` (never in it) with a closed shadow root. Each surface is a
 * manual popover in the top layer, above everything of the page, without a z-index. Styles are adopted,
 * so that no content security policy of the page matters and no file of ours can be fetched by it.
 */
export class Host {
  readonly element = makeHost();
  readonly #root = this.element.attachShadow({ mode: 'closed' });
  readonly #surfaces = new Map<SurfaceName, HTMLElement>();
  readonly #scaling = new CSSStyleSheet();
  #sizes = '';
  #looks = '';
  readonly #status = document.createElement('div');
  readonly #topLayer: TopLayer;
  readonly #intact: Intact;
  /** The press being handled now, if it counts. */
  #press: Event | null = null;
  /** When something of the page had to be outdone. */
  #raisedAt = Number.NEGATIVE_INFINITY;

  /**
   * @param sheets style sheets as text
   * @param changed the page got at what we show, and changed it
   */
  constructor(sheets: readonly string[], signal: AbortSignal, changed: () => void) {
    dropHosts();
    this.#topLayer = new TopLayer(this.element, signal);

    for (const css of sheets) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      this.#root.adoptedStyleSheets.push(sheet);
    }
    this.#root.adoptedStyleSheets.push(this.#scaling);
    this.#status.className = 'unseen';
    this.#status.setAttribute('role', 'status');
    this.#root.append(this.#status);
    this.#intact = new Intact(this.#root, changed, signal);
    // What is typed into a card is none of the page's business; its own shortcuts would answer.
    for (const type of ['keydown', 'keyup', 'keypress', 'input', 'paste', 'copy', 'cut'] as const) {
      this.#root.addEventListener(type, (event) => event.stopPropagation(), { signal });
    }
    // Before any button hears of it.
    this.#root.addEventListener('click', (event) => this.#judge(event), { capture: true, signal });
    document.addEventListener('fullscreenchange', () => this.element.isConnected && this.#attach(), {
      signal,
    });
    signal.addEventListener('abort', () => this.element.remove());
  }

  /** Whether an event of the page comes from our host. */
  owns(target: EventTarget | null): boolean {
    return target === this.element;
  }

  /**
   * Whether what is being handled now is the reader's own press, on what the reader sees. Nothing else may change a state:
   * pages make events, find ways to our buttons (Firefox 153 tells `originalTarget`: `hands.test.ts`), and lay things over them.
   */
  get isPressed(): boolean {
    return this.#press !== null && this.#press.eventPhase !== Event.NONE;
  }

  #judge(event: Event): void {
    const target = event.composedPath()[0];
    const isSeen = target instanceof Element && target.checkVisibility(SEEN) && !this.#topLayer.isCovered();
    this.#press = event.isTrusted && isSeen && performance.now() > this.#raisedAt + ABRUPT ? event : null;
    // Now ours is on top, and the reader may press what can be seen.
    if (event.isTrusted && !isSeen) this.#raise();
  }

  /** Puts what is open above everything that came since. */
  #raise(): void {
    const focused = this.focused();
    for (const surface of this.#surfaces.values()) {
      if (!surface.matches(':popover-open')) continue;
      surface.hidePopover();
      surface.showPopover();
    }
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    this.#topLayer.raised();
    this.#raisedAt = performance.now();
  }

  /** The element for a surface's content; made on first use. */
  surface(name: SurfaceName): HTMLElement {
    const known = this.#surfaces.get(name);
    if (known) return known;
    const made = document.createElement('div');
    made.className = name === 'notice' ? 'surface notice-place' : `surface ${name}`;
    made.popover = 'manual';
    this.#surfaces.set(name, made);
    this.#root.append(made);
    this.#intact.forgive();
    return made;
  }

  show(name: SurfaceName): void {
    this.#attach();
    this.#size();
    const surface = this.surface(name);
    if (surface.matches(':popover-open')) return;
    surface.showPopover();
    this.#topLayer.raised();
  }

  hide(name: SurfaceName): void {
    const surface = this.#surfaces.get(name);
    if (surface?.matches(':popover-open')) surface.hidePopover();
  }

  isOpen(name: SurfaceName): boolean {
    return this.#surfaces.get(name)?.matches(':popover-open') ?? false;
  }

  /** Says something to a screen reader, politely, once. @param lang the language of the words */
  announce(words: string, lang: string): void {
    this.#attach();
    this.#status.lang = lang;
    this.#status.textContent = words;
    this.#intact.forgive();
  }

  /**
   * @param factor on every text size, 1 is normal
   * @param scheme a value of `color-scheme`
   */
  look(factor: number, scheme: string): void {
    this.#looks = `--scale: ${factor}; --scheme: ${scheme};`;
    this.#size();
  }

  /** Undoes the page's own `zoom`, which would move and enlarge what stands at points of the window. */
  #size(): void {
    const zoom = this.element.parentElement?.currentCSSZoom ?? 1;
    const sizes = `:host { ${this.#looks} zoom: ${1 / zoom} !important; }`;
    if (sizes === this.#sizes) return;
    this.#sizes = sizes;
    this.#scaling.replaceSync(sizes);
  }

  focused(): Element | null {
    return this.#root.activeElement;
  }

  /**
   * Puts the host where it can be reached: beside the body, or in the element in fullscreen, for all else is inert then.
   * Pages that rebuild themselves throw it away: it is put back when next needed.
   */
  #attach(): void {
    const home = homeNow();
    if (this.element.parentNode === home) return;
    const open = [...this.#surfaces.values()].filter((surface) => surface.matches(':popover-open'));
    home.append(this.element);
    // A popover that leaves the document is closed.
    for (const surface of open) surface.showPopover();
    if (open.length > 0) this.#topLayer.raised();
  }
}

/** Elements whose children are not rendered cannot hold the host; over a video in fullscreen there is no card. */
function homeNow(): Element {
  let full = document.fullscreenElement;
  // Of an element inside a shadow tree the document tells the tree's host.
  for (let inner = full; inner; inner = inner.shadowRoot?.fullscreenElement ?? null) full = inner;
  return full && !/^(VIDEO|IMG|CANVAS|IFRAME|OBJECT|EMBED)$/.test(full.tagName)
    ? full
    : document.documentElement;
}
