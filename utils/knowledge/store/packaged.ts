import { fileNames } from '../files';
import type { Dataset } from '../schema';
import { type Facts, type Meta, memoryFacts, type Rows } from './facts';
import { makeRows } from './rows';

/** Where the facts come from when they are not in the store. */
export interface Packaged {
  meta(): Promise<Meta>;
  rows(): Promise<Rows>;
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
  const read = async (name: string): Promise<unknown> => {
    const path = `/dataset/${name}.json`;
    const response = await fetchFile(path);
    if (!response.ok) throw new Error(`packaged file ${path} cannot be read: ${response.status}`);
    return response.json();
  };
  let meta: Promise<Meta> | null = null;
  let facts: Promise<Facts> | null = null;
  const dataset = async () => {
    const records = await Promise.all(fileNames.map(async (name) => [name, await read(name)] as const));
    return Object.fromEntries(records) as unknown as Dataset;
  };
  const rows = async () => makeRows(await dataset());
  const self: Bundled = {
    meta() {
      meta ??= read('version') as Promise<Meta>;
      return meta;
    },
    dataset,
    rows,
    facts() {
      facts ??= Promise.all([rows(), self.meta()]).then(([all, known]) => memoryFacts(all, known));
      return facts;
    },
  };
  return self;
}
