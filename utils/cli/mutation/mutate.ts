import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { excused } from './equivalent';
import { type Mutant, mutantsOf } from './mutants';
import type { Told } from './runner';
import { switched, watched } from './switched';
import { NONE, Trial } from './trial';

/**
 * `npm run mutate:link [-- part-of-a-path …]`: changes every rule’s row and the code that reads, decides and carries on, one
 * change at a time, and runs the linker’s tests on each. Lists the changes that no test notices; fails when one of them
 * is in a refusal and not shown to be equivalent. Takes minutes, so it is no part of `npm test`.
 */
const ROOT = new URL('../../../', import.meta.url).pathname;
const ROOMS = ['utils/link/decide', 'utils/link/carry', 'utils/link/read'];
/** Asked in turn: the second, whose figures on the project's paragraphs may not fall, only of what the first let live. */
const STAGES = [
  ['rules', 'link', 'families', 'reading', 'looking', 'carrying', 'english'].map(
    (name) => `${ROOT}tests/unit/link/${name}.test.ts`,
  ),
  [`${ROOT}tests/quality/linking.test.ts`],
];
/** Packaged facts and their gazetteer, which no mutant changes: one for all runs of a worker. */
const STILL = `${ROOT}utils/cli/quality/tools.ts`;

function sources(parts: readonly string[]): string[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  ).filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
}

/** Files that read others from beside themselves find them from a bundle too. */
const inPlace: Plugin = {
  name: 'in place',
  setup({ onLoad }) {
    onLoad({ filter: /(?:quality-run|tools|linking\.test)\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path))),
      loader: 'ts',
    }));
  },
};

async function bundled(contents: string, plugins: Plugin[] = [], banner = ''): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    banner: { js: banner },
    alias: { vitest: `${ROOT}utils/cli/mutation/bare-vitest.ts` },
    plugins: [...plugins, inPlace],
  });
  return outputFiles[0]!.text;
}

/** All tests in one file, every mutant in the place of its source. */
const bundle = (tests: readonly string[], changed: ReadonlyMap<string, string>, still: string) =>
  bundled(
    tests.map((test) => `import '${test}';`).join('\n'),
    [
      {
        name: 'mutants',
        setup({ onLoad, onResolve }) {
          onResolve({ filter: /\/tools$/ }, ({ path, resolveDir }) =>
            `${join(resolveDir, path)}.ts` === STILL ? { path: still, external: true } : null,
          );
          onLoad({ filter: /utils\/link\/.*\.ts$/ }, ({ path }) => {
            const contents = changed.get(relative(ROOT, path));
            return contents === undefined ? null : { contents, loader: 'js' };
          });
        },
      },
    ],
    'const { Map, WeakMap } = globalThis.mutantKeeps;',
  );

interface Changed {
  mutants: Mutant[];
  /** By file, its text with its mutants asleep in it, and with them beside what they stand for. */
  asleep: Map<string, string>;
  beside: Map<string, string>;
}

function mutate(files: readonly string[]): Changed {
  const changed: Changed = { mutants: [], asleep: new Map(), beside: new Map() };
  for (const file of files) {
    const code = stripTypeScriptTypes(readFileSync(join(ROOT, file), 'utf8'));
    const first = changed.mutants.length;
    changed.mutants.push(...mutantsOf(file, code));
    const here = changed.mutants.slice(first).map((mutant, at) => ({ mutant, number: first + at }));
    changed.asleep.set(file, switched(code, here));
    changed.beside.set(file, watched(code, here));
  }
  return changed;
}

/** One stage's tests, and which of them could know of which mutants. */
interface Stage {
  bundle: string;
  told: Told;
  /** Those whose place is evaluated with its module. */
  early: ReadonlySet<number>;
}

/** The tests in turn, and the worker that runs them. */
interface Bench {
  runner: string;
  stages: Stage[];
}

async function benchOf({ asleep, beside }: Changed, folder: string): Promise<Bench> {
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return pathToFileURL(path).href;
  };
  const runner = file('runner.mjs', await bundled(`import '${ROOT}utils/cli/mutation/runner.ts';`));
  const still = file('still.mjs', await bundled(`export * from '${STILL}';`));
  const trial = new Trial(runner);
  const stages: Stage[] = [];
  for (const [at, tests] of STAGES.entries()) {
    const watching = file(`watched-${at}.mjs`, await bundle(tests, beside, still));
    const { told, early } = await trial.tells(watching);
    stages.push({ bundle: file(`${at}.mjs`, await bundle(tests, asleep, still)), told, early });
    await trial.end();
  }
  return { runner, stages };
}

/** The mutants that no test notices, each named as soon as it is known. */
async function survivors(mutants: readonly Mutant[], { runner, stages }: Bench): Promise<Mutant[]> {
  const alive: Mutant[] = [];
  const noticed = async (trial: Trial, number: number): Promise<boolean> => {
    for (const { bundle, told, early } of stages) {
      const afresh = early.has(number);
      // a row or constant may change what any test sees
      const tests = number === NONE || afresh ? null : (told.get(number) ?? []);
      if (tests?.length === 0) continue;
      if (await trial.fails({ bundle, number, afresh, tests })) return true;
    }
    return false;
  };
  let next = NONE;
  const work = async (): Promise<void> => {
    const trial = new Trial(runner);
    while (next < mutants.length) {
      const number = next++;
      const mutant = mutants[number];
      if (await noticed(trial, number)) {
        if (!mutant) throw new Error('the tests fail without a change: mend them first');
      } else if (mutant) {
        alive.push(mutant);
        const { file, line, rule, from, to } = mutant;
        const excuse = excused(mutant) ? ' (equivalent)' : '';
        console.log(`${file}:${line} ${rule ? `[${rule.says} ${rule.id}] ` : ''}${from} -> ${to}${excuse}`);
      }
    }
    await trial.end();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return alive;
}

/** A line for each room, and one for all. */
function summary(mutants: readonly Mutant[], alive: readonly Mutant[]): string[] {
  const line = (name: string, inside: (mutant: Mutant) => boolean): string => {
    const left = alive.filter(inside);
    const all = mutants.filter(inside).length;
    return `${name}: ${all} mutants, ${all - left.length} noticed, ${left.filter((one) => !excused(one)).length} alive, ${left.filter(excused).length} equivalent`;
  };
  const rooms = [...new Set(mutants.map(({ file }) => dirname(file)))];
  return [...rooms.map((room) => line(room, ({ file }) => dirname(file) === room)), line('all', () => true)];
}

async function main(): Promise<void> {
  const changed = mutate(sources(process.argv.slice(2)));
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  try {
    const alive = await survivors(changed.mutants, await benchOf(changed, folder));
    for (const line of summary(changed.mutants, alive)) console.log(line);
    if (alive.some((one) => one.rule?.says === 'refuses' && !excused(one))) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await main();
