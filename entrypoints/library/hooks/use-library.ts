import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LibraryErrorCode } from '../../../utils/library/errors';
import { LibraryError } from '../../../utils/library/errors';
import type { SavedArticle } from '../../../utils/library/schema';
import type { Damaged } from '../../../utils/library/store/check';
import type { LedgerState } from '../../../utils/library/store/ledger';
import { type Library, newestFirst, openLibrary } from '../../../utils/library/store/library';
import type { Trashed } from '../../../utils/library/store/migrate';
import { keepDrafts } from '../drafts';

/** Articles of the first screen: shown while the others are read. */
const FIRST = 40;
/** ms until what could not be opened or read is tried again. */
const AGAIN = 3000;

export type Loss = Pick<LedgerState, 'lost' | 'exported'>;

export interface Shelf {
  lib: Library | null;
  /** Newest first; only the first screen until `complete`. Null until the library is open. */
  articles: SavedArticle[] | null;
  total: number;
  complete: boolean;
  damaged: Damaged[];
  /** What was found to be lost, with the last export; null when nothing was. */
  loss: Loss | null;
  trashed: SavedArticle[];
  error: LibraryErrorCode | null;
  /** Reads these articles anew (after a write); all when no ids are given. */
  reload(ids?: string[]): Promise<void>;
  /** Tries at once what failed; it is tried every few seconds anyhow. */
  retry(): void;
}

/** More changes than this at once, and reading everything is quicker than putting each in its place. */
const FEW = 300;

/** The list with some of its articles read anew, newest first; those no longer there are taken out. */
async function patched(from: Library, articles: SavedArticle[], ids: string[]): Promise<SavedArticle[]> {
  const get = (id: string) =>
    from.get(id).catch((error: unknown) => {
      if (codeOf(error) === 'damaged') return undefined;
      throw error;
    });
  const fresh = (await Promise.all(ids.map(get))).filter((a) => a !== undefined);
  const touched = new Set(ids);
  const rest = articles.filter((a) => !touched.has(a.id));
  for (const article of fresh) {
    const at = rest.findIndex((a) => newestFirst(article, a) <= 0);
    rest.splice(at < 0 ? rest.length : at, 0, article);
  }
  return rest;
}

/** Those deleted at one stroke in the order of the list. */
const lastDeletedFirst = (trash: Trashed[]): Trashed[] =>
  trash.toSorted((a, b) => {
    const [x, y] = a.deleted === b.deleted ? [a.article.saved, b.article.saved] : [a.deleted, b.deleted];
    return x < y ? 1 : x > y ? -1 : 0;
  });

export const codeOf = (error: unknown): LibraryErrorCode =>
  error instanceof LibraryError ? error.code : 'corrupt';

/** Two frames on: what was set before has been drawn. In a hidden tab no frame comes, and nothing need be drawn. */
const painted = (): Promise<void> =>
  document.hidden
    ? Promise.resolve()
    : new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** The whole list in memory, kept up to date with other windows and the background. */
export function useLibrary(onElsewhere: (ids: string[]) => void): Shelf {
  const [lib, setLib] = useState<Library | null>(null);
  const [state, setState] = useState<Omit<Shelf, 'lib' | 'reload' | 'retry'>>({
    articles: null,
    total: 0,
    complete: false,
    damaged: [],
    loss: null,
    trashed: [],
    error: null,
  });
  const elsewhere = useRef(onElsewhere);
  elsewhere.current = onElsewhere;

  const list = useRef<SavedArticle[] | null>(null);
  /** Tries what failed once more: opening, or reading from what is open. */
  const again = useRef(async () => {});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** What was shown stays; the browser may give the database back at any time. */
  const failed = useCallback((error: unknown) => {
    setState((before) => ({ ...before, error: codeOf(error) }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void again.current(), AGAIN);
  }, []);

  const read = useCallback(
    async (from: Library, ids?: string[]) => {
      try {
        const few = ids !== undefined && ids.length <= FEW && list.current !== null;
        const [next, trash, loss] = await Promise.all([
          few ? patched(from, list.current ?? [], ids) : from.list(),
          from.trashed(),
          from.lost(),
        ]);
        const articles = Array.isArray(next) ? next : next.articles;
        list.current = articles;
        setState((before) => ({
          articles,
          damaged: Array.isArray(next) ? before.damaged : next.damaged,
          total: articles.length,
          complete: true,
          loss,
          trashed: lastDeletedFirst(trash).map((t) => t.article),
          error: null,
        }));
      } catch (error) {
        failed(error);
      }
    },
    [failed],
  );

  // Before the first paint, not after it: the first screen waits for the database.
  useLayoutEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const open = async () => {
      try {
        const opened = await openLibrary();
        signal.addEventListener('abort', () => opened.close());
        const look = () => void checkUp(opened).catch(failed);
        document.addEventListener('visibilitychange', look, { signal });
        opened.onChange((ids) => {
          elsewhere.current(ids ?? list.current?.map(({ id }) => id) ?? []);
          void read(opened, ids ?? undefined);
        });
        setLib(opened);
        again.current = () => begin(opened);
        await begin(opened);
      } catch (error) {
        failed(error);
      }
    };
    const begin = async (opened: Library) => {
      try {
        await keepDrafts(opened);
        const [{ articles }, total] = await Promise.all([opened.list(FIRST), opened.count()]);
        setState((before) => ({ ...before, articles, total }));
        again.current = () => read(opened);
        // The other thousands come in one large value, which would stand in the way of drawing the first forty.
        await painted();
        await read(opened);
      } catch (error) {
        failed(error);
      }
    };
    /** Back from another tab: whatever emptied the database meanwhile told nobody. */
    const checkUp = async (opened: Library) => {
      if (document.hidden || list.current === null) return;
      const [{ length }, count] = [list.current, await opened.count()];
      if (count < length) await read(opened);
    };
    again.current = open;
    void open();
    return () => {
      clearTimeout(timer.current);
      gone.abort();
    };
  }, [read, failed]);

  const reload = useCallback(
    async (ids?: string[]) => {
      if (lib) await read(lib, ids);
    },
    [lib, read],
  );
  const retry = useCallback(() => void again.current(), []);
  return { lib, ...state, reload, retry };
}
