// `npm run package`: the zips for both stores and the source zip, with their SHA-256. The same source gives the same bytes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, root, run } from '../setup/setup.mjs';

const output = join(root, '.output');
const zips = () => readdirSync(output).filter((name) => name.endsWith('.zip'));

installPackages();
try {
  for (const name of zips()) rmSync(join(output, name));
} catch (error) {
  // No folder yet: nothing to clear.
  if (error.code !== 'ENOENT') throw error;
}
for (const browser of ['chrome', 'firefox']) {
  const { status } = run('wxt', ['zip', '-b', browser]);
  if (status !== 0) process.exit(status);
}
for (const name of zips().sort()) {
  const bytes = readFileSync(join(output, name));
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${hash}  ${name}  ${(bytes.length / 1024 / 1024).toFixed(2)} MB`);
}
