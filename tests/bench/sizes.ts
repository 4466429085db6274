import { readdirSync, readFileSync } from 'node:fs';
import { buildFolder } from '../../utils/cli/browser';

/**
 * Bytes (minified, as the browser loads them) that each script put into pages may have; 1 kB = 1,000 bytes. The gate is in
 * every listed page, the reader in articles, the stage (components, words and style of the card) in articles where a
 * reader wants a card.
 */
const limits: Record<string, number> = { gate: 12_000, reader: 60_000, stage: 64_000 };

for (const browser of ['chromium', 'firefox'] as const) {
  // Whatever the build puts into this folder can enter a page: a script nobody set a limit for is too large.
  for (const script of readdirSync(`${buildFolder(browser)}/content-scripts`)) {
    const { length } = readFileSync(`${buildFolder(browser)}/content-scripts/${script}`);
    const limit = limits[script.replace(/\.js$/, '')] ?? 0;
    const holds = length <= limit;
    console.log(`${holds ? 'ok  ' : 'OVER'} ${browser} ${script}: ${length} bytes of ${limit}`);
    if (!holds) process.exitCode = 1;
  }
}
