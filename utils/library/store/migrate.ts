import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { type Body, blank, emptyBody, type SavedArticle, type Whole } from '../schema';

/** Schema version of the database and of the JSON export: the same ladder serves both. */
export const SCHEMA = 2;

/** An article the reader deleted, kept for a while so that it can be taken back. */
export interface Trashed extends Whole {
  id: string;
  /** ISO instant. */
  deleted: string;
  /** Days on which the list had been looked at by then; absent until it is next looked at. */
  day?: number;
}

export const STORES = ['articles', 'bodies', 'trash'] as const;

export interface LibraryDb extends DBSchema {
  articles: { key: string; value: SavedArticle; indexes: { key: string; saved: string; batch: string } };
  bodies: { key: string; value: Body };
  trash: { key: string; value: Trashed };
}

/** Schema 1 kept an article in one record, its text beside its title: a list of 10,000 read every text. */
export type ArticleV1 = Partial<SavedArticle> &
  Partial<Omit<Body, 'id'>> & { id: string; url: string; key: string; saved: string };

/** One record of schema 1 as the two of schema 2. Fields schema 1 did not know take their empty values. */
export function fromV1(old: ArticleV1): Whole {
  const { html, text, mentions, agreements, ...light } = old;
  const empty = emptyBody(old.id);
  return {
    article: {
      ...blank(old.id, old.url, old.key, old.saved),
      ...light,
      characters: light.characters ?? text?.length ?? 0,
    },
    body: {
      ...empty,
      html: html ?? empty.html,
      text: text ?? empty.text,
      mentions: mentions ?? empty.mentions,
      agreements: agreements ?? empty.agreements,
    },
  };
}

type Upgrade = IDBPTransaction<LibraryDb, StoreNames<LibraryDb>[], 'versionchange'>;

/** Makes a store unless it is there: a database can be found at a version whose stores somebody else never made. */
const lacks = (db: IDBPDatabase<LibraryDb>, store: (typeof STORES)[number]): boolean =>
  !db.objectStoreNames.contains(store);

function toV1(db: IDBPDatabase<LibraryDb>): void {
  if (lacks(db, 'articles'))
    db.createObjectStore('articles', { keyPath: 'id' }).createIndex('key', 'key', { unique: true });
}

async function toV2(db: IDBPDatabase<LibraryDb>, tx: Upgrade): Promise<void> {
  const bodies = lacks(db, 'bodies')
    ? db.createObjectStore('bodies', { keyPath: 'id' })
    : tx.objectStore('bodies');
  if (lacks(db, 'trash')) db.createObjectStore('trash', { keyPath: 'id' });
  const articles = tx.objectStore('articles');
  articles.createIndex('saved', 'saved');
  articles.createIndex('batch', 'batch');
  for (let at = await articles.openCursor(); at; at = await at.continue()) {
    const { article, body } = fromV1(at.value);
    await Promise.all([at.update(article), bodies.put(body)]);
  }
}

/** Climbs from no database, or from schema 1, to `SCHEMA`, all in the one versionchange transaction: wholly or not at all. */
export async function climb(db: IDBPDatabase<LibraryDb>, tx: Upgrade): Promise<void> {
  toV1(db);
  await toV2(db, tx);
}
