import { ImportError } from './types';

const MARKS: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Text of a file: UTF-8, or UTF-16 with its mark (Excel's "Unicode text"). Bytes that are neither are refused with
 * `encoding`: guessing would fill the library with broken Vietnamese.
 */
export function decode(bytes: Uint8Array): string {
  const mark = MARKS.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  try {
    const text = new TextDecoder(mark?.[0] ?? 'utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new ImportError('unknown', 'binary file');
    return text;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('encoding', 'neither UTF-8 nor UTF-16', { cause: error });
  }
}
