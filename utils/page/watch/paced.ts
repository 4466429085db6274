/** ms from one run to the next, at least and, while the calls do not end, at most. */
const LEAST = 300;
const MOST = 4800;

/**
 * Runs `work` at once, and later calls after a rest that doubles as long as they keep coming: a page that turns its theme or
 * address over and over costs a few runs a minute, and what it comes to rest at is seen all the same.
 */
export function paced(work: () => unknown, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest = LEAST;
  let ranAt = Number.NEGATIVE_INFINITY;
  signal.addEventListener('abort', () => clearTimeout(timer));
  const run = () => {
    timer = undefined;
    ranAt = performance.now();
    work();
  };
  return () => {
    if (timer !== undefined || signal.aborted) return;
    const since = performance.now() - ranAt;
    rest = since > rest * 4 ? LEAST : Math.min(rest * 2, MOST);
    if (since >= rest) run();
    else timer = setTimeout(run, rest - since);
  };
}
