import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPack } from '../../../../utils/packs/format/read';
import type { SubscriptionError } from '../../../../utils/packs/subscribe/failure';
import type { Manifest } from '../../../../utils/packs/subscribe/manifest';
import type { Progress } from '../../../../utils/packs/subscribe/shards';
import { SubscriptionStore } from '../../../../utils/packs/subscribe/store';
import { Subscriptions, type Watching } from '../../../../utils/packs/subscribe/subscriptions';
import { ADDRESS, Host, newKeys, packOf } from './host';

const MANY = 2000;
const keys = newKeys();
const host = new Host();
let store: SubscriptionStore;
let subscriptions: Subscriptions;
let day: number;
let permitted: boolean;
/** What the packs' own store holds: address -> version and number of bodies, in the place of the real one. */
let installed: Map<string, [string, number]>;

async function install(
  address: string,
  { pack }: Manifest,
  shards: AsyncIterable<Uint8Array>,
): Promise<void> {
  const lines = [new TextEncoder().encode(`${JSON.stringify(pack)}\n`)];
  for await (const shard of shards) lines.push(Uint8Array.from(shard));
  const read = await readPack(new Blob(lines).stream());
  installed.set(address, [read.header.version, read.records.organizations.length]);
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = new SubscriptionStore();
  installed = new Map();
  day = 1;
  permitted = true;
  host.instead = () => null;
  host.put(packOf(MANY), keys);
  host.paths();
  subscriptions = newSubscriptions();
});
afterEach(() => vi.restoreAllMocks());

const newSubscriptions = () =>
  new Subscriptions(store, {
    fetchFile: host.fetch,
    install,
    uninstall: async () => installed.clear(),
    now: () => `2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`,
    mayFetch: async () => permitted,
    alone: (work) => work(),
  });
const add = async (watching?: Watching) => subscriptions.add(await subscriptions.offer(ADDRESS), watching);
const renew = (trusted?: string) => subscriptions.renew(ADDRESS, {}, trusted);
const codeOf = (error: unknown) => (error as SubscriptionError).code;

describe('adding', () => {
  it('shows what is offered before anything is kept', async () => {
    const { manifest } = await subscriptions.offer(` ${ADDRESS}#x `);
    expect(manifest).toMatchObject({ key: keys.public, pack: { name: 'Báo Mai' } });
    expect(host.paths()).toEqual(['manifest.jsonl']);
    expect([await subscriptions.list(), installed.size]).toEqual([[], 0]);
  });

  it('brings every shard once, and keeps the key', async () => {
    const told: Progress[] = [];
    const added = await add({ told: (progress) => told.push(progress) });
    expect(added).toMatchObject({ key: keys.public, pack: { version: '1' }, trouble: null });
    expect(installed.get(ADDRESS)).toEqual(['1', MANY]);
    const { shards } = added;
    expect(shards.length).toBe(16);
    expect(host.paths().sort()).toEqual(
      ['manifest.jsonl', ...shards.map(({ hash }) => `shards/${hash}`)].sort(),
    );
    expect(told.at(-1)).toMatchObject({ shards: 16, gotShards: 16, gotBytes: told.at(-1)!.bytes });
  });

  it('without the browser’s permission nothing is asked of anybody', async () => {
    permitted = false;
    expect(await add().catch(codeOf)).toBe('permission');
    expect(host.paths()).toEqual([]);
  });

  it('stopped half-way nothing is in use, and the next try goes on from there', async () => {
    const stop = new AbortController();
    const told = ({ gotShards }: Progress) => gotShards >= 5 && stop.abort();
    expect(await add({ signal: stop.signal, told }).catch(codeOf)).toBe('stopped');
    expect([await subscriptions.list(), installed.size]).toEqual([[], 0]);
    const first = host.paths().length;
    await add();
    const second = host.paths().length - 1;
    expect(first).toBeLessThan(12);
    expect(second).toBeLessThanOrEqual(11);
    expect(installed.get(ADDRESS)).toEqual(['1', MANY]);
  });

  it('stopped when all has come and nothing is in use yet, nothing is', async () => {
    const stop = new AbortController();
    const told = ({ gotShards, shards }: Progress) => gotShards === shards && stop.abort();
    expect(await add({ signal: stop.signal, told }).catch(codeOf)).toBe('stopped');
    expect([await subscriptions.list(), installed.size]).toEqual([[], 0]);
  });

  it('a shard that the browser lost meanwhile is a fault of the disk, not of the host', async () => {
    vi.spyOn(store, 'get').mockResolvedValue(undefined);
    expect(await add().catch(codeOf)).toBe('disk');
    expect([await subscriptions.list(), installed.size]).toEqual([[], 0]);
  });

  it.each(['a line that breaks', 'half a file'])(
    'after %s what has arrived is not asked for again, and all else is',
    async (what) => {
      const shards = [...host.site.keys()].filter((path) => path.startsWith('shards/'));
      const broken = shards[7]!;
      host.instead = (path) => {
        if (path !== broken) return null;
        return what === 'half a file'
          ? new Response(host.site.get(broken)!.subarray(0, 200))
          : Promise.reject(new TypeError('network error'));
      };
      expect(await add().catch(codeOf)).toBe(what === 'half a file' ? 'cut' : 'offline');
      host.instead = () => null;
      const held = await store.held(shards.map((path) => path.slice('shards/'.length)));
      const left = shards.filter((path) => !held.has(path.slice('shards/'.length)));
      expect(held.size).toBeGreaterThan(0);
      expect(left).toContain(broken);
      host.paths();
      await add();
      expect(host.paths().sort()).toEqual(['manifest.jsonl', ...left].sort());
      expect(installed.get(ADDRESS)).toEqual(['1', MANY]);
    },
  );

  it('an address that is kept already keeps its key', async () => {
    await add();
    const other = newKeys();
    host.put(packOf(MANY, '2'), other);
    expect((await add()).trouble).toMatchObject({ code: 'key-changed', detail: other.public });
    expect(installed.get(ADDRESS)).toEqual(['1', MANY]);
  });
});

