import { useEffect, useState } from 'preact/hooks';

/** px, until the element has been measured. */
const USUAL = 760;

/** How wide an element is, px, followed while the window changes. */
export function useWidth(frame: { current: Element | null }): number {
  const [width, setWidth] = useState(USUAL);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame.current]);
  return width;
}
