import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publish } from '../../../utils/cli/pack/publish';
import { writePack } from '../../../utils/packs/format/write';
import { readManifest } from '../../../utils/packs/subscribe/manifest';
import { newKeys, packOf } from './subscribe/host';

const root = join(import.meta.dirname, '../../..');

describe('what is put on a host', () => {
  const keys = newKeys();
  const paths = (count: number, change?: Parameters<typeof packOf>[2]) => [
    ...publish(packOf(count, '1', change), keys.private, keys.public).keys(),
  ];

  it('is the same bytes for the same pack and key', () => {
    expect(publish(packOf(500), keys.private, keys.public)).toEqual(
      publish(packOf(500), keys.private, keys.public),
    );
  });

  it('changes in one shard when one record does', () => {
    const before = new Set(paths(2000));
    const after = paths(2000, { id: 'co-quan-77', name: 'Viện Dữ liệu Mai Lĩnh' });
    expect(before.size).toBe(17);
    expect(after.filter((path) => !before.has(path))).toHaveLength(1);
  });

  it('names every shard by its own bytes', async () => {
    const site = publish(packOf(2000), keys.private, keys.public);
    const { shards } = await readManifest(site.get('manifest.jsonl')!);
    expect(shards.map(({ hash, size }) => [hash, size])).toEqual(
      [...site]
        .filter(([path]) => path !== 'manifest.jsonl')
        .map(([path, { length }]) => [path.slice(7), length]),
    );
  });
});

describe('npm run pack', () => {
  let home: string;
  let folder: string;
  let key: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'boi-canh-pack-'));
    folder = join(home, 'goi');
    key = join(home, 'khoa.pem');
    mkdirSync(folder);
    writeFileSync(join(folder, 'goi.jsonl'), writePack(packOf(3)));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const run = (...more: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      join(root, 'node_modules/.bin/tsx'),
      [join(root, 'utils/cli/pack/pack.ts'), folder, ...more],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };
  const site = () => readdirSync(join(folder, 'site')).sort();

  it('makes a key when asked, only then, and never over another', () => {
    expect(run('--key', key)).toMatchObject({ status: 1, stderr: expect.stringContaining('--new-key') });
    const first = run('--key', key, '--new-key');
    expect(first).toMatchObject({ status: 0, stdout: expect.stringMatching(/^key [0-9a-f]{64}$/m) });
    expect(statSync(key).mode & 0o077).toBe(0);
    expect(site()).toEqual(['bao-mai-1.jsonl', 'manifest.jsonl', 'shards']);
    expect(run('--key', key, '--new-key').status).toBe(1);
    const bytes = readFileSync(join(folder, 'site/manifest.jsonl'));
    expect(run('--key', key).status).toBe(0);
    expect(readFileSync(join(folder, 'site/manifest.jsonl'))).toEqual(bytes);
  });

  it('without a key writes one file and nothing to subscribe to', () => {
    expect(run().status).toBe(0);
    expect(site()).toEqual(['bao-mai-1.jsonl']);
  });

  it('refuses other content under a version that is published', () => {
    run('--key', key, '--new-key');
    writeFileSync(join(folder, 'goi.jsonl'), writePack(packOf(4)));
    const before = readFileSync(join(folder, 'site/manifest.jsonl'));
    expect(run('--key', key)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('raise "version"'),
    });
    expect(readFileSync(join(folder, 'site/manifest.jsonl'))).toEqual(before);
    writeFileSync(join(folder, 'goi.jsonl'), writePack(packOf(4, '1.1')));
    expect(run('--key', key).status).toBe(0);
  });

  it('keeps the key out of what is published', () => {
    mkdirSync(join(folder, 'site'));
    const inside = join(folder, 'site/khoa.pem');
    expect(run('--key', inside, '--new-key')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('elsewhere'),
    });
    expect(site()).toEqual([]);
  });

  it('names file, line and field of what is refused, and writes nothing', () => {
    cpSync(join(folder, 'goi.jsonl'), join(folder, 'goi-hai.jsonl'));
    expect(run().stderr).toContain('2 lines are a pack’s header'.replace('’', "'"));
    writeFileSync(join(folder, 'goi-hai.jsonl'), '\n{"people":{"id":"x"}}\n');
    const { status, stderr } = run();
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^goi-hai\.jsonl:2 x /m)]);
    expect(readdirSync(folder)).not.toContain('site');
  });
});
