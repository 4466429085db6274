import { useRef } from 'preact/hooks';
import type { Notice } from '../../../components/library/notices/toast';
import type { Editable, SavedArticle } from '../../../utils/library/schema';
import type { Library } from '../../../utils/library/store/library';
import type { LibraryWords } from '../../../utils/words/library/words';
import { codeOf } from './use-library';

interface Options {
  lib: Library;
  w: LibraryWords;
  reload(ids?: string[]): Promise<void>;
  /** Ids that were written, for the search. */
  changed(ids: string[]): void;
  say(notice: Notice | null): void;
}

/** Takes something back; may say what became of it. */
type Undo = () => Promise<string | undefined>;

/** What an import wrote. */
export interface Imported {
  batch: string;
  ids: string[];
  added: number;
  skipped: number;
}

/** What can be done with articles. Everything can be taken back, the last first. */
export function useActions({ lib, w, reload, changed, say }: Options) {
  const undos = useRef<Undo[]>([]);
  const written = useRef<string[]>([]);
  const wrote = (ids: string[]) => {
    written.current = ids;
    changed(ids);
  };

  /** Takes back the last thing done, or the one a notice speaks of: others may have been done since. */
  const undo = async (which = undos.current.at(-1)) => {
    if (!which || !undos.current.includes(which)) return;
    undos.current = undos.current.filter((each) => each !== which);
    try {
      say({ text: (await which()) ?? w.done.undone });
    } catch (error) {
      say({ text: w.errors[codeOf(error)], bad: true });
      return reload();
    }
    await reload(written.current);
  };
  const tell = (text: string, back: Undo) => {
    undos.current.push(back);
    say({ text, undo: () => void undo(back) });
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
        return undefined;
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
        return undefined;
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
        return undefined;
      });
    });

  /** Says what an import brought, and takes it back on demand; `settingsBack` takes back the settings that came with it. */
  const imported = async (
    made: Imported,
    settingsBack: (() => Promise<void>) | null,
  ): Promise<() => void> => {
    const { batch, ids, added, skipped } = made;
    wrote(ids);
    await reload();
    const back = async () => {
      const { removed, kept } = await lib.removeBatch(batch);
      await settingsBack?.();
      wrote(ids);
      return w.done.importUndone(removed, kept);
    };
    tell(added === 0 && settingsBack ? w.done.settings : w.done.imported(added, skipped), back);
    return () => void undo(back);
  };

  return { archive, star, markRead, tag, remove, restore, imported, undo: () => undo() };
}
