import { CAPITAL, GAP, GAP_CLASS, NUMERIC, type Syllables } from '../../../text/syllables';
import { type Hash, NameHash } from './hash';

/** Bits for each entry, and how many of them an entry sets: one in 1,000 strangers is taken for one that is in it. */
const BITS = 16;
const PROBES = 5;
/** Names of large packs have no more syllables; the longest of the bundled ones has 23. */
const LONGEST = 24;

/** Hash of the first two syllables of a name: whatever begins otherwise needs no further look. */
function beginning({ place, check }: Hash): Hash {
  return { place: ~place, check: ~check };
}

/**
 * Which names a large pack has, roughly: a Bloom filter, 2 bytes for a name and 2 for how it begins. Of an article it says
 * which few of its runs of syllables are worth a look on the disk.
 */
export class NameFilter {
  private constructor(readonly bits: Uint32Array<ArrayBuffer>) {}

  /** Opens what `bits` was of another. */
  static of(bits: Uint32Array<ArrayBuffer>): NameFilter {
    return new NameFilter(bits);
  }

  /** @param pieces pairs of words, place and check, as `NameSketch` gathers them */
  static from(pieces: readonly Int32Array[]): NameFilter {
    const entries = pieces.reduce((sum, { length }) => sum + length / 2, 0);
    const filter = new NameFilter(new Uint32Array(Math.ceil((entries * BITS) / 32) + 1));
    const enter = (word: number, bit: number) => {
      filter.bits[word]! |= bit;
      return true;
    };
    for (const piece of pieces)
      for (let at = 0; at < piece.length; at += 2)
        filter.each({ place: piece[at]!, check: piece[at + 1]! }, enter);
    return filter;
  }

  /** The names that may be in a text: runs of its syllables that begin with a capital or a digit. */
  namesIn(text: Syllables): Hash[] {
    const found = new Map<number, Hash>();
    for (let start = 0; start < text.count; start++) {
      if ((text.form[start]! & (CAPITAL | NUMERIC)) === 0) continue;
      const hash = new NameHash();
      for (let end = start; end < text.count && end - start < LONGEST; end++) {
        if (end > start && (text.gap[end]! & GAP_CLASS) >= GAP.paragraph) break;
        hash.add(text.hash[end]!);
        const name = hash.done();
        if (this.has(name)) found.set(name.place, name);
        if (end === start + 1 && !this.has(beginning(name))) break;
      }
    }
    return [...found.values()];
  }

  private has(hash: Hash): boolean {
    return this.each(hash, (word, bit) => (this.bits[word]! & bit) !== 0);
  }

  /** Goes through the bits of an entry while `look` says so; whether it did to the end. */
  private each({ place, check }: Hash, look: (word: number, bit: number) => boolean): boolean {
    const size = this.bits.length * 32;
    for (let i = 0; i < PROBES; i++) {
      const at = Math.floor(((place + Math.imul(i, check | 1)) >>> 0) * (size / 2 ** 32));
      if (!look(at >>> 5, 1 << (at & 31))) return false;
    }
    return true;
  }
}

/** Gathers the hashes that a filter is made of. */
export class NameSketch {
  private words: number[] = [];

  /** Enters a name, and returns its hash; null where it has no syllable, or too many to be looked for. */
  add(name: Syllables): Hash | null {
    if (name.count === 0 || name.count > LONGEST) return null;
    const hash = new NameHash();
    for (let i = 0; i < name.count; i++) {
      hash.add(name.hash[i]!);
      if (i === 1) this.push(beginning(hash.done()));
    }
    this.push(hash.done());
    return hash.done();
  }

  /** Takes out what was gathered, as `NameFilter.from` takes it. */
  drain(): Int32Array<ArrayBuffer> {
    const words = Int32Array.from(this.words);
    this.words = [];
    return words;
  }

  private push({ place, check }: Hash): void {
    this.words.push(place, check);
  }
}
