import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDataset } from '../knowledge/check/check';
import { countDataset } from '../knowledge/check/counts';
import { fileNames } from '../knowledge/check/rows';
import type { FileName } from '../knowledge/schema';

const folder = process.argv[3] ?? join(import.meta.dirname, '../../public/dataset');

/** `dataset.ts check [folder]`: prints what is wrong and what is held; exit 1 when anything is refused. */
function check(): number {
  const texts = Object.fromEntries(
    fileNames.map((file) => [file, readFileSync(join(folder, `${file}.json`), 'utf8')]),
  ) as Record<FileName, string>;
  const { rows, findings } = checkDataset(texts);
  for (const { file, line, id, field, message } of findings)
    console.error(`${file}.json:${line} ${id}${field && ` ${field}`}: ${message}`);
  for (const { title, of } of countDataset(rows))
    console.log(`${title}: ${of.map(([name, records]) => `${name} ${records}`).join(', ')}`);
  console.log(`${findings.length} refused`);
  return findings.length === 0 ? 0 : 1;
}

if (process.argv[2] === 'check') process.exitCode = check();
else {
  console.error('usage: dataset check [folder]');
  process.exitCode = 2;
}
