import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { PackStore } from '../../../utils/packs/store/packs';
import { SubscriptionStore } from '../../../utils/packs/subscribe/store';
import { failureWords } from '../../../utils/words/subscribe/words';
import first from '../fixtures/packs/schema-1.json';

/*
 * What earlier releases left on a reader's disk, opened by this one. A schema of its own gets a fixture of its own here, and
 * stays for good.
 */

/** The databases as schema 1 made and filled them. */
async function leaveFirst(): Promise<void> {
  const packs = await openDB('packs', 1, {
    upgrade(db) {
      db.createObjectStore('packs', { keyPath: 'id' });
      db.createObjectStore('records', { keyPath: ['pack', 'file'] });
      db.createObjectStore('names', { keyPath: 'pack' });
      db.createObjectStore('state');
    },
  });
  for (const pack of first.packs.packs) await packs.put('packs', pack);
  for (const shelf of first.packs.records) await packs.put('records', shelf);
  await packs.put('names', { pack: 'bao-mai', version: 'old', names: new ArrayBuffer(8) });
  await packs.put('state', first.packs.revision, 'revision');
  packs.close();
  const subscriptions = await openDB('subscriptions', 1, {
    upgrade(db) {
      db.createObjectStore('subscriptions', { keyPath: 'address' });
      db.createObjectStore('shards');
    },
  });
  for (const each of first.subscriptions.subscriptions) await subscriptions.put('subscriptions', each);
  for (const [hash, bytes] of Object.entries(first.subscriptions.shards))
    await subscriptions.put('shards', Uint8Array.from(bytes), hash);
  subscriptions.close();
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  await leaveFirst();
});

it('packs of schema 1 keep their order, switches and records', async () => {
  const store = new PackStore();
  const listed = await store.list();
  expect(listed).toEqual(first.packs.packs.toReversed());
  const { revision, packs } = await store.active();
  expect([revision, packs.map(({ id }) => id)]).toEqual([7, ['bao-mai']]);
  expect(packs[0]?.records.organizations).toEqual(first.packs.records[0]?.records);
  expect((await store.records('own')).organizations).toEqual([]);
  expect(await store.names('bao-mai', 'new')).toBeUndefined();
  await store.set('own', { on: true });
  expect((await store.active()).revision).toBe(8);
});

it('subscriptions of schema 1 keep their key and shards, and tell their trouble', async () => {
  const store = new SubscriptionStore();
  const [kept] = await store.list();
  expect(kept).toEqual(first.subscriptions.subscriptions[0]);
  await store.sweep();
  expect(await store.get('aa')).toEqual(Uint8Array.from([1, 2, 3]));
  expect(failureWords(kept!.trouble!, 'vi')).toContain('organizations vien-mai name markup');
});
