import { createInterface } from 'node:readline';
import { gazetteerInput } from '../knowledge/gazetteer-input';
import { compile } from '../link/gazetteer/compile';
import { open } from '../link/gazetteer/gazetteer';
import { type EnrichInput, enrich, entityNames } from './enrich-page';
import { readDataset } from './pack-dataset';

/**
 * `npm run -s enrich < pages.jsonl > out.jsonl`: the extension's detection and linking, headless, one JSON object a line.
 * With `--entities`: the names of everything the dataset knows. A bad line is named on stderr; the others are done.
 */
function pageOf(line: string): EnrichInput {
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

async function main(): Promise<void> {
  const { dataset } = await readDataset(new URL('../../public/dataset', import.meta.url).pathname);
  const names = entityNames(dataset);
  if (process.argv.includes('--entities')) {
    for (const { id, type, names: all } of names.values())
      process.stdout.write(`${JSON.stringify({ id, type, names: all })}\n`);
    return;
  }
  const gazetteer = open(compile(gazetteerInput(dataset)));
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const { linked: _, ...output } = enrich(pageOf(line), gazetteer, names);
      process.stdout.write(`${JSON.stringify(output)}\n`);
    } catch (error) {
      process.stderr.write(`line ${number}: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  }
}

await main();
