import { useRef, useState } from 'preact/hooks';
import type { LargeAdding } from '../../../components/packs/large-pack';
import { changePacks, readPacks } from '../../../utils/packs/change';
import type { PackHeader } from '../../../utils/packs/format/header';
import { PackRefused } from '../../../utils/packs/format/reasons';
import { newDatabase } from '../../../utils/packs/large/disk/database';
import { dropDatabase, filling, sweepLarge, unfinishedLarge } from '../../../utils/packs/large/disk/sweep';
import type { Filled } from '../../../utils/packs/large/fill/fill';
import { fillInWorker } from './fill';
import type { FillRequest } from './fill-worker';

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
  /** Shows what was cut short another time. */
  lookBack(): Promise<void>;
  /** As `add`, with what was cut short. */
  goOn(): Promise<boolean>;
  /** Takes away what was cut short. */
  discard(): Promise<void>;
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

  /** Fills a database, asks where not all of it may stand, and takes it into use. */
  const bringIn = async (request: FillRequest, header: PackHeader): Promise<boolean> => {
    const stop = new AbortController();
    stopping.current = stop;
    setAdding({ at: 'filling', header, progress: null });
    try {
      return await filling(async () => {
        const told = (progress: Extract<LargeAdding, { at: 'filling' }>['progress']) =>
          setAdding({ at: 'filling', header, progress });
        const made = await fillInWorker(request, told, stop.signal);
        if (made.refused > 0 && !(await isWanted(made))) return false;
        await changePacks((store) => store.installLarge(made, request.database, { kind: 'file' }));
        return true;
      });
    } catch (error) {
      if (stop.signal.aborted) return false;
      throw error;
    } finally {
      setAdding({ at: 'closed' });
      await readPacks(sweepLarge);
    }
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
    async lookBack() {
      const [left] = await unfinishedLarge();
      if (left) setAdding((now) => (now.at === 'closed' ? { at: 'unfinished', ...left } : now));
    },
    async add() {
      if (!chosen.current) return false;
      const { file, header } = chosen.current;
      // What was begun of it before begins anew with this file.
      for (const left of await unfinishedLarge())
        if (left.header.id === header.id) await dropDatabase(left.database);
      return bringIn({ file, database: newDatabase(header.id) }, header);
    },
    goOn: async () =>
      adding.at === 'unfinished' && bringIn({ file: null, database: adding.database }, adding.header),
    async discard() {
      if (adding.at === 'unfinished') await dropDatabase(adding.database);
      setAdding({ at: 'closed' });
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
  const { headerOf: read } = await import('../../../utils/packs/large/fill/header-of');
  try {
    return (await read(file)).header;
  } catch (error) {
    // What unpacks to far too much is not asked for in another form.
    const isBomb = refused.reason.code === 'bomb' && error instanceof PackRefused;
    throw isBomb && error.reason.code === 'zipped' ? refused : error;
  }
}
