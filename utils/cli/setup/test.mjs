// `npm test`: installs what is missing, runs everything, ends with "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBrowsers, installPackages, run } from './setup.mjs';

installPackages();
installBrowsers(['chromium', 'firefox']);

const scratch = mkdtempSync(join(tmpdir(), 'boi-canh-test-'));

/** A command is one check: its exit status says whether it passed. */
const command = (...line) => {
  const { status, output } = run(line[0], line.slice(1), { capture: true });
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output };
};

/** Real browsers on a busy machine stumble now and then: so many tests may need a second try, each is named; more are a failure. */
const SECOND_TRIES = 3;

/** Vitest counts its own checks; a run that ends badly without a failed test (a file that does not load) is one failure. */
const vitest = (projects, env = {}) => {
  const report = join(scratch, `${projects.join('-')}.json`);
  const { status, output } = run(
    'vitest',
    [
      'run',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=dot',
      '--silent=passed-only',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { capture: true, env },
  );
  let counts;
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch (error) {
    return { passed: 0, failed: 1, output: `${output}\nNo report from Vitest: ${error.message}` };
  }
  const again = secondTries(counts);
  const shaky = again.length > SECOND_TRIES ? 1 : 0;
  const failed = (status === 0 ? counts.numFailedTests : Math.max(1, counts.numFailedTests)) + shaky;
  return { passed: counts.numPassedTests, failed, output, note: again.join('\n') };
};

/** Tests that passed at the second try only, with what the first one said. */
const secondTries = ({ testResults }) =>
  testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(
      ({ fullName, failureMessages }) =>
        `  at the second try: ${fullName}\n    ${failureMessages[0].split('\n')[0]}`,
    );

const steps = [
  ['types', () => command('npm', 'run', '-s', 'types')],
  ['lint', () => command('biome', 'check', '.')],
  ['unused exports', () => command('knip')],
  ['dataset', () => command('npm', 'run', '-s', 'dataset:check')],
  ['both builds, packed', () => command('npm', 'run', '-s', 'package')],
  ['the same bytes elsewhere', () => command('tsx', 'utils/cli/build/same-bytes.ts')],
  ['web-ext lint', () => command('web-ext', 'lint', '--source-dir', '.output/firefox-mv3')],
  ['sizes', () => command('tsx', 'tests/bench/sizes.ts')],
  ['unit and component tests', () => vitest(['unit', 'component'])],
  [
    'both browsers',
    () => vitest(['browser'], { BC_NO_BUILD: '1', BC_WORKERS: '2', BC_RETRY: '1', BC_PATIENCE: '2' }),
  ],
];

const total = { passed: 0, failed: 0 };
const broken = [];
for (const [name, step] of steps) {
  const start = Date.now();
  const { passed, failed, output, note } = step();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  if (failed) {
    broken.push(name);
    console.log(output.trimEnd());
  }
  if (note) console.log(note);
}
rmSync(scratch, { recursive: true, force: true });

if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
