import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writePack } from '../../../../utils/packs/format/write';
import { newDatabase, openLarge } from '../../../../utils/packs/large/disk/database';
import { EARLIER_SHELF, SHELF, shelfOf } from '../../../../utils/packs/large/disk/record-on';
import { unfinishedLarge } from '../../../../utils/packs/large/disk/sweep';
import { begin } from '../../../../utils/packs/large/fill/begin';
import { fillLarge, type Progress, resumeLarge } from '../../../../utils/packs/large/fill/fill';
import { begun } from '../../../../utils/packs/large/fill/so-far';
import { hashOfId } from '../../../../utils/packs/large/index/hash';
import type { Posting } from '../../../../utils/packs/large/index/postings';
import { LargePack } from '../../../../utils/packs/large/large-pack';
import { meeting } from '../../knowledge/dataset';
import { body, header, packOf, person } from '../small';

/** Postings after which a piece is whole: some fifty records. */
const PIECE = 300;
const { sources } = person;
/** Lines enough for several pieces of the file, with some that may not stand: one at fault, one whose id was another's. */
const file = (() => {
  const people = Array.from({ length: 100 }, (_, i) => ({ ...person, id: `p${i}`, name: `Tạ Mẫu Số${i}` }));
  const meetings = Array.from({ length: 300 }, (_, i) =>
    meeting(`m${i}`, `20${10 + (i % 15)}-01-02`, [[`p${i % 100}`], [body.id]], {
      sources,
      outcome_vi: 'Hai bên trao đổi. '.repeat(20).trim(),
    }),
  );
  const pack = writePack(packOf({ people, meetings })).trimEnd().split('\n');
  const again = JSON.stringify({ people: { ...person, id: 'p7', name: 'Tạ Mẫu Trùng' } });
  return new Blob([[...pack.slice(0, 50), 'x', ...pack.slice(50), again].join('\n')]);
})();

const original = IDBObjectStore.prototype.put;

/** All that a database holds. */
async function contentOf(name: string): Promise<Record<string, unknown>> {
  const db = await openLarge(name);
  const stores = await Promise.all(
    [...db.objectStoreNames].map(async (store) => {
      const [keys, values] = await Promise.all([db.getAllKeys(store), db.getAll(store)]);
      return [store, keys.map((key, i) => [key, values[i]])] as const;
    }),
  );
  db.close();
  return Object.fromEntries(stores);
}

async function soFarIn(name: string) {
  const db = await openLarge(name);
  const found = await begun(db);
  db.close();
  return found?.soFar ?? null;
}

/** Ends the filling at one of its steps, as a page that is closed does. */
const cutAt = (at: number) => {
  let step = 0;
  return () => {
    if (step++ === at) throw new Error('cut');
  };
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a large pack that is cut short while it comes in', () => {
  it('goes on after the last whole piece, from whatever step, and becomes what it had been without the cut', async () => {
    const whole = newDatabase(header.id);
    const steps: Progress[] = [];
    const filled = await fillLarge(file, whole, (step) => steps.push(step), PIECE);
    expect(filled.refusals.map(({ reason }) => reason.code)).toEqual(['not-json', 'duplicate-id']);
    const wanted = await contentOf(whole);
    expect(new Set(steps.map(({ step }) => step)).size).toBe(3);
    for (let at = 0; at < steps.length; at += 7) {
      const name = newDatabase(header.id);
      await expect(fillLarge(file, name, cutAt(at), PIECE)).rejects.toThrow('cut');
      // And once more while it goes on.
      await expect(resumeLarge(name, cutAt(3), PIECE)).rejects.toThrow('cut');
      expect(await resumeLarge(name, () => undefined, PIECE)).toEqual(filled);
      expect(await contentOf(name)).toEqual(wanted);
    }
    expect(await unfinishedLarge()).toEqual([]);
  });

  it('does not lay down again what is laid down', async () => {
    const name = newDatabase(header.id);
    const reading: number[] = [];
    const cut = fillLarge(
      file,
      name,
      (progress) => {
        if (progress.step === 'sorting') throw new Error('cut');
        if (progress.step === 'reading') reading.push(progress.records);
      },
      PIECE,
    );
    await expect(cut).rejects.toThrow('cut');
    const soFar = await soFarIn(name);
    expect([soFar?.number, soFar?.sorted]).toEqual([reading.at(-1), 1]);
    expect(soFar?.runs).toBeGreaterThan(3);
    const steps: Progress['step'][] = [];
    await resumeLarge(name, ({ step }) => steps.push(step), PIECE);
    expect(new Set(steps)).toEqual(new Set(['sorting']));
    expect(steps).toHaveLength(63);
  });

  it('what an earlier build began, four records to a shelf, is gone on with as it was, and read', async () => {
    const name = newDatabase(header.id);
    const db = await openLarge(name);
    await begin(db, file);
    const { shelf, ...earlier } = (await begun(db))!.soFar;
    expect(shelf).toBe(SHELF);
    await db.put('soFar', earlier, 'so far');
    const { counts } = await resumeLarge(name, () => undefined, PIECE);
    const records = Object.values(counts).reduce((a, b) => a + b, 0);
    expect(Math.max(...(await db.getAllKeys('shelves')))).toBe(shelfOf(records, EARLIER_SHELF));
    db.close();
    const large = new LargePack(name);
    const [[found]] = (await large.find([hashOfId('id', 'm33')])) as [[Posting]];
    expect((await large.read([found.number])).get(found.number)?.record.id).toBe('m33');
    await large.close();
  });

  it('while the file is read, too', async () => {
    const name = newDatabase(header.id);
    const cut = fillLarge(
      file,
      name,
      (progress) => {
        if (progress.step === 'reading') throw new Error('cut');
      },
      PIECE,
    );
    await expect(cut).rejects.toThrow('cut');
    const kept = (await soFarIn(name))?.number ?? 0;
    expect(kept).toBeGreaterThan(100);
    const laid: number[] = [];
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...value
    ) {
      if (this.name === 'shelves') laid.push(Number(value[1]));
      return original.apply(this, value);
    });
    await resumeLarge(name, () => undefined, PIECE);
    put.mockRestore();
    expect(Math.min(...laid)).toBe(shelfOf(kept, SHELF));
  });

  it('says what was begun: whose it is, how large its file is, and how much is in', async () => {
    const name = newDatabase(header.id);
    await expect(
      fillLarge(
        file,
        name,
        ({ step }) => {
          if (step === 'sorting') throw new Error('cut');
        },
        PIECE,
      ),
    ).rejects.toThrow('cut');
    const [left] = await unfinishedLarge();
    expect(left).toMatchObject({ database: name, header, size: file.size });
    expect(left?.records).toBeGreaterThan(400);
  });

  it('where nothing was begun nothing can be gone on with', async () => {
    await expect(resumeLarge(newDatabase('x'), () => undefined)).rejects.toThrow('nothing was begun');
    const whole = newDatabase(header.id);
    await fillLarge(file, whole, () => undefined);
    await expect(resumeLarge(whole, () => undefined)).rejects.toThrow('nothing was begun');
  });
});
