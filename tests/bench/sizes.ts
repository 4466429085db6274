import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { buildFolder } from '../../utils/cli/browsers/browser';

/**
 * Bytes (minified, as the browser loads them) that each script put into pages may have; 1 kB = 1,000 bytes. The gate is in
 * every listed page, the reader in articles, the stage (components and words of the card; its style sheets come as text beside it) in articles
 * where a reader wants a card, the saver (Readability and DOMPurify) for the moment of a save.
 */
const limits: Record<string, number> = { gate: 12_000, reader: 60_000, stage: 70_000, saver: 80_000 };

for (const browser of ['chromium', 'firefox'] as const) {
  const folder = buildFolder(browser);
  // Whatever the build puts into this folder can enter a page: a script nobody set a limit for is too large.
  const inPages = readdirSync(`${folder}/content-scripts`).map((file) => `content-scripts/${file}`);
  for (const file of [...inPages, 'saver.js']) {
    const { length } = readFileSync(`${folder}/${file}`);
    const limit = limits[basename(file, '.js')] ?? 0;
    const holds = length <= limit;
    console.log(`${holds ? 'ok  ' : 'OVER'} ${browser} ${file}: ${length} bytes of ${limit}`);
    if (!holds) process.exitCode = 1;
  }
}
