import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ageing, ageingAgreements, ageingOffices } from '../../knowledge/check/age';
import { checkDataset } from '../../knowledge/check/check';
import { countDataset } from '../../knowledge/check/counts';
import { laterOnly } from '../../knowledge/check/later-only';
import { fileNames } from '../../knowledge/check/rows';
import { work } from '../../knowledge/check/work';
import type { FileName } from '../../knowledge/schema';
import { makeRows } from '../../knowledge/store/rows';
import { rolesOn } from '../../knowledge/time/offices';
import { readDataset } from '../build/pack-dataset';

const shipped = join(import.meta.dirname, '../../../public/dataset');

const textsOf = (folder: string) =>
  Object.fromEntries(
    fileNames.map((file) => [file, readFileSync(join(folder, `${file}.json`), 'utf8')]),
  ) as Record<FileName, string>;

/** `dataset.ts check [folder]`: prints what is wrong and what is held; exit 1 when anything is refused. */
function check(): number {
  const folder = process.argv[3] ?? shipped;
  const { rows, findings } = checkDataset(textsOf(folder));
  for (const { file, line, id, field, message } of findings)
    console.error(`${file}.json:${line} ${id}${field && ` ${field}`}: ${message}`);
  for (const { title, of } of countDataset(rows))
    console.log(`${title}: ${of.map(([name, records]) => `${name} ${records}`).join(', ')}`);
  console.log(`to be looked at: ${work.map(({ kind, find }) => `${kind} ${find(rows).length}`).join(', ')}`);
  console.log(`${findings.length} refused`);
  return findings.length === 0 ? 0 : 1;
}

/** `dataset.ts then [days…]`: how many offices cards of those days show, and which rest on later evidence alone; exit 1 when any does. */
async function then(days: string[]): Promise<number> {
  const { dataset } = await readDataset(shipped);
  const rows = makeRows(dataset);
  const wrong = days.map((day) => {
    const lines = rows.entities.reduce((sum, { offices }) => sum + rolesOn(offices, day, day).then.length, 0);
    const later = laterOnly(rows, day);
    console.log(`${day}: ${lines} offices under "then", ${later.length} by later evidence alone`);
    for (const line of later) console.error(`${day} ${line}`);
    return later.length;
  });
  return wrong.some((count) => count > 0) ? 1 : 0;
}

/** Days to look at when none is named: one before and one after each change of government on record, and lately. */
const usualDays = [
  '2021-03-01',
  '2021-09-01',
  '2024-10-15',
  '2025-02-15',
  '2025-10-15',
  '2026-03-01',
  '2026-05-15',
];

/** `dataset.ts work [kind]`: what is to be looked at, one a line. */
function list(kind: string | undefined): void {
  const { rows } = checkDataset(textsOf(shipped));
  for (const { kind: name, find } of work.filter((one) => kind === undefined || one.kind === kind))
    for (const { file, line, id, field, message } of find(rows))
      console.log(`${name} ${file}.json:${line} ${id}${field && ` ${field}`}: ${message}`);
}

/** `dataset.ts age [lines]`: what grows old first, so that an editor knows where to begin. */
async function age(lines: number): Promise<void> {
  const { dataset } = await readDataset(shipped);
  const list = (title: string, all: Ageing[]): void => {
    console.log(`${title}: ${all.length}`);
    for (const { date, id, told } of all.slice(0, lines)) console.log(`  ${date} ${id}: ${told}`);
  };
  list('open offices by their newest evidence, oldest first', ageingOffices(dataset));
  list('agreements that name their last year', ageingAgreements(dataset));
}

const USUAL_LINES = 40;

if (process.argv[2] === 'check') process.exitCode = check();
else if (process.argv[2] === 'age') await age(Number(process.argv[3] ?? USUAL_LINES));
else if (process.argv[2] === 'work') list(process.argv[3]);
else if (process.argv[2] === 'then')
  process.exitCode = await then(process.argv.length > 3 ? process.argv.slice(3) : usualDays);
else {
  console.error(
    'usage: dataset check [folder] | dataset work [kind] | dataset age [lines] | dataset then [days…]',
  );
  process.exitCode = 2;
}
