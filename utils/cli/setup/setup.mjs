// What must be on a machine before anything else runs. No dependencies: Node 20 runs this before packages are there.
import { spawnSync } from 'node:child_process';
import { existsSync, readSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const bin = join(root, 'node_modules/.bin');

/** Environment in which `node` and all tools are the project's own; colours only where somebody sees them. */
export const projectEnv = {
  ...process.env,
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  PATH: bin + delimiter + process.env.PATH,
};

/** Runs a command in the project's folder. Returns its exit status and, when captured, all it printed. */
export function run(command, args, { capture = false, env = {} } = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    env: { ...projectEnv, ...env },
    encoding: 'utf8',
    stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    maxBuffer: 256 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const printed = `${done.stdout ?? ''}${done.stderr ?? ''}`;
  return { status: done.status ?? 1, output: done.error ? `${printed}${done.error.message}` : printed };
}

/** Whether the packages in a folder are not there or older than its lock file. npm writes its own copy of the lock last. */
export function lacksPackages(folder) {
  const installed = join(folder, 'node_modules/.package-lock.json');
  const lock = join(folder, 'package-lock.json');
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs;
}

/** Installs the packages of the lock file unless they are there and as new as it is. Exits when that fails. */
export function installPackages() {
  if (!lacksPackages(root)) return;
  console.log('Installing packages (npm ci) …');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']).status !== 0) {
    console.error('npm ci failed; what it said stands above.');
    process.exit(1);
  }
}

export const browsers = {
  chromium: {
    package: 'chromium',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    say: 'Chromium or Google Chrome 137 or newer (or name one: CHROMIUM=/path/to/chromium)',
  },
  firefox: {
    package: 'firefox-esr',
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    say: 'Firefox 146 or newer (or name one: FIREFOX=/path/to/firefox)',
  },
};

/** Path of the installed browser, or null. `CHROMIUM` and `FIREFOX` in the environment name another one. */
export function findBrowser(name) {
  const named = process.env[name.toUpperCase()];
  return [...(named ? [named] : []), ...browsers[name].paths].find((path) => existsSync(path)) ?? null;
}

/** Nobody to ask (CI, a pipe) or asked not to ask: then what is installed is said, and that is all. */
const mayInstall = (what) => {
  if (process.argv.includes('--yes') || process.env.CI || !process.stdin.isTTY) return true;
  process.stdout.write(`${what} Go on? [y/N] `);
  const answer = Buffer.alloc(16);
  return /^y/i.test(answer.toString('utf8', 0, readSync(0, answer)));
};

/**
 * Installs the browsers that are missing with apt-get, for the whole system: says so, and asks whoever sits there (`--yes`
 * answers beforehand). Where that cannot be, says what to install and exits.
 */
export function installBrowsers(names) {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length === 0) return;
  const packages = missing.map((name) => browsers[name].package);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    return run(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  };
  if (run('apt-get', ['--version'], { capture: true }).status === 0) {
    console.log(`Installing ${packages.join(' and ')} (apt-get, for the whole system) …`);
    const agreed = mayInstall(`This runs apt-get as ${asRoot.length > 0 ? 'root by sudo' : 'root'}.`);
    if (agreed && apt('update') && apt('install', '-y', ...packages) && missing.every(findBrowser)) return;
  }
  console.error('A browser is missing and could not be installed from here. Please install:');
  for (const name of missing) console.error(`  ${browsers[name].say}`);
  process.exit(1);
}
