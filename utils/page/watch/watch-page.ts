import { follow } from './follow';
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
  /** The page or the system may have turned dark or light. */
  restyled(): void;
  /** The Escape key. @returns whether it closed something of ours; then the page does not get it */
  escape(): boolean;
  /** False when the extension was updated or removed under this page; then `end` is called. */
  isAlive(): boolean;
  end(): void;
  signal: AbortSignal;
}

/** ms between looks whether the extension is still there. */
const ALIVE_EVERY = 2000;

/** Everything in the life of a page that a reader must go along with, until `signal`. */
export function watchPage(options: WatchOptions): void {
  const { signal, isAlive, end, moved } = options;
  const hasMoved = () => address() !== options.address();
  const change = () => (hasMoved() ? moved() : options.changed());
  follow({
    scopes: options.scopes,
    concerns: (node) => hasMoved() || options.concerns(node),
    changed: change,
    signal,
  });
  watchTranslation(document.documentElement, options.translated, signal);
  document.addEventListener('selectionchange', () => options.selecting(isSelecting()), { signal });
  addEventListener('pageshow', (event) => event.persisted && void options.changed(), { signal });
  addEventListener('popstate', () => hasMoved() && void moved(), { signal });
  addEventListener('keydown', (event) => passOn(event, options.escape), { capture: true, signal });
  watchTheme(options.restyled, signal);
  const alive = setInterval(() => isAlive() || end(), ALIVE_EVERY);
  signal.addEventListener('abort', () => clearInterval(alive));
}

function passOn(event: KeyboardEvent, close: () => boolean): void {
  if (event.key !== 'Escape' || event.isComposing || !close()) return;
  event.stopPropagation();
  event.preventDefault();
}

function watchTheme(changed: () => void, signal: AbortSignal): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    observer.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] });
  }
  signal.addEventListener('abort', () => observer.disconnect());
}

/** The page's address without its fragment. */
export function address(): string {
  return location.href.split('#')[0] ?? location.href;
}

function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false;
}
