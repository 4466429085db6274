import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * True once the first screen is painted. Effects alone are no sign of it: on a busy machine they run after 35 ms, painted or
 * not, and what is drawn in them delays the screen they were to follow.
 */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return painted;
}

/** What stands below or beside the first screen. */
export function Later({ children }: { children: ComponentChildren }) {
  return usePainted() ? children : null;
}
