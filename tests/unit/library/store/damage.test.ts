import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryLedger } from '../../../../utils/library/store/ledger';
import { openLibrary } from '../../../../utils/library/store/library';
import { article, whole } from '../fixtures';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Puts records in as they are, past every check. */
async function raw(...records: object[]): Promise<void> {
  const db = await openDB('library');
  for (const record of records) await db.put('articles', record);
  db.close();
}

/** What the database holds of an article's text, read past every check. */
async function rawBody(id: string): Promise<unknown> {
  const db = await openDB('library');
  const body: unknown = await db.get('bodies', id);
  db.close();
  return body;
}

const bad = article('bad');
/** What a crash, an old release or another tool may have left in a record. */
const damages: [what: string, record: object, field: string][] = [
  ['names missing', { ...bad, names: undefined }, 'names'],
  ['a null among the names', { ...bad, names: [null] }, 'names.0'],
  ['a date that is a number', { ...bad, published: 2024 }, 'published'],
  ['a day the calendar has not', { ...bad, published: '2024-02-31' }, 'published'],
  ['an instant that is none', { ...bad, saved: '2026-02-31T00:00:00Z' }, 'saved'],
  ['tags that are text', { ...bad, tags: 'a, b' }, 'tags'],
  ['a progress of 7', { ...bad, progress: 7 }, 'progress'],
  ['a field nobody knows', { ...bad, surprise: 1 }, 'surprise'],
];

describe('a damaged record', () => {
  it.each(damages)('%s: stands apart, the others show, and it can be mended', async (_, record, field) => {
    const lib = await openLibrary();
    await lib.save(whole('good'));
    await raw(record);
    const { articles, damaged } = await lib.list();
    expect([articles.map((a) => a.id), damaged.map((d) => [d.id, d.field, d.mendable])]).toEqual([
      ['good'],
      [['bad', field, true]],
    ]);
    await expect(lib.get('bad')).rejects.toMatchObject({ code: 'damaged' });
    expect(await lib.mend(damaged)).toBe(1);
    const after = await lib.list();
    expect([after.damaged, after.articles.find((a) => a.id === 'bad')?.title]).toEqual([[], 'Bài bad']);
    lib.close();
  });
  it('without an address: deleted, and put back as it was', async () => {
    const lib = await openLibrary();
    await raw({ id: 'bad', key: 'k', saved: '2026-01-01T00:00:00.000Z' });
    const { damaged } = await lib.list();
    expect(damaged).toMatchObject([{ id: 'bad', mendable: false }]);
    await lib.discard(damaged);
    expect((await lib.list()).damaged).toEqual([]);
    await lib.putBack(damaged);
    expect((await lib.list()).damaged).toEqual(damaged);
    lib.close();
  });
  it('is put back with its text', async () => {
    const lib = await openLibrary();
    await lib.save(whole('bad', {}, 'Nội dung'));
    await raw({ ...bad, names: null });
    const { damaged } = await lib.list();
    await lib.discard(damaged);
    expect(await lib.body('bad')).toBeUndefined();
    await lib.putBack(damaged);
    expect((await lib.body('bad'))?.text).toBe('Nội dung');
    lib.close();
  });
  it('deleted without a text is put back without one', async () => {
    const lib = await openLibrary();
    await raw({ ...bad, names: null });
    const { damaged } = await lib.list();
    await lib.discard(damaged);
    await lib.putBack(damaged);
    expect(await rawBody('bad')).toBeUndefined();
    lib.close();
  });
  it('is mended with its text, for good; where there was none it has none', async () => {
    const lib = await openLibrary();
    await lib.save(whole('bad', {}, 'Nội dung'));
    await raw({ ...bad, names: null }, { ...article('bare'), names: null });
    const db = await openDB('library');
    await db.put('bodies', { ...((await rawBody('bad')) as object), mentions: null });
    db.close();
    const { damaged } = await lib.list();
    expect(await lib.mend(damaged)).toBe(2);
    expect(await rawBody('bad')).toMatchObject({ text: 'Nội dung', mentions: [] });
    expect([(await lib.get('bad'))?.characters, await rawBody('bare')]).toEqual([8, undefined]);
    lib.close();
  });
  it('whose key is gone as well is mended; one without an address stays as it is', async () => {
    const lib = await openLibrary();
    await raw({ ...bad, key: undefined }, { id: 'lost', key: 'k' });
    const { damaged } = await lib.list();
    expect(await lib.mend(damaged)).toBe(1);
    const after = await lib.list();
    expect(after.articles.map(({ id, key }) => [id, key])).toEqual([['bad', bad.key]]);
    expect(after.damaged.map(({ raw: record }) => record)).toEqual([{ id: 'lost', key: 'k' }]);
    lib.close();
  });
  it('whose address another article has by now stays as it is', async () => {
    const lib = await openLibrary();
    await lib.save(whole('good'));
    const record = { ...bad, url: article('good').url, key: undefined };
    await raw(record);
    const { damaged } = await lib.list();
    expect(await lib.mend(damaged)).toBe(0);
    expect((await lib.list()).damaged).toEqual(damaged);
    lib.close();
  });
  it('without an address gives way to the good article of its key', async () => {
    const lib = await openLibrary();
    await raw({ id: 'bad', key: article('a').key, saved: '2026-01-01T00:00:00.000Z' });
    const { article: saved, again } = await lib.save(whole('a', {}, 'chữ'));
    const { articles, damaged } = await lib.list();
    expect([saved.id, again, articles.map(({ id }) => id), damaged]).toEqual(['a', false, ['a'], []]);
    lib.close();
  });
  it('gives way to a backup of it, and to the page saved anew', async () => {
    const lib = await openLibrary();
    await raw({ ...bad, names: null }, { ...article('old'), id: 'other', tags: 7 });
    expect(await lib.addAll([whole('bad', {}, 'chữ'), whole('old')])).toEqual({ added: 2, skipped: 0 });
    const { articles, damaged } = await lib.list();
    expect([articles.map((a) => a.id).sort(), damaged]).toEqual([['bad', 'old'], []]);
    await raw({ ...bad, names: null, note: 'giữ' });
    const { article: saved, again } = await lib.save(whole('new', { url: bad.url, title: 'Mới' }));
    expect([saved.id, saved.title, saved.note, again]).toEqual(['bad', 'Mới', 'giữ', true]);
    lib.close();
  });
  it('a text that is damaged is read as far as it can be', async () => {
    const lib = await openLibrary();
    await lib.save(whole('a', {}, 'Nội dung'));
    const db = await openDB('library');
    const mention = { start: 0, end: 3, entity: 'x', type: 'person', reasons: [] };
    await db.put('bodies', { id: 'a', html: 7, text: 'Nội dung', mentions: [mention, null] });
    db.close();
    expect(await lib.body('a')).toEqual({
      id: 'a',
      html: '',
      text: 'Nội dung',
      mentions: [mention],
      agreements: [],
    });
    lib.close();
  });
  it('one tag in two Unicode forms is one', async () => {
    const lib = await openLibrary();
    await raw({ ...article('a'), tags: ['số'.normalize('NFD'), 'số'.normalize('NFC')] });
    expect((await lib.get('a'))?.tags).toEqual(['số'.normalize('NFC')]);
    lib.close();
  });
});

