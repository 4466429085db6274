import { useRef, useState } from 'preact/hooks';
import type { ImportState } from '../../../components/library/dialogs/import-dialog';
import { LibraryError } from '../../../utils/library/errors';
import type { Plan } from '../../../utils/library/import/plan';
import { ImportError } from '../../../utils/library/import/types';
import type { SavedArticle } from '../../../utils/library/schema';
import type { Library } from '../../../utils/library/store/library';
import type { LibraryWords } from '../../../utils/words/library/words';

interface Options {
  lib: Library | null;
  articles: SavedArticle[];
  w: LibraryWords;
  /** Everything is written; gives the way to take it back. */
  done(plan: Plan, counts: { added: number; skipped: number }, settings: boolean): Promise<() => void>;
}

/** The way of a file into the library: read, planned, shown, and only then written. */
export function useImport({ lib, articles, w, done }: Options) {
  const [state, setState] = useState<ImportState | null>(null);
  const stop = useRef<AbortController | null>(null);
  /** Counts the openings of the box: work that ends after it was closed does not open it again. */
  const round = useRef(0);

  const failed = (error: unknown): string => {
    const text =
      error instanceof ImportError
        ? w.import.errors[error.code]
        : error instanceof LibraryError
          ? error.code === 'cancelled'
            ? w.import.cancelled
            : w.errors[error.code]
          : w.import.errors.unknown;
    if (!(error instanceof ImportError || error instanceof LibraryError)) console.error('import:', error);
    return text;
  };

  const run = async (work: (signal: AbortSignal) => Promise<void>) => {
    stop.current = new AbortController();
    const mine = round.current;
    try {
      await work(stop.current.signal);
    } catch (error) {
      const text = failed(error);
      if (mine === round.current) setState({ step: 'choose', error: text });
    }
  };

  return {
    state,
    open: () => setState({ step: 'choose', error: null }),
    close: () => {
      stop.current?.abort();
      round.current += 1;
      setState(null);
    },
    cancel: () => stop.current?.abort(),
    file: (file: File) =>
      run(async (signal) => {
        setState({ step: 'reading', rows: 0 });
        // Readers and sanitiser weigh more than the whole list: they come when a file does.
        const [{ readFile }, { plan }, { clean }] = await Promise.all([
          import('../../../utils/library/import/read'),
          import('../../../utils/library/import/plan'),
          import('../../../utils/library/capture/clean'),
        ]);
        const bytes = new Uint8Array(await file.arrayBuffer());
        const made = await plan(readFile(bytes), {
          keys: new Set(articles.map((a) => a.key)),
          ids: new Set(articles.map((a) => a.id)),
          clean,
          now: new Date(),
          signal,
          onProgress: (rows) => !signal.aborted && setState({ step: 'reading', rows }),
        });
        setState({ step: 'preview', plan: made });
      }),
    go: (made: Plan, settings: boolean) =>
      run(async (signal) => {
        if (!lib) return;
        const of = made.fresh.length;
        setState({ step: 'writing', done: 0, of });
        const counts = await lib.addAll(made.fresh, {
          signal,
          onProgress: (n) => setState({ step: 'writing', done: n, of }),
        });
        const undo = await done(made, counts, settings);
        setState({ step: 'done', plan: made, ...counts, undo });
      }),
  };
}
