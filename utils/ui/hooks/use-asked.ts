import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

/** Something asked of the background or a database. `value` of before stays in sight while the next is on its way. */
export interface Asked<Value> {
  value: Value | null;
  /** What `value` answers. */
  key: string | null;
  error: string | null;
  retry(): void;
}

/**
 * Asks when `key` changes; an answer that comes after a later question is dropped.
 * @param key says what is asked: same key, same question
 */
export function useAsked<Value>(key: string, ask: () => Promise<Value>): Asked<Value> {
  const [state, setState] = useState<{ key: string | null; value: Value | null; error: string | null }>({
    key: null,
    value: null,
    error: null,
  });
  const [again, setAgain] = useState(0);
  // Not after the next paint: each question that waits for one costs the page a frame.
  useLayoutEffect(() => {
    let current = true;
    ask().then(
      (value) => current && setState({ key, value, error: null }),
      (error: unknown) => {
        console.warn('Bối Cảnh:', error);
        if (current)
          setState({ key, value: null, error: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      current = false;
    };
  }, [key, again]);
  return { ...state, retry: useCallback(() => setAgain((n) => n + 1), []) };
}
