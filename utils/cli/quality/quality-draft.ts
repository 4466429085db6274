import { pathToFileURL } from 'node:url';
import { measureDrafts, ownDraftPages } from './draft-quality';
import type { GoldDraftPage } from './draft-score';
import { lines } from './quality-run';
import { tools } from './tools';

/**
 * `npm run -s quality:draft [-- FILE]`: drafting on the project's own annotated articles (both halves), or on those of a file,
 * with every fault named.
 */
const [file] = process.argv.slice(2);
const sets: [string, GoldDraftPage[]][] =
  file === undefined
    ? [
        ['own, used for the rules', ownDraftPages(false)],
        ['own, set aside', ownDraftPages(true)],
      ]
    : file === '--rules'
      ? [['own, used for the rules', ownDraftPages(false)]]
      : [[file, lines<GoldDraftPage>(pathToFileURL(file))]];
const ready = await tools();
for (const [name, pages] of sets) {
  const { figures, tally, faults } = measureDrafts(pages, ready);
  console.log(`${name}: ${pages.length} articles`);
  for (const fault of faults) console.log(`  ${fault}`);
  console.log(
    Object.entries(figures)
      .map(([what, value]) => `${what} ${(value * 100).toFixed(1)}`)
      .join(', '),
  );
  console.log(JSON.stringify(tally));
}
