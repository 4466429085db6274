import { type IDBPDatabase, openDB } from 'idb';
import { LibraryError, toLibraryError } from './errors';
import { applyEdit, saveAgain } from './merge';
import { climb, type LibraryDb, SCHEMA, type Trashed } from './migrate';
import { type Body, type Editable, emptyBody, type SavedArticle, type Whole } from './schema';

/** Name of the database and of the channel on which windows tell each other of changes. */
export const LIBRARY = 'library';
const BOTH = ['articles', 'bodies'] as const;
const ALL = ['articles', 'bodies', 'trash'] as const;
/** Deleted articles can be taken back for 30 days. */
const TRASH_MS = 30 * 24 * 3_600_000;
const CHUNK = 250;
const BLOCKED_MS = 5000;

/** Articles of which only the address is known have no body record: an import of 10,000 addresses writes half. */
const hasBody = (body: Body): boolean => body.html !== '' || body.text !== '';

export interface Saved {
  article: SavedArticle;
  /** It was there before and has been brought up to date. */
  again: boolean;
}

export interface Edit {
  /** The record on which the change was made. */
  base: SavedArticle;
  patch: Partial<Editable>;
}

export interface WriteOptions {
  signal?: AbortSignal;
  /** Articles handled so far. */
  onProgress?: (done: number) => void;
}

/**
 * The reader's own database; nothing but this module writes it and no data update touches it. Each method is one
 * transaction, so that a worker or window killed in the middle leaves all of it or nothing. Each throws `LibraryError`.
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
  save(whole: Whole): Promise<Saved>;
  /** Changes what the reader may change, all or none; throws `conflict` or `missing`. Gives the records as they are now. */
  edit(changes: Edit[]): Promise<SavedArticle[]>;
  /** Moves to the trash; `restore` takes back for 30 days. Both tell how many were moved. */
  remove(ids: string[]): Promise<number>;
  restore(ids: string[]): Promise<number>;
  trashed(): Promise<Trashed[]>;
  /** Adds new articles in one transaction; those whose address is there by then are skipped. Cancelled: nothing is written. */
  addAll(wholes: Whole[], options?: WriteOptions): Promise<{ added: number; skipped: number }>;
  /** Takes an import back; articles edited since stay. */
  removeBatch(batch: string): Promise<{ removed: number; kept: number }>;
  /** Ids changed by another window or the background. Returns the way to stop listening. */
  onChange(listener: (ids: string[]) => void): () => void;
  close(): void;
}

function readable(article: SavedArticle): boolean {
  return typeof article.url === 'string' && typeof article.title === 'string' && Array.isArray(article.tags);
}

async function open(name: string): Promise<IDBPDatabase<LibraryDb>> {
  if (typeof indexedDB === 'undefined') throw new LibraryError('refused', 'no IndexedDB here');
  return new Promise((resolve, reject) => {
    let wait: ReturnType<typeof setTimeout> | undefined;
    openDB<LibraryDb>(name, SCHEMA, {
      upgrade: (db, from, _to, tx) => climb(db, from, tx),
      // A newer release in another window wants to climb: let it.
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
      // The other window gets the same wish and mostly lets go at once.
      blocked: () => {
        wait = setTimeout(() => reject(new LibraryError('blocked', 'another window holds it')), BLOCKED_MS);
      },
    })
      .then(resolve, reject)
      .finally(() => clearTimeout(wait));
  });
}

