import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lacksPackages, root } from '../../../utils/cli/setup/setup.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'boi-canh-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('packages', () => {
  const file = (path: string, seconds: number) => {
    writeFileSync(join(folder, path), '{}');
    utimesSync(join(folder, path), seconds, seconds);
  };

  it('are installed when they are not there', () => {
    file('package-lock.json', 1_000);
    expect(lacksPackages(folder)).toBe(true);
  });

  it('are installed again when the lock file is newer, and not otherwise', () => {
    mkdirSync(join(folder, 'node_modules'));
    file('package-lock.json', 1_000);
    file('node_modules/.package-lock.json', 2_000);
    expect(lacksPackages(folder)).toBe(false);
    file('package-lock.json', 3_000);
    expect(lacksPackages(folder)).toBe(true);
  });
});

describe('browsers', () => {
  const program = (name: string, script: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  /** Installs both browsers on a machine that has neither: they would stand in `folder`. */
  const install = () => {
    const code = `
      const { browsers, installBrowsers } = await import(${JSON.stringify(pathToFileURL(join(root, 'utils/cli/setup/setup.mjs')).href)});
      for (const name of ['chromium', 'firefox']) browsers[name].paths = [${JSON.stringify(folder)} + '/' + name];
      installBrowsers(['chromium', 'firefox']);`;
    const { PATH, CHROMIUM: _, FIREFOX: __, ...env } = process.env;
    return spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...env, PATH: `${folder}${delimiter}${PATH}` },
      encoding: 'utf8',
    });
  };
  const log = () => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');

  beforeEach(() => program('sudo', 'shift; exec "$@"'));

  it('are installed with apt-get, and not a second time', () => {
    program(
      'apt-get',
      `echo "$@" >> ${folder}/log; case "$1" in install) touch ${folder}/chromium ${folder}/firefox;; esac`,
    );
    expect(install().status).toBe(0);
    expect(install().status).toBe(0);
    expect(log()).toEqual(['--version', 'update', 'install -y chromium firefox-esr']);
  });

  it('are asked of the user where apt-get fails', () => {
    program('apt-get', `echo "$@" >> ${folder}/log; [ "$1" = --version ]`);
    const { status, stderr } = install();
    expect(status).toBe(1);
    expect(log()).toEqual(['--version', 'update']);
    expect(stderr).toContain('Chromium or Google Chrome 137 or newer');
    expect(stderr).toContain('Firefox 146 or newer');
  });

  it('are asked of the user where there is no apt-get', () => {
    program('apt-get', 'exit 127');
    const { status, stderr } = install();
    expect(status).toBe(1);
    expect(stderr).toContain('Please install');
  });
});
