/** `npm run fit:phrases`: writes the phrases by which packaged rows are shortened; says what share of the bytes is left. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODES } from '../../knowledge/store/kept/phrases';
import { makeRows } from '../../knowledge/store/rows';
import { rowLines, shelve, shelved } from '../../knowledge/store/shelves';
import { readDataset } from '../build/pack-dataset';
import { phrasesOf } from './phrases-of';

/** One row of so many is learned from, and so much of each piece of what a search holds. */
const EVERY = 16;
const PIECE = 400;
/**
 * The best of as many as there are codes for. All 2,850 made the store's bytes 9.5 MB where 700 make them 12.9 and none 23.6,
 * but the package, in which the book stands in three scripts, 60 kB larger.
 */
const MOST = 700;

const { dataset } = await readDataset(join(import.meta.dirname, '../../../public/dataset'));
const shelves = shelve(makeRows(dataset));
const rows = shelved.flatMap((store) => shelves[store].flatMap(rowLines));
const searchable = new TextDecoder().decode(shelves.searchable);
const learned = rows.filter((_, n) => n % EVERY === 0);
for (let at = 0; at < searchable.length; at += EVERY * PIECE) learned.push(searchable.slice(at, at + PIECE));
const phrases = phrasesOf(learned, CODES).slice(0, MOST);
writeFileSync(
  join(import.meta.dirname, '../../knowledge/store/kept/phrases.json'),
  `${JSON.stringify(phrases, null, 2)}\n`,
);
console.log(`${phrases.length} phrases of ${learned.length} texts`);
