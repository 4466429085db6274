import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../setup/setup.mjs';
import { zipDifferences } from './zip-differences';

/**
 * `same-bytes.ts`, after `npm run package`: runs that command once more in a checkout of the same source at another path and
 * compares the zips byte by byte. Nothing built is taken along; clock, time zone and language are others as well.
 */

/** What `git clone` would not bring. */
const MADE = ['.git', '.output', '.wxt', '.cache', 'node_modules'];
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** The same files at another path, without their bytes being written again; on another disk they are. */
function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [here, there] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(here, there);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(here), there);
    else linkFile(here, there);
  }
}

function linkFile(here: string, there: string): void {
  try {
    linkSync(here, there);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(here, there);
  }
}

function checkoutAt(folder: string): void {
  cpSync(root, folder, { recursive: true, filter: (path) => !MADE.includes(relative(root, path)) });
  linkTree(join(root, 'node_modules'), join(folder, 'node_modules'));
  // Its packages are there: they would be installed again if the lock file were newer.
  utimesSync(join(folder, 'package-lock.json'), 0, 0);
}

function zipsIn(folder: string): Map<string, string> {
  const output = join(folder, '.output');
  const names = readdirSync(output).filter((name) => name.endsWith('.zip'));
  return new Map(names.map((name) => [name, join(output, name)]));
}

const scratch = mkdtempSync(join(tmpdir(), 'boi-canh-elsewhere-'));
try {
  const copy = join(scratch, 'một bản khác');
  checkoutAt(copy);
  const { status } = spawnSync('npm', ['run', '-s', 'package'], {
    cwd: copy,
    env: { ...process.env, ...ELSEWHERE },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm run package fails in ${copy}`);
  const [here, there] = [zipsIn(root), zipsIn(copy)];
  const different = zipDifferences(here, there);
  for (const line of different) console.error(`not the same bytes: ${line}`);
  // Both stores' and the source.
  if (different.length > 0 || there.size !== 3) process.exitCode = 1;
  else console.log(`the same bytes: ${[...here.keys()].join(', ')}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
