import type { Dataset } from '../schema';
import { type Facts, type Meta, memoryFacts, type Rows } from './facts';
import { unpackDataset, unpackRows, unpackShelves } from './kept/packed';
import type { Bytes, Shelves } from './shelves';

/** Where the facts come from when they are not in the store. */
export interface Packaged {
  meta(): Promise<Meta>;
  /** What the store is filled with. */
  shelves(): Promise<Shelves>;
  facts(): Promise<Facts>;
}

/** The dataset that came with the extension. */
export interface Bundled extends Packaged {
  /** Its records. */
  dataset(): Promise<Dataset>;
  rows(): Promise<Rows>;
}

/**
 * Reads the packaged files.
 * @param fetchFile gets a file of the package by its path (`/dataset/rows.zst`)
 */
export function packaged(fetchFile: (path: string) => Promise<Response>): Bundled {
  const fetched = async (name: string): Promise<Response> => {
    const path = `/dataset/${name}`;
    const response = await fetchFile(path);
    if (!response.ok) throw new Error(`packaged file ${path} cannot be read: ${response.status}`);
    return response;
  };
  const file = async () => inflate(await (await fetched('rows.zst')).arrayBuffer());
  let meta: Promise<Meta> | null = null;
  let facts: Promise<Facts> | null = null;
  const self: Bundled = {
    meta() {
      meta ??= fetched('version.json').then((response) => response.json() as Promise<Meta>);
      return meta;
    },
    dataset: async () => unpackDataset(await file()),
    rows: async () => unpackRows(await file()),
    shelves: async () => unpackShelves(await file()),
    facts() {
      facts ??= Promise.all([self.rows(), self.meta()]).then(([rows, known]) => memoryFacts(rows, known));
      return facts;
    },
  };
  return self;
}

/**
 * The rows of a packaged file. Zstandard, because the zip's own deflate finds what repeats within 32 KiB only: with it the
 * package is a fifth smaller. No browser of the manifest's minimum has it in `DecompressionStream`.
 * @throws Error when the file is damaged
 */
async function inflate(file: ArrayBuffer): Promise<Bytes> {
  const { decompress } = await import('fzstd');
  return decompress(new Uint8Array(file)) as Bytes;
}
