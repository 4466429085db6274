import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '../../../utils/cli/browsers/browser';
import { browsers } from '../kit/harness';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

describe.each(browsers)('the manifest of the build for %s', (name) => {
  const { version, ...manifest } = read(join(buildFolder(name), 'manifest.json'));

  // What the stores judge and what readers are asked for: a change of any line is to be seen and meant (`vitest -u` writes it).
  it('is the one that was agreed on', async () => {
    await expect(`${JSON.stringify(manifest, null, 2)}\n`).toMatchFileSnapshot(`manifest.${name}.snap`);
  });

  it('comes with the licence of every package it ships', () => {
    const notices = readFileSync(join(buildFolder(name), 'THIRD-PARTY.txt'), 'utf8');
    const root = join(import.meta.dirname, '../../..');
    const { dependencies } = read(join(root, 'package.json')) as { dependencies: Record<string, string> };
    for (const each of Object.keys(dependencies)) expect(notices).toContain(`\n${each} `);
  });

  it('has the version of the package', () => {
    expect(version).toBe(read(join(import.meta.dirname, '../../../package.json')).version);
  });
});
