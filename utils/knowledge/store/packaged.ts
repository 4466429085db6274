import { fileNames } from '../files';
import type { Dataset } from '../schema';
import { type Facts, type Meta, memoryFacts } from './facts';
import { makeRows } from './rows';
import { type Shelves, unpackShelves } from './shelves';

/** Where the facts come from when they are not in the store. */
export interface Packaged {
  meta(): Promise<Meta>;
  /** What the store is filled with. */
  shelves(): Promise<Shelves>;
  facts(): Promise<Facts>;
}

/** The dataset that came with the extension. */
export interface Bundled extends Packaged {
  /** Its records as they are packaged. */
  dataset(): Promise<Dataset>;
}

/**
 * Reads the packaged files.
 * @param fetchFile gets a file of the package by its path (`/dataset/people.json`)
 */
export function packaged(fetchFile: (path: string) => Promise<Response>): Bundled {
  const fetched = async (name: string): Promise<Response> => {
    const path = `/dataset/${name}`;
    const response = await fetchFile(path);
    if (!response.ok) throw new Error(`packaged file ${path} cannot be read: ${response.status}`);
    return response;
  };
  const read = async (name: string): Promise<unknown> => (await fetched(`${name}.json`)).json();
  let meta: Promise<Meta> | null = null;
  let facts: Promise<Facts> | null = null;
  const dataset = async () => {
    const records = await Promise.all(fileNames.map(async (name) => [name, await read(name)] as const));
    return Object.fromEntries(records) as unknown as Dataset;
  };
  const self: Bundled = {
    meta() {
      meta ??= read('version') as Promise<Meta>;
      return meta;
    },
    dataset,
    shelves: async () => unpackShelves(await (await fetched('rows.bin')).arrayBuffer()),
    facts() {
      facts ??= Promise.all([dataset(), self.meta()]).then(([records, known]) =>
        memoryFacts(makeRows(records), known),
      );
      return facts;
    },
  };
  return self;
}
