import { useEffect, useState } from 'preact/hooks';
import type { PacksProps } from '../../components/packs/packs-view';
import { ask } from '../../utils/ask';
import type { Lang } from '../../utils/i18n';
import { bundledInUse } from '../../utils/packs/bundled';
import { changePacks, readPacks } from '../../utils/packs/change';
import { BUNDLED_ID } from '../../utils/packs/format/header';
import { PackRefused } from '../../utils/packs/format/reasons';
import type { PackPreview } from '../../utils/packs/join/preview';
import { lostLarge, sweepLarge } from '../../utils/packs/large/disk/sweep';
import { readSilenced, type Silenced } from '../../utils/packs/silenced';
import type { Installed } from '../../utils/packs/store/database';
import { saveFile } from '../../utils/ui/save-file';
import { packErrorWords, packWords } from '../../utils/words/packs/words';
import { pageWords } from '../../utils/words/pages/words';
import { useLarge } from './large/use-large';
import type { Subscribed } from './subscribe/use-subscribed';

/**
 * The packs as the options page shows and changes them. A file is read and set beside the facts here, where a long look
 * holds nobody up; nothing of it is kept before the reader says so.
 * @param state which state of the packs is in use: another page may have changed them
 * @param unsubscribe takes away a pack that renews itself
 */
export function usePacks(
  lang: Lang,
  state: number,
  unsubscribe: Subscribed['remove'],
): Omit<PacksProps, 'renewal' | 'byAddress'> {
  const [packs, setPacks] = useState<Installed[] | null>(null);
  const [dataDate, setDataDate] = useState<string | null>(null);
  const [silenced, setSilenced] = useState<Silenced>({});
  const [lost, setLost] = useState<PacksProps['lost']>(new Set());
  const [preview, setPreview] = useState<PackPreview | null>(null);
  const [busy, setBusy] = useState<PacksProps['busy']>(null);
  const [said, setSaid] = useState<PacksProps['said']>(null);
  const large = useLarge();
  const w = packWords(lang);

  const failed = (error: unknown) => {
    const words = packErrorWords(error, lang);
    if (words === null) console.error('packs:', error);
    setSaid({ text: words ?? pageWords(lang).failed(String(error)), failed: true });
  };
  const refresh = async () => {
    setSilenced(await readSilenced());
    setDataDate((await ask('dataset', {})).date);
    const packs = await readPacks((store) => store.list());
    setPacks(packs);
    setLost(await lostLarge(packs));
  };
  useEffect(() => {
    refresh().catch(failed);
  }, [state]);
  // What was left of other times takes room; what was cut short can be gone on with.
  useEffect(() => void readPacks(sweepLarge).then(large.lookBack).catch(failed), []);

  const run = async (what: PacksProps['busy'], work: () => Promise<string | null>) => {
    setBusy(what);
    setSaid(null);
    try {
      const text = await work();
      if (text !== null) setSaid({ text, failed: false });
      await refresh();
    } catch (error) {
      failed(error);
    } finally {
      setBusy(null);
    }
  };
  const bringIn = (work: () => Promise<boolean>) =>
    void run('working', async () => ((await work()) ? w.large.done : w.large.stopped));
  const nameOf = (id: string) => packs?.find((pack) => pack.id === id)?.header.name ?? id;

  return {
    lang,
    packs,
    silenced,
    lost,
    editionId: BUNDLED_ID,
    dataDate,
    preview,
    large: large.adding,
    busy: large.adding.at === 'filling' ? 'filling' : large.adding.at === 'filled' ? null : busy,
    said,
    on: {
      file: (file) =>
        void run('reading', async () => {
          // The reader of packs and its schemas come when a file does.
          const [{ readPack }, { previewPack }] = await Promise.all([
            import('../../utils/packs/format/read'),
            import('../../utils/packs/join/preview'),
          ]);
          const read = await readPack(file.stream()).catch((error: unknown) => {
            if (!(error instanceof PackRefused)) throw error;
            return large.look(file, error);
          });
          if (!read) return null;
          const installed = await readPacks((store) => store.list());
          setPreview(previewPack(read, await bundledInUse(), installed));
          return null;
        }),
      add: ({ pack: { header, records } }) =>
        void run('working', async () => {
          await changePacks((store) => store.install({ header, records }, { kind: 'file' }));
          setPreview(null);
          return w.added(header.name);
        }),
      leave: () => setPreview(null),
      large: {
        add: () => bringIn(large.add),
        goOn: () => bringIn(large.goOn),
        discard: () =>
          void run('working', async () => {
            await large.discard();
            return w.large.discarded;
          }),
        use: large.use,
        stop: large.stop,
        leave: large.leave,
      },
      set: (id, switches) =>
        void run('working', async () => {
          await changePacks((store) => store.set(id, switches));
          return null;
        }),
      move: (id, by) =>
        void run('working', async () => {
          const ids = packs?.map((pack) => pack.id) ?? [];
          const at = ids.indexOf(id);
          ids.splice(at, 1);
          ids.splice(at + by, 0, id);
          await changePacks((store) => store.reorder(ids));
          return null;
        }),
      export: (id) =>
        void run(null, async () => {
          const pack = packs?.find((one) => one.id === id);
          if (!pack) return null;
          const [records, { writePack, packFileName }] = await Promise.all([
            readPacks((store) => store.records(id)),
            import('../../utils/packs/format/write'),
          ]);
          const text = writePack({ header: pack.header, records });
          saveFile(new Blob([text], { type: 'application/jsonl' }), packFileName(pack.header));
          return null;
        }),
      remove: (id) =>
        void run('working', async () => {
          const name = nameOf(id);
          const origin = packs?.find((pack) => pack.id === id)?.origin;
          if (origin?.kind === 'subscription') await unsubscribe(origin.address, id);
          else await changePacks((store) => store.remove(id));
          await readPacks(sweepLarge);
          return w.removed(name);
        }),
    },
  };
}
