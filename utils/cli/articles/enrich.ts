import { gazetteerInput } from '../../knowledge/gazetteer-input';
import { compile } from '../../link/gazetteer/compile';
import { open } from '../../link/gazetteer/gazetteer';
import { readDataset } from '../build/pack-dataset';
import { enrich } from './enrich-page';
import { entityNames } from './entity-names';
import { eachPage } from './page-lines';

/**
 * `npm run -s enrich < pages.jsonl > out.jsonl`: the extension's detection and linking, headless, one JSON object a line.
 * With `--entities`: the names of everything the dataset knows. A bad line is named on stderr; the others are done.
 */
async function main(): Promise<void> {
  const { dataset } = await readDataset(new URL('../../../public/dataset', import.meta.url).pathname);
  const names = entityNames(dataset);
  if (process.argv.includes('--entities')) {
    for (const { id, type, names: all } of names.values())
      process.stdout.write(`${JSON.stringify({ id, type, names: all })}\n`);
    return;
  }
  const gazetteer = open(compile(gazetteerInput(dataset)));
  await eachPage((page) => {
    const { linked: _, ...output } = enrich(page, gazetteer, names);
    process.stdout.write(`${JSON.stringify(output)}\n`);
  });
}

await main();
