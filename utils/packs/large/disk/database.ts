import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { FileName } from '../../../knowledge/schema';
import type { SoFar } from '../fill/so-far';
import type { SpellingBlock } from '../index/spellings';

/** A few neighbouring records of the file with what they refer to, one `lineText` a line in UTF-8; see `shelfOf`. */
export type Shelf = Uint8Array<ArrayBuffer>;

/** What was made of a file; written last. */
export interface Made {
  /** `NameFilter.bits`. */
  names: Uint32Array<ArrayBuffer>;
  /** Records by file. */
  counts: Record<FileName, number>;
  /** Records of a shelf; not there: `EARLIER_SHELF`. */
  shelf?: number;
  /** How many runs of spellings there are. */
  spelled: number;
  /** Numbers of the records that do not stand: their id was another's before. In order. */
  twice: Int32Array<ArrayBuffer>;
}

export interface LargeSchema extends DBSchema {
  shelves: { key: number; value: Shelf };
  postings: { key: number; value: Int32Array<ArrayBuffer> };
  /** By place and check: how many facts in each month a key has of which not all postings are kept; see `Hub`. */
  hubs: { key: [place: number, check: number]; value: Int32Array<ArrayBuffer> };
  /** Under the last form in it; of two blocks that end alike, by their place in the run. */
  spellings: { key: [run: number, last: string, place: number]; value: SpellingBlock };
  made: { key: 'made'; value: Made };
  // While it is filled; empty once it is made.
  /** The file, so that it can be gone on with when the page that chose it is gone. */
  file: { key: 'file'; value: Blob };
  soFar: { key: 'so far'; value: SoFar };
  /** Postings while they are gathered: pieces of runs. */
  runs: { key: [bucket: number, run: number]; value: Int32Array<ArrayBuffer> };
  /** What the filter of names is made of, by run. */
  sketches: { key: number; value: Int32Array<ArrayBuffer> };
}
export type LargeDb = IDBPDatabase<LargeSchema>;

const PREFIX = 'large-pack ';

/** 1: shelves without what their records refer to. */
const SHAPE = 2;

/** A name for the database of one version of a pack. */
export const newDatabase = (pack: string): string => `${PREFIX}${pack} ${crypto.randomUUID()}`;

/**
 * Opens the database of one version of a large pack. Each version has one of its own: it is filled while the one before is
 * in use, and goes as a whole. One of an earlier shape is emptied: what it holds would be read wrong, and its file is not
 * there to make it anew (see `lostLarge`).
 */
export function openLarge(name: string, lost: () => void = () => undefined): Promise<LargeDb> {
  return openDB<LargeSchema>(name, SHAPE, {
    upgrade(db) {
      for (const store of [...db.objectStoreNames]) db.deleteObjectStore(store);
      for (const store of ['shelves', 'postings', 'hubs', 'spellings', 'made'] as const)
        db.createObjectStore(store);
      for (const store of filling) db.createObjectStore(store);
    },
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
}

/** The stores that are there while it is filled. */
export const filling = ['file', 'soFar', 'runs', 'sketches'] as const;

/** Every database of a large pack on this machine, in use or not. */
export async function largeDatabases(): Promise<string[]> {
  const all = await indexedDB.databases();
  return all.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));
}