/** Opens (and, when older, upgrades) the library. Throws `newer`, `blocked`, `refused`, `quota` or `corrupt`. */
export async function openLibrary(name = LIBRARY, clock = () => new Date()): Promise<Library> {
  const db = await open(name).catch((error: unknown) => {
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
  /** For writes: tells the other windows once the transaction is through. */
  const write = async <T>(doing: string, work: () => Promise<[T, string[]]>): Promise<T> => {
    const [result, ids] = await guard(doing, work);
    if (ids.length) channel.postMessage(ids);
    return result;
  };

  return {
    list: (limit) =>
      guard('list', async () => {
        const all = limit === undefined ? await db.getAll('articles') : await newest(db, limit);
        const articles = all.filter(readable);
        if (limit === undefined)
          articles.sort((a, b) => (a.saved < b.saved ? 1 : a.saved > b.saved ? -1 : 0));
        return { articles, damaged: all.length - articles.length };
      }),
    count: () => guard('count', () => db.count('articles')),
    get: (id) => guard('get', () => db.get('articles', id)),
    body: (id) => guard('body', () => db.get('bodies', id)),
    bodies: (ids) =>
      guard('bodies', async () => {
        const store = db.transaction('bodies').store;
        return Promise.all(ids.map((id) => store.get(id)));
      }),
    byKey: (key) => guard('find', () => db.getFromIndex('articles', 'key', key)),

    save: (whole) =>
      write('save', async () => {
        const tx = db.transaction(BOTH, 'readwrite');
        const [articles, bodies] = [tx.objectStore('articles'), tx.objectStore('bodies')];
        const old = await articles.index('key').get(whole.article.key);
        const oldBody = old && (await bodies.get(old.id));
        const merged = old
          ? saveAgain({ article: old, body: oldBody ?? emptyBody(old.id) }, whole, now())
          : whole;
        await Promise.all([articles.put(merged.article), bodies.put(merged.body), tx.done]);
        return [{ article: merged.article, again: old !== undefined }, [merged.article.id]];
      }),

    edit: (changes) =>
      write('edit', async () => {
        const tx = db.transaction('articles', 'readwrite');
        const edited: SavedArticle[] = [];
        try {
          for (const { base, patch } of changes) {
            const current = await tx.store.get(base.id);
            if (!current) throw new LibraryError('missing', base.id);
            edited.push(applyEdit(base, patch, current, now()));
            tx.store.put(edited.at(-1)!);
          }
        } catch (error) {
          tx.done.catch(() => {});
          tx.abort();
          throw error;
        }
        await tx.done;
        return [edited, edited.map(({ id }) => id)];
      }),

    remove: (ids) =>
      write('remove', async () => {
        const tx = db.transaction(ALL, 'readwrite');
        const moved: string[] = [];
        for (const id of ids) {
          const article = await tx.objectStore('articles').get(id);
          const body = await tx.objectStore('bodies').get(id);
          if (!article) continue;
          await Promise.all([
            tx.objectStore('trash').put({ id, article, body: body ?? emptyBody(id), deleted: now() }),
            tx.objectStore('articles').delete(id),
            tx.objectStore('bodies').delete(id),
          ]);
          moved.push(id);
        }
        await tx.done;
        return [moved.length, moved];
      }),

    restore: (ids) =>
      write('restore', async () => {
        const tx = db.transaction(ALL, 'readwrite');
        const moved: string[] = [];
        for (const id of ids) {
          const gone = await tx.objectStore('trash').get(id);
          // Saved anew in the meantime: the new copy stays, the old one waits in the trash.
          if (!gone || (await tx.objectStore('articles').index('key').getKey(gone.article.key))) continue;
          await Promise.all([
            tx.objectStore('articles').put(gone.article),
            tx.objectStore('bodies').put(gone.body),
            tx.objectStore('trash').delete(id),
          ]);
          moved.push(id);
        }
        await tx.done;
        return [moved.length, moved];
      }),

    trashed: () =>
      guard('trash', async () => {
        const tx = db.transaction('trash', 'readwrite');
        const all = await tx.store.getAll();
        const oldest = new Date(clock().getTime() - TRASH_MS).toISOString();
        const [stale, kept] = [all.filter((t) => t.deleted < oldest), all.filter((t) => t.deleted >= oldest)];
        await Promise.all([...stale.map((t) => tx.store.delete(t.id)), tx.done]);
        return kept;
      }),

    addAll: (wholes, options = {}) => write('import', () => addAll(db, wholes, options)),

    removeBatch: (batch) =>
      write('undo import', async () => {
        const tx = db.transaction(BOTH, 'readwrite');
        const all = await tx.objectStore('articles').index('batch').getAll(batch);
        const ids = all.filter((a) => a.version === 1).map((a) => a.id);
        await Promise.all([
          ...ids.flatMap((id) => BOTH.map((store) => tx.objectStore(store).delete(id))),
          tx.done,
        ]);
        return [{ removed: ids.length, kept: all.length - ids.length }, ids];
      }),

    onChange(listener) {
      const hear = (event: MessageEvent<string[]>) => listener(event.data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    close() {
      channel.close();
      db.close();
    },
  };
}

async function newest(db: IDBPDatabase<LibraryDb>, limit: number): Promise<SavedArticle[]> {
  const found: SavedArticle[] = [];
  const index = db.transaction('articles').store.index('saved');
  for (let at = await index.openCursor(null, 'prev'); at && found.length < limit; at = await at.continue())
    found.push(at.value);
  return found;
}

async function addAll(
  db: IDBPDatabase<LibraryDb>,
  wholes: Whole[],
  { signal, onProgress }: WriteOptions,
): Promise<[{ added: number; skipped: number }, string[]]> {
  const tx = db.transaction(BOTH, 'readwrite');
  const [articles, bodies] = [tx.objectStore('articles'), tx.objectStore('bodies')];
  const keys = articles.index('key');
  const added: string[] = [];
  // The outcome is awaited at the end; an abort in between must not count as unhandled.
  tx.done.catch(() => {});
  for (let from = 0; from < wholes.length; from += CHUNK) {
    if (signal?.aborted) {
      tx.abort();
      throw new LibraryError('cancelled', `after ${from} of ${wholes.length}, none kept`);
    }
    const chunk = wholes.slice(from, from + CHUNK);
    const there = await Promise.all(chunk.map((w) => keys.getKey(w.article.key)));
    const fresh = chunk.filter((_, i) => there[i] === undefined);
    await Promise.all([
      ...fresh.map((w) => articles.put(w.article)),
      ...fresh.filter((w) => hasBody(w.body)).map((w) => bodies.put(w.body)),
    ]);
    added.push(...fresh.map((w) => w.article.id));
    onProgress?.(from + chunk.length);
  }
  await tx.done;
  return [{ added: added.length, skipped: wholes.length - added.length }, added];
}
