import cardCss from '../../../components/card.css?inline';
import surfaceCss from './surface.css?inline';
import { dropHosts, TAG } from './tag';

export type SurfaceName = 'card' | 'list' | 'notice';

/**
 * The one element of ours in the page: a host beside `body` (never in it) with a closed shadow root. Each surface is a
 * manual popover in the top layer, above everything of the page, without a z-index. Styles are adopted,
 * so that no content security policy of the page matters and no file of ours can be fetched by it.
 */
export class Host {
  readonly element = document.createElement(TAG);
  private readonly root = this.element.attachShadow({ mode: 'closed' });
  private readonly surfaces = new Map<SurfaceName, HTMLElement>();
  private readonly scaling = new CSSStyleSheet();
  private sizes = '';
  private factor = 1;
  private readonly status = document.createElement('div');

  constructor(signal: AbortSignal) {
    dropHosts();
    for (const css of [cardCss, surfaceCss]) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      this.root.adoptedStyleSheets.push(sheet);
    }
    this.root.adoptedStyleSheets.push(this.scaling);
    this.status.className = 'unseen';
    this.status.setAttribute('role', 'status');
    this.root.append(this.status);
    // What is typed into a card is none of the page's business; its own shortcuts would answer.
    for (const type of ['keydown', 'keyup', 'keypress', 'input', 'paste', 'copy', 'cut'] as const) {
      this.root.addEventListener(type, (event) => event.stopPropagation(), { signal });
    }
    document.addEventListener('fullscreenchange', () => this.element.isConnected && this.attach(), {
      signal,
    });
    signal.addEventListener('abort', () => this.element.remove());
  }

  /** Whether an event of the page comes from our host. */
  owns(target: EventTarget | null): boolean {
    return target === this.element;
  }

  /** The element for a surface's content; made on first use. */
  surface(name: SurfaceName): HTMLElement {
    const known = this.surfaces.get(name);
    if (known) return known;
    const made = document.createElement('div');
    made.className = name === 'notice' ? 'surface notice-place' : `surface ${name}`;
    made.popover = 'manual';
    this.surfaces.set(name, made);
    this.root.append(made);
    return made;
  }

  show(name: SurfaceName): void {
    this.attach();
    this.size();
    const surface = this.surface(name);
    if (!surface.matches(':popover-open')) surface.showPopover();
  }

  /** Lays a surface out where nobody sees or hears it. */
  measureUnseen(name: SurfaceName): void {
    const surface = this.surface(name);
    surface.style.visibility = 'hidden';
    this.show(name);
    surface.getBoundingClientRect();
    this.hide(name);
    surface.style.removeProperty('visibility');
  }

  hide(name: SurfaceName): void {
    const surface = this.surfaces.get(name);
    if (surface?.matches(':popover-open')) surface.hidePopover();
  }

  isOpen(name: SurfaceName): boolean {
    return this.surfaces.get(name)?.matches(':popover-open') ?? false;
  }

  /** Says something to a screen reader, politely, once. @param lang the language of the words */
  announce(words: string, lang: string): void {
    this.attach();
    this.status.lang = lang;
    this.status.textContent = words;
  }

  /** @param factor on every text size, 1 is normal */
  scale(factor: number): void {
    this.factor = factor;
    this.size();
  }

  /** Undoes the page's own `zoom`, which would move and enlarge what stands at points of the window. */
  private size(): void {
    const zoom = this.element.parentElement?.currentCSSZoom ?? 1;
    const sizes = `:host { --scale: ${this.factor}; zoom: ${1 / zoom} !important; }`;
    if (sizes === this.sizes) return;
    this.sizes = sizes;
    this.scaling.replaceSync(sizes);
  }

  focused(): Element | null {
    return this.root.activeElement;
  }

  /**
   * Puts the host where it can be reached: beside the body, or in the element in fullscreen, for all else is inert then.
   * Pages that rebuild themselves throw it away: it is put back when next needed.
   */
  private attach(): void {
    const home = homeNow();
    if (this.element.parentNode === home) return;
    const open = [...this.surfaces.values()].filter((surface) => surface.matches(':popover-open'));
    home.append(this.element);
    // A popover that leaves the document is closed.
    for (const surface of open) surface.showPopover();
  }
}

/** Elements whose children are not rendered cannot hold the host; over a video in fullscreen there is no card. */
function homeNow(): Element {
  const full = document.fullscreenElement;
  return full && !/^(VIDEO|IMG|CANVAS|IFRAME|OBJECT|EMBED)$/.test(full.tagName)
    ? full
    : document.documentElement;
}
