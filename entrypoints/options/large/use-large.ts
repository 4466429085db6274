import { useRef, useState } from 'preact/hooks';
import type { LargeAdding } from '../../../components/packs/large-pack';
import { changePacks, readPacks } from '../../../utils/packs/change';
import type { PackHeader } from '../../../utils/packs/format/header';
import { PackRefused } from '../../../utils/packs/format/reasons';
import { newDatabase } from '../../../utils/packs/large/database';
import type { Filled } from '../../../utils/packs/large/fill';
import { filling, sweepLarge } from '../../../utils/packs/large/sweep';
import { fillInWorker } from './fill';

export interface UseLarge {
  adding: LargeAdding;
  /**
   * Looks at a file that the reader of small packs refused.
   * @throws what it was refused for, where no large pack is in it either
   */
  look(file: File, refused: PackRefused): Promise<void>;
  /**
   * Fills a database with the pack, says what of it may not stand, and takes it into use: whole, or not at all. False when
   * the reader stopped it, or left it after that.
   */
  add(): Promise<boolean>;
  /** Takes into use what was filled in, without what may not stand. */
  use(): void;
  stop(): void;
  leave(): void;
}

/** What a small pack is refused for, that a large one may be. */
const LARGE = ['too-many-records', 'too-large', 'bomb'];

/** A large pack on its way from a file into the browser. */
export function useLarge(): UseLarge {
  const [adding, setAdding] = useState<LargeAdding>({ at: 'closed' });
  const chosen = useRef<{ file: File; header: PackHeader } | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const deciding = useRef<((wanted: boolean) => void) | null>(null);

  const isWanted = (filled: Filled): Promise<boolean> =>
    new Promise((decide) => {
      deciding.current = decide;
      setAdding({ at: 'filled', ...filled });
    });
  const decide = (wanted: boolean) => {
    deciding.current?.(wanted);
    deciding.current = null;
  };

  return {
    adding,
    async look(file, refused) {
      if (!LARGE.includes(refused.reason.code)) throw refused;
      const header = await headerOf(file, refused);
      const before = (await readPacks((store) => store.list())).find(({ id }) => id === header.id);
      const { quota = 0, usage = 0 } = await navigator.storage.estimate();
      chosen.current = { file, header };
      setAdding({
        at: 'asked',
        header,
        size: file.size,
        free: Math.max(0, quota - usage),
        replaces: before?.header.version ?? null,
        taken: before !== undefined && before.origin.kind !== 'file',
      });
    },
    async add() {
      if (!chosen.current) return false;
      const { file, header } = chosen.current;
      const stop = new AbortController();
      stopping.current = stop;
      setAdding({ at: 'filling', header, progress: null });
      try {
        return await filling(async () => {
          const database = newDatabase(header.id);
          const told = (progress: Extract<LargeAdding, { at: 'filling' }>['progress']) =>
            setAdding({ at: 'filling', header, progress });
          const made = await fillInWorker({ file, database }, told, stop.signal);
          if (made.refused > 0 && !(await isWanted(made))) return false;
          await changePacks((store) => store.installLarge(made, database, { kind: 'file' }));
          return true;
        });
      } catch (error) {
        if (stop.signal.aborted) return false;
        throw error;
      } finally {
        setAdding({ at: 'closed' });
        await readPacks(sweepLarge);
      }
    },
    stop: () => stopping.current?.abort(),
    use: () => decide(true),
    leave() {
      if (deciding.current) decide(false);
      else setAdding({ at: 'closed' });
    },
  };
}

async function headerOf(file: File, refused: PackRefused): Promise<PackHeader> {
  const [{ linesOf }, { readHeader }] = await Promise.all([
    import('../../../utils/packs/large/lines'),
    import('../../../utils/packs/format/read'),
  ]);
  try {
    for await (const { lines } of linesOf(file)) {
      const at = lines.findIndex((line) => line?.trim() !== '');
      if (at >= 0) return readHeader(lines[at] ?? '', at + 1, 'anyone');
    }
  } catch (error) {
    // What unpacks to far too much is not asked for in another form.
    const isBomb = refused.reason.code === 'bomb' && error instanceof PackRefused;
    throw isBomb && error.reason.code === 'zipped' ? refused : error;
  }
  throw refused;
}
