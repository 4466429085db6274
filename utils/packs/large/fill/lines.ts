import { LARGE, LIMITS } from '../../format/limits';
import { PackRefused, type Reason } from '../../format/reasons';

/** Lines that came together, with how far the file was read by then. */
export interface Lines {
  /** The number of the first, from 1. */
  first: number;
  /** Null for a line that is longer than any may be; nothing of it is kept. */
  lines: (string | null)[];
  /** Bytes of the file. */
  read: number;
}

const isGzip = (start: Uint8Array) => start[0] === 0x1f && start[1] === 0x8b;
const isZip = (start: Uint8Array) => start[0] === 0x50 && start[1] === 0x4b;

/**
 * The lines of a pack as they come, plain or gzipped; no more than a piece of the file and one line is ever in memory.
 * @throws PackRefused `zipped`, `archive-damaged`, `bomb`, `too-large`, `not-text`
 */
export async function* linesOf(file: Blob): AsyncGenerator<Lines> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (isZip(start)) throw new PackRefused({ code: 'zipped', records: LIMITS.records });
  if (file.size > LARGE.bytes)
    throw new PackRefused({ code: 'too-large', bytes: file.size, limit: LARGE.bytes });
  const packed = isGzip(start);
  const counted = new Counted();
  const plain = file.stream().pipeThrough(counted.stream);
  const reader = (packed ? plain.pipeThrough(new DecompressionStream('gzip')) : plain).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const refuse = (reason: Reason, cause?: unknown) => new PackRefused(reason, null, '', { cause });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch (error) {
      throw refuse({ code: 'not-text' }, error);
    }
  };
  let unpacked = 0;
  let first = 1;
  let rest: string | null = '';
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw packed ? refuse({ code: 'archive-damaged' }, error) : error;
      });
      unpacked += value?.length ?? 0;
      if (packed && unpacked > LIMITS.unsuspected && unpacked > counted.bytes * LIMITS.ratio)
        throw refuse({ code: 'bomb', name: '' });
      const pieces: string[] = decode(value).split('\n');
      const lines: (string | null)[] = pieces.map((piece, i) => {
        const line: string | null = i > 0 ? piece : rest === null ? null : rest + piece;
        return line !== null && line.length > LIMITS.line ? null : line;
      });
      rest = done ? null : lines.pop()!;
      if (lines.length > 0) yield { first, lines, read: counted.bytes };
      first += lines.length;
      if (done) return;
    }
  } finally {
    // A stream that failed cannot be cancelled any more; why it failed has been thrown.
    await reader.cancel().catch(() => undefined);
  }
}

/** Counts the bytes that pass. */
class Counted {
  bytes = 0;
  readonly stream = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      this.bytes += chunk.length;
      controller.enqueue(chunk);
    },
  });
}
