import type { Dataset, FileName } from '../schema';
import { type Facts, type Meta, memoryFacts, type Rows } from './facts';
import { makeRows } from './rows';

/** The dataset that came with the extension. */
export interface Packaged {
  meta(): Promise<Meta>;
  rows(): Promise<Rows>;
  facts(): Promise<Facts>;
}

/** Compile error when a file of the dataset is forgotten; the schemas themselves stay out of the background script. */
const names = Object.keys({
  people: 0,
  organizations: 0,
  places: 0,
  documents: 0,
  events: 0,
  meetings: 0,
  agreements: 0,
  sources: 0,
} satisfies Record<FileName, 0>) as FileName[];

/**
 * Reads the packaged files.
 * @param fetchFile gets a file of the package by its path (`/dataset/people.json`)
 */
export function packaged(fetchFile: (path: string) => Promise<Response>): Packaged {
  const read = async (name: string): Promise<unknown> => {
    const path = `/dataset/${name}.json`;
    const response = await fetchFile(path);
    if (!response.ok) throw new Error(`packaged file ${path} cannot be read: ${response.status}`);
    return response.json();
  };
  let meta: Promise<Meta> | null = null;
  let facts: Promise<Facts> | null = null;
  const rows = async () => {
    const records = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
    return makeRows(Object.fromEntries(records) as unknown as Dataset);
  };
  const self: Packaged = {
    meta() {
      meta ??= read('version') as Promise<Meta>;
      return meta;
    },
    rows,
    facts() {
      facts ??= Promise.all([rows(), self.meta()]).then(([all, known]) => memoryFacts(all, known));
      return facts;
    },
  };
  return self;
}
