import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deflateSync } from 'fflate';
import { buildFolder } from '../../utils/cli/browsers/browser';

/**
 * Bytes (minified, as the browser loads them) that each script put into pages may have; 1 kB = 1,000 bytes. The gate is in
 * every listed page, the reader in articles, the stage (components and words of the card; its style sheets come as text beside it) in articles
 * where a reader wants a card, the saver (Readability and DOMPurify) for the moment of a save.
 */
const limits: Record<string, number> = { gate: 12_000, reader: 60_000, stage: 70_000, saver: 80_000 };

/** Bytes the zip for a store may have. */
const ZIP_LIMIT = 4_000_000;
/** Of a zip's two headers of a file, each with its name. */
const HEADERS = 30 + 46;

function check(what: string, length: number, limit: number): void {
  const holds = length <= limit;
  console.log(`${holds ? 'ok  ' : 'OVER'} ${what}: ${length} bytes of ${limit}`);
  if (!holds) process.exitCode = 1;
}

/** What the zip of a folder comes to, without making it. */
function zipped(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.reduce((sum, { parentPath, name }) => {
    const path = join(parentPath, name);
    const inside = 2 * (path.length - folder.length - 1);
    return sum + HEADERS + inside + deflateSync(readFileSync(path), { level: 9 }).length;
  }, 0);
}

for (const browser of ['chromium', 'firefox'] as const) {
  const folder = buildFolder(browser);
  // Whatever the build puts into this folder can enter a page: a script nobody set a limit for is too large.
  const inPages = readdirSync(`${folder}/content-scripts`).map((file) => `content-scripts/${file}`);
  for (const file of [...inPages, 'saver.js']) {
    const { length } = readFileSync(`${folder}/${file}`);
    const limit = limits[basename(file, '.js')] ?? 0;
    check(`${browser} ${file}`, length, limit);
  }
  check(`${browser}, the zip`, zipped(folder), ZIP_LIMIT);
}
