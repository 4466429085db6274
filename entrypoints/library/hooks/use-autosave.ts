import { useEffect, useRef } from 'preact/hooks';
import { type Draft, dropDraft, writeDraft } from '../drafts';

/** ms of rest after the last key after which a note is kept, and the longest it waits while keys keep coming. */
const REST = 600;
const LONGEST = 900;

interface Autosave {
  /** The reader changed something. */
  changed(draft: Draft): void;
  /** Words that are to be kept with the next change, or on leaving, but not by themselves. */
  hold(draft: Draft): void;
  /** Keeps what has not been kept yet, now. Tells whether it is kept. */
  flush(): Promise<boolean>;
}

/**
 * Keeps what is written on an article by itself: soon after the last key, and when the reader leaves (another article,
 * another tab, a closed page). `keep` writes it and tells whether that worked; writes follow one another.
 */
export function useAutosave(id: string, keep: (draft: Draft) => Promise<boolean>): Autosave {
  const state = useRef<{ draft: Draft | null; since: number; timer?: ReturnType<typeof setTimeout> }>({
    draft: null,
    since: 0,
  });
  const last = useRef<Promise<boolean>>(Promise.resolve(true));
  const keeping = useRef(keep);
  keeping.current = keep;

  const flush = (): Promise<boolean> => {
    const { draft, timer } = state.current;
    clearTimeout(timer);
    state.current.draft = null;
    if (draft)
      last.current = last.current.then(async () => {
        const kept = await keeping.current(draft);
        if (kept && state.current.draft === null) dropDraft(id);
        return kept;
      });
    return last.current;
  };
  useEffect(() => {
    const leave = () => {
      if (state.current.draft) writeDraft(id, state.current.draft);
      void flush();
    };
    const hidden = () => document.hidden && leave();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hidden);
      leave();
    };
  }, [id]);
  return {
    changed(draft) {
      const now = performance.now();
      if (state.current.draft === null) state.current.since = now;
      clearTimeout(state.current.timer);
      state.current.draft = { ...state.current.draft, ...draft };
      const wait = Math.min(REST, Math.max(0, state.current.since + LONGEST - now));
      state.current.timer = setTimeout(() => void flush(), wait);
    },
    hold(draft) {
      clearTimeout(state.current.timer);
      state.current.draft = { ...state.current.draft, ...draft };
    },
    flush,
  };
}
