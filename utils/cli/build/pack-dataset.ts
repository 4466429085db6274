import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, zstdCompressSync } from 'node:zlib';
import { gazetteerInput } from '../../knowledge/gazetteer-input';
import { type Dataset, type FileName, files } from '../../knowledge/schema';
import type { Meta } from '../../knowledge/store/facts';
import { packRows } from '../../knowledge/store/kept/packed';
import phrases from '../../knowledge/store/kept/phrases.json';
import { makeRows } from '../../knowledge/store/rows';
import { columnsOf } from '../../link/gazetteer/compile';
import { toFile } from '../../link/gazetteer/file';

const names = Object.keys(files) as FileName[];

/** The dataset as it stands in a folder; its shape is `dataset:check`'s business. */
export async function readDataset(folder: string): Promise<{ dataset: Dataset; hash: string }> {
  const hash = createHash('sha256');
  const dataset: Partial<Record<FileName, unknown>> = {};
  for (const name of names) {
    const text = await readFile(join(folder, `${name}.json`), 'utf8');
    hash.update(name).update(text);
    dataset[name] = JSON.parse(text);
  }
  return { dataset: dataset as Dataset, hash: hash.digest('hex').slice(0, 16) };
}

/** What the extension must know of the dataset without reading it: content hash, newest source, counts. */
export function metaOf(dataset: Dataset, hash: string): Meta {
  const dates = dataset.sources.flatMap(({ date }) => date ?? []).sort();
  return {
    version: hash,
    date: dates.at(-1) ?? '',
    counts: Object.fromEntries(names.map((name) => [name, dataset[name].length])),
  };
}

/**
 * Level 19 of 22: an eighth less than level 12 for thirteen seconds, paid once for each state of the rows (see `packed`). The
 * window spans the whole file, so that a text is found wherever it stood before.
 */
const packing = {
  [constants.ZSTD_c_compressionLevel]: 19,
  [constants.ZSTD_c_windowLog]: 25,
  [constants.ZSTD_c_enableLongDistanceMatching]: 1,
};

/** The file of which `packaged` reads the rows. */
export const deflate = (rows: Uint8Array): Uint8Array<ArrayBuffer> =>
  zstdCompressSync(rows, { params: packing, pledgedSrcSize: rows.length });

/**
 * The same, kept in a folder by what goes in: both browsers' builds package the same rows. How rows are compressed is part of
 * the name, for a kept file must be what would be written today; a file is named once it is whole, and only the newest stays.
 */
async function packed(rows: Uint8Array, scratch: string): Promise<Uint8Array> {
  const state = createHash('sha256').update(JSON.stringify(packing)).update(rows).digest('hex');
  const kept = join(scratch, `${state}.kept`);
  if (existsSync(kept)) return readFile(kept);
  const made = deflate(rows);
  for (const name of await readdir(scratch)) if (name.endsWith('.kept')) await rm(join(scratch, name));
  await writeFile(`${kept}.part`, made);
  await rename(`${kept}.part`, kept);
  return made;
}

/** The same records with other phrases are other rows: a store filled with those cannot be read. */
export const stateOf = (hash: string, phrases: readonly string[]) =>
  createHash('sha256').update(hash).update(JSON.stringify(phrases)).digest('hex').slice(0, hash.length);

/**
 * Build step: what is derived from `public/dataset` and only packaged, never committed. The same records give the same
 * bytes on any machine.
 * @returns the files to package: where they lie and where they go
 */
export async function packDataset(
  folder: string,
  scratch: string,
): Promise<{ absoluteSrc: string; relativeDest: string }[]> {
  const { dataset, hash } = await readDataset(folder);
  await mkdir(scratch, { recursive: true });
  const derived = {
    'version.json': JSON.stringify(metaOf(dataset, stateOf(hash, phrases))),
    'rows.zst': await packed(packRows(makeRows(dataset), dataset.sources), scratch),
    'gazetteer.bin': toFile(columnsOf(gazetteerInput(dataset))),
  };
  return Promise.all(
    Object.entries(derived).map(async ([name, content]) => {
      const absoluteSrc = join(scratch, name);
      await writeFile(absoluteSrc, content);
      return { absoluteSrc, relativeDest: `dataset/${name}` };
    }),
  );
}
