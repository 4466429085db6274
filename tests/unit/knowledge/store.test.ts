import 'fake-indexeddb/auto';
import { deflateRawSync } from 'node:zlib';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardOf } from '../../../utils/knowledge/queries/card-of';
import type { Meta, Rows } from '../../../utils/knowledge/store/facts';
import { memoryFacts } from '../../../utils/knowledge/store/facts';
import { Knowledge } from '../../../utils/knowledge/store/knowledge';
import type { Packaged } from '../../../utils/knowledge/store/packaged';
import { makeRows } from '../../../utils/knowledge/store/rows';
import {
  packShelves,
  readLeaf,
  readSearchable,
  rowOn,
  shelve,
  unpackShelves,
} from '../../../utils/knowledge/store/shelves';
import { fillStore, openStore, readStore, storedMeta } from '../../../utils/knowledge/store/store';
import { agreement, body, country, emptyDataset, meeting, person, role } from './dataset';

const meta = (version: string): Meta => ({ version, date: '2026-08-20', counts: { people: 2 } });
const rowsOf = (label: string): Rows =>
  makeRows({
    ...emptyDataset,
    people: [person('p', { name: label, nationality: 'lao', roles: [role({ attested: ['2024-01'] })] })],
    places: [country('lao'), country('viet-nam')],
    meetings: ['m1', 'm2', 'm3'].map((id) => meeting(id, '2024-05-01', [['p', 'lao'], ['viet-nam']])),
    agreements: [agreement('a1', '2024-05-01', ['lao', 'viet-nam'])],
  });
const packagedOf = (version: string): Packaged => ({
  meta: async () => meta(version),
  shelves: async () => shelve(rowsOf(version)),
  facts: async () => memoryFacts(rowsOf(version), meta(version)),
});
const question = { entity: 'p', asOf: '2025-01-01', here: [] };
const nothing = () => undefined;

/** What the store holds, as one word when it is whole. */
async function held(): Promise<string> {
  const store = await openStore(nothing);
  const found = await storedMeta(store);
  const card = found && (await readStore(store, (facts) => cardOf(facts, question)));
  const meetings = await store.count('meetings');
  store.close();
  if (!found) return meetings === 0 ? 'empty' : 'half';
  return card?.name.vi === found.version && meetings === 3 ? found.version : 'half';
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the store', () => {
  it('answers the same cards as the packaged files', async () => {
    const rows = rowsOf('v1');
    const store = await openStore(nothing);
    await fillStore(store, shelve(rows), meta('v1'));
    const stored = await readStore(store, (facts) => cardOf(facts, question));
    expect(stored).toEqual(await cardOf(memoryFacts(rows, meta('v1')), question));
    store.close();
  });

  it('finds every entity on its shelf, and those who hold an office in a body', async () => {
    const people = Array.from({ length: 100 }, (_, i) =>
      person(`p${i}`, { roles: [role({ org: i % 3 === 0 ? 'body' : null })] }),
    );
    const rows = makeRows({ ...emptyDataset, people, organizations: [body('body')] });
    const store = await openStore(nothing);
    await fillStore(store, shelve(rows), meta('v1'));
    await readStore(store, async (facts) => {
      for (const row of rows.entities) expect(await facts.entity(row.id)).toEqual(row);
      for (const id of ['', 'a', 'p', 'p999', 'zz']) expect(await facts.entity(id)).toBeUndefined();
      expect((await facts.holders('body')).map(({ id }) => id).sort()).toEqual(
        people
          .map(({ id }) => id)
          .filter((_, i) => i % 3 === 0)
          .sort(),
      );
    });
    store.close();
  });

  it('is filled from the packaged file with what the rows would have filled it with', () => {
    const rows = rowsOf('Nguyễn Văn Bưởi');
    const file = packShelves(shelve(rows), (bytes) => deflateRawSync(bytes)).buffer;
    const { entities, meetings, agreements, years, pages, searchable } = unpackShelves(file);
    expect({ years, pages }).toEqual({ years: rows.years, pages: rows.pages });
    for (const row of rows.entities)
      expect(entities.map((shelf) => rowOn(shelf, row.id))).toContainEqual(row);
    expect(meetings.map(readLeaf)).toEqual(rows.meetings);
    expect(agreements.map(readLeaf)).toEqual(rows.agreements);
    expect(meetings.map(({ id, of, topics, date }) => ({ id, of, topics, date }))).toEqual(
      rows.meetings.map(({ id, of, topics, date }) => ({ id, of, topics, date })),
    );
    expect(readSearchable(searchable)).toEqual(rows.searchable);
    // Each record is put as it is: it must not bring the whole file along.
    for (const { bytes } of entities.map(({ rows: json }) => json))
      expect(bytes.buffer.byteLength).toBe(bytes.length);
    expect(() => unpackShelves(file.slice(0, 9))).toThrow();
  });

  it('reads a card in one transaction over five reads', async () => {
    const store = await openStore(nothing);
    await fillStore(store, shelve(rowsOf('v1')), meta('v1'));
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const gets = [
      vi.spyOn(IDBObjectStore.prototype, 'get'),
      vi.spyOn(IDBIndex.prototype, 'getAll'),
      vi.spyOn(IDBObjectStore.prototype, 'getAll'),
    ];
    await readStore(store, (facts) => cardOf(facts, question));
    expect(transactions).toHaveBeenCalledTimes(1);
    expect(gets.map(({ mock }) => mock.calls.length)).toEqual([3, 2, 0]);
    store.close();
  });

  it('is old or new, never half, wherever an import is cut short', async () => {
    const puts = 9; // one shelf of entities, 3 meetings, 1 agreement, what is searched, meta, and two beyond the end
    const seen: string[] = [];
    for (let cut = 0; cut < puts; cut++) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const store = await openStore(nothing);
      await fillStore(store, shelve(rowsOf('old')), meta('old'));
      const put = IDBObjectStore.prototype.put;
      let count = 0;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
        const request = put.apply(this, args as Parameters<typeof put>);
        // The end of a worker closes its connection: what is not committed is rolled back.
        if (count++ === cut) request.addEventListener('success', () => this.transaction.abort());
        return request;
      } as typeof put);
      await fillStore(store, shelve(rowsOf('new')), meta('new')).catch(nothing);
      vi.restoreAllMocks();
      store.close();
      seen.push(await held());
    }
    expect(seen).toEqual([...Array<string>(7).fill('old'), 'new', 'new']);
  });

  it('fills rows of an older shape anew, though they are of the same dataset', async () => {
    const older = await openDB('knowledge', 1, {
      upgrade(db) {
        for (const name of ['entities', 'meetings', 'agreements', 'meta']) db.createObjectStore(name);
      },
    });
    await older.put('meta', meta('v1'), 'current');
    older.close();
    const store = await openStore(nothing);
    expect(await storedMeta(store)).toBeUndefined();
    store.close();
  });

  it('gives way when another version wants to open, and tells', async () => {
    const lost = vi.fn();
    const store = await openStore(lost);
    await fillStore(store, shelve(rowsOf('v1')), meta('v1'));
    await new Promise<void>((done) => {
      indexedDB.deleteDatabase('knowledge').onsuccess = () => done();
    });
    expect(lost).toHaveBeenCalledTimes(1);
    expect(await held()).toBe('empty');
  });
});

