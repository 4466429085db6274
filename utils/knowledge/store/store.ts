import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames, unwrap } from 'idb';
import type { AgreementRow, Facts, LedgerPage, MeetingRow, Meta, Years } from './facts';
import { holdersOn, type Leaf, readLeaf, readSearchable, rowOn, type Shelf, type Shelves } from './shelves';

/**
 * IndexedDB `knowledge`: rows as the queries read them, so that a card is one read transaction over a few reads. It can be
 * thrown away at any time and is refilled from the package. `SCHEMA` is the stores' shape; which dataset fills them
 * is said by the meta record, written last.
 */
interface Schema extends DBSchema {
  entities: { key: string; value: Shelf; indexes: { holds: string } };
  meetings: { key: string; value: Leaf; indexes: { of: string; topics: string; date: string } };
  agreements: { key: string; value: Leaf; indexes: { of: string; topics: string } };
  years: { key: string; value: Years };
  pages: { key: string; value: LedgerPage };
  /** One record: all of it is read at once, and only by a search. */
  searchable: { key: string; value: Shelves['searchable'] };
  meta: { key: string; value: Meta };
}
export type Store = IDBPDatabase<Schema>;
type ReadTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readonly'>;

const DATABASE = 'knowledge';
const SCHEMA = 4;
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
      // Since 2 offices, predecessors and kin have another shape, since 3 rows say what they have with others, since 4 they
      // are bytes: without meta they are filled anew.
      if (from > 0 && from < 4) await transaction.objectStore('meta').clear();
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
 * there, whole. Puts are queued without waiting for each; a failing one aborts all and rejects here. It does not wait until
 * the disk has it all: what a power cut takes is filled anew.
 */
export async function fillStore(store: Store, shelves: Shelves, meta: Meta): Promise<void> {
  const transaction = store.transaction(all, 'readwrite', { durability: 'relaxed' });
  const fill = (name: Exclude<(typeof all)[number], 'meta'>, records: object[]) => {
    const target = unwrap(transaction.objectStore(name)) as IDBObjectStore;
    target.clear();
    for (const record of records) target.put(record);
  };
  fill('entities', shelves.entities);
  fill('meetings', shelves.meetings);
  fill('agreements', shelves.agreements);
  fill('years', shelves.years);
  fill('pages', shelves.pages);
  (unwrap(transaction.objectStore('searchable')) as IDBObjectStore).put(shelves.searchable, CURRENT);
  (unwrap(transaction.objectStore('meta')) as IDBObjectStore).put(meta, CURRENT);
  await transaction.done;
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

/**
 * The facts with a transaction for each read, for who waits for another database in between: a transaction ends as soon
 * as it has nothing to do. Each read is of one dataset, two of them may not be.
 */
export function looseFacts(store: Store): Facts {
  const read = <Result>(query: (facts: Facts) => Promise<Result>) => readStore(store, query);
  return {
    meta: () => read((facts) => facts.meta()),
    entity: (id) => read((facts) => facts.entity(id)),
    holders: (body) => read((facts) => facts.holders(body)),
    meeting: (id) => read((facts) => facts.meeting(id)),
    agreement: (id) => read((facts) => facts.agreement(id)),
    years: (entity) => read((facts) => facts.years(entity)),
    page: (key) => read((facts) => facts.page(key)),
    meetings: (index, key) => read((facts) => facts.meetings(index, key)),
    agreements: (index, key) => read((facts) => facts.agreements(index, key)),
    meetingsDated: (from, to) => read((facts) => facts.meetingsDated(from, to)),
    searchable: () => read((facts) => facts.searchable()),
  };
}

function factsIn(transaction: ReadTransaction, meta: Meta): Facts {
  const entities = transaction.objectStore('entities');
  const meetings = transaction.objectStore('meetings');
  const agreements = transaction.objectStore('agreements');
  const years = transaction.objectStore('years');
  const pages = transaction.objectStore('pages');
  const one = <Row extends MeetingRow | AgreementRow>(leaf: Leaf | undefined): Row | undefined =>
    leaf && readLeaf<Row>(leaf);
  const many = <Row extends MeetingRow | AgreementRow>(leaves: Leaf[]): Row[] => leaves.map(readLeaf<Row>);
  return {
    meta: async () => meta,
    async entity(id) {
      // The shelf that would hold it is the first that ends no earlier. (A cursor from above took Firefox 15 ms.)
      const shelf = await entities.get(IDBKeyRange.lowerBound(id));
      return shelf && rowOn(shelf, id);
    },
    async holders(body) {
      const found = await entities.index('holds').getAll(body);
      return found.flatMap((shelf) => holdersOn(shelf, body));
    },
    meeting: async (id) => one(await meetings.get(id)),
    agreement: async (id) => one(await agreements.get(id)),
    years: (entity) => years.get(entity),
    page: (key) => pages.get(key),
    meetings: async (index, key) => many(await meetings.index(index).getAll(key)),
    agreements: async (index, key) => many(await agreements.index(index).getAll(key)),
    meetingsDated: async (from, to) => many(await meetings.index('date').getAll(IDBKeyRange.bound(from, to))),
    async searchable() {
      const json = await transaction.objectStore('searchable').get(CURRENT);
      return json ? readSearchable(json) : [];
    },
  };
}
