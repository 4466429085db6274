import type { Drag } from '../../place/stand';

/** px a pointer must go before it is a drag: less is a press with an unsteady hand. */
const SLACK = 5;
/** What of a card it is taken by. */
const HANDLES = '.grip,.top,.box-head';
/** What in a handle has its own use. */
const NO_HANDLES = 'a,button:not(.grip),[tabindex]:not([role=dialog])';

/**
 * Follows a pointer pressed on a handle of the card until it is let go.
 * @param start what is dragged; null where nothing is to be
 */
export function followDrags(surface: HTMLElement, start: () => Drag | null, signal: AbortSignal): void {
  surface.addEventListener(
    'pointerdown',
    (down) => {
      const { target, pointerId, clientX, clientY } = down;
      const isHandle = target instanceof Element && target.closest(HANDLES) && !target.closest(NO_HANDLES);
      const drag = down.isTrusted && down.button === 0 && isHandle ? start() : null;
      if (!drag) return;
      const over = new AbortController();
      // At the window: a card that may go no further is left behind by the pointer.
      const until = { capture: true, signal: over.signal };
      let moved = false;
      const by = ({ clientX: x, clientY: y }: PointerEvent) => [x - clientX, y - clientY] as const;
      addEventListener(
        'pointermove',
        (event) => {
          const [dx, dy] = by(event);
          if (!moved && Math.hypot(dx, dy) < SLACK) return;
          // Not before: a captured pointer's click would miss the button it was meant for.
          if (!moved) surface.setPointerCapture(pointerId);
          moved = true;
          drag.move(dx, dy);
        },
        until,
      );
      const end = (event: PointerEvent) => {
        over.abort();
        if (moved) drag.end(...by(event), { x: event.clientX, y: event.clientY });
      };
      addEventListener('pointerup', end, until);
      addEventListener('pointercancel', end, until);
    },
    { signal },
  );
}
