import type { Hash } from '../index/hash';

/** Bytes of a piece: longer than any text, for a line of a pack has 256,000 UTF-16 units. */
const PIECE = 1 << 20;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Texts by hash, in flat pieces: as strings a million of them would take three times the memory. */
export class TextTable {
  private readonly pieces: Uint8Array[] = [];
  /** By key: which entry. */
  private readonly entries = new Map<number, number>();
  private readonly starts: number[] = [];
  private readonly lengths: number[] = [];
  private end = 0;

  /** Bytes that are held. */
  get bytes(): number {
    return this.pieces.length * PIECE;
  }

  /** Enters a text, unless there is one of this hash. */
  add(hash: Hash, text: string): void {
    const key = keyOf(hash);
    if (this.entries.has(key)) return;
    const bytes = encoder.encode(text);
    if (this.end + bytes.length > this.bytes) {
      this.end = this.bytes;
      this.pieces.push(new Uint8Array(PIECE));
    }
    this.pieces.at(-1)!.set(bytes, this.end % PIECE);
    this.entries.set(key, this.starts.length);
    this.starts.push(this.end);
    this.lengths.push(bytes.length);
    this.end += bytes.length;
  }

  get(hash: Hash): string | null {
    const entry = this.entries.get(keyOf(hash));
    if (entry === undefined) return null;
    const start = this.starts[entry]!;
    const at = start % PIECE;
    return decoder.decode(this.pieces[Math.floor(start / PIECE)]!.subarray(at, at + this.lengths[entry]!));
  }
}

/** 52 bits of a hash: of a million ids two are alike with a chance of one in ten thousand. */
const keyOf = ({ place, check }: Hash): number => (place >>> 0) * 2 ** 20 + (check >>> 12);
