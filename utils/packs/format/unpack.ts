import { Gunzip, type Unzipped, unzipSync } from 'fflate';
import { checkEntries } from '../../library/import/checksum';
import { LIMITS } from './limits';
import { PackRefused } from './reasons';

/**
 * The bytes of a file or a stream, whole.
 * @throws PackRefused `too-large` as soon as more came than a pack may have; the stream is cancelled then
 */
export async function gather(source: Uint8Array | ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const tooLarge = (bytes: number) => new PackRefused({ code: 'too-large', bytes, limit: LIMITS.bytes });
  if (source instanceof Uint8Array) {
    if (source.length > LIMITS.bytes) throw tooLarge(source.length);
    return source;
  }
  const reader = source.getReader();
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    total += read.value.length;
    if (total > LIMITS.bytes) {
      await reader.cancel();
      throw tooLarge(total);
    }
    chunks.push(read.value);
  }
  return joined(chunks, total);
}

function joined(chunks: Uint8Array[], total: number): Uint8Array {
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const begins = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte);
const isZip = (bytes: Uint8Array) => begins(bytes, 0x50, 0x4b, 3, 4);
const isGzip = (bytes: Uint8Array) => begins(bytes, 0x1f, 0x8b);

/** What a pack's file is called inside a zip; forks that a Mac packs beside it begin with `._`. */
const WANTED = /(^|\/)(?!\._)[^/]+\.(jsonl|ndjson)$/i;

const isBomb = (packed: number, unpacked: number) =>
  unpacked > LIMITS.unpacked || (unpacked > LIMITS.unsuspected && unpacked > packed * LIMITS.ratio);

/**
 * The lines of a pack from its file: as they are, out of a zip (its first `.jsonl`) or gzipped. Never unpacks more than
 * `LIMITS.unpacked`: a zip's declared sizes are looked at first, and fflate writes no more than the declared size;
 * gzip is unpacked piece by piece and counted.
 * @throws PackRefused `bomb`, `archive-damaged`, `archive-without-pack`, `not-text`
 */
export function textOf(bytes: Uint8Array): string {
  const plain = isZip(bytes) ? unzipped(bytes) : isGzip(bytes) ? gunzipped(bytes) : bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch (error) {
    throw new PackRefused({ code: 'not-text' }, null, '', { cause: error });
  }
}

function unzipped(bytes: Uint8Array): Uint8Array {
  let files: Unzipped;
  let taken = false;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (taken || !WANTED.test(name) || name.includes('__MACOSX/')) return false;
        if (isBomb(size, originalSize)) throw new PackRefused({ code: 'bomb', name: name.slice(0, 80) });
        taken = true;
        return true;
      },
    });
    checkEntries(bytes, files);
  } catch (error) {
    if (error instanceof PackRefused) throw error;
    throw new PackRefused({ code: 'archive-damaged' }, null, '', { cause: error });
  }
  const [file] = Object.values(files);
  if (!file) throw new PackRefused({ code: 'archive-without-pack' });
  return file;
}

/** A piece of this size unpacks to 16 MB at most, deflate being what it is. */
const PIECE = 16_384;

function gunzipped(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  let ended = false;
  const unpack = new Gunzip((chunk, final) => {
    total += chunk.length;
    if (isBomb(bytes.length, total)) throw new PackRefused({ code: 'bomb', name: '' });
    chunks.push(chunk);
    ended ||= final;
  });
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      unpack.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (error) {
    if (error instanceof PackRefused) throw error;
    throw new PackRefused({ code: 'archive-damaged' }, null, '', { cause: error });
  }
  const declared = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!ended || bytes.length < 18 || declared.getUint32(bytes.length - 4, true) !== total)
    throw new PackRefused({ code: 'archive-damaged' });
  return joined(chunks, total);
}
