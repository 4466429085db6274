import { ask } from '../ask';
import { CHANGING } from '../setting-values';
import { settlePacks } from '../settings';
import { PackStore } from './store/packs';

const store = new PackStore();

/**
 * Changes packs from a page of ours, then has the background make facts and names of them as they now are; pages link
 * anew when that is done. Cut off at any step, the background finishes it when it next starts.
 * @param work what to change; when it throws, what is in use is what was
 * @throws PackStoreError when nothing was changed
 */
export async function changePacks<Result>(work: (store: PackStore) => Promise<Result>): Promise<Result> {
  await settlePacks(CHANGING);
  try {
    return await work(store);
  } finally {
    await ask('packsChanged', {});
  }
}

/** Reads packs in a page of ours. */
export function readPacks<Result>(work: (store: PackStore) => Promise<Result>): Promise<Result> {
  return work(store);
}
