import type { Agreement, Meeting } from '../../../knowledge/schema';
import { dayNumber } from '../index/postings';
import type { Shelf } from './database';
import type { Beside, Filed } from './excerpt';
import { lineIn } from './line-text';

/** A record with what it refers to. */
export type Kept = Filed & Beside;

const decoder = new TextDecoder();

/**
 * Records of a shelf: a reader gets all of them for one, some 10 kB. Each shelf costs a write of its own, and in Firefox 153 up
 * to a page of the disk of which most is empty: with two records on each, bringing in 121,000 took Chromium 156 5 s more of
 * processor time and Firefox 96 MB of disk, not 58. Of 16 reads of 8 kB Chromium made 3.0 ms, of as many small ones 2.4. With as
 * many bytes as it takes the number of records would vary, and a shelf be found by a range, which is slower.
 */
export const SHELF = 16;
/** Where it is not said how many there are: an earlier build's. */
export const EARLIER_SHELF = 4;

/** The key of the shelf on which a record stands. @param size records of a shelf */
export const shelfOf = (number: number, size: number): number => Math.floor(number / size);

/**
 * The record of a number on its shelf.
 * @param size records of a shelf
 * @throws Error when there is no such shelf
 */
export function recordOn(shelf: Shelf | undefined, number: number, size: number): Kept {
  if (!shelf) throw new Error(`large pack: no record ${number}`);
  const line = decoder.decode(bytesOf(shelf, number % size));
  const [file, record, excerpts, strangers, links] = lineIn(line);
  return { file, record, excerpts, strangers, links };
}

/** When a meeting or agreement was, as postings have it; 0 for any other record. */
export function dayOf(record: Filed['record']): number {
  const { date, signed } = record as Partial<Pick<Meeting, 'date'> & Pick<Agreement, 'signed'>>;
  return dayNumber(date ?? signed ?? null);
}

const END = 0x0a;

/** Only the line that is asked for is worth decoding. */
function bytesOf(lines: Uint8Array, wanted: number): Uint8Array {
  let start = 0;
  for (let line = 0; line < wanted; line++) start = lines.indexOf(END, start) + 1;
  const end = lines.indexOf(END, start);
  return lines.subarray(start, end < 0 ? lines.length : end);
}
