import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryErrorCode } from '../../utils/library/errors';
import { LibraryError } from '../../utils/library/errors';
import type { SavedArticle } from '../../utils/library/schema';
import { type Library, openLibrary } from '../../utils/library/store';

/** Articles of the first screen: shown while the others are read. */
const FIRST = 40;

export interface Shelf {
  lib: Library | null;
  /** Newest first; only the first screen until `complete`. Null until the library is open. */
  articles: SavedArticle[] | null;
  total: number;
  complete: boolean;
  damaged: number;
  trashed: SavedArticle[];
  error: LibraryErrorCode | null;
  reload(): Promise<void>;
}

export const codeOf = (error: unknown): LibraryErrorCode =>
  error instanceof LibraryError ? error.code : 'corrupt';

/** The whole list in memory, kept up to date with other windows and the background. */
export function useLibrary(onElsewhere: (ids: string[]) => void): Shelf {
  const [lib, setLib] = useState<Library | null>(null);
  const [state, setState] = useState<Omit<Shelf, 'lib' | 'reload'>>({
    articles: null,
    total: 0,
    complete: false,
    damaged: 0,
    trashed: [],
    error: null,
  });
  const elsewhere = useRef(onElsewhere);
  elsewhere.current = onElsewhere;

  const read = useCallback(async (from: Library) => {
    try {
      const [{ articles, damaged }, trash] = await Promise.all([from.list(), from.trashed()]);
      const trashed = trash.map((t) => t.article).reverse();
      setState({ articles, damaged, total: articles.length, complete: true, trashed, error: null });
    } catch (error) {
      setState((before) => ({ ...before, error: codeOf(error) }));
    }
  }, []);

  useEffect(() => {
    let stop = () => {};
    (async () => {
      try {
        const opened = await openLibrary();
        stop = () => opened.close();
        const [{ articles }, total] = await Promise.all([opened.list(FIRST), opened.count()]);
        setLib(opened);
        setState((before) => ({ ...before, articles, total }));
        opened.onChange((ids) => {
          elsewhere.current(ids);
          void read(opened);
        });
        await read(opened);
      } catch (error) {
        setState((before) => ({ ...before, error: codeOf(error) }));
      }
    })();
    return () => stop();
  }, [read]);

  const reload = useCallback(async () => {
    if (lib) await read(lib);
  }, [lib, read]);
  return { lib, ...state, reload };
}
