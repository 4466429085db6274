import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * `npm run bench [-- name …]`: runs each file of tests/bench (or the named ones) by itself, one after the other, and names
 * at the end every line that is OVER. The load of the machine stands above each: figures of a busy one are ratios at best.
 * What is measured is the build that is there. The large pack comes last: it takes as long as all others together.
 */
const LONGEST = 'large';
const folder = join(import.meta.dirname, '../../tests/bench');
const asked = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((name) => asked.length === 0 || asked.includes(name))
  .sort((a, b) => Number(a === LONGEST) - Number(b === LONGEST));

interface Ran {
  /** Lines that say OVER. */
  over: string[];
  passed: boolean;
}

async function run(name: string): Promise<Ran> {
  const child = spawn('tsx', [join(folder, `${name}.ts`)], { stdio: ['inherit', 'pipe', 'inherit'] });
  const ended = new Promise<boolean>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done(code === 0));
  });
  const over: string[] = [];
  let browser = '';
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line);
    // The lines of a browser stand under its name.
    browser = /^\s*(chromium|firefox)\b/.exec(line)?.[1] ?? browser;
    if (/\bOVER\b/.test(line)) over.push(`${browser} ${line.trim()}`.trim());
  }
  return { over, passed: await ended };
}

const load = () => `load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} cores`;

const over: string[] = [];
for (const name of names) {
  console.log(`\n${name} (${load()})`);
  const began = performance.now();
  const ran = await run(name);
  console.log(`${name} took ${((performance.now() - began) / 60_000).toFixed(1)} min`);
  over.push(...ran.over.map((line) => `${name}: ${line}`));
  if (!ran.passed) {
    process.exitCode = 1;
    if (ran.over.length === 0) over.push(`${name}: failed`);
  }
}
console.log(over.length === 0 ? '\nNothing is over.' : `\n${over.length} over:\n${over.join('\n')}`);
