import { execFileSync } from 'node:child_process';

/** Builds the release once before the browser tests; `BC_NO_BUILD=1` takes the build that is there. */
export function setup(): void {
  if (process.env.BC_NO_BUILD === '1') return;
  for (const target of ['chrome', 'firefox']) {
    execFileSync('node_modules/.bin/wxt', ['build', '-b', target], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}
