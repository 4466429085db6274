import * as v from 'valibot';
import { packHeader } from '../format/header';
import { SubscriptionError } from './failure';
import { fromHex } from './hex';

/** What makes a file a manifest of this kind; another number is another format. */
export const FORMAT = 'boi-canh-manifest-1';

/** Bytes. A manifest of a million entities has some 4,000 shards of 100 bytes each. */
export const LIMITS = {
  manifest: 1_000_000,
  /** Of one shard as it travels, and unpacked. */
  shard: 4_000_000,
  shardUnpacked: 16_000_000,
  shards: 4096,
} as const;

const hexOf = (digits: number) => v.pipe(v.string(), v.length(digits), v.regex(/^[0-9a-f]+$/));
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/** One file of the pack's records: gzip of JSON lines, named by the SHA-256 of its bytes. */
const shard = v.strictObject({
  hash: hexOf(64),
  /** Bytes as they travel, and unpacked. */
  size: count(LIMITS.shard),
  unpacked: count(LIMITS.shardUnpacked),
});

const manifest = v.strictObject({
  format: v.literal(FORMAT),
  /** The publisher's Ed25519 public key. */
  key: hexOf(64),
  /** The pack's first line. Whoever has a later version refuses an earlier one. */
  pack: packHeader,
  shards: v.pipe(
    v.array(shard),
    v.minLength(1),
    v.maxLength(LIMITS.shards),
    v.check(
      (shards) => new Set(shards.map(({ hash }) => hash)).size === shards.length,
      'a shard stands twice',
    ),
  ),
});

export type Manifest = v.InferOutput<typeof manifest>;
export type Shard = Manifest['shards'][number];

const signatureLine = v.strictObject({ signature: hexOf(128) });

/**
 * The manifest in a file of two lines: `{"signature":"…"}`, and the manifest, whose bytes (without the line's end) are
 * signed as they stand.
 * @throws SubscriptionError `manifest`, `unsigned`, `signature`
 */
export async function readManifest(file: Uint8Array<ArrayBuffer>): Promise<Manifest> {
  const cut = file.indexOf(0x0a);
  const first = json(file.subarray(0, cut < 0 ? file.length : cut));
  const signed = trimmed(file.subarray(cut + 1));
  if (!v.is(signatureLine, first) || cut < 0) throw notSigned(first);
  const found = v.safeParse(manifest, json(signed));
  if (!found.success) {
    const [issue] = found.issues;
    throw new SubscriptionError('manifest', `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim());
  }
  if (!(await isSignedBy(found.output.key, first.signature, signed)))
    throw new SubscriptionError('signature');
  return found.output;
}

/** Whether a signature is this key's over these bytes (RFC 8032, pure Ed25519). */
async function isSignedBy(key: string, signature: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const imported = await crypto.subtle.importKey('raw', fromHex(key), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, fromHex(signature), bytes);
  } catch (error) {
    // Some browsers refuse a key that is no point of the curve, others a signature made with it.
    if (error instanceof DOMException && error.name !== 'NotSupportedError') return false;
    throw error;
  }
}

/** A first line that is JSON but no signature: somebody's data, unsigned. Anything else (a web page) is no manifest. */
function notSigned(first: unknown): SubscriptionError {
  const isObject = typeof first === 'object' && first !== null;
  if (isObject && 'signature' in first) return new SubscriptionError('signature');
  return isObject
    ? new SubscriptionError('unsigned')
    : new SubscriptionError('manifest', 'not two lines of JSON');
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Without the line's end, which editors and servers add or turn to CR LF. */
function trimmed(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end--;
  return bytes.subarray(0, end);
}
