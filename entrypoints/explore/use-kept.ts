import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type Kept, parseKept, toggled, withRecent } from '../../utils/explore/kept';

const RECENT = 'lookup:recent';
const SAVED = 'lookup:saved';

/** What the reader looked up and kept, in the browser's local storage; in a private window nothing is remembered. */
export function useKept() {
  const [recent, setRecent] = useState<Kept[]>([]);
  const [saved, setSaved] = useState<Kept[]>([]);
  const quiet = browser.extension.inIncognitoContext;
  useEffect(() => {
    browser.storage.local.get([RECENT, SAVED]).then(
      (stored) => {
        setRecent(parseKept(stored[RECENT]));
        setSaved(parseKept(stored[SAVED]));
      },
      (error: unknown) => console.warn('Bối Cảnh, what was looked up:', error),
    );
  }, []);
  const write = (key: string, list: Kept[]) => {
    if (quiet) return;
    browser.storage.local
      .set({ [key]: list })
      .catch((error: unknown) => console.warn('Bối Cảnh, what was looked up:', error));
  };
  return {
    recent,
    saved,
    visited(one: Kept) {
      setRecent((list) => {
        const next = withRecent(list, one);
        write(RECENT, next);
        return next;
      });
    },
    clear() {
      setRecent([]);
      write(RECENT, []);
    },
    toggle(one: Kept) {
      const next = toggled(saved, one);
      setSaved(next);
      write(SAVED, next);
    },
  };
}

export type KeptLists = ReturnType<typeof useKept>;
