import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { LibraryError } from '../errors';
import { type Body, type Editable, emptyBody, type SavedArticle, type Whole } from '../schema';
import { mendArticle, readArticle } from './check';
import { applyEdit, saveAgain } from './merge';
import { type LibraryDb, STORES, type Trashed } from './migrate';

import { isSameArticle, keyBeside } from './same-article';

export type WriteTx = IDBPTransaction<LibraryDb, typeof STORES, 'readwrite'>;
/** What a write gives back, and the ids of the articles it touched. */
export type Written<T> = [result: T, ids: string[]];

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
 * Deleted articles can be taken back for 30 days on which the list was looked at. Days seen, not dates: a clock that is
 * wrong by years once would otherwise empty the trash.
 */
const TRASH_DAYS = 30;
const CHUNK = 250;

/** Articles of which only the address is known have no body record: an import of 10,000 addresses writes half. */
const hasBody = (body: Body): boolean => body.html !== '' || body.text !== '';

/**
 * Runs `work` in one transaction: all of it is there when this resolves, none when it rejects. Without the explicit
 * abort a write that fails before it is queued (a value that cannot be stored) would leave the writes before it.
 */
export async function transact<T>(
  db: IDBPDatabase<LibraryDb>,
  work: (tx: WriteTx) => Promise<T>,
): Promise<T> {
  const tx = db.transaction(STORES, 'readwrite');
  const done = tx.done;
  // Awaited below; until then a failure must not count as one that nobody handles.
  done.catch(() => {});
  try {
    const result = await work(tx);
    await done;
    return result;
  } catch (error) {
    // Ended by the browser (a failed request, a full disk): its requests tell only that it was, the transaction itself why.
    if (tx.error !== null) throw tx.error;
    try {
      tx.abort();
    } catch (ended) {
      if (!(ended instanceof DOMException && ended.name === 'InvalidStateError')) throw ended;
    }
    throw error;
  }
}

/** A record as an article; undefined when there is none. Throws `damaged`. */
export function checked(value: unknown): SavedArticle | undefined {
  if (value === undefined) return undefined;
  const article = readArticle(value);
  if (!article) throw new LibraryError('damaged', String(Reflect.get(Object(value), 'id')));
  return article;
}

/** Keeps an article, or brings its copy up to date; another article at the same address is kept beside it. */
export async function save(tx: WriteTx, fresh: Whole, now: string): Promise<Written<Saved>> {
  const { key, title } = fresh.article;
  const [first, beside] = [await wholeAt(tx, key), await wholeAt(tx, keyBeside(key, title))];
  const old = [first, beside].find((each) => each && isSameArticle(each, fresh));
  const own = first ? { ...fresh, article: { ...fresh.article, key: keyBeside(key, title) } } : fresh;
  if (!old && beside) throw new LibraryError('conflict', `a third article at ${key}`);
  const whole = old
    ? saveAgain(old, { ...fresh, article: { ...fresh.article, key: old.article.key } }, now)
    : own;
  await tx.objectStore('articles').put(whole.article);
  await tx.objectStore('bodies').put(whole.body);
  return [{ article: whole.article, again: old !== undefined }, [whole.article.id]];
}

async function wholeAt(tx: WriteTx, key: string): Promise<Whole | undefined> {
  const found = await tx.objectStore('articles').index('key').get(key);
  if (!found) return undefined;
  const article = readArticle(found) ?? mendArticle(found);
  const body = (await tx.objectStore('bodies').get(found.id)) ?? emptyBody(found.id);
  if (article) return { article: { ...article, key }, body };
  // Not even its address can be read: the good article of that address takes its place.
  await tx.objectStore('articles').delete(found.id);
  return undefined;
}

export async function edit(tx: WriteTx, edits: Edit[], now: string): Promise<Written<SavedArticle[]>> {
  const articles = tx.objectStore('articles');
  const edited: SavedArticle[] = [];
  for (const { base, patch } of edits) {
    const current = checked(await articles.get(base.id));
    if (!current) throw new LibraryError('missing', base.id);
    const next = applyEdit(base, patch, current, now);
    await articles.put(next);
    edited.push(next);
  }
  return [edited, edited.map(({ id }) => id)];
}

