import { unwrap } from 'idb';
import { filling, type LargeDb, type Made } from '../disk/database';
import { cutHubs } from '../index/hubs';
import { NameFilter } from '../index/name-filter';
import { shardsOf, twiceIn } from '../index/postings';
import { finished } from './finished';
import type { SoFar } from './so-far';

/** Joins the pieces of one bucket from all runs to the lists that are read; notes which ids stood twice. */
export async function sortBucket(db: LargeDb, bucket: number, soFar: SoFar): Promise<void> {
  const stores = ['runs', 'postings', 'hubs', 'soFar'] as const;
  const writing = db.transaction(stores, 'readwrite', { durability: 'relaxed' });
  const store = (name: (typeof stores)[number]) => unwrap(writing.objectStore(name)) as IDBObjectStore;
  const range = IDBKeyRange.bound([bucket], [bucket, []]);
  const pieces = await writing.objectStore('runs').getAll(range);
  for (const { shard, words } of shardsOf(pieces)) {
    for (const twice of twiceIn(words)) soFar.twice.push(twice);
    const cut = cutHubs(words);
    store('postings').put(cut.words, shard);
    for (const { place, check, months } of cut.hubs) store('hubs').put(months, [place, check]);
  }
  soFar.sorted = bucket + 1;
  store('runs').delete(range);
  store('soFar').put(soFar, 'so far');
  await finished(writing);
}

/** Writes what was made of the file, and takes away what was there for the filling. */
export async function finish(db: LargeDb, soFar: SoFar): Promise<void> {
  const stores = [...filling, 'made'] as const;
  const writing = db.transaction(stores, 'readwrite', { durability: 'relaxed' });
  const made: Made = {
    names: NameFilter.from(await writing.objectStore('sketches').getAll()).bits,
    counts: soFar.counts,
    ...(soFar.shelf && { shelf: soFar.shelf }),
    spelled: soFar.spelled,
    twice: Int32Array.from(soFar.twice, ({ again }) => again).sort(),
  };
  for (const name of filling) (unwrap(writing.objectStore(name)) as IDBObjectStore).clear();
  (unwrap(writing.objectStore('made')) as IDBObjectStore).put(made, 'made');
  await finished(writing);
}
