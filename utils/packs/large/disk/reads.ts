import { type StoreValue, unwrap } from 'idb';
import type { LargeDb, LargeSchema } from './database';

/**
 * Reads many values in one transaction. Without the wrapper of `idb`, which took as long as the rest of the work on what a
 * card reads.
 * @returns a promise for each key, in their order
 */
export function readEach<Name extends 'postings' | 'shelves'>(
  db: LargeDb,
  name: Name,
  keys: readonly number[],
): Promise<StoreValue<LargeSchema, Name> | undefined>[] {
  const store = (unwrap(db) as IDBDatabase).transaction(name, 'readonly').objectStore(name);
  return keys.map(
    (key) =>
      new Promise((done, fail) => {
        const request = store.get(key);
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      }),
  );
}
