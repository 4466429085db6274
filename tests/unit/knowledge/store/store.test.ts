import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardOf } from '../../../../utils/knowledge/queries/card-of';
import type { Dataset } from '../../../../utils/knowledge/schema';
import type { SearchEntry } from '../../../../utils/knowledge/search/entries';
import type { Calendar, Meta, Rows } from '../../../../utils/knowledge/store/facts';
import { memoryFacts } from '../../../../utils/knowledge/store/facts';
import { packRows, unpackShelves } from '../../../../utils/knowledge/store/kept/packed';
import { Knowledge } from '../../../../utils/knowledge/store/knowledge';
import { spanKey } from '../../../../utils/knowledge/store/ledgers';
import type { Packaged } from '../../../../utils/knowledge/store/packaged';
import { makeRows } from '../../../../utils/knowledge/store/rows';
import {
  readSearchable,
  rowLines,
  type Shelves,
  shelve,
  shelved,
} from '../../../../utils/knowledge/store/shelves';
import { fillStore, openStore, readStore, storedMeta } from '../../../../utils/knowledge/store/store';
import { agreement, body, country, emptyDataset, meeting, person, role } from '../dataset';

const meta = (version: string): Meta => ({ version, date: '2026-08-20', counts: { people: 2 } });
const datasetOf = (label: string): Dataset => ({
  ...emptyDataset,
  people: [person('p', { name: label, nationality: 'lao', roles: [role({ attested: ['2024-01'] })] })],
  places: [country('lao'), country('viet-nam')],
  meetings: ['m1', 'm2', 'm3'].map((id) => meeting(id, '2024-05-01', [['p', 'lao'], ['viet-nam']])),
  agreements: [agreement('a1', '2024-05-01', ['lao', 'viet-nam'])],
});
const rowsOf = (label: string): Rows => makeRows(datasetOf(label));
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
  const shelves = await store.count('meetings');
  const meetings = found && (await readStore(store, (facts) => facts.meetings('of', 'p')));
  store.close();
  if (!found) return shelves === 0 ? 'empty' : 'half';
  return card?.name.vi === found.version && meetings?.length === 3 ? found.version : 'half';
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

  it('finds every entity on its shelf, and those who hold an office in a body or lead it', async () => {
    const titles = ['Chủ tịch', 'Thư ký', 'Phó Chủ tịch'];
    const people = Array.from({ length: 100 }, (_, i) =>
      person(`p${i}`, {
        roles: [role({ title_vi: titles[i % 5] ?? 'Ủy viên', org: i % 3 === 0 ? 'body' : null })],
      }),
    );
    const rows = makeRows({ ...emptyDataset, people, organizations: [body('body')] });
    const store = await openStore(nothing);
    await fillStore(store, shelve(rows), meta('v1'));
    await readStore(store, async (facts) => {
      for (const row of rows.entities) expect(await facts.entity(row.id)).toEqual(row);
      for (const id of ['', 'a', 'p', 'p999', 'zz']) expect(await facts.entity(id)).toBeUndefined();
      const [all, leaders] = [await facts.holders('body'), await facts.leaders('body')];
      const idsOf = (one: (i: number) => boolean) => people.flatMap(({ id }, i) => (one(i) ? id : [])).sort();
      expect(all.map(({ id }) => id)).toEqual(idsOf((i) => i % 3 === 0));
      expect(leaders.map(({ id }) => id)).toEqual(idsOf((i) => i % 15 === 0));
      expect(await facts.leaders('p1')).toEqual([]);
    });
    store.close();
  });

  it('holds nothing of what it held before once it is filled anew', async () => {
    const people = Array.from({ length: 100 }, (_, i) => person(`p${i}`));
    const store = await openStore(nothing);
    await fillStore(store, shelve(makeRows({ ...emptyDataset, people })), meta('v1'));
    await fillStore(store, shelve(makeRows({ ...emptyDataset, people: people.slice(0, 1) })), meta('v2'));
    await readStore(store, async (facts) => {
      expect((await facts.entity('p0'))?.id).toBe('p0');
      for (const { id } of people.slice(1)) expect(await facts.entity(id), id).toBeUndefined();
    });
    store.close();
  });

  it('is filled from the packaged file with what the rows would have filled it with', () => {
    const dataset = datasetOf('Nguyễn Văn Bưởi');
    const rows = makeRows(dataset);
    const file = packRows(rows, dataset.sources);
    const shelves = unpackShelves(file);
    const read = (all: Shelves) =>
      shelved.map((store) => all[store].map((shelf) => ({ ...shelf, rows: rowLines(shelf) })));
    expect(read(shelves)).toEqual(read(shelve(rows)));
    expect(readSearchable(shelves.searchable)).toEqual(readSearchable(shelve(rows).searchable));
    // Each record is put as it is: it must not bring the whole file along.
    for (const { rows: bytes } of shelves.entities) expect(bytes.buffer.byteLength).toBe(bytes.length);
    expect(() => unpackShelves(file.slice(0, 9))).toThrow();
  });

  it('holds for a search all that memory holds: people, places, meetings and agreements', async () => {
    const rows = rowsOf('v1');
    const store = await openStore(nothing);
    await fillStore(store, shelve(rows), meta('v1'));
    const byId = (all: SearchEntry[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const found = byId(await readStore(store, (facts) => facts.searchable()));
    expect(found).toEqual(byId(rows.searchable));
    expect(found.map(({ id }) => id)).toEqual(['a1', 'lao', 'm1', 'm2', 'm3', 'p', 'viet-nam']);
    store.close();
  });

  it('keeps its records short, of rows with long sources too', () => {
    const title = 'Tin có một cái tít rất dài. '.repeat(20);
    const sources = [
      { id: 's', url: 'https://bao.example/', publisher: 'Báo', title, date: null, lang: 'vi' },
    ];
    const meetings = Array.from({ length: 100 }, (_, i) => meeting(`m${i}`, '2024-05-01', [['lao']]));
    const shelves = shelve(makeRows({ ...emptyDataset, sources, places: [country('lao')], meetings }));
    const sizes = shelves.meetings.map(({ rows }) => rows.length);
    expect(sizes.length).toBeGreaterThan(5);
    // A card reads dozens of them, each for one row.
    expect(Math.max(...sizes)).toBeLessThan(16_000);
  });

  it('finds by its lists what memory finds, on however many shelves it stands', async () => {
    const days = Array.from({ length: 400 }, (_, i) => `2024-0${1 + (i % 9)}-${10 + (i % 19)}`);
    const dataset: Dataset = {
      ...emptyDataset,
      places: ['lao', 'viet-nam', 'nhat-ban'].map((id) => country(id)),
      meetings: days.map((day, i) => ({
        ...meeting(`m${i}`, i % 50 === 0 ? null : day, [[i % 3 ? 'lao' : 'nhat-ban'], ['viet-nam']]),
        topics: [`topic-${i % 7}`],
      })),
      agreements: days.map((day, i) => agreement(`a${i}`, day, [i % 5 ? 'lao' : 'nhat-ban', 'viet-nam'])),
    };
    const rows = makeRows(dataset);
    const shelves = shelve(rows);
    expect(shelves.meetings.length).toBeGreaterThan(5);
    const memory = memoryFacts(rows, meta('v1'));
    const store = await openStore(nothing);
    await fillStore(store, shelves, meta('v1'));
    const sorted = (found: { id: string }[]) => found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    await readStore(store, async (facts) => {
      for (const id of ['lao', 'nhat-ban', 'viet-nam', 'nobody']) {
        expect(await facts.meetings('of', id)).toEqual(sorted(await memory.meetings('of', id)));
        expect(await facts.agreements('of', id)).toEqual(sorted(await memory.agreements('of', id)));
        const deeds = await facts.deeds(id);
        expect(deeds).toEqual(await memory.deeds(id));
        for (const { span, ...counts } of 'spans' in deeds ? deeds.spans : []) {
          const page = await facts.page(spanKey(id, span));
          expect(page).toEqual(await memory.page(spanKey(id, span)));
          expect({ meetings: page!.meetings.length, agreements: page!.agreements.length }).toEqual(counts);
        }
      }
      expect(((await facts.deeds('lao')) as Calendar).spans.length).toBeGreaterThan(5);
      expect(await facts.meetings('topics', 'topic-3')).toEqual(
        sorted(await memory.meetings('topics', 'topic-3')),
      );
      for (const [from, to] of [
        ['2024-03-11', '2024-03-14'],
        ['2024-01', '2024-09'],
        ['2024-08-28', '2025'],
        ['1999', '2000'],
        ['2030', '2031'],
      ] as const) {
        const [found, known] = [await facts.meetingsDated(from, to), await memory.meetingsDated(from, to)];
        expect(sorted(found)).toEqual(sorted(known));
      }
    });
    store.close();
  });

  it('finds the meetings of a span of days on all shelves they are listed on, and looks on no other', async () => {
    const days = Array.from({ length: 1500 }, (_, i) =>
      new Date(Date.UTC(2021, 0, 1 + i)).toISOString().slice(0, 10),
    );
    const meetings = days.map((day, i) => meeting(`m${String(i).padStart(4, '0')}`, day, [['lao']]));
    const shelves = shelve(makeRows({ ...emptyDataset, places: [country('lao')], meetings }));
    const ends = shelves.lists.flatMap(({ last }) => /^dated (.+)$/.exec(last)?.[1] ?? []);
    expect(ends.length).toBeGreaterThan(1);
    const store = await openStore(nothing);
    await fillStore(store, shelves, meta('v1'));
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    const within = async (from: string, to: string): Promise<[dates: (string | null)[], looks: number]> => {
      get.mockClear();
      const found = await readStore(store, (facts) => facts.meetingsDated(from, to));
      const looks = get.mock.contexts.filter((of) => (of as IDBObjectStore).name === 'lists').length;
      return [found.map(({ date }) => date).sort(), looks];
    };
    expect(await within(days[0]!, days[1499]!)).toEqual([days, ends.length + 1]);
    const [last] = ends as [string];
    expect(await within(last, last)).toEqual([[last], 1]);
    const next = days[days.indexOf(last) + 1]!;
    expect(await within(last, next)).toEqual([[last, next], 2]);
    store.close();
  });

  it('reads a card in one transaction, two times it waits, over four reads', async () => {
    const store = await openStore(nothing);
    await fillStore(store, shelve(rowsOf('v1')), meta('v1'));
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const [one, many] = [
      vi.spyOn(IDBObjectStore.prototype, 'get'),
      vi.spyOn(IDBObjectStore.prototype, 'getAll'),
    ];
    const card = readStore(store, (facts) => cardOf(facts, question));
    // The entity, what is under its key and which dataset it is: asked for at once. Then the meeting, on its shelf.
    expect(one).toHaveBeenCalledTimes(3);
    await card;
    expect(transactions).toHaveBeenCalledTimes(1);
    expect([one, many].map(({ mock }) => mock.calls.length)).toEqual([4, 0]);
    store.close();
  });

  it('is old or new, never half, wherever an import is cut short', async () => {
    const puts = 8; // a shelf each of entities, meetings, agreements and lists, what is searched, meta, and two beyond the end
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
    expect(seen).toEqual([...Array<string>(6).fill('old'), 'new', 'new']);
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

  it('opens the store while it is asked what is laid around the facts', async () => {
    await new Knowledge(packagedOf('v1')).ensure();
    const open = vi.spyOn(indexedDB, 'open');
    const around = () => vi.waitFor(() => expect(open).toHaveBeenCalled()).then(() => null);
    const knowledge = new Knowledge(packagedOf('v1'), around);
    expect((await knowledge.query((facts) => cardOf(facts, question)))?.name.vi).toBe('v1');
    expect((await knowledge.status()).installed).toBe(true);
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
