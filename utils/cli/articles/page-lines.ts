import { createInterface } from 'node:readline';
import type { EnrichInput } from './enrich-page';

/** One line of pages, `id` and `text` at least. @throws with what is wrong with it */
export function pageOf(line: string): EnrichInput {
  const page: unknown = JSON.parse(line);
  if (typeof page !== 'object' || page === null) throw new Error('not an object');
  const { id, text } = page as Partial<EnrichInput>;
  if (typeof id !== 'string') throw new Error('"id" is not a string');
  if (typeof text !== 'string') throw new Error('"text" is not a string');
  const rest = Object.entries(page).filter(
    ([key, value]) =>
      ['title', 'url', 'lang', 'published', 'section'].includes(key) && typeof value === 'string',
  );
  return { id, text, ...Object.fromEntries(rest) };
}

/** Reads pages from stdin, one a line. A bad line is named on stderr with its number, the others are done, exit 1. */
export async function eachPage(use: (page: EnrichInput) => void): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    try {
      use(pageOf(line));
    } catch (error) {
      process.stderr.write(`line ${number}: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  }
}
