import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest moment a zip can hold, in local time as zips have it. */
const FIXED = new Date(1980, 0, 1);

/** Rewrites a zip in place with one fixed date and sorted names, so that two builds of the same source are the same bytes. */
export function fixZipDates(path: string): void {
  const files = unzipSync(readFileSync(path));
  const names = Object.keys(files).sort();
  const fixed: Zippable = Object.fromEntries(names.map((name) => [name, [files[name]!, { mtime: FIXED }]]));
  writeFileSync(path, zipSync(fixed, { level: 9 }));
}
