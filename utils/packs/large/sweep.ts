import type { PackStore } from '../store/packs';
import { largeDatabases } from './database';

/** Held by a page of ours while it fills a database that no pack names yet. */
const FILLING = 'large-pack';

/** Runs the filling of a large pack, one at a time, where no sweep takes it for a leftover. */
export const filling = <Result>(work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(FILLING, work);

/** Takes away the databases that no pack is in: earlier versions, removed packs, what was cut short. */
export function sweepLarge(store: Pick<PackStore, 'list'>): Promise<void> {
  return navigator.locks.request(FILLING, { ifAvailable: true }, async (lock) => {
    // Somebody fills one now, and sweeps when that is done.
    if (!lock) return;
    const left = await largeDatabases();
    if (left.length === 0) return;
    const kept = new Set((await store.list()).flatMap(({ large }) => large?.database ?? []));
    for (const name of left) if (!kept.has(name)) await dropDatabase(name);
  });
}

/** Deletes a database; whoever reads it is told to let go of it. */
export function dropDatabase(name: string): Promise<void> {
  return new Promise((done, fail) => {
    const dropping = indexedDB.deleteDatabase(name);
    dropping.onsuccess = () => done();
    dropping.onerror = () => fail(dropping.error);
  });
}
