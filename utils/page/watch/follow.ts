export interface FollowOptions {
  /** The document's body, and every open shadow root with text of the article. */
  scopes(): Iterable<Node>;
  /** Whether a changed node matters: it is in the article, or the article is not there yet. */
  concerns(node: Node): boolean;
  /** Something that matters changed; called again only after its promise settled. */
  changed(): Promise<void>;
  signal: AbortSignal;
}

/** ms from a change to its reading, when the page has been quiet; while it keeps changing twice as long each time, up to `LONGEST`. */
const QUIET = 200;
const LONGEST = 1000;
/**
 * After reading, rest this many times as long as it took: an endlessly changing page is read a sixth of the time at most,
 * most of which is the background's. With 20 times, late text of a long article waited over 3 s for its marks.
 */
const REST = 5;
/** A page that changes so many nodes at a stroke is read; asking of each whether it matters would take longer. */
const MANY = 1000;
/**
 * ms in which the attributes of a page are not watched that changes so many of them at a stroke; twice as long each time it does
 * so again, up to `BLIND_MOST`. Each such look is megabytes of records, which Firefox does not give back soon: whether it still
 * does so is heard of one of the nodes alone. Text is watched all along, and what attributes hid or showed meanwhile is read
 * after each such time.
 */
const BLIND = 500;
const BLIND_MOST = 32_000;

/**
 * Watches a page for late text, growing lists and rewritten paragraphs, and calls back when it has calmed down. From the
 * first change that matters to the reading it does not look: there is nothing more to learn, and browsers keep a record for each
 * change that is looked for (20,000 nodes hidden and shown ten times a second made 200,000 of them).
 */
export function follow({ scopes, concerns, changed, signal }: FollowOptions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = QUIET;
  let readAt = Number.NEGATIVE_INFINITY;
  let restUntil = 0;
  let blind = 0;
  let blindUntil = 0;
  /** When the witness last turned. */
  let heardAt = Number.NEGATIVE_INFINITY;
  let isReading = false;
  /** It changed while it was being read. */
  let isStale = false;

  const observer = new MutationObserver((records) => {
    const isMany = records.length > MANY;
    if (!isMany && !records.some(({ target }) => concerns(target))) return;
    observer.disconnect();
    const [first] = records;
    if (isMany && first?.type === 'attributes') {
      closeEyes();
      witness.disconnect();
      witness.observe(first.target, { attributes: true });
    }
    if (isReading) isStale = true;
    else schedule();
  });
  const witness = new MutationObserver(() => {
    heardAt = performance.now();
  });
  const closeEyes = () => {
    const now = performance.now();
    blind = now - blindUntil > blind ? BLIND : Math.min(2 * blind, BLIND_MOST);
    blindUntil = now + blind;
  };
  const schedule = () => {
    const now = performance.now();
    wait = now - readAt > LONGEST ? QUIET : Math.min(2 * wait, LONGEST);
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(wait, restUntil - now));
  };
  const run = async () => {
    isReading = true;
    isStale = false;
    // What changes from here on may come too late for this reading.
    watch();
    const began = performance.now();
    await changed().finally(() => {
      isReading = false;
      readAt = performance.now();
      restUntil = readAt + (readAt - began) * REST;
      if (signal.aborted) return;
      if (isStale) schedule();
      else watch();
    });
  };
  const watch = () => {
    const now = performance.now();
    if (blindUntil <= now && now - heardAt < BLIND) closeEyes();
    const left = blindUntil - now;
    for (const scope of scopes()) {
      observer.observe(scope, {
        subtree: true,
        childList: true,
        characterData: true,
        ...(left <= 0 && { attributes: true, attributeFilter: ['hidden', 'class', 'style', 'open'] }),
      });
    }
    if (left > 0 && !isReading) timer = setTimeout(run, left);
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    witness.disconnect();
    clearTimeout(timer);
  });
  watch();
}
