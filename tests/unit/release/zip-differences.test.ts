import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type ZipOptions, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { zipDifferences } from '../../../utils/cli/build/zip-differences';

let folder: string;
let count = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zip-differences-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A zip of these files. @returns its path */
function zip(files: Record<string, string>, options: ZipOptions = { mtime: new Date(1980, 0, 1) }): string {
  const path = join(folder, `${++count}.zip`);
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  writeFileSync(path, zipSync(bytes, options));
  return path;
}
const differences = (one: Record<string, string>, two: Record<string, string>) =>
  zipDifferences(new Map(Object.entries(one)), new Map(Object.entries(two)));

it('says nothing of zips that are the same bytes', () => {
  expect(differences({ chrome: zip({ a: '1' }) }, { chrome: zip({ a: '1' }) })).toEqual([]);
});

it('names the files that differ, and those that one alone has, empty ones too', () => {
  const one = zip({ same: '1', changed: '1', here: '' });
  const two = zip({ same: '1', changed: '2', there: '1' });
  expect(differences({ chrome: one }, { chrome: two })).toEqual(['chrome: changed, here, there']);
});

it('takes the same files in other zips for a difference', () => {
  const other = zip({ a: '1' }, { mtime: new Date(2020, 0, 1) });
  expect(differences({ chrome: zip({ a: '1' }) }, { chrome: other })).toEqual([
    'chrome: the same files, packed another way',
  ]);
});

it('misses a zip that was not made', () => {
  expect(differences({ chrome: zip({ a: '1' }) }, {})).toEqual(['chrome: only one of the two has it']);
  expect(differences({}, { source: zip({ a: '1' }) })).toEqual(['source: only one of the two has it']);
});
