import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notices, noticesText } from '../../utils/cli/build/notices';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'boi-canh-notices-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const pack = (folder: string, manifest: object, licence?: string) => {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'package.json'), JSON.stringify(manifest));
  if (licence) writeFileSync(join(root, folder, 'LICENSE.md'), licence);
};

describe('third-party notices', () => {
  it('name what dependencies bring, each once, nested ones too, and no tool of development', () => {
    pack('.', { name: 'x', version: '1', dependencies: { a: '1' }, devDependencies: { tool: '1' } });
    pack(
      'node_modules/a',
      { name: 'a', version: '1.0.0', license: 'MIT', dependencies: { b: '1' } },
      'Copyright A',
    );
    pack('node_modules/a/node_modules/b', { name: 'b', version: '2.0.0', license: 'ISC' }, 'Copyright B');
    pack('node_modules/tool', { name: 'tool', version: '1.0.0', license: 'MIT' });
    expect(notices(root).map(({ name, version, licence }) => [name, version, licence])).toEqual([
      ['a', '1.0.0', 'MIT'],
      ['b', '2.0.0', 'ISC'],
    ]);
    expect(noticesText(notices(root))).toMatch(
      /a 1\.0\.0\nMIT\n\nCopyright A[\s\S]*b 2\.0\.0\nISC\n\nCopyright B/,
    );
  });

  it('refuse a package without a licence', () => {
    pack('.', { name: 'x', version: '1', dependencies: { a: '1' } });
    pack('node_modules/a', { name: 'a', version: '1.0.0' });
    expect(() => notices(root)).toThrow('a 1.0.0 names no licence');
  });

  it('cover every package the product ships', () => {
    const names = notices(process.cwd()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['preact', 'idb', 'valibot', 'dompurify', 'minisearch']));
  });
});
