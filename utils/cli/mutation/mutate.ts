import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transformSync } from 'esbuild';
import { EQUIVALENT } from './equivalent';
import { type Mutant, mutantsOf } from './mutants';
import { switched } from './switched';
import { Trial } from './trial';

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
/** No mutant: the code as it is. */
const NONE = -1;

function sources(only: string): string[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  ).filter((file) => file.includes(only));
}

/** All tests in one file, every mutant asleep in the place of its source. */
async function bundle(tests: readonly string[], changed: ReadonlyMap<string, string>): Promise<string> {
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
        name: 'mutants',
        setup({ onLoad }) {
          onLoad({ filter: /utils\/link\/.*\.ts$/ }, ({ path }) => {
            const contents = changed.get(relative(ROOT, path));
            return contents === undefined ? null : { contents, loader: 'js' };
          });
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

/** All mutants, and the text of each file with its own in it. */
function mutate(files: readonly string[]): { mutants: Mutant[]; changed: Map<string, string> } {
  const mutants: Mutant[] = [];
  const changed = new Map<string, string>();
  for (const file of files) {
    const { code } = transformSync(readFileSync(join(ROOT, file), 'utf8'), { loader: 'ts' });
    const first = mutants.length;
    mutants.push(...mutantsOf(file, code));
    const here = mutants.slice(first).map((mutant, at) => ({ mutant, number: first + at }));
    changed.set(file, switched(code, here));
  }
  return { mutants, changed };
}

const excused = ({ rule, from, to }: Mutant): boolean =>
  EQUIVALENT.some((one) => one.rule === rule?.id && one.from === from && one.to === to);

/** The mutants that no test notices, each named as soon as it is known. */
async function survivors(mutants: readonly Mutant[], bundles: readonly string[]): Promise<Mutant[]> {
  const alive: Mutant[] = [];
  const noticed = async (trial: Trial, number: number): Promise<boolean> => {
    for (const each of bundles) if (await trial.fails(each, number)) return true;
    return false;
  };
  let next = NONE;
  const work = async (): Promise<void> => {
    const trial = new Trial();
    while (next < mutants.length) {
      const number = next++;
      const mutant = mutants[number];
      if (await noticed(trial, number)) {
        if (!mutant) throw new Error('the tests fail without a change: mend them first');
      } else if (mutant) {
        alive.push(mutant);
        const { file, line, rule, from, to } = mutant;
        console.log(`${file}:${line} ${rule ? `[${rule.says} ${rule.id}] ` : ''}${from} -> ${to}`);
      }
    }
    await trial.end();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return alive;
}

async function main(): Promise<void> {
  const { mutants, changed } = mutate(sources(process.argv[2] ?? ''));
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  try {
    const bundles = await Promise.all(
      STAGES.map(async (tests, at) => {
        const file = join(folder, `${at}.mjs`);
        writeFileSync(file, await bundle(tests, changed));
        return pathToFileURL(file).href;
      }),
    );
    const alive = await survivors(mutants, bundles);
    const refusals = alive.filter((one) => one.rule?.says === 'refuses' && !excused(one));
    console.log(
      `${mutants.length} mutants, ${alive.length} alive, ${refusals.length} of them in refusals without an excuse`,
    );
    if (refusals.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await main();
