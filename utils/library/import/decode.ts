import { ImportError } from './types';

const MARKS: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const read = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** UTF-16 without its mark: of western letters every other byte is zero, and those that come first tell the order. */
function unmarked(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const head = bytes.subarray(0, 4000);
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  if (Math.max(even, odd) < head.length * 0.2 || Math.min(even, odd) > 0) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * Text in Windows' Vietnamese code page, which spreadsheets there write: its tones follow their letters as characters of
 * their own. Null when they do not: then the bytes are something else.
 */
function windows1258(bytes: Uint8Array): string | null {
  const text = read(bytes, 'windows-1258');
  const tones = text.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0;
  const fitting = text.match(/[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/gi)?.length ?? 0;
  return tones > 0 && fitting === tones ? text.normalize('NFC') : null;
}

/**
 * Text of a file: UTF-8, UTF-16 (Excel's "Unicode text") or, where its tones prove it, Windows' Vietnamese code page.
 * Bytes that are none of these are refused with `encoding`: guessing would fill the library with broken Vietnamese.
 */
export function decode(bytes: Uint8Array): string {
  const mark = MARKS.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0] ?? unmarked(bytes);
  let text: string | null;
  try {
    text = read(bytes, mark ?? 'utf-8');
  } catch (error) {
    text = mark ? null : windows1258(bytes);
    if (text === null) throw new ImportError('encoding', 'neither UTF-8 nor UTF-16', { cause: error });
  }
  if (text.includes('\0')) throw new ImportError('unknown', 'binary file');
  return text;
}
