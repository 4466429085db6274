import { useLayoutEffect } from 'preact/hooks';

export interface Keys {
  move(by: number, extend: boolean): void;
  open(): void;
  pick(): void;
  all(): void;
  none(): void;
  star(): void;
  archive(): void;
  remove(): void;
  brief(): void;
  undo(): void;
  search(): void;
  help(): void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox]), textarea, select, dialog') !== null;

/** Keys of the reader view; on the card over it they are the card's. */
export function useReaderKeys(
  acts: Record<'back' | 'star' | 'archive' | 'remove' | 'mark', () => void> | null,
): void {
  useLayoutEffect(() => {
    if (!acts) return;
    const keys: Record<string, () => void> = {
      u: acts.back,
      s: acts.star,
      e: acts.archive,
      h: acts.mark,
      Delete: acts.remove,
    };
    const pressed = (event: KeyboardEvent) => {
      const isOurs = event.target instanceof Node && document.body.contains(event.target);
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented)
        return;
      if (!isOurs || isTyping(event.target) || !keys[event.key]) return;
      keys[event.key]?.();
      event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}

const PAGE = 8;
/** Key -> what it does. Letters only without Ctrl, Alt or Meta: those are the browser's. */
const PLAIN: Record<string, (keys: Keys, event: KeyboardEvent) => void> = {
  ArrowDown: (k, e) => k.move(1, e.shiftKey),
  ArrowUp: (k, e) => k.move(-1, e.shiftKey),
  PageDown: (k, e) => k.move(PAGE, e.shiftKey),
  PageUp: (k, e) => k.move(-PAGE, e.shiftKey),
  Home: (k, e) => k.move(-Infinity, e.shiftKey),
  End: (k, e) => k.move(Infinity, e.shiftKey),
  j: (k) => k.move(1, false),
  k: (k) => k.move(-1, false),
  x: (k) => k.pick(),
  s: (k) => k.star(),
  e: (k) => k.archive(),
  b: (k) => k.brief(),
  Delete: (k) => k.remove(),
  Escape: (k) => k.none(),
  '/': (k) => k.search(),
  '?': (k) => k.help(),
};

/** The keyboard of the list; quiet while the reader types, while a box is open, and on the other pages. */
export function useKeys(active: boolean, keys: Keys): void {
  // In the layout phase: the next key of a fast hand must already meet what this one changed.
  useLayoutEffect(() => {
    if (!active) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target)) {
        const search =
          event.target instanceof HTMLInputElement && event.target.type === 'search' ? event.target : null;
        if (!search || event.key !== 'ArrowDown') return;
        // From the search box straight into what was found.
        search.blur();
        keys.move(0, false);
      } else if (event.ctrlKey || event.metaKey) {
        if (event.key === 'z') keys.undo();
        else if (event.key === 'a') keys.all();
        else return;
      } else if (event.key === 'Enter' && event.target === document.body) keys.open();
      else {
        const act = PLAIN[event.key];
        if (!act) return;
        act(keys, event);
      }
      event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}
