import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { memoryFacts } from '../../knowledge/store/facts';
import { makeRows } from '../../knowledge/store/rows';
import { metaOf, readDataset } from '../build/pack-dataset';
import { answer, nameFinder } from './ask-answer';

/**
 * `npm run -s ask < questions.jsonl > answers.jsonl`: the extension's cards without a browser, a JSON object a line each
 * way (README, "Ask without a browser"). A line that cannot be answered gets `{"error", "line"}` in its place and a
 * message on stderr; the others are done, and the exit code is 1.
 */
async function main(): Promise<void> {
  const { dataset, hash } = await readDataset(join(import.meta.dirname, '../../../public/dataset'));
  const rows = makeRows(dataset);
  const facts = memoryFacts(rows, metaOf(dataset, hash));
  const findNames = nameFinder(rows);
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === '') continue;
    try {
      process.stdout.write(`${JSON.stringify(await answer(facts, findNames, text))}\n`);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      process.stdout.write(`${JSON.stringify({ error: message, line })}\n`);
      process.stderr.write(`line ${line}: ${message}\n`);
      process.exitCode = 1;
    }
  }
}

await main();
