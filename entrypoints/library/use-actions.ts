import { useRef } from 'preact/hooks';
import type { Notice } from '../../components/library/toast';
import type { Editable, SavedArticle } from '../../utils/library/schema';
import type { Library } from '../../utils/library/store';
import type { LibraryWords } from '../../utils/words/library';
import { codeOf } from './use-library';

interface Options {
  lib: Library;
  w: LibraryWords;
  reload(ids?: string[]): Promise<void>;
  /** Ids that were written, for the search. */
  changed(ids: string[]): void;
  say(notice: Notice | null): void;
}

/** What can be done with articles. Everything can be taken back, the last first. */
export function useActions({ lib, w, reload, changed, say }: Options) {
  const undos = useRef<(() => Promise<void>)[]>([]);
  const written = useRef<string[]>([]);
  const wrote = (ids: string[]) => {
    written.current = ids;
    changed(ids);
  };

  const undo = async () => {
    const last = undos.current.pop();
    if (!last) return;
    try {
      await last();
      say({ text: w.done.undone });
    } catch (error) {
      say({ text: w.errors[codeOf(error)], bad: true });
      return reload();
    }
    await reload(written.current);
  };
  const tell = (text: string, back: () => Promise<void>) => {
    undos.current.push(back);
    say({ text, undo });
  };
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      say({ text: w.errors[codeOf(error)], bad: true });
      return reload();
    }
    await reload(written.current);
  };

  /** Changes articles; `text` says what was done (nothing is said of a single click that shows itself). */
  const edit = (articles: SavedArticle[], patchOf: (a: SavedArticle) => Partial<Editable>, text?: string) =>
    attempt(async () => {
      const edits = articles.map((base) => ({ base, patch: patchOf(base) }));
      const after = await lib.edit(edits);
      wrote(after.map((a) => a.id));
      const back = async () => {
        await lib.edit(
          after.map((base, i) => {
            const { patch, base: before } = edits[i]!;
            const old = Object.keys(patch).map((field) => [field, before[field as keyof Editable]]);
            return { base, patch: Object.fromEntries(old) as Partial<Editable> };
          }),
        );
        wrote(after.map((a) => a.id));
      };
      if (text) tell(text, back);
      else undos.current.push(back);
    });

  const archive = (articles: SavedArticle[]) => {
    const archived = !articles.every((a) => a.archived);
    const says = articles.length > 1 || archived;
    void edit(articles, () => ({ archived }), says ? w.done.archived(articles.length) : undefined);
  };
  const star = (articles: SavedArticle[]) => {
    const starred = !articles.every((a) => a.starred);
    const says = articles.length > 1 && starred;
    void edit(articles, () => ({ starred }), says ? w.done.starred(articles.length) : undefined);
  };
  const markRead = (articles: SavedArticle[]) =>
    void edit(articles, () => ({ read: true }), w.done.read(articles.length));
  const tag = (articles: SavedArticle[], added: string) =>
    void edit(
      articles,
      ({ tags }) => ({ tags: [...new Set([...tags, added])] }),
      w.done.tagged(articles.length, added),
    );

  const remove = (articles: SavedArticle[]) =>
    attempt(async () => {
      const ids = articles.map((a) => a.id);
      const n = await lib.remove(ids);
      wrote(ids);
      tell(w.done.removed(n), async () => {
        await lib.restore(ids);
        wrote(ids);
      });
    });

  const restore = (articles: SavedArticle[]) =>
    attempt(async () => {
      const ids = articles.map((a) => a.id);
      const n = await lib.restore(ids);
      wrote(ids);
      tell(w.done.restored(n), async () => {
        await lib.remove(ids);
        wrote(ids);
      });
    });

  /** Says that an import is done and how to take it back. */
  const imported = async (batch: string, ids: string[], counts: { added: number; skipped: number }) => {
    wrote(ids);
    await reload();
    undos.current.push(async () => {
      await lib.removeBatch(batch);
      wrote(ids);
    });
    say({
      text: w.done.imported(counts.added, counts.skipped),
      undo: () =>
        void attempt(async () => {
          undos.current.pop();
          const { removed, kept } = await lib.removeBatch(batch);
          wrote(ids);
          say({ text: w.done.importUndone(removed, kept) });
        }),
    });
  };

  return { archive, star, markRead, tag, remove, restore, imported, undo };
}
