import { type IDBPTransaction, unwrap } from 'idb';
import { fileNames, noRecords } from '../../knowledge/files';
import type { Dataset, FileName } from '../../knowledge/schema';
import type { Pack } from '../format/types';
import {
  type CompiledNames,
  type Db,
  type Installed,
  type Origin,
  openDatabase,
  type PackSchema,
  STORES,
} from './database';
import { PackStoreError, toStoreError } from './errors';

type Change = IDBPTransaction<PackSchema, typeof STORES, 'readwrite'>;

/** Packs that are on, in their order, and the revision they are of. */
export interface ActivePacks {
  revision: number;
  packs: (Installed & { records: Dataset })[];
}

/**
 * The reader's packs in IndexedDB, their only writer. Every change is one transaction: killed at any step, the old state
 * or the new one is there, never half. Every method throws `PackStoreError` when the change was not made.
 */
export class PackStore {
  private db: Promise<Db> | null = null;

  /** @param name another database, for tests */
  constructor(private readonly name = 'packs') {}

  /** Every pack, in the order the reader gave them. */
  list(): Promise<Installed[]> {
    return this.run(async (db) => inOrder(await db.getAll('packs')));
  }

  /** What a pack holds, with its own ids. */
  records(id: string): Promise<Dataset> {
    return this.run(async (db) => {
      if (!(await db.getKey('packs', id))) throw new PackStoreError({ code: 'not-there', id });
      return gathered(await db.getAll('records', IDBKeyRange.bound([id], [id, []])));
    });
  }

  /** All that is on, of one moment. */
  active(): Promise<ActivePacks> {
    return this.run(async (db) => {
      const reading = db.transaction(STORES, 'readonly');
      const [revision, installed] = await Promise.all([
        reading.objectStore('state').get('revision'),
        reading.objectStore('packs').getAll(),
      ]);
      const packs = await Promise.all(
        inOrder(installed.filter(({ on }) => on)).map(async (pack) => ({
          ...pack,
          records: gathered(
            await reading.objectStore('records').getAll(IDBKeyRange.bound([pack.id], [pack.id, []])),
          ),
        })),
      );
      await reading.done;
      return { revision: revision ?? 0, packs };
    });
  }

  /**
   * Puts a pack in, or a new version of it in the place of the old one: whole, or not at all. A new pack comes last, and
   * on; a replaced one keeps its place and its switches.
   * @throws PackStoreError `id-taken` when a pack of this id came another way, `disk-full`
   */
  install({ header, records }: Pack, origin: Origin): Promise<Installed> {
    return this.change(async (change) => {
      const installed = await enter(change, { header, origin, counts: countsOf(records) });
      for (const file of fileNames)
        raw(change, 'records').put({ pack: header.id, file, records: records[file] });
      return installed;
    });
  }

  /**
   * Takes a large pack into use whose database is filled. The version before is not read any more; its own database is
   * for `sweepLarge`.
   * @throws PackStoreError as `install` does
   */
  installLarge(
    { header, counts }: Pick<Installed, 'header' | 'counts'>,
    database: string,
    origin: Origin,
  ): Promise<Installed> {
    return this.change(async (change) => {
      raw(change, 'records').delete(IDBKeyRange.bound([header.id], [header.id, []]));
      return enter(change, { header, origin, counts, large: { database } });
    });
  }

  /** Takes a pack and everything made of it away; nothing of it stays. */
  remove(id: string): Promise<void> {
    return this.change(async (change) => {
      raw(change, 'packs').delete(id);
      raw(change, 'names').delete(id);
      raw(change, 'records').delete(IDBKeyRange.bound([id], [id, []]));
    });
  }

  /** Turns a pack on or off, or lets it stand ahead of the bundled facts. */
  set(id: string, switches: Partial<Pick<Installed, 'on' | 'ahead'>>): Promise<Installed> {
    return this.change(async (change) => {
      const pack = await change.objectStore('packs').get(id);
      if (!pack) throw new PackStoreError({ code: 'not-there', id });
      const changed = { ...pack, ...switches };
      raw(change, 'packs').put(changed);
      return changed;
    });
  }

