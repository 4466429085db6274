import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { ask } from '../../ask';
import { openOwn, savedPage } from '../open-own';

/** How a page stands to the reading list. `updated`: it was there before and has just been brought up to date. */
export type SaveState =
  | { at: 'save' | 'saving' | 'ask-private' }
  | { at: 'saved' | 'updated'; id: string }
  /** `words`: what the reader is to do about it. */
  | { at: 'failed'; words: string };

export interface Saving {
  /** Null while it is looked up, and where there is no page to save. */
  state: SaveState | null;
  /** Saves, or updates the saved copy; in a private window the second press is the reader's yes. */
  start(): void;
  /** Opens the saved copy in the reading list. */
  open(): void;
}

/**
 * Saving a tab's page from a page of ours: one click, a second one only in a private window.
 * @param url of the page; null where the browser does not tell, or nothing is there to save
 */
export function useSave(tab: number | null, url: string | null): Saving {
  const [state, setState] = useState<SaveState | null>(null);
  const about = useRef('');
  const page = tab !== null && url !== null && /^https?:/.test(url) ? { tab, url } : null;
  about.current = page ? `${page.tab} ${page.url}` : '';

  useEffect(() => {
    setState(null);
    if (!page) return;
    const mine = about.current;
    ask('saved', { url: page.url, tabId: page.tab })
      .catch((error: unknown) => {
        // The library cannot be read: pressing "save" tells why and what to do.
        console.warn('is it saved:', error);
        return { id: null };
      })
      .then(({ id }) => {
        if (mine === about.current) setState(id === null ? { at: 'save' } : { at: 'saved', id });
      });
  }, [page?.tab, page?.url]);

  const start = async () => {
    if (!page || !state) return;
    const mine = about.current;
    setState({ at: 'saving' });
    const reply = await ask('save', { tabId: page.tab, privately: state.at === 'ask-private' });
    if (mine !== about.current) return;
    if (reply.done === 'failed') setState({ at: 'failed', words: reply.words });
    else setState(reply.done === 'ask-private' ? { at: 'ask-private' } : { at: reply.done, id: reply.id });
  };
  const failed = (error: unknown) =>
    setState({ at: 'failed', words: error instanceof Error ? error.message : String(error) });
  return {
    state,
    start: () => void start().catch(failed),
    open: () => {
      if (state && 'id' in state) void openOwn(savedPage(state.id), browser.extension.inIncognitoContext);
    },
  };
}
