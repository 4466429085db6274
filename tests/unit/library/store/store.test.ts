import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryError, toLibraryError } from '../../../../utils/library/errors';
import type { Body, SavedArticle } from '../../../../utils/library/schema';
import { type Library, openLibrary } from '../../../../utils/library/store/library';
import { applyEdit, mergeTags } from '../../../../utils/library/store/merge';
import { SCHEMA } from '../../../../utils/library/store/migrate';
import { transact } from '../../../../utils/library/store/writes';
import { fixture, whole } from '../fixtures';

const open = (clock = () => new Date('2026-06-01T00:00:00.000Z')): Promise<Library> =>
  openLibrary('library', clock);
const json = <T>(name: string): T => JSON.parse(new TextDecoder().decode(fixture(name)));

const markOf = (id: string) => ({
  id,
  quote: id,
  prefix: '',
  suffix: '',
  start: null,
  note: '',
  made: '2026-01-01T00:00:00.000Z',
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('saving', () => {
  it('keeps article and body together, newest first', async () => {
    const lib = await open();
    await lib.save(whole('a', { saved: '2026-01-01T00:00:00.000Z' }, 'Nội dung'));
    await lib.save(whole('b', { saved: '2026-02-01T00:00:00.000Z' }));
    expect((await lib.list()).articles.map((a) => a.id)).toEqual(['b', 'a']);
    expect((await lib.list(1)).articles.map((a) => a.id)).toEqual(['b']);
    expect((await lib.body('a'))?.text).toBe('Nội dung');
    lib.close();
  });
  it('the same article again updates it and keeps what the reader did', async () => {
    const lib = await open();
    await lib.save(whole('a', {}, 'Bản đầu'));
    const before = (await lib.get('a'))!;
    await lib.edit([{ base: before, patch: { starred: true, tags: ['x'], note: 'ghi', progress: 0.5 } }]);
    const same = whole('other', { url: 'https://m.example.vn/a?utm_source=x', title: 'Tít mới' }, 'Bản sửa');
    const { article, again } = await lib.save(same);
    expect([
      again,
      article.id,
      article.title,
      article.starred,
      article.tags,
      article.note,
      article.progress,
    ]).toEqual([true, 'a', 'Tít mới', true, ['x'], 'ghi', 0.5]);
    expect([await lib.count(), (await lib.body('a'))?.text]).toEqual([1, 'Bản sửa']);
    lib.close();
  });
  it('a copy without text does not wipe the text', async () => {
    const lib = await open();
    await lib.save(whole('a', {}, 'Có chữ'));
    await lib.save(whole('b', { url: 'https://example.vn/a' }));
    expect([(await lib.body('a'))?.text, (await lib.get('a'))?.characters]).toEqual(['Có chữ', 6]);
    lib.close();
  });
  it('a third article at one address that nothing tells from the second is refused, and the second stays', async () => {
    const lib = await open();
    const text = (word: string) => Array.from({ length: 40 }, (_, at) => `${word}${at}`).join(' ');
    const url = 'https://example.vn/a';
    await lib.save(whole('a', { url, title: 'Một' }, text('một')));
    await lib.save(whole('b', { url, title: 'Điểm tin' }, text('hai')));
    const third = lib.save(whole('c', { url, title: 'Điểm tin' }, text('ba')));
    await expect(third).rejects.toMatchObject({ code: 'conflict' });
    expect((await lib.list()).articles.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    expect((await lib.body('b'))?.text).toBe(text('hai'));
    lib.close();
  });
  it('fails wholly: an aborted transaction leaves neither record', async () => {
    const lib = await open();
    const broken = whole('a', {}, 'x');
    // A function cannot be stored: the second write of the transaction throws.
    Object.assign(broken.body, { html: () => 'x' });
    await expect(lib.save(broken)).rejects.toBeInstanceOf(LibraryError);
    expect([await lib.count(), await lib.body('a')]).toEqual([0, undefined]);
    lib.close();
  });
});

describe('two windows', () => {
  it('lose no update to different fields', async () => {
    const [one, two] = [await open(), await open()];
    await one.save(whole('a'));
    const base = (await one.get('a'))!;
    await one.edit([{ base, patch: { note: 'của một', tags: ['một'] } }]);
    await two.edit([{ base, patch: { starred: true, tags: ['hai'] } }]);
    const end = (await one.get('a'))!;
    expect([end.note, end.starred, end.tags, end.version]).toEqual(['của một', true, ['một', 'hai'], 3]);
    one.close();
    two.close();
  });
  it('conflict on the same note: nothing is written', async () => {
    const [one, two] = [await open(), await open()];
    await one.save(whole('a'));
    const base = (await one.get('a'))!;
    await one.edit([{ base, patch: { note: 'của một' } }]);
    await expect(two.edit([{ base, patch: { note: 'của hai', starred: true } }])).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await one.get('a')).toMatchObject({ note: 'của một', starred: false });
    one.close();
    two.close();
  });
  it('all or none of several edits', async () => {
    const lib = await open();
    await lib.save(whole('a'));
    const a = (await lib.get('a'))!;
    const gone = whole('gone').article;
    await expect(
      lib.edit([
        { base: a, patch: { starred: true } },
        { base: gone, patch: {} },
      ]),
    ).rejects.toMatchObject({ code: 'missing' });
    expect((await lib.get('a'))?.starred).toBe(false);
    lib.close();
  });
  it('the further reading position wins, whoever writes last', async () => {
    const [one, two] = [await open(), await open()];
    await one.save(whole('a'));
    const base = (await one.get('a'))!;
    await one.edit([{ base, patch: { progress: 0.8 } }]);
    await two.edit([{ base, patch: { progress: 0.3 } }]);
    expect((await one.get('a'))?.progress).toBe(0.8);
    one.close();
    two.close();
  });
  it('each mark a passage: both highlights stay, and one taken away stays away', async () => {
    const [one, two] = [await open(), await open()];
    await one.save(whole('a', { highlights: [markOf('x'), markOf('y')] }));
    const base = (await one.get('a'))!;
    await one.edit([{ base, patch: { highlights: [markOf('y'), markOf('one')] } }]);
    await two.edit([
      { base, patch: { highlights: [markOf('x'), { ...markOf('y'), note: 'ý' }, markOf('two')] } },
    ]);
    expect((await one.get('a'))?.highlights.map((h) => [h.id, h.note])).toEqual([
      ['y', 'ý'],
      ['one', ''],
      ['two', ''],
    ]);
    one.close();
    two.close();
  });
  it('hear of each other', async () => {
    const [one, two] = [await open(), await open()];
    const heard = vi.fn();
    two.onChange(heard);
    await one.save(whole('a'));
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(['a']));
    one.close();
    two.close();
  });
  it('merges tags added and removed on both sides', () => {
    expect(mergeTags(['x', 'y'], ['y', 'm'], ['x', 'y', 't'])).toEqual(['y', 't', 'm']);
    // What both added stands once; what the other took away stays away.
    expect(mergeTags(['x'], ['x', 'm'], ['m'])).toEqual(['m']);
  });
  it('a highlight taken away in the later window goes, whatever the other did beside it', () => {
    const { article: base } = whole('a', { highlights: [markOf('x'), markOf('y')] });
    const current = {
      ...base,
      highlights: [markOf('x'), markOf('y'), markOf('one')],
      version: base.version + 1,
    };
    const { highlights } = applyEdit(base, { highlights: [markOf('y')] }, current, base.updated);
    expect(highlights.map((each) => each?.id)).toEqual(['y', 'one']);
  });
  it('an edit of what stands there is taken as it is: the reading position goes back, tags keep their new order', () => {
    const { article: base } = whole('a', { progress: 0.8, tags: ['x', 'y'] });
    const edited = applyEdit(base, { progress: 0.2, tags: ['y', 'x'] }, base, base.updated);
    expect([edited.progress, edited.tags]).toEqual([0.2, ['y', 'x']]);
  });
});

describe('deleting', () => {
  it('can be taken back for 30 days', async () => {
    let now = new Date('2026-06-01T00:00:00.000Z');
    const lib = await open(() => now);
    await lib.save(whole('a', { note: 'giữ' }, 'chữ'));
    expect(await lib.remove(['a', 'none'])).toBe(1);
    expect([await lib.count(), await lib.body('a')]).toEqual([0, undefined]);
    expect(await lib.restore(['a'])).toBe(1);
    expect([(await lib.get('a'))?.note, (await lib.body('a'))?.text]).toEqual(['giữ', 'chữ']);
    await lib.remove(['a']);
    await lib.trashed();
    for (let day = 2; day <= 31; day += 1) {
      now = new Date(Date.UTC(2026, 5, day));
      expect(await lib.trashed()).toHaveLength(day < 31 ? 1 : 0);
    }
    expect(await lib.restore(['a'])).toBe(0);
    lib.close();
  });
  it('a clock that is wrong by years, ahead or behind, empties no trash', async () => {
    let now = new Date('2026-06-01T00:00:00.000Z');
    const lib = await open(() => now);
    await lib.save(whole('a'));
    await lib.remove(['a']);
    for (const wrong of ['2040-01-01', '1970-01-01', '2026-06-01', '9000-01-01', '2026-06-02']) {
      now = new Date(wrong);
      expect(await lib.trashed()).toHaveLength(1);
    }
    lib.close();
  });
  it('an article saved anew meanwhile stays, the old one waits', async () => {
    const lib = await open();
    await lib.save(whole('a'));
    await lib.remove(['a']);
    await lib.save(whole('b', { url: 'https://example.vn/a' }));
    expect([await lib.restore(['a']), await lib.count(), (await lib.trashed()).length]).toEqual([0, 1, 1]);
    lib.close();
  });
});

describe('importing', () => {
  const rows = (n: number) => Array.from({ length: n }, (_, i) => whole(`r${i}`, { batch: 'batch-1' }));
  it('writes all, skips what is there, and can be taken back but for what was edited', async () => {
    const lib = await open();
    await lib.save(whole('r1'));
    expect(await lib.addAll(rows(600))).toEqual({ added: 599, skipped: 1 });
    await lib.edit([{ base: (await lib.get('r5'))!, patch: { starred: true } }]);
    expect(await lib.removeBatch('batch-1')).toEqual({ removed: 598, kept: 1 });
    expect((await lib.list()).articles.map((a) => a.id).sort()).toEqual(['r1', 'r5']);
    lib.close();
  });
  it('tells how far it is; stopped after the last of them, all are there', async () => {
    const lib = await open();
    const stop = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number) => {
      told.push(done);
      if (done === 500) stop.abort();
    };
    expect(await lib.addAll(rows(500), { signal: stop.signal, onProgress })).toMatchObject({ added: 500 });
    expect(told).toEqual([250, 500]);
    lib.close();
  });
  it('keeps what has a text or pictures; of a bare address no empty text', async () => {
    const lib = await open();
    const pictures = whole('pictures');
    pictures.body.html = '<img data-src="https://example.vn/1.jpg">';
    const words = whole('words', {}, 'chữ');
    words.body.html = '';
    await lib.addAll([pictures, words, whole('bare')]);
    const db = await openDB('library');
    expect(await db.getAllKeys('bodies')).toEqual(['pictures', 'words']);
    db.close();
    lib.close();
  });
  it('cancelled in the middle: nothing is written', async () => {
    const lib = await open();
    const stop = new AbortController();
    const work = lib.addAll(rows(900), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect(await lib.count()).toBe(0);
    lib.close();
  });
});

describe('the ladder of schema versions', () => {
  it('from schema 1: texts move beside their articles, nothing is lost', async () => {
    const old = await openDB('library', 1, {
      upgrade: (db) =>
        void db.createObjectStore('articles', { keyPath: 'id' }).createIndex('key', 'key', { unique: true }),
    });
    for (const record of json<{ articles: object[] }>('database-1.json').articles)
      await old.put('articles', record);
    old.close();
    const lib = await open();
    const { articles, damaged } = await lib.list();
    expect([articles.map((a) => a.title), damaged]).toEqual([['Chỉ địa chỉ', 'Bản ghi cũ'], []]);
    expect(articles[1]).toMatchObject({
      note: 'giữ',
      starred: true,
      tags: ['cũ'],
      characters: 11,
      version: 1,
    });
    expect(await lib.body('old-1')).toMatchObject({ text: 'Nội dung cũ', mentions: [{ entity: 'x' }] });
    lib.close();
  });
  it('schema 2 opens as it is', async () => {
    const lib = await open();
    lib.close();
    const data = json<{ schema: number; articles: SavedArticle[]; bodies: Body[] }>('database-2.json');
    expect(data.schema).toBe(SCHEMA);
    const db = await openDB('library');
    for (const a of data.articles) await db.put('articles', a);
    for (const b of data.bodies) await db.put('bodies', b);
    db.close();
    const again = await open();
    const asNow = data.articles.map((a) => ({ ...a, highlights: [] }));
    expect([(await again.list()).articles, await again.body('two')]).toEqual([asNow, data.bodies[0]]);
    again.close();
  });
  it('a database of a later release is refused and left alone', async () => {
    const later = await openDB('library', SCHEMA + 1, {
      upgrade: (db) => void db.createObjectStore('articles'),
    });
    await later.put('articles', 1, 'x');
    later.close();
    await expect(open()).rejects.toMatchObject({ code: 'newer' });
    expect(await (await openDB('library')).get('articles', 'x')).toBe(1);
  });
});

describe('errors', () => {
  it('a write that the browser ended says why, not that it was ended', async () => {
    const ended = new DOMException('The transaction was aborted', 'AbortError');
    const full = new DOMException('no room', 'QuotaExceededError');
    const db = { transaction: () => ({ done: Promise.reject(ended), error: full }) } as never;
    await expect(transact(db, () => Promise.reject(ended))).rejects.toBe(full);
  });
  it.each([
    ['it had ended by itself', new DOMException('ended', 'InvalidStateError'), true],
    ['the browser fails', new DOMException('broken', 'UnknownError'), false],
    ['ours fails', Object.assign(new TypeError('no abort'), { name: 'InvalidStateError' }), false],
  ])('of a write that cannot be taken back since %s that is told which matters', async (_, ends, first) => {
    const failed = new Error('cannot be stored');
    const abort = () => {
      throw ends;
    };
    const db = { transaction: () => ({ done: Promise.reject(failed), error: null, abort }) } as never;
    await expect(transact(db, () => Promise.reject(failed))).rejects.toBe(first ? failed : ends);
  });
  it.each([
    ['QuotaExceededError', 'quota'],
    ['InvalidStateError', 'refused'],
    ['SecurityError', 'refused'],
    ['UnknownError', 'corrupt'],
    ['VersionError', 'newer'],
  ])('%s is %s', (name, code) => expect(toLibraryError(new DOMException('x', name), 'save').code).toBe(code));
  it('no IndexedDB at all', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    await expect(open()).rejects.toMatchObject({ code: 'refused' });
  });
});
