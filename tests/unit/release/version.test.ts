import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

// Manifests and packages take it from package.json; what cannot be made from it must say the same.
it('the newest entry of the changes is about the version that is built', () => {
  expect(/^## (.+)$/m.exec(read('docs/CHANGELOG.md'))?.[1]).toBe(version);
});

it('the lock file is of the same version', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    version: string;
    packages: Record<string, { version: string }>;
  };
  expect([lock.version, lock.packages['']?.version]).toEqual([version, version]);
});
