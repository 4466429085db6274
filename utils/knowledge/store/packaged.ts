import type { Dataset } from '../schema';
import { type Facts, type Meta, memoryFacts } from './facts';
import { unpackDataset, unpackRows, unpackShelves } from './kept/packed';
import type { Shelves } from './shelves';

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
}

/**
 * Reads the packaged files.
 * @param fetchFile gets a file of the package by its path (`/dataset/rows.bin`)
 */
export function packaged(fetchFile: (path: string) => Promise<Response>): Bundled {
  const fetched = async (name: string): Promise<Response> => {
    const path = `/dataset/${name}`;
    const response = await fetchFile(path);
    if (!response.ok) throw new Error(`packaged file ${path} cannot be read: ${response.status}`);
    return response;
  };
  const rows = async () => (await fetched('rows.bin')).arrayBuffer();
  let meta: Promise<Meta> | null = null;
  let facts: Promise<Facts> | null = null;
  const self: Bundled = {
    meta() {
      meta ??= fetched('version.json').then((response) => response.json() as Promise<Meta>);
      return meta;
    },
    dataset: async () => unpackDataset(await rows()),
    shelves: async () => unpackShelves(await rows()),
    facts() {
      facts ??= Promise.all([rows(), self.meta()]).then(([file, known]) =>
        memoryFacts(unpackRows(file), known),
      );
      return facts;
    },
  };
  return self;
}
