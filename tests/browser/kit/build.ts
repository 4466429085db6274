import { execFileSync } from 'node:child_process';
import { warmFirefox } from '../../../utils/cli/browsers/firefox-profile';
import { browsers } from './harness';

/**
 * Builds the release once before the browser tests (`BC_NO_BUILD=1` takes the build that is there), and starts Firefox once,
 * so that each of its forty starts is a warm one.
 */
export async function setup(): Promise<() => void> {
  if (process.env.BC_NO_BUILD !== '1') {
    for (const target of ['chrome', 'firefox']) {
      execFileSync('node_modules/.bin/wxt', ['build', '-b', target], {
        stdio: ['ignore', 'ignore', 'inherit'],
        // Vitest's own would build components as for development: another stage, a quarter larger.
        env: { ...process.env, NODE_ENV: 'production' },
      });
    }
  }
  return browsers.includes('firefox') ? warmFirefox() : () => undefined;
}
