import type { IDBPDatabase } from 'idb';
import * as v from 'valibot';
import type { Body, SavedArticle, Whole } from '../schema';
import { body as bodySchema } from '../schema';
import { type Damaged, mendBody, readArticle } from './check';
import { connect } from './connection';
import { browserLedger, countDay, type Ledger, type LedgerState } from './ledger';
import type { LibraryDb, Trashed } from './migrate';
import * as repairs from './repairs';
import * as writes from './writes';

/** Name of the database and of the channel on which windows tell each other of changes. */
const LIBRARY = 'library';

/**
 * The reader's own database; nothing but this room touches it, least of all a data update. Each method is one
 * transaction, so that a worker or window killed in the middle leaves all of it or nothing. Every record is checked as
 * it is read. Each throws `LibraryError`.
 */
export interface Library {
  /** The newest `limit` articles, newest first; all of them without a limit. Damaged records stand apart. */
  list(limit?: number): Promise<{ articles: SavedArticle[]; damaged: Damaged[] }>;
  count(): Promise<number>;
  /** Undefined when it is not there; `damaged` when its record cannot be read. */
  get(id: string): Promise<SavedArticle | undefined>;
  body(id: string): Promise<Body | undefined>;
  bodies(ids: string[]): Promise<(Body | undefined)[]>;
  byKey(key: string): Promise<SavedArticle | undefined>;
  /** Saves, or brings up to date the article with the same normalised address. */
  save(whole: Whole): Promise<writes.Saved>;
  /** Changes what the reader may change, all or none; throws `conflict` or `missing`. Gives the records as they are now. */
  edit(edits: writes.Edit[]): Promise<SavedArticle[]>;
  /** Moves to the trash; `restore` takes back for 30 days. Both tell how many were moved. */
  remove(ids: string[]): Promise<number>;
  restore(ids: string[]): Promise<number>;
  /** Those that can be restored. */
  trashed(): Promise<Trashed[]>;
  /** Adds new articles; those whose address is there by then are skipped. Cancelled: nothing is written. */
  addAll(wholes: Whole[], options?: writes.WriteOptions): Promise<{ added: number; skipped: number }>;
  /** Takes an import back; articles edited since stay. */
  removeBatch(batch: string): Promise<{ removed: number; kept: number }>;
  /** Mends damaged records that can be, keeping what is readable of them. Tells how many were. */
  mend(damaged: Damaged[]): Promise<number>;
  /** Takes damaged records away for good; `putBack` puts them in again as they were. */
  discard(damaged: Damaged[]): Promise<void>;
  putBack(damaged: Damaged[]): Promise<void>;
  /** What is known to have been lost, and the last export; null when nothing was. */
  lost(): Promise<Pick<LedgerState, 'lost' | 'exported'> | null>;
  /** The reader has been told of the loss. */
  forgetLoss(): Promise<void>;
  /** An export of everything was written. */
  noteExport(name: string, count: number): Promise<void>;
  /** Ids changed by another window or the background; null: anything may have. Returns the way to stop listening. */
  onChange(listener: (ids: string[] | null) => void): () => void;
  close(): void;
  readonly closed: boolean;
}

/** Of articles saved in the same second the one with the greater id stands first: so does the index, read backwards. */
export function newestFirst(a: SavedArticle, b: SavedArticle): number {
  const [x, y] = a.saved === b.saved ? [a.id, b.id] : [a.saved, b.saved];
  return x < y ? 1 : x > y ? -1 : 0;
}

/** The newest articles by the index on the day of saving: a screenful without reading 10,000. */
async function newest(db: IDBPDatabase<LibraryDb>, limit: number): Promise<unknown[]> {
  const found: unknown[] = [];
  const index = db.transaction('articles').store.index('saved');
  for (let at = await index.openCursor(null, 'prev'); at && found.length < limit; at = await at.continue())
    found.push(at.value);
  return found;
}

const held = async (db: IDBPDatabase<LibraryDb>): Promise<number> => {
  const [articles, trash] = await Promise.all([db.count('articles'), db.count('trash')]);
  return articles + trash;
};

/** Browsers count records by going through them all; whether there are any takes one. */
const isEmpty = async (db: IDBPDatabase<LibraryDb>): Promise<boolean> => {
  const firsts = await Promise.all([
    db.getAllKeys('articles', undefined, 1),
    db.getAllKeys('trash', undefined, 1),
  ]);
  return firsts.flat().length === 0;
};

