import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { Bench } from './bench';
import { excused } from './equivalent';
import { type Mutant, mutantsOf } from './mutants';
import { type Room, rooms } from './rooms';
import { asked } from './switched';

/**
 * `npm run mutate -- room … file …` (all rooms without one): changes the room's code, one change at a time, and runs the room's
 * tests on each; with files, of their code alone. Lists the changes that no test notices; fails when one is not shown to be
 * equivalent. Takes minutes, so it is no part of `npm test`.
 */
const ROOT = new URL('../../../', import.meta.url).pathname;

/**
 * A file's code without its types. Line by line as it stands, but where a class has its fields in the brackets of its
 * constructor: then it is printed anew, and lines are those of the print.
 */
function untyped(file: string): string {
  const typed = readFileSync(join(ROOT, file), 'utf8');
  try {
    return stripTypeScriptTypes(typed);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') throw error;
    return stripTypeScriptTypes(typed, { mode: 'transform' });
  }
}

/** All mutants of a room; their numbers are their places in the list. */
function mutate(code: readonly string[]): { mutants: Mutant[]; changed: Map<string, string> } {
  const mutants: Mutant[] = [];
  const changed = new Map<string, string>();
  for (const file of code) {
    const source = untyped(file);
    const here = mutantsOf(file, source).map((mutant, at) => ({ mutant, number: mutants.length + at }));
    mutants.push(...here.map(({ mutant }) => mutant));
    changed.set(file, asked(source, here));
  }
  return { mutants, changed };
}

/** @returns how many changes live without an excuse */
async function survivors(name: string, { harm, code, tests }: Room): Promise<number> {
  const { mutants, changed } = mutate(code);
  const bench = await Bench.open(ROOT, tests, changed);
  const alive: Mutant[] = [];
  let equivalent = 0;
  try {
    for (const [number, mutant] of mutants.entries()) {
      if (await bench.notices(number)) continue;
      if (excused(mutant)) {
        equivalent += 1;
        continue;
      }
      alive.push(mutant);
      console.log(`${mutant.file}:${mutant.line} ${mutant.from} -> ${mutant.to}`);
    }
  } finally {
    await bench.close();
  }
  console.log(
    `${name} (${harm}): ${mutants.length} mutants, ${alive.length} alive, ${equivalent} equivalent`,
  );
  return alive.length;
}

const isFile = (argument: string) => argument.includes('/');
const names = process.argv.slice(2).filter((argument) => !isFile(argument));
const files = process.argv.slice(2).filter(isFile);
const unknown = names.filter((name) => !Object.hasOwn(rooms, name));
if (unknown.length > 0) throw new Error(`no room ${unknown.join()}: ${Object.keys(rooms).join(', ')}`);
for (const [name, room] of Object.entries(rooms)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const code = room.code.filter((file) => files.length === 0 || files.includes(file));
  if (code.length > 0 && (await survivors(name, { ...room, code })) > 0) process.exitCode = 1;
}
