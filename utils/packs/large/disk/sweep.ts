import type { PackHeader } from '../../format/header';
import type { Installed } from '../../store/database';
import type { PackStore } from '../../store/packs';
import { begun } from '../fill/so-far';
import { largeDatabases, openLarge } from './database';

/** Held by a page of ours while it fills a database that no pack names yet. */
const FILLING = 'large-pack';

/** Runs the filling of a large pack, one at a time, where no sweep takes it for a leftover. */
export const filling = <Result>(work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(FILLING, work);

/** A pack whose filling was cut short, and can be gone on with. */
export interface Unfinished {
  database: string;
  header: PackHeader;
  /** Bytes of its file. */
  size: number;
  /** Records that are in. */
  records: number;
}

/** What was cut short; waits while something is being filled in, by whatever page. */
export function unfinishedLarge(): Promise<Unfinished[]> {
  return filling(async () => {
    const found = await Promise.all((await largeDatabases()).map(unfinishedIn));
    return found.filter((one) => one !== null);
  });
}

async function unfinishedIn(database: string): Promise<Unfinished | null> {
  const db = await openLarge(database);
  try {
    const found = await begun(db);
    return (
      found && { database, header: found.soFar.header, size: found.file.size, records: found.soFar.number }
    );
  } finally {
    db.close();
  }
}

/** Large packs of which nothing can be read any more: an earlier build filled them, or the browser took their database away. */
export async function lostLarge(packs: readonly Installed[]): Promise<ReadonlySet<string>> {
  const lost = await Promise.all(
    packs.map(async ({ id, large }) => (large && !(await isMade(large.database)) ? [id] : [])),
  );
  return new Set(lost.flat());
}

async function isMade(database: string): Promise<boolean> {
  const db = await openLarge(database);
  try {
    return (await db.count('made')) > 0;
  } finally {
    db.close();
  }
}

/** Takes away the databases that no pack is in: earlier versions, removed packs; but what was cut short and can be gone on with. */
export function sweepLarge(store: Pick<PackStore, 'list'>): Promise<void> {
  return navigator.locks.request(FILLING, { ifAvailable: true }, async (lock) => {
    // Somebody fills one now, and sweeps when that is done.
    if (!lock) return;
    const left = await largeDatabases();
    if (left.length === 0) return;
    const kept = new Set((await store.list()).flatMap(({ large }) => large?.database ?? []));
    for (const name of left) if (!kept.has(name) && !(await unfinishedIn(name))) await dropDatabase(name);
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
