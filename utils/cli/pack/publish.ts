import { createHash, type KeyObject, sign } from 'node:crypto';
import { gzipSync } from 'fflate';
import type { Pack } from '../../packs/format/types';
import { writePack } from '../../packs/format/write';
import { toHex } from '../../packs/subscribe/hex';
import { FORMAT, type Manifest, type Shard } from '../../packs/subscribe/manifest';

/** Bytes of JSON lines that a shard holds on average: small enough that a changed fact costs little, large enough to be few. */
const SHARD = 65_536;
/** Hash digits that part the shards: at most 16 ** 3 of them, as many as a manifest may name. */
const MOST_DIGITS = 3;

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** What is put on a host: paths from the folder's root, and their bytes. */
export type Site = Map<string, Uint8Array<ArrayBuffer>>;

/**
 * A pack as a folder of static files: `manifest.jsonl`, signed, and `shards/`, named by their hashes. The same pack and
 * key give the same bytes on any machine; a changed record changes the manifest and one shard.
 */
export function publish(pack: Pack, key: KeyObject, publicKey: string): Site {
  const packed = shardsOf(pack).map(packShard);
  const site: Site = new Map(packed.map(({ shard, bytes }) => [`shards/${shard.hash}`, bytes]));
  const shards = packed.map(({ shard }) => shard);
  site.set('manifest.jsonl', signed({ format: FORMAT, key: publicKey, pack: pack.header, shards }, key));
  return site;
}

function packShard(lines: string[]): { shard: Shard; bytes: Uint8Array<ArrayBuffer> } {
  const plain = new TextEncoder().encode(`${lines.join('\n')}\n`);
  // The time of packing stays out of it: the same lines are the same bytes tomorrow.
  const bytes = gzipSync(plain, { level: 9, mtime: 0 });
  return { shard: { hash: sha256(bytes), size: bytes.length, unpacked: plain.length }, bytes };
}

/** Whether a manifest names the very records of a pack. */
export function holds({ shards }: Manifest, pack: Pack): boolean {
  const hashes = shardsOf(pack).map((lines) => packShard(lines).shard.hash);
  return hashes.length === shards.length && shards.every(({ hash }, i) => hash === hashes[i]);
}

/** The manifest's file: its signature's line, then its own. */
export function signed(manifest: Manifest, key: KeyObject): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  const signature = toHex(sign(null, bytes, key));
  const first = new TextEncoder().encode(`${JSON.stringify({ signature })}\n`);
  return Uint8Array.from([...first, ...bytes, 0x0a]);
}

/** Records' lines parted by the hash of what they are about, so that a record stays in its shard from version to version. */
function shardsOf(pack: Pack): string[][] {
  const [, ...lines] = writePack(pack).trimEnd().split('\n');
  const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
  const digits = Math.min(MOST_DIGITS, Math.max(0, Math.ceil(Math.log(bytes / SHARD) / Math.log(16))));
  const shards = new Map<string, string[]>();
  for (const line of lines) {
    const [record] = Object.values(JSON.parse(line) as Record<string, { id: string }>);
    const part = sha256(record!.id).slice(0, digits);
    const shard = shards.get(part);
    if (shard) shard.push(line);
    else shards.set(part, [line]);
  }
  return [...shards].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own.sort());
}
