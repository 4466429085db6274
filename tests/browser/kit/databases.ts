import type { Page } from 'puppeteer-core';

/** An object store as an earlier release made and filled it. */
export interface OldStore {
  name: string;
  keyPath?: string;
  indexes?: ({ name: string } & IDBIndexParameters)[];
  /** With keys of their own where the store has no key path. */
  records?: (object | { key: string; value: unknown })[];
}

/**
 * Puts a database in the place of today's, as an earlier release left it.
 * @param helper any page of the extension
 * @throws where the browser refuses
 */
export const leaveDatabase = (
  helper: Page,
  name: string,
  version: number,
  stores: OldStore[],
): Promise<void> =>
  helper.evaluate(
    (database, schema, json) =>
      new Promise<void>((resolve, reject) => {
        const fill = () => {
          const opening = indexedDB.open(database, schema);
          opening.onupgradeneeded = () => {
            for (const { name: store, keyPath, indexes = [], records = [] } of JSON.parse(json)) {
              const made = opening.result.createObjectStore(store, keyPath ? { keyPath } : {});
              for (const { name: index, ...how } of indexes) made.createIndex(index, index, how);
              for (const record of records) {
                if (keyPath) made.put(record);
                else made.put(record.value, record.key);
              }
            }
          };
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
        const wiping = indexedDB.deleteDatabase(database);
        wiping.onerror = () => reject(wiping.error);
        wiping.onsuccess = fill;
      }),
    name,
    version,
    JSON.stringify(stores),
  );
