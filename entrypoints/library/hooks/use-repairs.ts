import type { Notice } from '../../../components/library/notices/toast';
import type { Damaged } from '../../../utils/library/store/check';
import type { Library } from '../../../utils/library/store/library';
import type { LibraryWords } from '../../../utils/words/library/words';
import { codeOf } from './use-library';

interface Options {
  lib: Library;
  w: LibraryWords;
  reload(): Promise<void>;
  changed(ids: string[]): void;
  say(notice: Notice | null): void;
}

/** What can be done with records that cannot be read, and about a list that was lost. */
export function useRepairs({ lib, w, reload, changed, say }: Options) {
  const attempt = async (damaged: Damaged[], work: () => Promise<Notice | null>) => {
    try {
      say(await work());
    } catch (error) {
      say({ text: w.errors[codeOf(error)], bad: true });
    }
    changed(damaged.map(({ id }) => id));
    await reload();
  };
  return {
    export: (damaged: Damaged[]) =>
      void attempt([], async () => {
        const { download } = await import('../save-file');
        const records = damaged.map(({ raw, body }) => ({ record: raw, body }));
        download(
          new Blob([JSON.stringify(records, null, 1)], { type: 'application/json' }),
          'json',
          'damaged',
        );
        return { text: w.done.exported(damaged.length) };
      }),
    mend: (damaged: Damaged[]) =>
      void attempt(damaged, async () => ({ text: w.damaged.mended(await lib.mend(damaged)) })),
    discard: (damaged: Damaged[]) =>
      void attempt(damaged, async () => {
        await lib.discard(damaged);
        return {
          text: w.damaged.discarded(damaged.length),
          undo: () =>
            void attempt(damaged, async () => {
              await lib.putBack(damaged);
              return { text: w.done.undone };
            }),
        };
      }),
    knowLoss: () =>
      void attempt([], async () => {
        await lib.forgetLoss();
        return null;
      }),
  };
}
