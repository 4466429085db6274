import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PackDesk } from '../../../utils/background/pack-desk';
import { deflate } from '../../../utils/cli/build/pack-dataset';
import { collectEdition, versionAfter } from '../../../utils/cli/pack/collect';
import { gazetteerInput } from '../../../utils/knowledge/gazetteer-input';
import { cardOf } from '../../../utils/knowledge/queries/card-of';
import type { Dataset } from '../../../utils/knowledge/schema';
import { packRows } from '../../../utils/knowledge/store/kept/packed';
import { Knowledge } from '../../../utils/knowledge/store/knowledge';
import { makeRows } from '../../../utils/knowledge/store/rows';
import { compile } from '../../../utils/link/gazetteer/compile';
import { open } from '../../../utils/link/gazetteer/gazetteer';
import { link } from '../../../utils/link/link';
import { bundledInUse } from '../../../utils/packs/bundled';
import { BUNDLED_ID, compareVersions } from '../../../utils/packs/format/header';
import { withPacks } from '../../../utils/packs/join/packaged';
import { PackShelf } from '../../../utils/packs/shelf';
import { PackStore } from '../../../utils/packs/store/packs';
import { body, country, emptyDataset } from '../knowledge/dataset';
import { bundledOf, packOf } from './small';

const dataset: Dataset = {
  ...emptyDataset,
  organizations: [body('cu', { name: 'Trung tâm Hải Đăng Số', kind: 'institute', country: 'viet-nam' })],
  places: [country('viet-nam')],
};
const meta = { version: 'p', date: '2026-09-19', counts: { organizations: 1 } };
const bundled = bundledOf(dataset, meta);
const origin = { kind: 'subscription', address: 'https://goi.example/manifest.jsonl', key: 'k' } as const;
/** An edition that knows another body in the place of the packaged one. */
const edition = (date: string) =>
  packOf(
    {
      people: [],
      organizations: [
        body('moi', { name: 'Trung tâm Cánh Buồm Số', kind: 'institute', country: 'viet-nam' }),
      ],
      places: [country('viet-nam')],
    },
    { id: BUNDLED_ID, date },
  );

/** A background over the stored packs: which of the bodies it knows, by card and by name in a text. */
async function background() {
  const store = new PackStore();
  const shelf = new PackShelf(store, async () => 1);
  const knowledge = new Knowledge(withPacks(bundled, shelf));
  await knowledge.ensure();
  const desk = new PackDesk(
    store,
    shelf,
    bundled.meta,
    () => '1',
    async () => undefined,
    { of: () => null },
  );
  const cards = await Promise.all(
    ['cu', 'moi', 'phong-bao-chi/vien-mau'].map((entity) =>
      knowledge.query((facts) => cardOf(facts, { entity, asOf: null, here: [] })),
    ),
  );
  const packaged = open(compile(gazetteerInput(dataset)));
  const names = (await desk.names(packaged))?.all ?? packaged;
  const text = 'Trung tâm Hải Đăng Số gặp Trung tâm Cánh Buồm Số và Viện Dữ liệu Mẫu Sông Hồng.';
  return {
    cards: cards.flatMap((card) => card?.name.vi ?? []),
    marked: link({ title: '', text, published: '2026-10-10' }, names).mentions.map(({ entity }) => entity),
    date: (await knowledge.status()).date,
  };
}

const store = new PackStore();
beforeEach(async () => {
  await store.close();
  globalThis.indexedDB = new IDBFactory();
});

describe('an edition of the bundled facts', () => {
  it('stands in the place of the packaged one, in cards, in texts and in what is said of its age', async () => {
    await store.install(edition('2026-11-01'), origin);
    expect(await background()).toEqual({
      cards: ['Trung tâm Cánh Buồm Số'],
      marked: ['moi'],
      date: '2026-11-01',
    });
  });

  it('other packs add to it as they do to the packaged one', async () => {
    await store.install(edition('2026-11-01'), origin);
    await store.install(packOf(), { kind: 'file' });
    expect(await background()).toEqual({
      cards: ['Trung tâm Cánh Buồm Số', 'Viện Dữ liệu Mẫu Sông Hồng'],
      marked: ['moi', 'phong-bao-chi/vien-mau'],
      date: '2026-11-01',
    });
  });

  it('is what our pages set something beside', async () => {
    fakeBrowser.runtime.getURL = ((path: string) => path) as typeof fakeBrowser.runtime.getURL;
    const files: Record<string, BodyInit> = {
      '/dataset/version.json': JSON.stringify(meta),
      '/dataset/rows.zst': deflate(packRows(makeRows(dataset), dataset.sources)),
    };
    vi.stubGlobal('fetch', async (path: string) => new Response(files[path]));
    const ids = async () => (await bundledInUse()).organizations.map(({ id }) => id);
    expect(await ids()).toEqual(['cu']);
    await store.install(edition('2026-11-01'), origin);
    expect(await ids()).toEqual(['moi']);
    await store.set(BUNDLED_ID, { on: false });
    expect(await ids()).toEqual(['cu']);
    vi.unstubAllGlobals();
  });

  it('waits once the extension brings newer facts', async () => {
    await store.install(edition('2026-09-18'), origin);
    expect(await background()).toEqual({
      cards: ['Trung tâm Hải Đăng Số'],
      marked: ['cu'],
      date: '2026-09-19',
    });
  });

  it('off or gone, the packaged one is back', async () => {
    await store.install(edition('2026-11-01'), origin);
    await store.set(BUNDLED_ID, { on: false });
    expect((await background()).cards).toEqual(['Trung tâm Hải Đăng Số']);
    await store.remove(BUNDLED_ID);
    expect((await background()).marked).toEqual(['cu']);
  });

  it('the dataset of this build is one: every record may stand', async () => {
    const { header, records } = await collectEdition('public/dataset');
    expect(header.id).toBe(BUNDLED_ID);
    expect(records.people.length).toBeGreaterThan(1000);
  });

  it('has a version after every other of its day', () => {
    expect(versionAfter('2026.9.19')).toBe('2026.9.19.1');
    expect(versionAfter('2026.9.19.1')).toBe('2026.9.19.2');
    expect(compareVersions(versionAfter('2026.9.19.9'), '2026.9.20')).toBeLessThan(0);
  });
});
