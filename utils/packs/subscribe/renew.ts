import { compareVersions } from '../format/header';
import { SubscriptionError, toSubscriptionError } from './failure';
import { get } from './get';
import { LIMITS, type Manifest, readManifest, type Shard } from './manifest';
import { type Fetching, fetchShards, unpack } from './shards';
import type { Subscription } from './subscription';

export interface Ports extends Fetching {
  /**
   * Puts a pack in the place of the one this address brought before, whole or not at all.
   * @param shards its records, unpacked: JSON lines
   * @throws SubscriptionError `refused`, `disk-full`, `disk`
   */
  install(address: string, manifest: Manifest, shards: AsyncIterable<Uint8Array>): Promise<void>;
  /** Now, ISO with time. */
  now(): string;
}

/** What an address has to offer, before anything of it is kept. */
export interface Offer {
  address: string;
  manifest: Manifest;
  etag: string | null;
}

/**
 * Asks for the manifest and checks its signature.
 * @returns null when the host still has the copy named by `etag`
 * @throws SubscriptionError
 */
export async function askFor(
  address: string,
  { fetchFile, signal }: Fetching,
  etag: string | null = null,
): Promise<Offer | null> {
  const got = await get(fetchFile, address, { limit: LIMITS.manifest, etag, signal });
  return got && { address, manifest: await readManifest(got.bytes), etag: got.etag };
}

/**
 * Brings what an offer names and puts it in use; the signing key is kept with it from here on.
 * @throws SubscriptionError; then nothing that was in use has changed
 */
export async function take({ address, manifest, etag }: Offer, ports: Ports): Promise<Subscription> {
  try {
    await fetchShards(address, manifest.shards, ports);
    if (ports.signal?.aborted) throw new SubscriptionError('stopped');
    await ports.install(address, manifest, unpacked(manifest.shards, ports));
  } catch (error) {
    throw toSubscriptionError(error);
  }
  const { key, pack, shards } = manifest;
  const now = ports.now();
  return { address, key, pack, shards, etag, added: now, checked: now, current: now, trouble: null };
}

async function* unpacked(shards: Shard[], { store }: Ports): AsyncGenerator<Uint8Array> {
  for (const shard of shards) {
    const bytes = await store.get(shard.hash);
    if (!bytes) throw new SubscriptionError('disk', `shard ${shard.hash.slice(0, 12)} is gone`);
    yield await unpack(bytes, shard);
  }
}

/**
 * The subscription after one look at its address: the same version found current, or a later one put in use.
 * @param trusted a new key the reader has said yes to
 * @throws SubscriptionError; then the last good state stays in use
 */
export async function renew(old: Subscription, ports: Ports, trusted?: string): Promise<Subscription> {
  const offer = await askFor(old.address, ports, old.etag);
  const now = ports.now();
  if (!offer) return { ...old, checked: now, current: now, trouble: null };
  const { manifest, etag } = offer;
  mayFollow(old, manifest, trusted);
  if (compareVersions(manifest.pack.version, old.pack.version) === 0 && manifest.key === old.key)
    return { ...old, etag, checked: now, current: now, trouble: null };
  return { ...(await take(offer, ports)), added: old.added };
}

/** What a later manifest must be to take the place of the installed one. A signature alone is not enough: old files stay signed. */
function mayFollow(old: Subscription, manifest: Manifest, trusted: string | undefined): void {
  if (manifest.key !== old.key && manifest.key !== trusted)
    throw new SubscriptionError('key-changed', manifest.key);
  if (manifest.pack.id !== old.pack.id) throw new SubscriptionError('other-pack', manifest.pack.id);
  const order = compareVersions(manifest.pack.version, old.pack.version);
  if (order < 0 || (order === 0 && !sameShards(manifest.shards, old.shards)))
    throw new SubscriptionError('older', manifest.pack.version);
}

function sameShards(a: Shard[], b: Shard[]): boolean {
  return a.length === b.length && a.every(({ hash }, i) => hash === b[i]!.hash);
}
