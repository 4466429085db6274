import type { Agreement, Meeting } from '../../knowledge/schema';
import type { Shelf } from './database';
import type { Beside, Filed } from './excerpt';
import { dayNumber } from './index/postings';
import { lineIn } from './line-text';

/** A record with what it refers to. */
export type Kept = Filed & Beside;

const decoder = new TextDecoder();

/**
 * Records of a shelf: a reader gets all of them for one. Two take some 0.6 kB as the browsers compress them. With four they
 * took 1.1 kB, which in Firefox 153 is a quarter of a page of the disk and another page for what does not fit there, two
 * thirds of it empty. With as many bytes as it takes the number of records would vary, and a shelf be found by a range: of
 * 16 such reads of 8 kB Chromium 156 made 3.0 ms, of as many by number 2.4.
 */
export const SHELF = 2;
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
