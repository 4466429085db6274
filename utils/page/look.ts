/** Looks follow changes of the page at most every this many ms. */
const QUIET = 400;
/** How long after it came (or its address changed) a page may still fill itself, in ms. */
const PATIENCE = 15_000;
/** Looks at one address at most: a page that never rests must not be looked at for ever. */
const LOOKS = 12;

/** Chromium's and newer Firefoxes' Navigation API; elsewhere a new address shows by the change of the page. */
interface WithNavigation {
  navigation?: EventTarget;
}

/**
 * Looks at a page until it is settled: now, and again while it still changes, within bounds of time and number.
 * A new address (single-page navigation) or a return from the back/forward cache starts anew.
 */
export class PageLooker {
  private looks = 0;
  private until = 0;
  private settled = false;
  private href = location.href;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly observer = new MutationObserver(() => this.changed());
  private readonly over = new AbortController();

  /** @param look judges the page as it stands; true when nothing that comes later can change its answer */
  constructor(private readonly look: () => boolean) {}

  /** Starts; goes on as long as the tab, but rests while nothing changes. */
  start(): void {
    const { signal } = this.over;
    this.observer.observe(document, { childList: true, subtree: true });
    addEventListener('pageshow', ({ persisted }) => persisted && this.begin(), { signal });
    addEventListener('popstate', () => this.changed(), { signal });
    (globalThis as WithNavigation).navigation?.addEventListener('navigatesuccess', () => this.changed(), {
      signal,
    });
    this.begin();
  }

  /** Ends for good: the extension was updated or removed under this page. */
  stop(): void {
    this.over.abort();
    this.observer.disconnect();
    clearTimeout(this.timer);
  }

  private begin(): void {
    this.href = location.href;
    this.looks = 0;
    this.until = performance.now() + PATIENCE;
    this.now();
  }

  private changed(): void {
    if (this.timer !== undefined || (this.settled && this.isHere())) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.isHere()) this.now();
      else this.begin();
    }, QUIET);
  }

  /** A change of the fragment alone is a jump within the article. */
  private isHere(): boolean {
    return location.href.split('#', 1)[0] === this.href.split('#', 1)[0];
  }

  private now(): void {
    this.looks++;
    this.settled = this.look() || this.looks >= LOOKS || performance.now() > this.until;
  }
}
