/** Looks follow changes of the page at most every this many ms. */
const QUIET = 400;
/** Looks at one address at most (15 s of constant change): a page that never rests must not be looked at for ever. */
const LOOKS = 38;

/** TypeScript's DOM does not know it yet. */
interface Prerendering {
  prerendering?: boolean;
}

/** The Navigation API (Chromium 156 and Firefox 153 have it); without it a new address shows by the change of the page. */
interface WithNavigation {
  navigation?: EventTarget;
}

/**
 * Looks at a page now, and again while it changes, until it is settled or was looked at often enough. A new address
 * (single-page navigation) or a return from the back/forward cache starts anew.
 * @param look judges the page as it stands; true when nothing that comes later can change its answer
 * @returns ends it, but for what a new address may still bring
 */
export function keepLooking(look: () => boolean): () => void {
  let left = 0;
  let address = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const here = () => location.href.split('#', 1)[0]!;
  const now = () => {
    timer = undefined;
    // Chromium 156 loads pages ahead of time (Firefox 153 does not); most are never shown.
    if ((document as Prerendering).prerendering) return;
    if (here() !== address) left = LOOKS;
    address = here();
    if (left > 0) left = look() ? 0 : left - 1;
  };
  const later = () => {
    if (left > 0 || here() !== address) timer ??= setTimeout(now, QUIET);
  };
  const afresh = ({ persisted }: PageTransitionEvent) => {
    if (persisted) address = '';
    later();
  };
  const observer = new MutationObserver(later);
  observer.observe(document, { childList: true, subtree: true });
  addEventListener('pageshow', afresh);
  // The event is the document's and does not bubble.
  addEventListener('prerenderingchange', later, true);
  (globalThis as WithNavigation).navigation?.addEventListener('navigatesuccess', later);
  now();
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
