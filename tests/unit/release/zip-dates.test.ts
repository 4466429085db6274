import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { fixZipDates } from '../../../utils/cli/build/zip-dates';

it('makes zips of the same files the same bytes, whenever and in whatever order they were packed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-dates-'));
  const [one, two] = [join(folder, 'one.zip'), join(folder, 'two.zip')];
  const file = (text: string, year: number) => [strToU8(text), { mtime: new Date(year, 5, 1) }] as const;
  writeFileSync(one, zipSync({ 'a.js': [...file('1', 2020)], 'b.js': [...file('2', 2020)] }));
  writeFileSync(two, zipSync({ 'b.js': [...file('2', 2024)], 'a.js': [...file('1', 2024)] }));
  expect(readFileSync(one).equals(readFileSync(two))).toBe(false);
  fixZipDates(one);
  fixZipDates(two);
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  expect(strFromU8(unzipSync(readFileSync(one))['b.js']!)).toBe('2');
  rmSync(folder, { recursive: true });
});