describe('knowledge', () => {
  it('answers from the packaged files before the import, from the store after it', async () => {
    const knowledge = new Knowledge(packagedOf('v1'));
    expect((await knowledge.status()).installed).toBe(false);
    expect((await knowledge.query((facts) => cardOf(facts, question)))?.name.vi).toBe('v1');
    await knowledge.ensure();
    expect(await knowledge.status()).toMatchObject({ version: 'v1', installed: true });
    expect((await knowledge.query((facts) => cardOf(facts, question)))?.name.vi).toBe('v1');
    expect(await held()).toBe('v1');
  });

  it('brings a new version in, and speaks only of it from the first question on', async () => {
    await new Knowledge(packagedOf('v1')).ensure();
    const updated = new Knowledge(packagedOf('v2'));
    expect((await updated.query((facts) => cardOf(facts, question)))?.name.vi).toBe('v2');
    await vi.waitFor(async () => expect((await updated.status()).installed).toBe(true));
    expect(await held()).toBe('v2');
  });

  it('imports once, however many ask at the same time', async () => {
    const packaged = packagedOf('v1');
    const rows = vi.spyOn(packaged, 'shelves');
    const knowledge = new Knowledge(packaged);
    await Promise.all([knowledge.ensure(), knowledge.ensure(), knowledge.ensure()]);
    await knowledge.ensure();
    expect(rows).toHaveBeenCalledTimes(1);
    await knowledge.ensure(true);
    expect(rows).toHaveBeenCalledTimes(2);
  });

  it('refills a store that was wiped under it', async () => {
    const knowledge = new Knowledge(packagedOf('v1'));
    await knowledge.ensure();
    await knowledge.query((facts) => cardOf(facts, question));
    await new Promise<void>((done) => {
      indexedDB.deleteDatabase('knowledge').onsuccess = () => done();
    });
    expect((await knowledge.query((facts) => cardOf(facts, question)))?.name.vi).toBe('v1');
    await vi.waitFor(async () => expect((await knowledge.status()).installed).toBe(true));
    expect(await held()).toBe('v1');
  });

  it('answers from the packaged files where IndexedDB is refused, and says so', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(nothing);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const knowledge = new Knowledge(packagedOf('v1'));
    expect((await knowledge.query((facts) => cardOf(facts, question)))?.name.vi).toBe('v1');
    expect((await knowledge.status()).installed).toBe(false);
    await expect(knowledge.ensure()).rejects.toThrow('refused');
    expect(warn).toHaveBeenCalled();
  });

  it('does not try a failed import again with every question', async () => {
    vi.spyOn(console, 'warn').mockImplementation(nothing);
    const packaged = packagedOf('v1');
    const rows = vi.spyOn(packaged, 'shelves').mockRejectedValue(new Error('no room'));
    const knowledge = new Knowledge(packaged);
    for (let i = 0; i < 3; i++) await knowledge.query((facts) => cardOf(facts, question));
    await new Promise((go) => setTimeout(go, 20));
    await knowledge.query((facts) => cardOf(facts, question));
    expect(rows).toHaveBeenCalledTimes(1);
  });
});