describe('renewing', () => {
  beforeEach(async () => {
    await add();
    host.paths();
    day = 2;
  });

  it('asks with the host’s mark, and takes “the same” for an answer', async () => {
    const now = await renew();
    expect(now).toMatchObject({
      added: expect.stringContaining('03-01'),
      current: expect.stringContaining('03-02'),
    });
    expect(host.asked.map(({ path, headers }) => [path, headers['if-none-match']])).toEqual([
      ['manifest.jsonl', expect.stringMatching(/^"/)],
    ]);
    host.paths();
  });

  it('puts the same version in use once, also where the host has no mark for it', async () => {
    host.instead = (path) => new Response(host.site.get(path));
    installed.clear();
    const now = await renew();
    expect(now).toMatchObject({ etag: null, current: expect.stringContaining('03-02'), trouble: null });
    expect([installed.size, host.paths()]).toEqual([0, ['manifest.jsonl']]);
  });

  it('keeps the new key of the same version once the reader has said yes to it', async () => {
    const second = newKeys();
    host.put(packOf(MANY), second);
    await stays('key-changed', second.public);
    expect(await renew(second.public)).toMatchObject({
      key: second.public,
      pack: { version: '1' },
      trouble: null,
    });
    host.put(packOf(MANY, '2'), second);
    expect(await renew()).toMatchObject({ pack: { version: '2' }, trouble: null });
  });

  it('brings only the shards that changed, and lets the old ones go', async () => {
    host.put(packOf(MANY, '2', { id: 'co-quan-77', name: 'Viện Dữ liệu Mai Lĩnh' }), keys);
    const { shards } = await renew();
    expect(host.paths().length).toBe(2);
    expect(installed.get(ADDRESS)).toEqual(['2', MANY]);
    const held = await store.held(shards.map(({ hash }) => hash));
    expect(held.size).toBe(16);
    const all = await countShards();
    expect(all).toBe(16);
  });

  const stays = async (code: string, detail = '') => {
    const now = await renew();
    expect(now.trouble).toMatchObject({ code, detail: expect.stringContaining(detail) });
    expect(now).toMatchObject({
      key: keys.public,
      pack: { version: '1' },
      current: expect.stringContaining('03-01'),
    });
    expect(installed.get(ADDRESS)).toEqual(['1', MANY]);
    return now;
  };

  it('off-line the last good state stays; the reader sees since when', async () => {
    host.instead = () => Promise.reject(new TypeError('offline'));
    await stays('offline');
    day = 5;
    const later = await stays('offline');
    expect(later.trouble?.since).toContain('03-02');
    expect(later.checked).toContain('03-05');
    host.instead = () => null;
    expect((await renew()).trouble).toBeNull();
  });

  it.each([
    ['missing', () => new Response('', { status: 404 })],
    ['status', () => new Response('', { status: 500 })],
    ['moved', () => new Response(null, { status: 301, headers: { location: 'https://elsewhere.example/' } })],
    ['manifest', () => new Response('<html>')],
    ['too-large', () => new Response(new Uint8Array(2_000_000))],
  ])('a manifest that is %s', async (code, response) => {
    host.instead = (path) => (path === 'manifest.jsonl' ? response() : null);
    await stays(code);
  });

  it.each([
    ['missing', () => new Response('', { status: 404 })],
    ['moved', () => new Response(null, { status: 302 })],
    ['cut', (whole: Uint8Array<ArrayBuffer>) => new Response(whole.slice(0, whole.length / 2))],
    ['hash', (whole: Uint8Array<ArrayBuffer>) => new Response(whole.slice().reverse())],
    ['too-large', (whole: Uint8Array<ArrayBuffer>) => new Response(new Uint8Array(whole.length + 1))],
  ])('a shard that is %s', async (code, response) => {
    host.put(packOf(MANY, '2', { id: 'co-quan-77', name: 'Viện Dữ liệu Mai Lĩnh' }), keys);
    host.instead = (path) => (path.startsWith('shards/') ? response(host.site.get(path)!) : null);
    await stays(code);
    host.instead = () => null;
    expect((await renew()).pack.version).toBe('2');
  });

  it('an older version is refused even when signed, and so is another content under the same one', async () => {
    host.put(packOf(MANY, '0.9'), keys);
    await stays('older', '0.9');
    host.put(packOf(MANY + 1, '1'), keys);
    await stays('older', '1');
  });

  it('another pack under the same address is refused', async () => {
    const { header, records } = packOf(MANY, '3');
    host.put({ header: { ...header, id: 'bao-khac' }, records }, keys);
    await stays('other-pack', 'bao-khac');
  });

  it('a changed key is refused until the reader says yes to that very key', async () => {
    const [second, third] = [newKeys(), newKeys()];
    host.put(packOf(MANY, '2'), second);
    await stays('key-changed', second.public);
    host.put(packOf(MANY, '2'), third);
    expect((await renew(second.public)).trouble).toMatchObject({ code: 'key-changed', detail: third.public });
    const now = await renew(third.public);
    expect(now).toMatchObject({ key: third.public, pack: { version: '2' }, trouble: null });
    expect(installed.get(ADDRESS)).toEqual(['2', MANY]);
    host.put(packOf(MANY, '3'), keys);
    expect((await renew()).trouble?.code).toBe('key-changed');
  });

  it('a confirmed key brings no old version back', async () => {
    const second = newKeys();
    host.put(packOf(MANY, '0.5'), second);
    expect((await renew(second.public)).trouble?.code).toBe('older');
  });

  it('an unsigned manifest is refused', async () => {
    const [, manifest] = new TextDecoder().decode(host.site.get('manifest.jsonl')).split('\n');
    host.site.set('manifest.jsonl', new TextEncoder().encode(`${manifest}\n`));
    await stays('unsigned');
  });

  it('a shard that unfolds to more than it says is refused before it does', async () => {
    host.put(packOf(MANY, '2', { id: 'co-quan-77', name: 'Viện Dữ liệu Mai Lĩnh' }), keys);
    await host.resign(keys, (manifest) => ({
      ...manifest,
      shards: manifest.shards.map((shard) => ({ ...shard, unpacked: 1000 })),
    }));
    await stays('shard', 'more than 1000 B');
  });

  it.each([
    ['no gzip', new TextEncoder().encode('{"organizations":{}}\n'), 100],
    ['20 / 100 B', new Uint8Array(gzipSync(new Uint8Array(20))), 100],
  ])('a shard that is signed and yet none is refused: %s', async (why, bytes, unpacked) => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    host.put(packOf(MANY, '2'), keys);
    host.site.set(`shards/${hash}`, bytes);
    await host.resign(keys, (manifest) => ({
      ...manifest,
      shards: [{ hash, size: bytes.length, unpacked }],
    }));
    await stays('shard', why);
  });

  it('a full disk keeps the old one and says so', async () => {
    host.put(packOf(MANY, '2', { id: 'co-quan-77', name: 'Viện Dữ liệu Mai Lĩnh' }), keys);
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (value instanceof Uint8Array) throw new DOMException('no room', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    await stays('disk-full');
    vi.restoreAllMocks();
    expect((await renew()).pack.version).toBe('2');
  });

  it('an address that is not kept is not asked', async () => {
    await expect(subscriptions.renew('https://la.example/m.jsonl')).rejects.toMatchObject({
      code: 'address',
    });
    expect(host.paths()).toEqual([]);
  });

  it('without the permission it stays as it is and asks nobody', async () => {
    permitted = false;
    await stays('permission');
    expect(host.paths()).toEqual([]);
  });

  it('killed before its last word the next look finds the same version and says it again', async () => {
    host.put(packOf(MANY, '2'), keys);
    const save = vi.spyOn(store, 'save').mockRejectedValue(new Error('killed'));
    await expect(renew()).rejects.toThrow('killed');
    save.mockRestore();
    expect(installed.get(ADDRESS)).toEqual(['2', MANY]);
    expect(await newSubscriptions().list()).toMatchObject([{ pack: { version: '1' } }]);
    expect(await newSubscriptions().renew(ADDRESS)).toMatchObject({ pack: { version: '2' }, trouble: null });
  });
});

describe('by itself', () => {
  it('each address is asked once a day, an hour later when nobody was reached', async () => {
    await add();
    host.paths();
    await subscriptions.renewDue();
    expect(host.paths()).toEqual([]);
    day = 2;
    await subscriptions.renewDue();
    await subscriptions.renewDue();
    expect(host.paths()).toEqual(['manifest.jsonl']);
  });

  it('without a subscription nobody is asked anything', async () => {
    await subscriptions.renewDue();
    expect(host.paths()).toEqual([]);
  });
});

describe('taking away', () => {
  it('leaves nothing of it', async () => {
    await add();
    await subscriptions.remove(ADDRESS, 'bao-mai');
    expect([await subscriptions.list(), await countShards(), installed.size]).toEqual([[], 0, 0]);
  });
});

async function countShards(): Promise<number> {
  return new Promise((found) => {
    const opening = indexedDB.open('subscriptions');
    opening.onsuccess = () => {
      const counting = opening.result.transaction('shards').objectStore('shards').count();
      counting.onsuccess = () => {
        opening.result.close();
        found(counting.result);
      };
    };
  });
}
