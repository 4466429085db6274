import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../../utils/cli/setup/setup.mjs';
import { Checkout } from './checkout';

/** A test as Vitest reports it. */
interface Reported {
  fullName: string;
  status: 'passed' | 'failed';
  failureMessages: string[];
}

const passed = (fullName: string, ...failureMessages: string[]): Reported => ({
  fullName,
  status: 'passed',
  failureMessages,
});
const failed = (fullName: string): Reported => ({ fullName, status: 'failed', failureMessages: ['no'] });

let checkout: Checkout;

/** What Vitest would find in these projects. */
function finds(projects: 'unit-component' | 'browser', ...tests: Reported[]): void {
  const report = {
    numPassedTests: tests.filter(({ status }) => status === 'passed').length,
    numFailedTests: tests.filter(({ status }) => status === 'failed').length,
    testResults: tests.map((test) => ({ assertionResults: [test] })),
  };
  checkout.write(`${projects}.json`, JSON.stringify(report));
}

/** Writes the report it is asked for; fails when a test did, or as told. */
const vitest = (does = '') => `for arg; do case "$arg" in --outputFile.json=*) out="\${arg#*=}"; esac; done
${does}
cp "\${out##*/}" "$out"
! grep -q '"status":"failed"' "$out"`;

beforeEach(() => {
  checkout = new Checkout();
  checkout.tool('vitest', vitest());
  finds('unit-component', passed('folds syllables'), passed('draws a card'));
  finds('browser', passed('opens a card'));
});
afterEach(() => checkout.end());

/** Checks that are commands, each counted as one. */
const COMMANDS = 8;

describe('npm test', () => {
  it('runs what the README names, builds before what reads them, and ends with how many checks passed and failed', () => {
    const { status, lines } = checkout.npm('test');
    expect(checkout.calls.map((call) => call.split(' --reporter')[0])).toEqual([
      'npm run -s types',
      'biome check .',
      'knip ',
      'npm run -s dataset:check',
      'npm run -s package',
      'tsx utils/cli/build/same-bytes.ts',
      'web-ext lint --source-dir .output/firefox-mv3',
      'tsx tests/bench/sizes.ts',
      'vitest run --project unit --project component',
      'vitest run --project browser',
    ]);
    expect(lines.at(-1)).toBe(`${COMMANDS + 3} passed, 0 failed`);
    expect(status).toBe(0);
  });

  it('is all that CI runs', () => {
    expect(readFileSync(join(root, '.ci/run'), 'utf8').trimEnd().split('\n').at(-1)).toBe(
      'exec npm test -- --yes',
    );
  });

  it('installs what is missing first', () => {
    for (const missing of ['node_modules/.package-lock.json', 'firefox-esr']) checkout.remove(missing);
    checkout.tool('apt-get', '[ "$1" != install ] || touch firefox-esr');
    expect(checkout.npm('test', '--', '--yes').status).toBe(0);
    expect(checkout.calls.slice(0, 5)).toEqual([
      'npm ci --no-audit --no-fund --loglevel=error',
      'apt-get --version',
      'apt-get update',
      'apt-get install -y firefox-esr',
      'npm run -s types',
    ]);
  });

  it('goes on after a check that failed, shows what it said, names it, counts it and fails', () => {
    checkout.tool('biome', 'echo unformatted; exit 1');
    const { status, lines } = checkout.npm('test');
    expect(lines).toContain('unformatted');
    expect(lines.at(-2)).toBe('Failed: lint');
    expect(lines.at(-1)).toBe(`${COMMANDS + 2} passed, 1 failed`);
    expect(checkout.calls.at(-1)).toContain('--project browser');
    expect(status).toBe(1);
  });

  it('counts each test that failed', () => {
    finds('unit-component', passed('folds syllables'), failed('draws a card'), failed('draws a list'));
    finds('browser', failed('opens a card'));
    const { status, lines } = checkout.npm('test');
    expect(lines.at(-2)).toBe('Failed: unit and component tests, both browsers');
    expect(lines.at(-1)).toBe(`${COMMANDS + 1} passed, 3 failed`);
    expect(status).toBe(1);
  });

  it('takes tests for failed where they end badly and none says why', () => {
    checkout.tool('vitest', `${vitest()}\nexit 1`);
    const { status, lines } = checkout.npm('test');
    expect(lines.at(-1)).toBe(`${COMMANDS + 3} passed, 2 failed`);
    expect(status).toBe(1);
  });

  it('takes tests for failed where they leave no report', () => {
    checkout.tool('vitest', 'echo "no such project"');
    const { status, lines } = checkout.npm('test');
    expect(lines).toContain('no such project');
    expect(lines.at(-1)).toBe(`${COMMANDS} passed, 2 failed`);
    expect(status).toBe(1);
  });

  it('names tests that needed a second try with what the first one said, and fails where they are more than three', () => {
    const shaky = (count: number) =>
      finds(
        'browser',
        ...Array.from({ length: count }, (_, n) => passed(`opens card ${n}`, 'too late\nat x')),
      );
    shaky(3);
    const few = checkout.npm('test');
    expect(few.lines.join('\n')).toContain('at the second try: opens card 2\n    too late\n');
    expect([few.status, few.lines.at(-1)]).toEqual([0, `${COMMANDS + 5} passed, 0 failed`]);
    shaky(4);
    const many = checkout.npm('test');
    expect([many.status, many.lines.at(-1)]).toEqual([1, `${COMMANDS + 6} passed, 1 failed`]);
  });
});
