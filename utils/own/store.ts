import { noRecords } from '../knowledge/files';
import type { Dataset } from '../knowledge/schema';
import { changePacks, readPacks } from '../packs/change';
import { FORMAT, OWN_ID, type PackHeader } from '../packs/format/header';

/** The reader's own facts of one moment; `since` (ISO time) changes with every change of them. */
export interface OwnState {
  records: Dataset;
  since: string | null;
}

/** Somebody else changed the reader's own facts meanwhile: what was to be taken back is not the latest any more. */
export class OwnChanged extends Error {
  override name = 'OwnChanged';
}

/** Reads the reader's own facts in a page of ours. */
export function readOwn(): Promise<OwnState> {
  return readPacks(async (store) => {
    const own = (await store.list()).find(({ id }) => id === OWN_ID);
    return own
      ? { records: await store.records(OWN_ID), since: own.installed }
      : { records: noRecords(), since: null };
  });
}

/**
 * Changes the reader's own facts: whole, or not at all. Two pages of ours change them one after the other.
 * @param work gives the records as they shall be; what it throws, nothing was changed
 * @param since only when they are still those of this moment
 * @throws OwnChanged when they are not; PackStoreError when they could not be written
 */
export function changeOwn(work: (own: Dataset) => Dataset, since?: string | null): Promise<OwnState> {
  return navigator.locks.request(OWN_ID, async () => {
    const before = await readOwn();
    if (since !== undefined && since !== before.since) throw new OwnChanged();
    const records = work(before.records);
    const isEmpty = Object.values(records).every((list) => list.length === 0);
    await changePacks(async (store) => {
      if (!isEmpty) await store.install({ header: headerOf(new Date()), records }, { kind: 'own' });
      else if (before.since !== null) await store.remove(OWN_ID);
    });
    return readOwn();
  });
}

function headerOf(now: Date): PackHeader {
  const date = now.toISOString().slice(0, 10);
  return {
    pack: FORMAT,
    id: OWN_ID,
    name: 'Ghi chép của bạn',
    version: date.replaceAll('-', '.').replace(/\.0/g, '.'),
    language: 'vi',
    publisher: '—',
    licence: '—',
    date,
  };
}
