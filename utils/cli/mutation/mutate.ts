import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build, transformSync } from 'esbuild';
import { EQUIVALENT } from './equivalent';
import { type Mutant, mutantsOf } from './mutants';

/**
 * `npm run mutate:link [-- part-of-a-path]`: changes every rule’s row and the code that reads, decides and carries on, one
 * change at a time, and runs the linker’s tests on each. Lists the changes that no test notices; fails when one of them
 * is in a refusal and not shown to be equivalent. Takes minutes, so it is no part of `npm test`.
 */
const ROOT = new URL('../../../', import.meta.url).pathname;
const ROOMS = ['utils/link/decide', 'utils/link/carry', 'utils/link/read'];
/** Asked in turn: the second, whose figures on the project's paragraphs may not fall, only of what the first let live. */
const STAGES = [
  ['rules', 'link', 'families', 'english'].map((name) => `${ROOT}tests/unit/link/${name}.test.ts`),
  [`${ROOT}tests/quality/linking.test.ts`],
];
/** A mutant that runs longer goes round in circles: noticed. */
const MOST_MS = 20_000;

function sources(only: string): string[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  ).filter((file) => file.includes(only));
}

/** All tests in one file, with the mutant in the place of its source. */
async function bundle(tests: readonly string[], mutant: Mutant | null): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: tests.map((test) => `import '${test}';`).join('\n'), resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    alias: { vitest: `${ROOT}utils/cli/mutation/bare-vitest.ts` },
    plugins: [
      {
        name: 'mutant',
        setup({ onLoad }) {
          onLoad({ filter: /utils\/link\/.*\.ts$/ }, ({ path }) =>
            mutant && path === join(ROOT, mutant.file) ? { contents: mutant.source, loader: 'js' } : null,
          );
          // What reads files from beside itself still finds them.
          onLoad({ filter: /(?:quality-run|linking\.test)\.ts$/ }, ({ path }) => ({
            contents: readFileSync(path, 'utf8').replaceAll(
              'import.meta.url',
              JSON.stringify(pathToFileURL(path)),
            ),
            loader: 'ts',
          }));
        },
      },
    ],
  });
  return outputFiles[0]!.text;
}

/** True when a test fails on the bundle, or it never ends. */
async function fails(tests: readonly string[], mutant: Mutant | null, file: string): Promise<boolean> {
  writeFileSync(file, await bundle(tests, mutant));
  const worker = new Worker(file, { stdout: true, stderr: true });
  const failed = await new Promise<boolean>((done) => {
    const late = setTimeout(() => done(true), MOST_MS);
    worker.once('error', () => done(true));
    worker.once('exit', (code) => {
      clearTimeout(late);
      done(code !== 0);
    });
  });
  await worker.terminate();
  rmSync(file);
  return failed;
}

async function noticed(mutant: Mutant | null, file: string): Promise<boolean> {
  for (const tests of STAGES) if (await fails(tests, mutant, file)) return true;
  return false;
}

const excused = ({ rule, from, to }: Mutant): boolean =>
  EQUIVALENT.some((one) => one.rule === rule?.id && one.from === from && one.to === to);

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  if (await noticed(null, join(folder, 'none.mjs')))
    throw new Error('the tests fail without a change: mend them first');
  const mutants = sources(process.argv[2] ?? '').flatMap((file) =>
    mutantsOf(file, transformSync(readFileSync(join(ROOT, file), 'utf8'), { loader: 'ts' }).code),
  );
  const alive: Mutant[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < mutants.length) {
      const number = next++;
      const mutant = mutants[number]!;
      if (!(await noticed(mutant, join(folder, `${number}.mjs`)))) alive.push(mutant);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  rmSync(folder, { recursive: true });
  alive.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  for (const { file, line, rule, from, to } of alive)
    console.log(`${file}:${line} ${rule ? `[${rule.says} ${rule.id}] ` : ''}${from} -> ${to}`);
  const refusals = alive.filter((one) => one.rule?.says === 'refuses' && !excused(one));
  console.log(
    `${mutants.length} mutants, ${alive.length} alive, ${refusals.length} of them in refusals without an excuse`,
  );
  if (refusals.length > 0) process.exitCode = 1;
}

await main();