const readBody = (id: string, value: unknown): Body | undefined =>
  value === undefined || v.is(bodySchema, value) ? value : mendBody(id, value);

/** Opens (and, when older, upgrades) the library. Throws `newer`, `blocked`, `refused`, `quota` or `corrupt`. */
export async function openLibrary(
  name = LIBRARY,
  clock = () => new Date(),
  ledger: Ledger = browserLedger(),
): Promise<Library> {
  let closed = false;
  const channel = new BroadcastChannel(name);
  const losses = new Set<() => void>();
  const now = () => clock().toISOString();
  /** An empty database that should not be: noted where the next write cannot cover it up. */
  const noticeLoss = async (db: IDBPDatabase<LibraryDb>) => {
    if (!(await isEmpty(db))) return;
    const { count, at } = await ledger.read();
    if (count > 0) await ledger.write({ count: 0, lost: { count, at } });
  };
  /** A write that is through stays so, whether or not the other storage takes its count: on a full disk it may not. */
  const noteCount = async (db: IDBPDatabase<LibraryDb>) => {
    try {
      await ledger.write({ count: await held(db), at: now() });
    } catch (error) {
      console.warn('library: not counted:', error);
    }
  };
  const connection = await connect(name, () => {
    for (const told of losses) told();
  }).catch((error: unknown) => {
    channel.close();
    throw error;
  });
  const { run } = connection;
  /** One transaction; the other windows hear of it once it is through. An edit leaves as many articles as there were. */
  const write = async <T>(
    doing: string,
    work: (tx: writes.WriteTx) => Promise<writes.Written<T>>,
  ): Promise<T> => {
    const [result, ids] = await run(doing, async (db) => {
      await noticeLoss(db);
      const written = await writes.transact(db, work);
      if (written[1].length > 0 && doing !== 'edit') await noteCount(db);
      return written;
    });
    if (ids.length) channel.postMessage(ids);
    return result;
  };

  return {
    list: (limit) =>
      run('list', async (db) => {
        const all: unknown[] = limit === undefined ? await db.getAll('articles') : await newest(db, limit);
        const { articles, damaged } = await repairs.sorted(db, all);
        return { articles: articles.sort(newestFirst), damaged };
      }),
    count: () => run('count', (db) => db.count('articles')),
    get: (id) => run('get', async (db) => writes.checked(await db.get('articles', id))),
    body: (id) => run('body', async (db) => readBody(id, await db.get('bodies', id))),
    bodies: (ids) =>
      run('bodies', (db) => {
        const { store } = db.transaction('bodies');
        return Promise.all(ids.map(async (id) => readBody(id, await store.get(id))));
      }),
    byKey: (key) =>
      run('find', async (db) => readArticle(await db.getFromIndex('articles', 'key', key)) ?? undefined),
    save: (whole) => write('save', (tx) => writes.save(tx, whole, now())),
    edit: (edits) => write('edit', (tx) => writes.edit(tx, edits, now())),
    remove: (ids) => write('remove', (tx) => writes.remove(tx, ids, now())),
    restore: (ids) => write('restore', (tx) => writes.restore(tx, ids)),
    trashed: async () => {
      const day = await countDay(ledger, clock());
      const all = await write('trash', (tx) => writes.sweep(tx, day));
      return all.filter((t) => typeof t.deleted === 'string' && readArticle(t.article) !== null);
    },
    addAll: (wholes, options = {}) => write('import', (tx) => writes.addAll(tx, wholes, options)),
    removeBatch: (batch) => write('undo import', (tx) => writes.removeBatch(tx, batch)),
    mend: (damaged) => write('mend', (tx) => repairs.mend(tx, damaged)),
    discard: (damaged) => write('discard', (tx) => repairs.discard(tx, damaged)),
    putBack: (damaged) => write('put back', (tx) => repairs.putBack(tx, damaged)),
    lost: () =>
      run('loss', async (db) => {
        await noticeLoss(db);
        const { lost, exported } = await ledger.read();
        return lost && { lost, exported };
      }),
    forgetLoss: () => ledger.write({ lost: null }),
    noteExport: (file, count) => ledger.write({ exported: { name: file, count, at: now() } }),
    onChange(listener) {
      const hear = (event: MessageEvent<string[]>) => listener(event.data);
      const told = () => listener(null);
      channel.addEventListener('message', hear);
      losses.add(told);
      return () => {
        channel.removeEventListener('message', hear);
        losses.delete(told);
      };
    },
    close() {
      closed = true;
      channel.close();
      connection.close();
    },
    get closed() {
      return closed;
    },
  };
}
