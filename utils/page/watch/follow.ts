export interface FollowOptions {
  /** The document's body, and every open shadow root with text of the article. */
  scopes(): Iterable<Node>;
  /** Whether a changed node matters: it is in the article, or the article is not there yet. */
  concerns(node: Node): boolean;
  /** Something that matters changed; called again only after its promise settled. */
  changed(): Promise<void>;
  signal: AbortSignal;
}

/** ms of quiet before a changed page is read again, and the longest wait while it does not become quiet. */
const QUIET = 200;
const LONGEST = 1000;
/**
 * After reading, rest this many times as long as it took: an endlessly changing page is read a sixth of the time at most,
 * most of which is the background's. With 20 times, late text of a long article waited over 3 s for its marks.
 */
const REST = 5;

/**
 * Watches a page for late text, growing lists and rewritten paragraphs, and calls back when it has calmed down.
 * @returns starts watching scopes that came up since (call it after each reading)
 */
export function follow({ scopes, concerns, changed, signal }: FollowOptions): () => void {
  const watched = new WeakSet<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  let busy = false;
  let restUntil = 0;

  const observer = new MutationObserver((records) => {
    if (since === null && !records.some(({ target }) => concerns(target))) return;
    schedule();
  });
  const schedule = () => {
    const now = performance.now();
    since ??= now;
    clearTimeout(timer);
    if (busy) return;
    const wait = Math.min(QUIET, Math.max(0, since + LONGEST - now));
    timer = setTimeout(run, Math.max(wait, restUntil - now));
  };
  const run = async () => {
    busy = true;
    since = null;
    const began = performance.now();
    await changed().finally(() => {
      busy = false;
    });
    const ended = performance.now();
    restUntil = ended + (ended - began) * REST;
    watch();
    if (since !== null) schedule();
  };
  const watch = () => {
    for (const scope of scopes()) {
      if (watched.has(scope) || signal.aborted) continue;
      watched.add(scope);
      observer.observe(scope, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ['hidden', 'class', 'style', 'open'],
      });
    }
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  watch();
  return watch;
}
