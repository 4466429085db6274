import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from '../../../utils/cli/setup/setup.mjs';

/** The tools that `npm start`, `npm test` and `npm run package` call. */
const TOOLS = ['apt-get', 'biome', 'knip', 'npm', 'tsx', 'vitest', 'web-ext', 'wxt'];

/**
 * A checkout of the project with its own commands and nothing they call: each tool is a script that writes down how it was
 * called, does what a test asks of it, and is fine. Packages and both browsers are there until a test takes them away.
 */
export class Checkout {
  readonly folder = mkdtempSync(join(tmpdir(), 'boi-canh-checkout-'));

  constructor() {
    cpSync(join(root, 'package.json'), this.path('package.json'));
    for (const folder of ['utils/cli/setup', 'utils/cli/build'])
      cpSync(join(root, folder), this.path(folder), { recursive: true });
    // Where browsers are looked for is in the checkout as well: this machine's own would be found else.
    const setup = readFileSync(this.path('utils/cli/setup/setup.mjs'), 'utf8');
    this.write(
      'utils/cli/setup/setup.mjs',
      setup.replaceAll(/'\/(?:usr\/bin|Applications)\//g, `'${this.folder}/`),
    );
    mkdirSync(this.path('node_modules/.bin'), { recursive: true });
    this.write('package-lock.json', '{}');
    utimesSync(this.path('package-lock.json'), 1_000, 1_000);
    this.write('node_modules/.package-lock.json', '{}');
    for (const tool of TOOLS) this.tool(tool);
    // Who is asked to install something needs no password here.
    this.program('node_modules/.bin/sudo', 'shift; exec "$@"');
    for (const browser of ['chromium', 'firefox-esr']) this.write(browser, '');
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, text: string): void {
    writeFileSync(this.path(name), text);
  }

  remove(name: string): void {
    rmSync(this.path(name));
  }

  /** What a tool does beside writing down how it was called, as a shell script in the checkout's folder. */
  tool(name: string, does = ''): void {
    this.program(`node_modules/.bin/${name}`, `echo "${name} $*" >> log\n${does}`);
  }

  private program(path: string, script: string): void {
    this.write(path, `#!/bin/sh\ncd ${this.folder}\n${script}\n`);
    chmodSync(this.path(path), 0o755);
  }

  /** Runs one of its npm scripts as a reader would, with nobody at the keyboard. */
  npm(...args: string[]): { status: number | null; lines: string[]; stderr: string } {
    const PATH = (process.env.PATH ?? '')
      .split(delimiter)
      .filter((part) => !part.includes('node_modules'))
      .join(delimiter);
    const { CHROMIUM: _, FIREFOX: __, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync('npm', args, {
      cwd: this.folder,
      env: { ...env, PATH },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { status, lines: stdout.trimEnd().split('\n'), stderr };
  }

  /** How its tools were called, in their order. */
  get calls(): string[] {
    return existsSync(this.path('log')) ? readFileSync(this.path('log'), 'utf8').trimEnd().split('\n') : [];
  }

  /** Takes it off the disk. */
  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
