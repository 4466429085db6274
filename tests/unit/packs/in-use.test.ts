import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cardOf } from '../../../utils/knowledge/queries/card-of';
import type { Dataset } from '../../../utils/knowledge/schema';
import { Knowledge } from '../../../utils/knowledge/store/knowledge';
import { withPacks } from '../../../utils/packs/join/packaged';
import { PackShelf } from '../../../utils/packs/shelf';
import { PackStore } from '../../../utils/packs/store/packs';
import { CHANGING } from '../../../utils/setting-values';
import { country, emptyDataset, person } from '../knowledge/dataset';
import { bundledOf, packOf } from './small';

const dataset: Dataset = { ...emptyDataset, people: [person('p')], places: [country('viet-nam')] };
const meta = { version: '1', date: '2026-11-01', counts: {} };
const bundled = bundledOf(dataset, meta);
const id = 'phong-bao-chi/luong-thi-mau';
const ask = (entity: string) => ({ entity, asOf: null, here: [] });

/** A background's life: what it knows is what is stored. */
function life(state: () => unknown) {
  const store = new PackStore();
  const shelf = new PackShelf(store, async () => state());
  const active = vi.spyOn(store, 'active');
  const knowledge = new Knowledge(withPacks(bundled, shelf));
  const name = async (entity: string) =>
    (await knowledge.query((facts) => cardOf(facts, ask(entity))))?.name.vi ?? null;
  return { store, shelf, knowledge, name, active };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('packs in use', () => {
  it('while none is on their database is not even opened', async () => {
    const { knowledge, name, active } = life(() => undefined);
    await knowledge.ensure();
    expect(await name('p')).toBe('p');
    expect((await knowledge.status()).version).toBe('1');
    expect(active).not.toHaveBeenCalled();
    expect((await indexedDB.databases()).map(({ name: one }) => one)).toEqual(['knowledge']);
  });

  it('a change comes in with renewal, and goes with it', async () => {
    let state: unknown;
    const { store, shelf, knowledge, name } = life(() => state);
    await knowledge.ensure();
    await store.install(packOf(), { kind: 'file' });
    state = CHANGING;
    shelf.forget();
    await knowledge.renew();
    expect([await name(id), (await knowledge.status()).version]).toEqual(['Lương Thị Mẫu', '1+1']);
    await store.set('phong-bao-chi', { on: false });
    shelf.forget();
    await knowledge.renew();
    expect([await name(id), await name('p'), (await knowledge.status()).version]).toEqual([null, 'p', '1']);
  });

  it('a card names the packs that have a hand in it, from the store and from the files alike', async () => {
    const { store, knowledge } = life(() => 1);
    await store.install(packOf(), { kind: 'file' });
    const packs = async () => {
      const cards = [id, 'p'].map((entity) => knowledge.query((facts) => cardOf(facts, ask(entity))));
      return (await Promise.all(cards)).map((card) => card?.packs?.map(({ name: one }) => one));
    };
    expect(await packs()).toEqual([['Phòng Báo chí Mẫu'], undefined]);
    await knowledge.renew();
    expect(await packs()).toEqual([['Phòng Báo chí Mẫu'], undefined]);
  });

  it('a background that ended between the change and the renewal finds both at its next start', async () => {
    const before = life(() => undefined);
    await before.knowledge.ensure();
    await before.store.install(packOf(), { kind: 'file' });
    const after = life(() => CHANGING);
    expect(await after.shelf.isChanging()).toBe(true);
    expect(await after.name(id)).toBe('Lương Thị Mẫu');
    await after.knowledge.renew();
    expect(await after.name(id)).toBe('Lương Thị Mẫu');
  });

  it('while facts are made anew, cards come from what was there', async () => {
    let state: unknown;
    const { store, shelf, knowledge, name } = life(() => state);
    await knowledge.ensure();
    expect(await name('p')).toBe('p');
    await store.install(packOf(), { kind: 'file' });
    state = CHANGING;
    shelf.forget();
    const renewing = knowledge.renew();
    expect(await name('p')).toBe('p');
    await renewing;
    expect(await name(id)).toBe('Lương Thị Mẫu');
  });
});
