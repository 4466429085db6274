import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { deflate, readDataset } from '../../../../utils/cli/build/pack-dataset';
import type { Dataset } from '../../../../utils/knowledge/schema';
import type { Calendar } from '../../../../utils/knowledge/store/facts';
import { packRows, unpackDataset, unpackRows } from '../../../../utils/knowledge/store/kept/packed';
import { packaged } from '../../../../utils/knowledge/store/packaged';
import { makeRows } from '../../../../utils/knowledge/store/rows';
import { emptyDataset, person } from '../dataset';

describe('the packaged file', () => {
  it('has in its one file the whole dataset, and loses nothing of its rows', async () => {
    const { dataset } = await readDataset('public/dataset');
    const rows = makeRows(dataset);
    const file = packRows(rows, dataset.sources);
    // Vitest's own comparing takes a hundred times as long for 20,000 records.
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    const same = (one: unknown, other: unknown) => isDeepStrictEqual(plain(one), plain(other));
    expect(same(unpackDataset(file), dataset)).toBe(true);
    const byId = (all: { id: string }[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const unpacked = unpackRows(file);
    for (const part of ['entities', 'meetings', 'agreements', 'searchable'] as const)
      expect(same(byId(unpacked[part]), byId(rows[part])), part).toBe(true);
    const byEntity = (all: Calendar[]) => all.toSorted((a, b) => (a.entity < b.entity ? -1 : 1));
    expect(same(byEntity(unpacked.calendars), byEntity(rows.calendars))).toBe(true);
  }, 60_000);

  it('is packaged compressed, and a damaged package is refused', async () => {
    const dataset: Dataset = { ...emptyDataset, people: [person('p', { name: 'Nguyễn Văn Bưởi' })] };
    const file = deflate(packRows(makeRows(dataset), dataset.sources));
    const read = (bytes: Uint8Array<ArrayBuffer>) => packaged(async () => new Response(bytes)).dataset();
    expect(await read(file)).toEqual(dataset);
    await expect(read(file.slice(0, -9))).rejects.toThrow();
    await expect(read(file.slice(9))).rejects.toThrow();
    await expect(packaged(async () => new Response(null, { status: 404 })).dataset()).rejects.toThrow(
      'rows.zst',
    );
  });
});
