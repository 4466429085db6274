import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames, unwrap } from 'idb';
import { type EntityRow, type Facts, type Meta, nothingElsewhere } from './facts';
import { type Listed, listKey, type Places } from './kept/lists';
import {
  type Kept,
  readSearchable,
  rowOn,
  rowsOn,
  type Shelf,
  type Shelved,
  type Shelves,
  shelved,
} from './shelves';

/**
 * IndexedDB `knowledge`: rows as the queries read them, so that a card is one read transaction over a few reads. It can be
 * thrown away at any time and is refilled from the package. `SCHEMA` is the stores' shape; which dataset fills them
 * is said by the meta record, written last.
 */
interface Schema extends DBSchema, Record<Shelved, { key: string; value: Shelf }> {
  /** One record: all of it is read at once, and only by a search. */
  searchable: { key: string; value: Shelves['searchable'] };
  meta: { key: string; value: Meta };
}
export type Store = IDBPDatabase<Schema>;
type ReadTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readonly'>;

const DATABASE = 'knowledge';
const SCHEMA = 9;
const CURRENT = 'current';
const all = [...shelved, 'searchable', 'meta'] as const satisfies StoreNames<Schema>[];

/**
 * Opens the database, empty when it is new.
 * @param lost called when the connection closed under us: the browser wiped the data or a newer version wants in
 * @param name another database, for measuring beside the real one
 * @throws DOMException when the browser refuses IndexedDB
 */
export function openStore(lost: () => void, name = DATABASE): Promise<Store> {
  return openDB<Schema>(name, SCHEMA, {
    upgrade(db) {
      // Rows of another shape are of no use, and the package has them all: what stands there goes.
      for (const name of [...db.objectStoreNames]) db.deleteObjectStore(name);
      for (const name of shelved) db.createObjectStore(name, { keyPath: 'last' });
      db.createObjectStore('searchable');
      db.createObjectStore('meta');
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
  for (const name of shelved) {
    const target = unwrap(transaction.objectStore(name)) as IDBObjectStore;
    target.clear();
    for (const shelf of shelves[name]) target.put(shelf);
  }
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
  // Not waited for: that it ended is told a round trip after the last row, and one that fails fails its reads.
  transaction.done.catch(() => undefined);
  // Asked for first, so that it is the first to fail, and not waited for: a query's own reads run beside it.
  const meta = transaction
    .objectStore('meta')
    .get(CURRENT)
    .then((found) => found ?? Promise.reject(new EmptiedStore('the facts were cleared')));
  const [result] = await Promise.all([query(factsIn(transaction, meta)), meta]);
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
    leaders: (body) => read((facts) => facts.leaders(body)),
    meeting: (id) => read((facts) => facts.meeting(id)),
    agreement: (id) => read((facts) => facts.agreement(id)),
    deeds: (entity) => read((facts) => facts.deeds(entity)),
    page: (key) => read((facts) => facts.page(key)),
    meetings: (index, key) => read((facts) => facts.meetings(index, key)),
    agreements: (index, key) => read((facts) => facts.agreements(index, key)),
    meetingsDated: (from, to) => read((facts) => facts.meetingsDated(from, to)),
    searchable: () => read((facts) => facts.searchable()),
    ...nothingElsewhere,
  };
}

function factsIn(transaction: ReadTransaction, meta: Promise<Meta>): Facts {
  // The shelf that would hold a row is the first that ends no earlier. (A cursor from above took Firefox 15 ms.)
  const shelfWith = (store: Shelved, id: string) =>
    transaction.objectStore(store).get(IDBKeyRange.lowerBound(id));
  const one = async <Store extends Shelved>(store: Store, id: string): Promise<Kept[Store] | undefined> => {
    const shelf = await shelfWith(store, id);
    return shelf && rowOn(store, shelf, id);
  };
  const rowsAt = async <Store extends Shelved>(store: Store, places: Places): Promise<Kept[Store][]> => {
    const shelves = await Promise.all(places.map(([last]) => transaction.objectStore(store).get(last)));
    return places.flatMap(([, ...at], n) => rowsOn(store, shelves[n]!, at));
  };
  const read = new Map<string, Promise<Listed | undefined>>();
  const listed = (key: string) => {
    const list = read.get(key) ?? one('lists', key);
    read.set(key, list);
    return list;
  };
  const rowsBy = async <Store extends 'meetings' | 'agreements'>(
    store: Store,
    index: 'of' | 'topics',
    key: string,
  ): Promise<Kept[Store][]> => {
    const list = await listed(listKey[index](key));
    const whole = list?.calendar ? await listed(listKey.all(key)) : list;
    return rowsAt(store, whole?.[store] ?? []);
  };
  const byId = (a: EntityRow, b: EntityRow) => (a.id < b.id ? -1 : 1);
  return {
    meta: () => meta,
    entity: (id) => one('entities', id),
    async holders(body) {
      const { leaders = [], officers = [] } = (await listed(listKey.of(body))) ?? {};
      return (await rowsAt('entities', [...leaders, ...officers])).sort(byId);
    },
    leaders: async (body) => rowsAt('entities', (await listed(listKey.of(body)))?.leaders ?? []),
    meeting: (id) => one('meetings', id),
    agreement: (id) => one('agreements', id),
    async deeds(entity) {
      const { calendar, meetings = [], agreements = [] } = (await listed(listKey.of(entity))) ?? {};
      if (calendar) return calendar;
      const [met, signed] = await Promise.all([
        rowsAt('meetings', meetings),
        rowsAt('agreements', agreements),
      ]);
      return { meetings: met, agreements: signed };
    },
    page: (key) => one('pages', key),
    meetings: (index, key) => rowsBy('meetings', index, key),
    agreements: (index, key) => rowsBy('agreements', index, key),
    async meetingsDated(from, to) {
      const [first, end] = [listKey.dated(from), listKey.dated(to)];
      const places: Places = [];
      for (let shelf = await shelfWith('lists', first); shelf; shelf = await shelfAfter(shelf)) {
        const wanted = [...shelf.ids.entries()].filter(([, key]) => key >= first && key <= end);
        places.push(
          ...rowsOn(
            'lists',
            shelf,
            wanted.map(([at]) => at),
          ).flatMap(({ meetings = [] }) => meetings),
        );
        if (shelf.last >= end) break;
      }
      return rowsAt('meetings', places);
    },
    async searchable() {
      const bytes = await transaction.objectStore('searchable').get(CURRENT);
      return bytes ? readSearchable(bytes) : [];
    },
    ...nothingElsewhere,
  };

  function shelfAfter({ last }: Shelf): Promise<Shelf | undefined> {
    return transaction.objectStore('lists').get(IDBKeyRange.lowerBound(last, true));
  }
}
