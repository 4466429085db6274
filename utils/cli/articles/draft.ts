import { draftsOf } from '../../draft/draft';
import { mergeDrafts } from '../../draft/merge';
import type { Draft } from '../../draft/types';
import { gazetteerInput } from '../../knowledge/gazetteer-input';
import { compile } from '../../link/gazetteer/compile';
import { open } from '../../link/gazetteer/gazetteer';
import { readDataset } from '../build/pack-dataset';
import { eachPage } from './page-lines';

/** `npm run -s draft < pages.jsonl > drafts.jsonl`: drafts of records for an editor to judge, one a line; no draft is a fact. */
const { dataset } = await readDataset(new URL('../../../public/dataset', import.meta.url).pathname);
const gazetteer = open(compile(gazetteerInput(dataset)));
const drafts: Draft[] = [];
await eachPage((page) => drafts.push(...draftsOf(page, gazetteer)));
for (const draft of mergeDrafts(drafts)) process.stdout.write(`${JSON.stringify(draft)}\n`);
