import type { Dataset, FileName } from '../../knowledge/schema';
import type { Shelf } from './database';

/** A record with the file it is of. */
export interface Filed {
  file: FileName;
  record: Dataset[FileName][number];
}

const decoder = new TextDecoder();

/**
 * The record of a number on the shelf that holds it, which is the first that ends no earlier.
 * @throws Error when there is no such shelf
 */
export function recordOn(shelf: Shelf | undefined, number: number): Filed {
  if (!shelf) throw new Error(`large pack: no record ${number}`);
  const line = decoder.decode(shelf.lines).split('\n')[number - shelf.last + shelf.count - 1]!;
  const [[file, record]] = Object.entries(JSON.parse(line)) as [[FileName, Filed['record']]];
  return { file, record };
}
