import { shardAddress } from './address';
import { SubscriptionError } from './failure';
import { get } from './get';
import { sha256 } from './hex';
import { LIMITS, type Shard } from './manifest';

/** Shards as they came, by hash. What is here was checked; it may outlive a fetch that was cut short. */
export interface ShardStore {
  /** Which of these hashes are there. */
  held(hashes: string[]): Promise<Set<string>>;
  put(hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  get(hash: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

export interface Progress {
  /** Shards and bytes to be fetched in this round, and how many have arrived. */
  shards: number;
  bytes: number;
  gotShards: number;
  gotBytes: number;
}

export interface Fetching {
  fetchFile: typeof fetch;
  store: ShardStore;
  signal?: AbortSignal | undefined;
  told?: ((progress: Progress) => void) | undefined;
}

/** Requests at a time: a static host serves each from disk, and HTTP/2 puts them on one connection. */
const ABREAST = 4;

/**
 * Brings the shards that are not here yet, each checked before it is kept. What arrived before an error stays, so that
 * the next try goes on from there.
 * @throws SubscriptionError as `get`, and `cut`, `hash`, `disk-full`
 */
export async function fetchShards(manifest: string, shards: Shard[], ports: Fetching): Promise<void> {
  const held = await ports.store.held(shards.map(({ hash }) => hash));
  const missing = shards.filter(({ hash }) => !held.has(hash));
  const progress: Progress = {
    shards: missing.length,
    bytes: missing.reduce((sum, { size }) => sum + size, 0),
    gotShards: 0,
    gotBytes: 0,
  };
  const queue = [...missing];
  const one = async () => {
    for (let shard = queue.shift(); shard; shard = queue.shift()) {
      const bytes = await fetchShard(manifest, shard, ports, (arrived) => {
        progress.gotBytes += arrived;
        ports.told?.({ ...progress });
      });
      await ports.store.put(shard.hash, bytes);
      progress.gotShards += 1;
      ports.told?.({ ...progress });
    }
  };
  const emptied = (error: unknown) => {
    queue.length = 0;
    throw error;
  };
  // Waits for all, so that after an error nothing goes on behind the caller's back.
  const ended = await Promise.allSettled(Array.from({ length: ABREAST }, () => one().catch(emptied)));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}

async function fetchShard(
  manifest: string,
  { hash, size }: Shard,
  { fetchFile, signal }: Fetching,
  arrived: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const got = await get(fetchFile, shardAddress(manifest, hash), { limit: size, signal, arrived });
  const bytes = got!.bytes;
  if (bytes.length < size) throw new SubscriptionError('cut', `${bytes.length} / ${size} B`);
  if ((await sha256(bytes)) !== hash) throw new SubscriptionError('hash', hash.slice(0, 12));
  return bytes;
}

/**
 * The bytes of a shard. Stops as soon as it is longer than its manifest says, so that a bomb never unfolds.
 * @throws SubscriptionError `shard` when it is no gzip or has another length
 */
export async function unpack(
  packed: Uint8Array<ArrayBuffer>,
  { hash, unpacked }: Shard,
): Promise<Uint8Array> {
  const whole = new Uint8Array(Math.min(unpacked, LIMITS.shardUnpacked));
  let at = 0;
  const wrong = (what: string) => new SubscriptionError('shard', `${hash.slice(0, 12)}: ${what}`);
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      if (at + piece.value.length > whole.length) throw wrong(`more than ${whole.length} B`);
      whole.set(piece.value, at);
      at += piece.value.length;
    }
  } catch (error) {
    if (error instanceof SubscriptionError) throw error;
    throw wrong('no gzip');
  } finally {
    reader.cancel().catch(() => undefined);
  }
  if (at !== whole.length) throw wrong(`${at} / ${whole.length} B`);
  return whole;
}
