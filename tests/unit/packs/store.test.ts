import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PackStore } from '../../../utils/packs/store/packs';
import { body, packOf } from './small';

const subscription = { kind: 'subscription', address: 'https://goi.example/m.json', key: 'k' } as const;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Runs a change that the browser cuts off at its nth write, and tells what another connection then finds. */
async function cutAt(nth: number, change: (store: PackStore) => Promise<unknown>) {
  const store = new PackStore();
  await store.list();
  let writes = 0;
  const counted = ({ transaction }: IDBObjectStore) => {
    writes += 1;
    if (writes !== nth) return;
    transaction.abort();
    throw new DOMException('cut off', 'AbortError');
  };
  const { put, delete: remove } = IDBObjectStore.prototype;
  const cuts = [
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      counted(this);
      return put.apply(this, given);
    }),
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
      counted(this);
      return remove.call(this, key);
    }),
  ];
  const outcome = await change(store).then(
    () => 'done',
    () => 'cut',
  );
  for (const cut of cuts) cut.mockRestore();
  await store.close();
  const { packs, revision } = await new PackStore().active();
  return {
    outcome,
    revision,
    packs: packs.map(({ header, records }) => [header.version, records.organizations.length]),
  };
}

describe('the store of packs', () => {
  it('installs, lists in order, gives records back, removes without trace', async () => {
    const store = new PackStore();
    await store.install(packOf(), { kind: 'file' });
    await store.install(packOf({}, { id: 'khac' }), subscription);
    await store.keepNames({ pack: 'khac', version: '1', names: new ArrayBuffer(8) });
    expect((await store.list()).map(({ id, place, on }) => [id, place, on])).toEqual([
      ['phong-bao-chi', 0, true],
      ['khac', 1, true],
    ]);
    await store.reorder(['khac']);
    expect((await store.list()).map(({ id }) => id)).toEqual(['khac', 'phong-bao-chi']);
    expect((await store.records('khac')).organizations).toEqual([body]);
    expect((await store.names('khac', '1'))?.byteLength).toBe(8);
    await store.remove('khac');
    expect((await store.list()).map(({ id }) => id)).toEqual(['phong-bao-chi']);
    await expect(store.records('khac')).rejects.toMatchObject({ fault: { code: 'not-there' } });
    await store.install(packOf({}, { id: 'khac' }), { kind: 'file' });
    expect(await store.names('khac', '1')).toBeUndefined();
  });

  it('a new version keeps the place and the switches, and drops the names made of the old one', async () => {
    const store = new PackStore();
    await store.install(packOf(), { kind: 'file' });
    await store.set('phong-bao-chi', { on: false, ahead: true });
    await store.keepNames({ pack: 'phong-bao-chi', version: '1', names: new ArrayBuffer(8) });
    const replaced = await store.install(packOf({ organizations: [] }, { version: '2027' }), {
      kind: 'file',
    });
    expect(replaced).toMatchObject({ on: false, ahead: true, counts: { organizations: 0, people: 1 } });
    expect(await store.names('phong-bao-chi', '1')).toBeUndefined();
    expect((await store.active()).packs).toEqual([]);
  });

  it('a file never takes the place of a subscription', async () => {
    const store = new PackStore();
    await store.install(packOf(), subscription);
    await expect(store.install(packOf(), { kind: 'file' })).rejects.toMatchObject({
      fault: { code: 'id-taken' },
    });
  });

  it('every change raises the revision, keeping names does not', async () => {
    const store = new PackStore();
    await store.install(packOf(), { kind: 'file' });
    await store.set('phong-bao-chi', { on: true });
    await store.keepNames({ pack: 'phong-bao-chi', version: '1', names: new ArrayBuffer(8) });
    expect((await store.active()).revision).toBe(2);
  });

  it('cut off at any write of an update the old pack is there, whole; uncut the new one', async () => {
    await new PackStore().install(packOf(), { kind: 'file' });
    const update = (store: PackStore) =>
      store.install(packOf({ organizations: [] }, { version: '2027' }), { kind: 'file' });
    for (let nth = 1; nth <= 11; nth++)
      expect(await cutAt(nth, update)).toEqual({ outcome: 'cut', revision: 1, packs: [['2026.11', 1]] });
    expect(await cutAt(12, update)).toEqual({ outcome: 'done', revision: 2, packs: [['2027', 0]] });
  });

  it('cut off at any write of the first install nothing is there', async () => {
    const install = (store: PackStore) => store.install(packOf(), { kind: 'file' });
    for (let nth = 1; nth <= 11; nth++)
      expect(await cutAt(nth, install)).toEqual({ outcome: 'cut', revision: 0, packs: [] });
  });

  it('cut off at any write of a removal the pack is there, whole; uncut nothing of it', async () => {
    await new PackStore().install(packOf(), { kind: 'file' });
    const remove = (store: PackStore) => store.remove('phong-bao-chi');
    for (let nth = 1; nth <= 4; nth++)
      expect(await cutAt(nth, remove)).toEqual({ outcome: 'cut', revision: 1, packs: [['2026.11', 1]] });
    expect(await cutAt(5, remove)).toEqual({ outcome: 'done', revision: 2, packs: [] });
  });

  it('a full disk says so and leaves the old pack', async () => {
    const store = new PackStore();
    await store.install(packOf(), { kind: 'file' });
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(store.install(packOf(), { kind: 'file' })).rejects.toMatchObject({
      fault: { code: 'disk-full' },
    });
    full.mockRestore();
    expect((await store.active()).packs).toHaveLength(1);
  });

  it('a write that fails once it was asked for is told as what it was, and leaves the old pack', async () => {
    const store = new PackStore();
    await store.install(packOf(), { kind: 'file' });
    const { put } = IDBObjectStore.prototype;
    const twice = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      return this.name === 'packs' ? this.add(given[0]) : put.apply(this, given);
    });
    await expect(store.set('phong-bao-chi', { on: false })).rejects.toMatchObject({
      fault: { code: 'refused', detail: expect.stringContaining('ConstraintError') },
    });
    twice.mockRestore();
    const { packs, revision } = await store.active();
    expect([packs.length, revision]).toEqual([1, 1]);
  });

  it('a pack that is not there is not switched, and no names are kept of it', async () => {
    const store = new PackStore();
    await store.install(packOf(), { kind: 'file' });
    await store.remove('phong-bao-chi');
    await expect(store.set('phong-bao-chi', { on: true })).rejects.toMatchObject({
      fault: { code: 'not-there', id: 'phong-bao-chi' },
    });
    await store.keepNames({ pack: 'phong-bao-chi', version: '1', names: new ArrayBuffer(8) });
    expect([await store.list(), await store.names('phong-bao-chi', '1')]).toEqual([[], undefined]);
  });
});
