import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Draft, DraftPage } from '../../draft/types';
import { HELP, Session } from './session';

/**
 * `npm run desk -- drafts.jsonl pages.jsonl [--refused FILE] [--dataset FOLDER]`: an editor judges drafts one by one.
 * Refused ones are remembered in FILE (`.cache/desk-refused.txt`, which git ignores). No network.
 */
const root = join(import.meta.dirname, '../../..');
const linesOf = <Line>(file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    refused: { type: 'string', default: join(root, '.cache/desk-refused.txt') },
    dataset: { type: 'string', default: join(root, 'public/dataset') },
  },
});
const [draftsFile, pagesFile] = positionals;
if (!draftsFile) {
  console.error('usage: npm run desk -- drafts.jsonl pages.jsonl [--refused FILE] [--dataset FOLDER]');
  process.exit(2);
}
const pages = pagesFile ? linesOf<DraftPage>(pagesFile) : [];
const session = new Session({
  folder: values.dataset,
  drafts: linesOf<Draft>(draftsFile),
  pages: new Map(pages.map((page) => [page.id, page])),
  refusedFile: values.refused,
});
const say = (lines: string[]) => console.log(lines.join('\n'));
say([HELP, '', ...session.show()]);
const input = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
input.prompt();
for await (const line of input) {
  if (line.trim() === 'q') break;
  say(session.command(line));
  input.prompt();
}
input.close();
