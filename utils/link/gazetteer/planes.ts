import { HEADER_WORDS, SECTIONS } from './layout';

/**
 * A compiled gazetteer as it is packaged: first the lowest bytes of all its words, then the next ones, so that the zip finds
 * what the words have in common (a quarter less); the strings at the end stay text.
 */
export function toPlanes(compiled: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const words = wordsBeforeStrings(new Int32Array(compiled, 0, HEADER_WORDS));
  const bytes = new Uint8Array(compiled);
  const packed = bytes.slice();
  for (let plane = 0; plane < 4; plane += 1)
    for (let word = 0; word < words; word += 1) packed[plane * words + word] = bytes[word * 4 + plane]!;
  const file = new Uint8Array(4 + packed.length);
  new DataView(file.buffer).setUint32(0, words, true);
  file.set(packed, 4);
  return file;
}

/** The compiled gazetteer of a packaged one, for `open`. */
export function fromPlanes(file: ArrayBuffer): ArrayBuffer {
  const count = new DataView(file).getUint32(0, true);
  const [lowest, low, high, highest] = [0, 1, 2, 3].map(
    (n) => new Uint8Array(file, 4 + n * count, count),
  ) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const compiled = new ArrayBuffer(file.byteLength - 4);
  const words = new Int32Array(compiled, 0, count);
  for (let at = 0; at < count; at += 1)
    words[at] = lowest[at]! | (low[at]! << 8) | (high[at]! << 16) | (highest[at]! << 24);
  new Uint8Array(compiled, count * 4).set(new Uint8Array(file, 4 + count * 4));
  return compiled;
}

/** Where the last section begins, in words. */
const wordsBeforeStrings = (header: Int32Array): number => header[3 + (SECTIONS.length - 1) * 2]!;
