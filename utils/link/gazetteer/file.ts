import { assemble } from './assemble';
import { COLUMNS, type Columns } from './layout';

/** Of each column, in their order: how many words it has, and of how many bytes each is kept. */
const HEADER_BYTES = COLUMNS.length * 8;

/**
 * A gazetteer as it is packaged. Of each column as many of the lower bytes as its largest word needs: first the lowest of all
 * its words, then the next ones, so that the zip finds what the words have in common. Strings stay text.
 */
export function toFile(columns: Columns): Uint8Array<ArrayBuffer> {
  const widths = COLUMNS.map((name) => (name === 'strings' ? 4 : widthOf(columns[name])));
  const bytes = COLUMNS.reduce((sum, name, n) => sum + columns[name].length * widths[n]!, HEADER_BYTES);
  const file = new Uint8Array(bytes);
  const header = new DataView(file.buffer);
  let at = HEADER_BYTES;
  COLUMNS.forEach((name, n) => {
    const { length, buffer, byteOffset } = columns[name];
    header.setUint32(n * 8, length, true);
    header.setUint32(n * 8 + 4, widths[n]!, true);
    const words = new Uint8Array(buffer, byteOffset, length * 4);
    if (name === 'strings') file.set(words, at);
    else toPlanes(words, widths[n]!, file.subarray(at));
    at += length * widths[n]!;
  });
  return file;
}

/** The compiled gazetteer of a packaged one, for `open`: byte for byte what `compile` makes of the same input. */
export function fromFile(file: ArrayBuffer): ArrayBuffer {
  const header = new DataView(file);
  let at = HEADER_BYTES;
  const columns = COLUMNS.map((name, n) => {
    const length = header.getUint32(n * 8, true);
    const width = header.getUint32(n * 8 + 4, true);
    const bytes = new Uint8Array(file, at, length * width);
    at += bytes.length;
    return [name, name === 'strings' ? new Int32Array(bytes.slice().buffer) : fromPlanes(bytes, length)];
  });
  return assemble(Object.fromEntries(columns) as Columns);
}

/** Bytes that the largest word of a column needs; four where one is negative. */
function widthOf(column: Int32Array): number {
  const all = column.reduce((bits, word) => bits | word, 0);
  return all < 0 ? 4 : Math.max(1, Math.ceil((32 - Math.clz32(all)) / 8));
}

function toPlanes(bytes: Uint8Array, width: number, out: Uint8Array): void {
  const words = bytes.length / 4;
  for (let plane = 0; plane < width; plane++)
    for (let word = 0; word < words; word++) out[plane * words + word] = bytes[word * 4 + plane]!;
}

function fromPlanes(planes: Uint8Array, length: number): Int32Array {
  const words = new Int32Array(planes.subarray(0, length));
  for (let from = length, shift = 8; from < planes.length; from += length, shift += 8)
    for (let word = 0; word < length; word++) words[word]! |= planes[from + word]! << shift;
  return words;
}
