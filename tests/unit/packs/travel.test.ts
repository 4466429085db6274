import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { PackStore } from '../../../utils/packs/store/packs';
import { packUp, takeIn } from '../../../utils/packs/travel';
import { body, packOf, person } from './small';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const subscription = { kind: 'subscription', address: 'https://goi.example/m.json', key: 'k' } as const;
const own = (records = {}) => packOf(records, { id: 'own', name: 'Của tôi' });

describe('packs on the way with the library', () => {
  it('own facts travel whole, others by address, key, order and switches alone', async () => {
    const store = new PackStore();
    await store.install(packOf(), { kind: 'file' });
    await store.install(packOf({}, { id: 'theo-doi' }), subscription);
    await store.install(own(), { kind: 'own' });
    await store.set('theo-doi', { on: false, ahead: true });
    const file = await packUp(store);
    expect(file.packs).toEqual([
      { id: 'phong-bao-chi', on: true, ahead: false },
      { id: 'theo-doi', on: false, ahead: true, address: subscription.address, key: 'k' },
      { id: 'own', on: true, ahead: false },
    ]);
    expect(file.own).toContain('luong-thi-mau');

    globalThis.indexedDB = new IDBFactory();
    const there = new PackStore();
    await there.install(packOf({}, { id: 'khac' }), { kind: 'file' });
    const taken = await takeIn(JSON.parse(JSON.stringify(file)), there);
    expect(taken).toEqual({ addresses: [subscription.address], before: null });
    expect((await there.records('own')).people).toEqual([person]);
    expect((await there.list()).map(({ id }) => id)).toEqual(['own', 'khac']);
  });

  it('own facts that are there stay, and what is new joins them', async () => {
    const store = new PackStore();
    await store.install(
      own({ people: [{ ...person, id: 'nguoi-moi' }], organizations: [{ ...body, name: 'Viện Cũ' }] }),
      { kind: 'own' },
    );
    const file = await packUp(store);
    globalThis.indexedDB = new IDBFactory();
    const there = new PackStore();
    await there.install(own(), { kind: 'own' });
    const taken = await takeIn(file, there);
    const records = await there.records('own');
    expect(records.people.map(({ id }) => id)).toEqual(['luong-thi-mau', 'nguoi-moi']);
    expect(records.organizations).toEqual([body]);
    expect(taken?.before?.records.people).toEqual([person]);
  });

  it('what is nothing of the kind changes nothing', async () => {
    const store = new PackStore();
    await store.install(own(), { kind: 'own' });
    for (const value of [undefined, 3, { own: 7 }, { packs: [] }])
      expect(await takeIn(value, store)).toBeNull();
    await expect(takeIn({ own: 'no pack', packs: [] }, store)).rejects.toMatchObject({
      reason: { code: 'no-header' },
    });
    expect((await store.records('own')).people).toEqual([person]);
  });
});
