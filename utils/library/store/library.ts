import { type IDBPDatabase, openDB } from 'idb';
import { LibraryError, toLibraryError } from '../errors';
import type { Body, SavedArticle, Whole } from '../schema';
import { climb, type LibraryDb, SCHEMA, type Trashed } from './migrate';
import * as writes from './writes';

/** Name of the database and of the channel on which windows tell each other of changes. */
export const LIBRARY = 'library';
const BLOCKED_MS = 5000;

/**
 * The reader's own database; nothing but this module and `writes` touches it, least of all a data update. Each method
 * is one transaction, so that a worker or window killed in the middle leaves all of it or nothing. Each throws
 * `LibraryError`.
 */
export interface Library {
  /** The newest `limit` articles, newest first; all of them without a limit. Records that cannot be read are left out and counted. */
  list(limit?: number): Promise<{ articles: SavedArticle[]; damaged: number }>;
  count(): Promise<number>;
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
  trashed(): Promise<Trashed[]>;
  /** Adds new articles; those whose address is there by then are skipped. Cancelled: nothing is written. */
  addAll(wholes: Whole[], options?: writes.WriteOptions): Promise<{ added: number; skipped: number }>;
  /** Takes an import back; articles edited since stay. */
  removeBatch(batch: string): Promise<{ removed: number; kept: number }>;
  /** Ids changed by another window or the background. Returns the way to stop listening. */
  onChange(listener: (ids: string[]) => void): () => void;
  close(): void;
  /** The browser or a newer release took the connection away: open the library again. */
  readonly closed: boolean;
}

function readable(article: SavedArticle): boolean {
  return typeof article.url === 'string' && typeof article.title === 'string' && Array.isArray(article.tags);
}

const newestFirst = (a: SavedArticle, b: SavedArticle): number =>
  a.saved < b.saved ? 1 : a.saved > b.saved ? -1 : 0;

async function open(name: string, lost: () => void): Promise<IDBPDatabase<LibraryDb>> {
  if (typeof indexedDB === 'undefined') throw new LibraryError('refused', 'no IndexedDB here');
  return new Promise((resolve, reject) => {
    let wait: ReturnType<typeof setTimeout> | undefined;
    openDB<LibraryDb>(name, SCHEMA, {
      upgrade: (db, from, _to, tx) => climb(db, from, tx),
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

/** The newest articles by the index on the day of saving: a screenful without reading 10,000. */
async function newest(db: IDBPDatabase<LibraryDb>, limit: number): Promise<SavedArticle[]> {
  const found: SavedArticle[] = [];
  const index = db.transaction('articles').store.index('saved');
  for (let at = await index.openCursor(null, 'prev'); at && found.length < limit; at = await at.continue())
    found.push(at.value);
  return found;
}

/** Opens (and, when older, upgrades) the library. Throws `newer`, `blocked`, `refused`, `quota` or `corrupt`. */
export async function openLibrary(name = LIBRARY, clock = () => new Date()): Promise<Library> {
  let closed = false;
  const lost = () => {
    closed = true;
  };
  const db = await open(name, lost).catch((error: unknown) => {
    throw toLibraryError(error, 'open');
  });
  const channel = new BroadcastChannel(name);
  const now = () => clock().toISOString();
  const guard = async <T>(doing: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw toLibraryError(error, doing);
    }
  };
  /** One transaction; the other windows hear of it once it is through. */
  const write = async <T>(
    doing: string,
    work: (tx: writes.WriteTx) => Promise<writes.Written<T>>,
  ): Promise<T> => {
    const [result, ids] = await guard(doing, () => writes.transact(db, work));
    if (ids.length) channel.postMessage(ids);
    return result;
  };

  return {
    list: (limit) =>
      guard('list', async () => {
        const all = limit === undefined ? await db.getAll('articles') : await newest(db, limit);
        const articles = all.filter(readable).sort(newestFirst);
        return { articles, damaged: all.length - articles.length };
      }),
    count: () => guard('count', () => db.count('articles')),
    get: (id) => guard('get', () => db.get('articles', id)),
    body: (id) => guard('body', () => db.get('bodies', id)),
    bodies: (ids) =>
      guard('bodies', () => {
        const { store } = db.transaction('bodies');
        return Promise.all(ids.map((id) => store.get(id)));
      }),
    byKey: (key) => guard('find', () => db.getFromIndex('articles', 'key', key)),
    save: (whole) => write('save', (tx) => writes.save(tx, whole, now())),
    edit: (edits) => write('edit', (tx) => writes.edit(tx, edits, now())),
    remove: (ids) => write('remove', (tx) => writes.remove(tx, ids, now())),
    restore: (ids) => write('restore', (tx) => writes.restore(tx, ids)),
    trashed: () => guard('trash', () => writes.transact(db, (tx) => writes.sweep(tx, clock()))),
    addAll: (wholes, options = {}) => write('import', (tx) => writes.addAll(tx, wholes, options)),
    removeBatch: (batch) => write('undo import', (tx) => writes.removeBatch(tx, batch)),
    onChange(listener) {
      const hear = (event: MessageEvent<string[]>) => listener(event.data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    close() {
      closed = true;
      channel.close();
      db.close();
    },
    get closed() {
      return closed;
    },
  };
}
