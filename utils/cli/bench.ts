import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run bench [-- name …]`: runs each file of tests/bench (or the named ones) by itself, one after the other. */
const folder = join(import.meta.dirname, '../../tests/bench');
const asked = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((name) => asked.length === 0 || asked.includes(name));

let failed = 0;
for (const name of names) {
  console.log(`\n${name}`);
  const { status } = spawnSync('tsx', [join(folder, `${name}.ts`)], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
process.exitCode = failed > 0 ? 1 : 0;