export async function remove(tx: WriteTx, ids: string[], now: string): Promise<Written<number>> {
  const moved: string[] = [];
  for (const id of ids) {
    const article = await tx.objectStore('articles').get(id);
    if (!article) continue;
    const body = (await tx.objectStore('bodies').get(id)) ?? emptyBody(id);
    await Promise.all([
      tx.objectStore('trash').put({ id, article, body, deleted: now }),
      tx.objectStore('articles').delete(id),
      tx.objectStore('bodies').delete(id),
    ]);
    moved.push(id);
  }
  return [moved.length, moved];
}

export async function restore(tx: WriteTx, ids: string[]): Promise<Written<number>> {
  const moved: string[] = [];
  for (const id of ids) {
    const gone = await tx.objectStore('trash').get(id);
    // Saved anew in the meantime: the new copy stays, the old one waits in the trash.
    if (
      !gone ||
      !readArticle(gone.article) ||
      (await tx.objectStore('articles').index('key').getKey(gone.article.key))
    )
      continue;
    await Promise.all([
      tx.objectStore('articles').put(gone.article),
      ...(hasBody(gone.body) ? [tx.objectStore('bodies').put(gone.body)] : []),
      tx.objectStore('trash').delete(id),
    ]);
    moved.push(id);
  }
  return [moved.length, moved];
}

/** What is in the trash; what has been there too long goes for good. `day` = days on which the list was looked at. */
export async function sweep(tx: WriteTx, day: number): Promise<Written<Trashed[]>> {
  const store = tx.objectStore('trash');
  const all = await store.getAll();
  const isOld = (t: Trashed) => t.day !== undefined && day - t.day >= TRASH_DAYS;
  const old = all.filter(isOld);
  // Without a count, or with one of a ledger that was lost: its days begin today.
  const uncounted = all.filter((t) => t.day === undefined || t.day > day);
  await Promise.all([
    ...old.map((t) => store.delete(t.id)),
    ...uncounted.map((t) => store.put({ ...t, day })),
  ]);
  return [all.filter((t) => !isOld(t)), old.map((t) => t.id)];
}

export async function removeBatch(
  tx: WriteTx,
  batch: string,
): Promise<Written<{ removed: number; kept: number }>> {
  const all = await tx.objectStore('articles').index('batch').getAll(batch);
  const ids = all.filter((a) => a.version === 1).map((a) => a.id);
  await Promise.all(
    ids.flatMap((id) => [tx.objectStore('articles').delete(id), tx.objectStore('bodies').delete(id)]),
  );
  return [{ removed: ids.length, kept: all.length - ids.length }, ids];
}

export async function addAll(
  tx: WriteTx,
  wholes: Whole[],
  { signal, onProgress }: WriteOptions,
): Promise<Written<{ added: number; skipped: number }>> {
  const [articles, bodies] = [tx.objectStore('articles'), tx.objectStore('bodies')];
  // One read of all keys there are: asking the index for each of 10,000 doubles the time.
  const there = new Map((await articles.getAll()).map((a) => [a.key, a]));
  const added: string[] = [];
  /** A damaged record gives way to a good one of the same address: a backup mends it. */
  const isFree = ({ article }: Whole): boolean => {
    const old = there.get(article.key);
    if (old && readArticle(old)) return false;
    if (old && old.id !== article.id) void articles.delete(old.id);
    return true;
  };
  for (let from = 0; from < wholes.length; from += CHUNK) {
    if (signal?.aborted) throw new LibraryError('cancelled', `after ${from} of ${wholes.length}, none kept`);
    const chunk = wholes.slice(from, from + CHUNK);
    const fresh = chunk.filter(isFree);
    await Promise.all([
      ...fresh.map((w) => articles.put(w.article)),
      ...fresh.filter((w) => hasBody(w.body)).map((w) => bodies.put(w.body)),
    ]);
    added.push(...fresh.map((w) => w.article.id));
    onProgress?.(from + chunk.length);
  }
  return [{ added: added.length, skipped: wholes.length - added.length }, added];
}
