import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames, unwrap } from 'idb';
import type { SearchEntry } from '../search/entries';
import type { AgreementRow, EntityRow, Facts, LedgerPage, MeetingRow, Meta, Rows, Years } from './facts';

/**
 * IndexedDB `knowledge`: rows as the queries read them, so that a card is one read transaction over a few reads. It can be
 * thrown away at any time and is refilled from the package. `SCHEMA` is the stores' shape; which dataset fills them
 * is said by the meta record, written last.
 */
interface Schema extends DBSchema {
  entities: { key: string; value: Shelf; indexes: { holds: string } };
  meetings: { key: string; value: MeetingRow; indexes: { of: string; topics: string; date: string } };
  agreements: { key: string; value: AgreementRow; indexes: { of: string; topics: string } };
  years: { key: string; value: Years };
  pages: { key: string; value: LedgerPage };
  /** One record: all of it is read at once, and only by a search. */
  searchable: { key: string; value: SearchEntry[] };
  meta: { key: string; value: Meta };
}
/**
 * Neighbouring entities in one record, keyed by the last id: a put costs about the same for one row as for many, so
 * this is what keeps the import under a second. Sixteen rows are read in a fraction of a millisecond.
 */
interface Shelf {
  last: string;
  rows: EntityRow[];
  holds: string[];
}
const SHELF = 16;

export type Store = IDBPDatabase<Schema>;
type ReadTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readonly'>;

const DATABASE = 'knowledge';
const SCHEMA = 3;
const CURRENT = 'current';
const all = [
  'entities',
  'meetings',
  'agreements',
  'years',
  'pages',
  'searchable',
  'meta',
] as const satisfies StoreNames<Schema>[];

/**
 * Opens the database, empty when it is new.
 * @param lost called when the connection closed under us: the browser wiped the data or a newer version wants in
 * @param name another database, for measuring beside the real one
 * @throws DOMException when the browser refuses IndexedDB
 */
export function openStore(lost: () => void, name = DATABASE): Promise<Store> {
  return openDB<Schema>(name, SCHEMA, {
    async upgrade(db, from, _to, transaction) {
      // One step for each schema version, each from the one before it; the next stands below this one.
      if (from < 1) {
        db.createObjectStore('entities', { keyPath: 'last' }).createIndex('holds', 'holds', {
          multiEntry: true,
        });
        const meetings = db.createObjectStore('meetings', { keyPath: 'id' });
        meetings.createIndex('of', 'of', { multiEntry: true });
        meetings.createIndex('topics', 'topics', { multiEntry: true });
        meetings.createIndex('date', 'date');
        const agreements = db.createObjectStore('agreements', { keyPath: 'id' });
        agreements.createIndex('of', 'of', { multiEntry: true });
        agreements.createIndex('topics', 'topics', { multiEntry: true });
        db.createObjectStore('meta');
      }
      if (from < 3) {
        db.createObjectStore('years', { keyPath: 'entity' });
        db.createObjectStore('pages', { keyPath: 'key' });
        db.createObjectStore('searchable');
      }
      // Since 2 offices, predecessors and kin have another shape, since 3 rows say what they have with others: without
      // meta they are filled anew.
      if (from > 0 && from < 3) await transaction.objectStore('meta').clear();
    },
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
}

/** Which dataset the store holds; undefined when it is empty. */
export function storedMeta(store: Store): Promise<Meta | undefined> {
  return store.get('meta', CURRENT);
}

/**
 * Fills the store in one transaction, the meta record last: whenever it is cut short, what was there before is still
 * there, whole. Puts are queued without waiting for each; a failing one aborts all and rejects here.
 */
export async function fillStore(store: Store, rows: Rows, meta: Meta): Promise<void> {
  const transaction = store.transaction(all, 'readwrite');
  const fill = (name: Exclude<(typeof all)[number], 'meta'>, records: object[]) => {
    const target = unwrap(transaction.objectStore(name)) as IDBObjectStore;
    target.clear();
    for (const record of records) target.put(record);
  };
  fill('entities', shelves(rows.entities));
  fill('meetings', rows.meetings);
  fill('agreements', rows.agreements);
  fill('years', rows.years);
  fill('pages', rows.pages);
  (unwrap(transaction.objectStore('searchable')) as IDBObjectStore).put(rows.searchable, CURRENT);
  (unwrap(transaction.objectStore('meta')) as IDBObjectStore).put(meta, CURRENT);
  await transaction.done;
}

/** Rows in the order of their ids (UTF-16 units, as IndexedDB sorts its keys), sixteen to a shelf. */
function shelves(rows: EntityRow[]): Shelf[] {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return Array.from({ length: Math.ceil(sorted.length / SHELF) }, (_, i) => {
    const own = sorted.slice(i * SHELF, (i + 1) * SHELF);
    return { last: own.at(-1)!.id, rows: own, holds: [...new Set(own.flatMap(({ holds }) => holds))] };
  });
}

/** Somebody took the rows away and left the database: what it would answer now is not that nothing is known. */
export class EmptiedStore extends Error {
  override name = 'EmptiedStore';
}

/**
 * Runs one query over the store in one read transaction, so that it sees one dataset only.
 * @throws EmptiedStore when there is none in it
 */
export async function readStore<Result>(
  store: Store,
  query: (facts: Facts) => Promise<Result>,
): Promise<Result> {
  const transaction = store.transaction(all, 'readonly');
  const answer = async () => {
    const meta = await transaction.objectStore('meta').get(CURRENT);
    if (!meta) throw new EmptiedStore('the facts were cleared');
    return query(factsIn(transaction, meta));
  };
  const [result] = await Promise.all([answer(), transaction.done]);
  return result;
}

function factsIn(transaction: ReadTransaction, meta: Meta): Facts {
  const entities = transaction.objectStore('entities');
  const meetings = transaction.objectStore('meetings');
  const agreements = transaction.objectStore('agreements');
  const years = transaction.objectStore('years');
  const pages = transaction.objectStore('pages');
  return {
    meta: async () => meta,
    async entity(id) {
      // The shelf that would hold it is the first that ends no earlier. (A cursor from above took Firefox 15 ms.)
      const shelf = await entities.get(IDBKeyRange.lowerBound(id));
      return shelf?.rows.find((row) => row.id === id);
    },
    async holders(body) {
      const found = await entities.index('holds').getAll(body);
      return found.flatMap(({ rows }) => rows).filter(({ holds }) => holds.includes(body));
    },
    meeting: (id) => meetings.get(id),
    agreement: (id) => agreements.get(id),
    years: (entity) => years.get(entity),
    page: (key) => pages.get(key),
    meetings: (index, key) => meetings.index(index).getAll(key),
    agreements: (index, key) => agreements.index(index).getAll(key),
    meetingsDated: (from, to) => meetings.index('date').getAll(IDBKeyRange.bound(from, to)),
    searchable: async () => (await transaction.objectStore('searchable').get(CURRENT)) ?? [],
  };
}
