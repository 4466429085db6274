import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ShardStore } from './shards';
import type { Subscription } from './subscription';

interface Schema extends DBSchema {
  subscriptions: { key: string; value: Subscription };
  shards: { key: string; value: Uint8Array<ArrayBuffer> };
}
const SCHEMA = 1;

/**
 * IndexedDB `subscriptions`: which packs renew themselves, and the shards they were made of, so that only changed ones
 * are fetched. Opened for each piece of work and closed after it: this is done once a day, and an open connection would
 * only stand in the way of a later release.
 */
export class SubscriptionStore implements ShardStore {
  constructor(private readonly name = 'subscriptions') {}

  list(): Promise<Subscription[]> {
    return this.run((db) => db.getAll('subscriptions'));
  }

  find(address: string): Promise<Subscription | undefined> {
    return this.run((db) => db.get('subscriptions', address));
  }

  async save(subscription: Subscription): Promise<void> {
    await this.run((db) => db.put('subscriptions', subscription));
  }

  async remove(address: string): Promise<void> {
    await this.run((db) => db.delete('subscriptions', address));
  }

  async held(hashes: string[]): Promise<Set<string>> {
    const all = new Set(await this.run((db) => db.getAllKeys('shards')));
    return new Set(hashes.filter((hash) => all.has(hash)));
  }

  async put(hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.run((db) => db.put('shards', bytes, hash));
  }

  get(hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return this.run((db) => db.get('shards', hash));
  }

  /** Lets go of shards that no subscription is made of any more. */
  async sweep(): Promise<void> {
    await this.run(async (db) => {
      const transaction = db.transaction(['subscriptions', 'shards'], 'readwrite');
      const kept = new Set(
        (await transaction.objectStore('subscriptions').getAll()).flatMap(({ shards }) =>
          shards.map(({ hash }) => hash),
        ),
      );
      const shards = transaction.objectStore('shards');
      for (const hash of await shards.getAllKeys()) if (!kept.has(hash)) void shards.delete(hash);
      await transaction.done;
    });
  }

  private async run<Result>(work: (db: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
    const db = await openDB<Schema>(this.name, SCHEMA, {
      upgrade(fresh) {
        fresh.createObjectStore('subscriptions', { keyPath: 'address' });
        fresh.createObjectStore('shards');
      },
    });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  }
}
