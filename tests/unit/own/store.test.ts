import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { noRecords } from '../../../utils/knowledge/files';
import { changeOwn, OwnChanged, readOwn } from '../../../utils/own/store';
import { PackStore } from '../../../utils/packs/store/packs';
import { header, packOf, person, source } from '../packs/small';

const { store } = vi.hoisted(() => ({ store: { now: null as PackStore | null } }));
vi.mock('../../../utils/packs/change', () => ({
  readPacks: (work: (packs: PackStore) => unknown) => work(store.now!),
  changePacks: (work: (packs: PackStore) => unknown) => work(store.now!),
}));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store.now = new PackStore();
});

const some = { ...noRecords(), people: [person], sources: [source] };
const ids = async () => (await store.now!.list()).map(({ id, origin }) => [id, origin.kind]);

describe('the reader’s own facts', () => {
  it('are none before anything is written down, and beside other packs', async () => {
    expect(await readOwn()).toEqual({ records: noRecords(), since: null });
    await store.now!.install(packOf(), { kind: 'file' });
    expect(await readOwn()).toEqual({ records: noRecords(), since: null });
  });

  it('are kept as a pack of the reader’s own, and read back', async () => {
    const kept = await changeOwn(() => some);
    expect(kept).toMatchObject({ records: some, since: expect.stringMatching(/^20/) });
    expect([await readOwn(), await ids()]).toEqual([kept, [['own', 'own']]]);
    const [pack] = await store.now!.list();
    expect(pack!.header).toMatchObject({ version: expect.stringMatching(/^\d{4}\.[1-9]\d?\.[1-9]\d?$/) });
  });

  it('leave nothing where the last of them goes, and other packs alone', async () => {
    await store.now!.install({ header, records: some }, { kind: 'file' });
    const remove = vi.spyOn(store.now!, 'remove');
    await changeOwn((own) => own);
    expect(remove).not.toHaveBeenCalled();
    await changeOwn(() => some);
    expect(await changeOwn(noRecords)).toEqual({ records: noRecords(), since: null });
    expect([await ids(), remove.mock.calls]).toEqual([[[header.id, 'file']], [['own']]]);
  });

  it('are changed one after the other, each on what the one before left', async () => {
    const named = (name: string) => (own: typeof some) => ({
      ...own,
      sources: [source],
      people: [...own.people, { ...person, id: name, name }],
    });
    await Promise.all(['a', 'b', 'c'].map((name) => changeOwn(named(name))));
    expect((await readOwn()).records.people.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('are taken back only while they are still those of that moment', async () => {
    const { since } = await changeOwn(() => some);
    const later = { ...some, people: [{ ...person, name: 'Lương Thị Mẫu Đơn' }] };
    await new Promise((go) => setTimeout(go, 2));
    await changeOwn(() => later, since);
    await expect(changeOwn(noRecords, since)).rejects.toBeInstanceOf(OwnChanged);
    await expect(changeOwn(noRecords, null)).rejects.toBeInstanceOf(OwnChanged);
    expect((await readOwn()).records).toEqual(later);
    await changeOwn(noRecords);
    await changeOwn(() => some, null);
    expect((await readOwn()).records).toEqual(some);
  });

  it('stay as they are when the change fails', async () => {
    await changeOwn(() => some);
    const fault = new Error('không');
    await expect(
      changeOwn(() => {
        throw fault;
      }),
    ).rejects.toBe(fault);
    expect((await readOwn()).records).toEqual(some);
  });
});
