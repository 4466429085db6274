import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Checkout } from './checkout';

let checkout: Checkout;
beforeEach(() => {
  checkout = new Checkout();
  checkout.tool('wxt', 'mkdir -p .output; printf "$3" > ".output/boi-canh-1-$3.zip"');
});
afterEach(() => checkout.end());

const line = (browser: string) =>
  `${createHash('sha256').update(browser).digest('hex')}  boi-canh-1-${browser}.zip  0.00 MB`;

// That two runs give the same bytes is tried by utils/cli/build/same-bytes.ts, which `npm test` runs.
describe('npm run package', () => {
  it('packs both builds and prints the SHA-256 of what it wrote', () => {
    const { status, lines } = checkout.npm('run', '-s', 'package');
    expect(status).toBe(0);
    expect(checkout.calls).toEqual(['wxt zip -b chrome', 'wxt zip -b firefox']);
    expect(lines).toEqual([line('chrome'), line('firefox')]);
  });

  it('leaves no zip of an earlier version', () => {
    mkdirSync(checkout.path('.output'));
    checkout.write('.output/boi-canh-0-chrome.zip', 'old');
    const { lines } = checkout.npm('run', '-s', 'package');
    expect(existsSync(checkout.path('.output/boi-canh-0-chrome.zip'))).toBe(false);
    expect(lines).toEqual([line('chrome'), line('firefox')]);
  });

  it('fails with the first build that does, and prints nothing as if it were there', () => {
    checkout.tool('wxt', 'exit 4');
    const { status, lines } = checkout.npm('run', '-s', 'package');
    expect([status, checkout.calls, lines]).toEqual([4, ['wxt zip -b chrome'], ['']]);
  });

  it('installs packages that are missing first', () => {
    checkout.remove('node_modules/.package-lock.json');
    expect(checkout.npm('run', '-s', 'package').status).toBe(0);
    expect(checkout.calls[0]).toBe('npm ci --no-audit --no-fund --loglevel=error');
  });
});
