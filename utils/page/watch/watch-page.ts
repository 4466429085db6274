import { follow } from './follow';
import { paced } from './paced';
import { watchTranslation } from './translated';

export interface WatchOptions {
  /** The address last read, without its fragment. */
  address(): string;
  /** The document, and every open shadow root with text of the article. */
  scopes(): Iterable<Node>;
  /** Whether a changed node of the page at that address matters. */
  concerns(node: Node): boolean;
  /** Something that matters changed, or the page came back from the back/forward cache. */
  changed(): Promise<void>;
  /** The tab shows another address without having loaded a page. */
  moved(): Promise<void>;
  /** A translation of the page began or ended. */
  translated(): void;
  /** The reader began or ended selecting text. */
  selecting(on: boolean): void;
  /** The page or the system may have turned dark or light, or taken our marks away. */
  restyled(): void;
  /** The page began anew in the same document (`document.open`, another root): every listener is gone, or may be. */
  restarted(): void;
  /** The Escape key. @returns whether it closed something of ours; then the page does not get it */
  escape(): boolean;
  /** False when the extension was updated or removed under this page; then `end` is called. */
  isAlive(): boolean;
  end(): void;
  signal: AbortSignal;
}

/**
 * ms between looks at what no event tells: the extension gone, an address or a style sheet exchanged, our marks cleared. A
 * look takes 0.5 ms of a tab that has nothing else to do, as long as it is open.
 */
const LOOK_EVERY = 2000;

/** The Navigation API (Chromium 156 and Firefox 153 have it); without it a look finds a new address. */
interface WithNavigation {
  navigation?: EventTarget;
}

/** Everything in the life of a page that a reader must go along with, until `signal`. */
export function watchPage(options: WatchOptions): void {
  const { signal, isAlive, end } = options;
  const root = document.documentElement;
  const hasMoved = () => address() !== options.address();
  const moved = paced(() => hasMoved() && void options.moved(), signal);
  const restyled = paced(options.restyled, signal);
  follow({
    scopes: options.scopes,
    concerns: options.concerns,
    changed: async () => {
      if (hasMoved()) moved();
      else await options.changed();
    },
    signal,
  });
  watchTranslation(root, options.translated, signal);
  document.addEventListener('selectionchange', () => options.selecting(isSelecting()), { signal });
  addEventListener('pageshow', (event) => event.persisted && void options.changed(), { signal });
  addEventListener('popstate', moved, { signal });
  (globalThis as WithNavigation).navigation?.addEventListener('navigatesuccess', moved, { signal });
  addEventListener('keydown', (event) => passOn(event, options.escape), { capture: true, signal });
  watchTheme(restyled, signal);
  const look = () => {
    if (!isAlive()) end();
    else if (document.documentElement !== root) options.restarted();
    else if (!document.hidden) {
      if (hasMoved()) moved();
      // Not paced: it would take these looks for a page that never rests, and come to 4.8 s.
      options.restyled();
    }
  };
  const looking = setInterval(look, LOOK_EVERY);
  signal.addEventListener('abort', () => clearInterval(looking));
}

function passOn(event: KeyboardEvent, close: () => boolean): void {
  if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !close()) return;
  event.stopPropagation();
  event.preventDefault();
}

/** Themes turn by any attribute of the root or of the body, or by a style sheet. */
function watchTheme(changed: () => void, signal: AbortSignal): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    observer.observe(element, { attributes: true });
  }
  if (document.head) observer.observe(document.head, { childList: true });
  document.addEventListener('load', changed, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** The page's address without its fragment. */
export function address(): string {
  return location.href.split('#')[0] ?? location.href;
}

function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false;
}
