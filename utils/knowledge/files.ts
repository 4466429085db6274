import type { Dataset, FileName } from './schema';

/**
 * The files of a dataset. Apart from their schemas, which stay out of the background script; a forgotten file is a
 * compile error.
 */
export const fileNames = /* @__PURE__ */ Object.keys({
  people: 0,
  organizations: 0,
  places: 0,
  documents: 0,
  events: 0,
  meetings: 0,
  agreements: 0,
  sources: 0,
} satisfies Record<FileName, 0>) as FileName[];

/** A dataset without any record. */
export const noRecords = (): Dataset =>
  Object.fromEntries(fileNames.map((file) => [file, []])) as unknown as Dataset;