describe('a database taken away or emptied', () => {
  it('deleted under an open list: told, opened again, and the loss is known', async () => {
    const ledger = memoryLedger();
    const lib = await openLibrary('library', undefined, ledger);
    await lib.save(whole('a'));
    await lib.noteExport('boi-canh-2026-06-01.json', 1);
    const heard = vi.fn();
    lib.onChange(heard);
    await deleteDB('library');
    expect(heard).toHaveBeenCalledWith(null);
    expect((await lib.list()).articles).toEqual([]);
    expect(await lib.lost()).toMatchObject({
      lost: { count: 1 },
      exported: { name: 'boi-canh-2026-06-01.json' },
    });
    await lib.save(whole('b'));
    expect(await lib.lost()).not.toBeNull();
    await lib.forgetLoss();
    expect([await lib.lost(), await lib.count()]).toEqual([null, 1]);
    lib.close();
  });
  it('emptied while it is open: a save does not cover it up', async () => {
    const ledger = memoryLedger();
    const lib = await openLibrary('library', undefined, ledger);
    await lib.addAll([whole('a'), whole('b')]);
    const db = await openDB('library');
    await db.clear('articles');
    db.close();
    await lib.save(whole('c'));
    expect((await lib.lost())?.lost?.count).toBe(2);
    lib.close();
  });
  it('what was saved is saved, though its count cannot be noted', async () => {
    const full = { ...memoryLedger(), write: () => Promise.reject(new Error('no space left on device')) };
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const lib = await openLibrary('library', undefined, full);
    expect((await lib.save(whole('a'))).article.id).toBe('a');
    expect([await lib.count(), warned.mock.calls.length]).toEqual([1, 1]);
    lib.close();
    warned.mockRestore();
  });
  it('emptied by the reader: nothing is lost', async () => {
    const ledger = memoryLedger();
    const lib = await openLibrary('library', undefined, ledger);
    await lib.addAll([whole('a', { batch: 'x' })]);
    await lib.removeBatch('x');
    await lib.save(whole('b'));
    await lib.remove(['b']);
    lib.close();
    const again = await openLibrary('library', undefined, ledger);
    expect(await again.lost()).toBeNull();
    again.close();
  });
  it.each([1, 2])('made anew without its stores, at version %i: opens', async (version) => {
    (await openDB('library', version)).close();
    const lib = await openLibrary();
    await lib.save(whole('a'));
    expect(await lib.count()).toBe(1);
    lib.close();
  });
  it('at schema 1 with stores that somebody else made: what they hold stays', async () => {
    const { article: deleted, body } = whole('deleted', {}, 'chữ');
    const db = await openDB('library', 1, {
      upgrade(made) {
        for (const store of ['articles', 'bodies', 'trash']) {
          const kept = made.createObjectStore(store, { keyPath: 'id' });
          if (store === 'articles') kept.createIndex('key', 'key', { unique: true });
        }
      },
    });
    await db.put('trash', { id: 'deleted', article: deleted, body, deleted: '2026-01-01T00:00:00.000Z' });
    db.close();
    const lib = await openLibrary();
    expect(await lib.restore(['deleted'])).toBe(1);
    expect((await lib.body('deleted'))?.text).toBe('chữ');
    lib.close();
  });
  it('one store is missing: what the others hold stays', async () => {
    const db = await openDB('library', 2, {
      upgrade: (made) =>
        void made
          .createObjectStore('articles', { keyPath: 'id' })
          .createIndex('key', 'key', { unique: true }),
    });
    await db.put('articles', article('a'));
    db.close();
    const lib = await openLibrary();
    expect([(await lib.list()).articles.map((a) => a.id), await lib.body('a')]).toEqual([['a'], undefined]);
    lib.close();
  });
});
