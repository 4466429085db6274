import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Checkout } from './checkout';

let checkout: Checkout;
beforeEach(() => {
  checkout = new Checkout();
});
afterEach(() => checkout.end());

const open = (name: string) => `tsx utils/cli/drive/open.ts ${name}`;

// What opening shows is in tests/browser/release/open.test.ts.
describe('npm start', () => {
  it('builds, then opens the browser; what is there is not installed again', () => {
    expect(checkout.npm('start').status).toBe(0);
    expect(checkout.calls).toEqual(['wxt build -b chrome', open('chromium')]);
  });

  it('does so in the other browser where it is asked for', () => {
    expect(checkout.npm('start', '--', '--browser', 'firefox').status).toBe(0);
    expect(checkout.calls).toEqual(['wxt build -b firefox', open('firefox')]);
  });

  it('takes the browser that is there', () => {
    checkout.remove('chromium');
    expect(checkout.npm('start').status).toBe(0);
    expect(checkout.calls).toEqual(['wxt build -b firefox', open('firefox')]);
  });

  it('installs packages and a browser first where they are missing, and says so', () => {
    for (const missing of ['node_modules/.package-lock.json', 'chromium', 'firefox-esr'])
      checkout.remove(missing);
    checkout.tool('apt-get', '[ "$1" != install ] || touch chromium');
    const { status, lines } = checkout.npm('start');
    expect(status).toBe(0);
    expect(checkout.calls).toEqual([
      'npm ci --no-audit --no-fund --loglevel=error',
      'apt-get --version',
      'apt-get update',
      'apt-get install -y chromium',
      'wxt build -b chrome',
      open('chromium'),
    ]);
    expect(lines.join('\n')).toMatch(/Installing packages .*\n[\s\S]*Installing chromium .*whole system/);
  });

  it('runs on the Node of its packages, whichever it was called with', () => {
    checkout.remove('node_modules/.package-lock.json');
    checkout.tool('npm', 'cp own-node node_modules/.bin/node');
    checkout.write('own-node', '#!/bin/sh\necho the Node of the packages\n');
    checkout.tool('wxt', 'chmod +x node_modules/.bin/node; node >> log');
    expect(checkout.npm('start').status).toBe(0);
    expect(checkout.calls.slice(1, 3)).toEqual(['wxt build -b chrome', 'the Node of the packages']);
  });

  it('ends where packages cannot be installed', () => {
    checkout.remove('node_modules/.package-lock.json');
    checkout.tool('npm', 'exit 1');
    const { status, stderr } = checkout.npm('start');
    expect(status).toBe(1);
    expect(stderr).toContain('npm ci failed');
    expect(checkout.calls).toHaveLength(1);
  });

  it('opens nothing after a build that failed, and fails', () => {
    checkout.tool('wxt', 'exit 3');
    expect(checkout.npm('start').status).toBe(3);
    expect(checkout.calls).toEqual(['wxt build -b chrome']);
  });

  it('fails where opening does', () => {
    checkout.tool('tsx', 'exit 1');
    expect(checkout.npm('start').status).toBe(1);
  });

  it.each([[['--browser', 'safari']], [['--browser']], [['--browser', 'toString']]])(
    'knows no other browser: %s',
    (args) => {
      const { status, stderr } = checkout.npm('start', '--', ...args);
      expect(status).toBe(2);
      expect(stderr).toContain('--browser takes chromium or firefox');
      expect(checkout.calls).toEqual([]);
    },
  );
});
