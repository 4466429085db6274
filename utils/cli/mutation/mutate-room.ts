import { readdirSync, readFileSync, statSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { excused } from './equivalent';
import { type Mutant, mutantsOf } from './mutants';
import { type Room, rooms } from './rooms';

/**
 * `npm run mutate -- room …` (all rooms without one): changes the room's code, one change at a time, and runs the room's
 * tests on each. Lists the changes that no test notices; fails when one is not shown to be equivalent. Takes minutes, so it
 * is no part of `npm test`.
 */
const ROOT = new URL('../../../', import.meta.url).pathname;
/** A mutant that runs longer goes round in circles: noticed. */
const MOST_MS = 40_000;

const filesOf = (path: string): string[] =>
  statSync(join(ROOT, path)).isFile()
    ? [path]
    : readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(path, name));

/** The mutant in whose place its file is read. */
let current: Mutant | null = null;

const open = (tests: readonly string[]): Promise<Vitest> =>
  createVitest(
    {
      root: ROOT,
      config: false,
      watch: false,
      include: [...tests],
      environment: 'node',
      reporters: [{}],
      silent: true,
      bail: 1,
      testTimeout: MOST_MS,
      hookTimeout: MOST_MS,
      maxWorkers: 1,
      fsModuleCache: false,
    },
    {
      logLevel: 'silent',
      plugins: [
        WxtVitest(),
        {
          name: 'mutant',
          enforce: 'pre',
          load: (id) => (current && id === join(ROOT, current.file) ? current.source : null),
        },
      ],
    },
  );

async function noticed(vitest: Vitest, specs: TestSpecification[], mutant: Mutant | null): Promise<boolean> {
  // The file of the one before is its own again: left changed, it would fail every test from here on.
  const touched = [current, mutant].flatMap((one) => one?.file ?? []);
  current = mutant;
  for (const file of touched) vitest.invalidateFile(join(ROOT, file));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs);
  return unhandledErrors.length > 0 || testModules.some((module) => !module.ok());
}

/** @returns how many changes live without an excuse */
async function mutate(name: string, { harm, code, tests }: Room): Promise<number> {
  const vitest = await open(tests);
  try {
    const specs = await vitest.globTestSpecifications();
    if (specs.length !== tests.length) throw new Error(`${name}: not all of its tests are there`);
    if (await noticed(vitest, specs, null))
      throw new Error(`${name}: the tests fail without a change: mend them first`);
    const mutants = code
      .flatMap(filesOf)
      .flatMap((file) => mutantsOf(file, stripTypeScriptTypes(readFileSync(join(ROOT, file), 'utf8'))));
    let alive = 0;
    let equivalent = 0;
    for (const mutant of mutants) {
      if (await noticed(vitest, specs, mutant)) continue;
      if (excused(mutant)) {
        equivalent += 1;
        continue;
      }
      alive += 1;
      console.log(`${mutant.file}:${mutant.line} ${mutant.from} -> ${mutant.to}`);
    }
    console.log(`${name} (${harm}): ${mutants.length} mutants, ${alive} alive, ${equivalent} equivalent`);
    return alive;
  } finally {
    await vitest.close();
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(rooms, name));
if (unknown.length > 0) throw new Error(`no room ${unknown.join()}: ${Object.keys(rooms).join(', ')}`);
for (const [name, room] of Object.entries(rooms))
  if ((asked.length === 0 || asked.includes(name)) && (await mutate(name, room)) > 0) process.exitCode = 1;
