import type { Unzipped } from 'fflate';
import { ImportError } from './types';

const TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

/** CRC-32 as zip archives use it (ISO 3309), unsigned. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}

const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** Name, checksum and length of each file as the archive's directory declares them. */
function* directory(bytes: Uint8Array): Generator<{ name: string; crc: number; size: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) return;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count && at + 46 <= bytes.length && view.getUint32(at, true) === CENTRAL; i += 1) {
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const utf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
    const letters = bytes.subarray(at + 46, at + 46 + name);
    yield {
      name: new TextDecoder(utf8 ? 'utf-8' : 'latin1').decode(letters),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
    };
    at += 46 + name + extra + comment;
  }
}

/** Throws `zip-damaged` when an unpacked file is not as long as declared, or not the one whose checksum is declared. */
export function checkEntries(bytes: Uint8Array, files: Unzipped): void {
  for (const { name, crc, size } of directory(bytes)) {
    const file = files[name];
    if (file && size !== 0xffffffff && (file.length !== size || crc32(file) !== crc))
      throw new ImportError('zip-damaged', `${name.slice(0, 80)} is not what the archive says it is`);
  }
}
