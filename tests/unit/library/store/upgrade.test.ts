import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Body, SavedArticle } from '../../../../utils/library/schema';
import { parseLook } from '../../../../utils/library/settings-file';
import { type Library, openLibrary } from '../../../../utils/library/store/library';
import type { Trashed } from '../../../../utils/library/store/migrate';
import { defaultSettings } from '../../../../utils/setting-values';
import { parseSettings } from '../../../../utils/settings';

/** All that release 0.1.0 left in a reader's profile, written by its own code: `storage` is `storage.local`, `look` a key of the reading list's page. */
interface Profile {
  schema: number;
  articles: Omit<SavedArticle, 'highlights'>[];
  bodies: Body[];
  trash: Trashed[];
  storage: Record<string, unknown>;
  look: unknown;
}
const left: Profile = JSON.parse(
  readFileSync(new URL('../../fixtures/profiles/0.1.0.json', import.meta.url), 'utf8'),
);

/** The database as that release made it. */
async function restore({ schema, articles, bodies, trash }: Profile): Promise<void> {
  const db = await openDB('library', schema, {
    upgrade(made) {
      const store = made.createObjectStore('articles', { keyPath: 'id' });
      store.createIndex('key', 'key', { unique: true });
      store.createIndex('saved', 'saved');
      store.createIndex('batch', 'batch');
      made.createObjectStore('bodies', { keyPath: 'id' });
      made.createObjectStore('trash', { keyPath: 'id' });
    },
  });
  for (const [store, records] of Object.entries({ articles, bodies, trash }))
    for (const record of records) await db.put(store, record);
  db.close();
}

describe('an update from 0.1.0', () => {
  let library: Library;
  beforeAll(async () => {
    globalThis.indexedDB = new IDBFactory();
    await restore(left);
    library = await openLibrary('library', () => new Date('2026-11-26T00:00:00.000Z'));
  });
  afterAll(() => library.close());

  it('keeps every article with all the reader did to it, and its text', async () => {
    const { articles, damaged } = await library.list();
    expect(damaged).toEqual([]);
    const byId = (list: { id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(articles)).toEqual(byId(left.articles.map((article) => ({ ...article, highlights: [] }))));
    expect(await library.bodies(left.bodies.map(({ id }) => id))).toEqual(left.bodies);
  });

  it('keeps what was deleted for as long as it may be taken back', async () => {
    const [deleted] = left.trash;
    expect((await library.trashed()).map(({ id }) => id)).toEqual([deleted!.id]);
    expect(await library.restore([deleted!.id])).toBe(1);
    expect(await library.get(deleted!.id)).toEqual({ ...deleted!.article, highlights: [] });
    expect(await library.body(deleted!.id)).toEqual(deleted!.body);
  });

  it('can go on: an article saved again, edited, an import taken back', async () => {
    const kept = (await library.get('kept'))!;
    const [edited] = await library.edit([{ base: kept, patch: { note: 'thêm' } }]);
    expect(edited).toMatchObject({ note: 'thêm', tags: kept.tags, version: kept.version + 1 });
    expect(await library.byKey(kept.key)).toEqual(edited);
    expect(await library.removeBatch('batch-1')).toEqual({ removed: 1, kept: 0 });
  });

  it('keeps every setting; those it did not know have their defaults', () => {
    expect(parseSettings(left.storage)).toEqual({
      ...defaultSettings,
      language: 'en',
      marks: 'all',
      kinds: { ...defaultSettings.kinds, place: false },
      strength: 'strong',
      delay: 'click',
      modifier: 'alt',
      textSize: 3,
      sitesOff: ['tuoitre.vn', 'vov.vn'],
      never: ['viettel'],
    });
    expect(parseLook(left.look)).toEqual(left.look);
  });
});
