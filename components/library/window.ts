import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

/** Rows drawn above and below what is in sight. */
const SPARE = 6;

/** Index of the last offset at or before `y`. */
function rowAt(offsets: Float64Array, y: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (offsets[mid]! <= y) low = mid;
    else high = mid - 1;
  }
  return Math.max(0, low);
}

/**
 * Which rows of a long list are to be drawn: those in sight of `box` and a few more. Heights are known beforehand
 * (px), so that 10,000 rows cost one pass of additions and a binary search for each scroll.
 */
export function useWindow(heights: number[]) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const offsets = useMemo(() => {
    const sums = new Float64Array(heights.length + 1);
    for (let i = 0; i < heights.length; i++) sums[i + 1] = sums[i]! + heights[i]!;
    return sums;
  }, [heights]);
  useLayoutEffect(() => {
    const el = box.current;
    if (!el) return;
    const see = () => setView({ top: el.scrollTop, height: el.clientHeight || 800 });
    see();
    el.addEventListener('scroll', see, { passive: true });
    const resized = new ResizeObserver(see);
    resized.observe(el);
    return () => {
      el.removeEventListener('scroll', see);
      resized.disconnect();
    };
  }, []);
  const from = Math.max(0, rowAt(offsets, view.top) - SPARE);
  const to = Math.min(heights.length, rowAt(offsets, view.top + view.height) + 1 + SPARE);
  /** Brings a row into sight with as little scrolling as needed. */
  const reveal = (i: number) => {
    const el = box.current;
    if (!el) return;
    const [top, bottom] = [offsets[i]!, offsets[i + 1]!];
    if (top < el.scrollTop) el.scrollTop = top;
    else if (bottom > el.scrollTop + el.clientHeight) el.scrollTop = bottom - el.clientHeight;
  };
  return { box, from, to, offsets, total: offsets[heights.length]!, reveal };
}
