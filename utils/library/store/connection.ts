import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { LibraryError } from '../errors';
import { climb, type LibraryDb, SCHEMA, STORES } from './migrate';
import { withReason } from './no-room';

const BLOCKED_MS = 5000;

type Db = IDBPDatabase<LibraryDb>;

function open(name: string, lost: () => void): Promise<Db> {
  if (typeof indexedDB === 'undefined') throw new LibraryError('refused', 'no IndexedDB here');
  return new Promise((resolve, reject) => {
    let wait: ReturnType<typeof setTimeout> | undefined;
    openDB<LibraryDb>(name, SCHEMA, {
      upgrade: (db, _from, _to, tx) => climb(db, tx),
      // A newer release in another window wants to climb: let it.
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase).close();
        lost();
      },
      terminated: lost,
      // The other window gets the same wish and mostly lets go at once.
      blocked: () => {
        wait = setTimeout(() => reject(new LibraryError('blocked', 'another window holds it')), BLOCKED_MS);
      },
    })
      .then(resolve, reject)
      .finally(() => clearTimeout(wait));
  });
}

/** A database of ours in which a store is missing (it was made anew by something else): what it holds is kept. */
async function whole(db: Db, name: string, lost: () => void): Promise<Db> {
  const there = STORES.filter((store) => db.objectStoreNames.contains(store));
  if (there.length === STORES.length) return db;
  const kept = await Promise.all(there.map(async (store) => [store, await db.getAll(store)] as const));
  db.close();
  await deleteDB(name);
  const fresh = await open(name, lost);
  const tx = fresh.transaction(STORES, 'readwrite');
  for (const [store, records] of kept) for (const record of records) void tx.objectStore(store).put(record);
  await tx.done;
  return fresh;
}

/** The connection was closed under a request: by the browser, or by whoever deletes the database. */
const isGone = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'InvalidStateError';

export interface Connection {
  /** Runs `work` on the open database. When the database is taken away under it, opens it again and tries once more. */
  run<T>(doing: string, work: (db: Db) => Promise<T>): Promise<T>;
  close(): void;
}

/**
 * A connection that opens itself again after it was lost. Throws `LibraryError` (`newer`, `blocked`, `refused`, `quota`,
 * `corrupt`) when it cannot.
 * @param onLost the database was taken away; what was read from it may be out of date
 */
export async function connect(name: string, onLost: () => void): Promise<Connection> {
  let current: Promise<Db> | null = null;
  let closed = false;
  const lost = () => {
    current = null;
    if (!closed) onLost();
  };
  const opened = async (): Promise<Db> => whole(await open(name, lost), name, lost);
  const get = (): Promise<Db> => {
    if (closed) throw new LibraryError('refused', 'the library was closed');
    current ??= opened();
    current.catch(() => {
      current = null;
    });
    return current;
  };
  const run = async <T>(doing: string, work: (db: Db) => Promise<T>): Promise<T> => {
    try {
      const db = await get();
      try {
        return await work(db);
      } catch (error) {
        if (!isGone(error) || closed) throw error;
        if (current && (await current) === db) current = null;
        return await work(await get());
      }
    } catch (error) {
      throw await withReason(error, doing);
    }
  };
  await run('open', async () => undefined);
  return {
    run,
    close() {
      closed = true;
      void current?.then((db) => db.close());
    },
  };
}
