import type { Lang } from '../../lang';
import { dropHosts, makeHost } from './tag';

/** ms the page is left alone first: frameworks that still build it must not meet an element they did not make. */
const LATER = 1000;
/** ms from the empty region to its words: a screen reader says what changes in a region it already knows. */
const KNOWN = 200;

const unseen = new CSSStyleSheet();
/* `!important` inside a shadow tree wins over a page's own. */
unseen.replaceSync(`:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 1px !important;
  height: 1px !important; overflow: hidden !important; clip-path: inset(50%) !important; white-space: nowrap !important }`);

/**
 * Says politely, to those who hear the page, what those who see it are told by the marks. Stands in the page only until the
 * stage comes, which has a region of its own: most articles are never hovered, and need no more than this.
 */
export class Announcer {
  #host: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.hush());
  }

  /** @param lang the language of the words */
  say(words: string, lang: Lang): void {
    this.hush();
    this.#timer = setTimeout(() => {
      const region = this.#region(lang);
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        region.textContent = words;
      }, KNOWN);
    }, LATER);
  }

  /** Leaves the page. @returns whether something was still to be said */
  hush(): boolean {
    const waiting = this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#host?.remove();
    this.#host = null;
    return waiting;
  }

  #region(lang: Lang): HTMLElement {
    dropHosts();
    this.#host = makeHost();
    const root = this.#host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets.push(unseen);
    const region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.lang = lang;
    root.append(region);
    document.documentElement.append(this.#host);
    return region;
  }
}