  /** @param ids in their new order; packs not named come after them in their old one */
  reorder(ids: readonly string[]): Promise<void> {
    return this.change(async (change) => {
      const rank = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
      const packs = inOrder(await change.objectStore('packs').getAll());
      packs.sort((a, b) => rank(a.id) - rank(b.id));
      for (const [place, pack] of packs.entries()) raw(change, 'packs').put({ ...pack, place });
    });
  }

  /** Compiled names of a pack, undefined where there are none of this version. */
  names(pack: string, version: string): Promise<ArrayBuffer | undefined> {
    return this.run(async (db) => {
      const kept = await db.get('names', pack);
      return kept?.version === version ? kept.names : undefined;
    });
  }

  /** Keeps compiled names; no change of the packs, so the revision stays. Nothing is kept of a pack that is gone. */
  keepNames(names: CompiledNames): Promise<void> {
    return this.run(async (db) => {
      const keeping = db.transaction(STORES, 'readwrite');
      if (await keeping.objectStore('packs').getKey(names.pack)) raw(keeping, 'names').put(names);
      await keeping.done;
    });
  }

  async close(): Promise<void> {
    const db = await this.db?.catch(() => null);
    this.db = null;
    db?.close();
  }

  /** Runs a change in one transaction and raises the revision with it. */
  private change<Result>(work: (change: Change) => Promise<Result>): Promise<Result> {
    return this.run(async (db) => {
      const change = db.transaction(STORES, 'readwrite');
      // A put that fails aborts the transaction, which is what is waited for.
      change.done.catch(() => undefined);
      try {
        const state = change.objectStore('state');
        raw(change, 'state').put(((await state.get('revision')) ?? 0) + 1, 'revision');
        const result = await work(change);
        await change.done;
        return result;
      } catch (error) {
        abort(change);
        throw change.error ?? error;
      }
    });
  }

  private async run<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
    try {
      return await work(await this.open());
    } catch (error) {
      throw toStoreError(error);
    }
  }

  private open(): Promise<Db> {
    const lost = () => {
      this.db = null;
    };
    this.db ??= openDatabase(this.name, lost).catch((error: unknown) => {
      lost();
      throw error;
    });
    return this.db;
  }
}

/** Enters a pack among the others, in the place of the one of its id where there is one. */
async function enter(
  change: Change,
  pack: Pick<Installed, 'header' | 'origin' | 'counts' | 'large'>,
): Promise<Installed> {
  const { id } = pack.header;
  const packs = change.objectStore('packs');
  const [before, all] = await Promise.all([packs.get(id), packs.getAll()]);
  if (before && before.origin.kind !== pack.origin.kind) throw new PackStoreError({ code: 'id-taken', id });
  const installed: Installed = {
    ...pack,
    id,
    on: before?.on ?? true,
    ahead: before?.ahead ?? false,
    place: before?.place ?? Math.max(-1, ...all.map(({ place }) => place)) + 1,
    installed: new Date().toISOString(),
  };
  raw(change, 'packs').put(installed);
  raw(change, 'names').delete(id);
  return installed;
}

/**
 * A store for changes that nobody waits for one by one: a failing one aborts the transaction, which is waited for. The
 * promises idb would make of them would be rejections nobody handles.
 */
const raw = (change: Change, name: (typeof STORES)[number]): IDBObjectStore =>
  unwrap(change.objectStore(name)) as IDBObjectStore;

/** Undoes what a change has asked for so far; one that already failed has been undone. */
function abort(change: Change): void {
  try {
    change.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

const inOrder = (packs: Installed[]): Installed[] => packs.sort((a, b) => a.place - b.place);

function gathered(shelves: { file: FileName; records: Dataset[FileName] }[]): Dataset {
  const records = noRecords();
  for (const shelf of shelves) (records as Record<FileName, Dataset[FileName]>)[shelf.file] = shelf.records;
  return records;
}

function countsOf(records: Dataset): Record<FileName, number> {
  return Object.fromEntries(fileNames.map((file) => [file, records[file].length])) as Record<
    FileName,
    number
  >;
}
