import type { Lang } from '../../lang';
import { dropHosts, makeHost } from './tag';

/** ms the page is left alone first: frameworks that still build it must not meet an element they did not make. */
const LATER = 1000;
/** ms from the empty region to its words: a screen reader says what changes in a region it already knows. */
const KNOWN = 200;

/* `!important` inside a shadow tree wins over a page's own. */
const UNSEEN = `:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 1px !important;
  height: 1px !important; overflow: hidden !important; clip-path: inset(50%) !important; white-space: nowrap !important }`;

/** Not in the oldest browsers of the manifests; Firefox 153 tells of no policy. */
interface Notifying {
  ariaNotify?(words: string): void;
  featurePolicy?: { allowsFeature(feature: string): boolean };
}

/**
 * Says politely, to those who hear the page, what those who see it are told by the marks. By the browser where it can: two
 * changes of a page's nodes have it drawn twice, 6 of the 26 ms that an article of 6 kB took in Chromium 156. Else by a region
 * that stands in the page until the stage comes, which has its own: most articles are never hovered, and need no more than this.
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
      if (notify(words, lang)) {
        this.#timer = undefined;
        return;
      }
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
    const unseen = new CSSStyleSheet();
    unseen.replaceSync(UNSEEN);
    root.adoptedStyleSheets.push(unseen);
    const region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.lang = lang;
    root.append(region);
    document.documentElement.append(this.#host);
    return region;
  }
}

/** Says it without a node. @returns false where the browser cannot, the page forbids it, or it would read the words as those of another language */
function notify(words: string, lang: Lang): boolean {
  const here = document as Notifying;
  const isIn = document.documentElement.lang.toLowerCase().split('-')[0] === lang;
  if (!isIn || !here.ariaNotify || here.featurePolicy?.allowsFeature('aria-notify') === false) return false;
  here.ariaNotify(words);
  return true;
}
