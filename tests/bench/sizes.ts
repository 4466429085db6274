import { readFileSync } from 'node:fs';
import { buildFolder } from '../../utils/cli/browser';

/** Bytes (minified, as the browser loads them) that each script put into pages may have; 1 kB = 1,000 bytes. */
const limits = { gate: 12_000, reader: 60_000 };

for (const browser of ['chromium', 'firefox'] as const) {
  for (const [script, limit] of Object.entries(limits)) {
    const { length } = readFileSync(`${buildFolder(browser)}/content-scripts/${script}.js`);
    const holds = length <= limit;
    console.log(`${holds ? 'ok  ' : 'OVER'} ${browser} ${script}: ${length} bytes of ${limit}`);
    if (!holds) process.exitCode = 1;
  }
}
