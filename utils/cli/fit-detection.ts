/**
 * Fits the detection weights: `npm run fit:detection -- gold.jsonl [more.jsonl …]`. Packs `utils/detect/lexicon.ts` and
 * the fitted weights into `utils/detect/weights.json`, and prints cross-validated figures. With `--pack` it only packs
 * and leaves the weights as they are. Gold lines: `{"id","url","title","text","lang","positive","borderline"}`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Model } from '../detect/model';
import type { PageFacts } from '../detect/types';
import { crossValidate, type Example, nearPrior } from './logistic';
import { packTerms, priors } from './pack-lexicon';

interface GoldPage {
  id: string;
  url?: string;
  title?: string;
  text: string;
  lang?: string;
  positive: boolean;
  borderline?: boolean;
}

const FILE = new URL('../detect/weights.json', import.meta.url);
/** Strengths tried for the pull towards the priors; cross-validation chooses. */
const PULLS = [0.3, 1, 3, 10, 30];
const FOLDS = 10;
/** The strongest pull whose loss is nearly the lowest is taken: small gold sets invite overfitting. */
const NEARLY = 1.05;
/** What a page on which careful labellers differ counts for. */
const BORDERLINE_WEIGHT = 0.3;

const read = (): Model => JSON.parse(readFileSync(FILE, 'utf8'));
const write = (weights: Model) => writeFileSync(FILE, `${JSON.stringify(weights)}\n`);

function pack(): void {
  const old = read();
  const groups = Object.fromEntries(
    Object.entries(priors).map(([group, prior]) => [group, old.groups[group] ?? prior]),
  );
  write({ ...old, groups, ...packTerms() });
}

/** Values of one page in the order of the model's parameters: bias, section, then three for each group. */
async function examples(pages: GoldPage[]): Promise<Example[]> {
  const { groups } = await import('../detect/terms');
  const { hits } = await import('../detect/features');
  const { sectionSigns } = await import('../detect/sections');
  const { plainFacts } = await import('../detect/plain-facts');
  const { firstLook } = await import('../detect/first-look');
  const values = (facts: PageFacts) => {
    const row = new Array<number>(2 + 3 * groups.length).fill(0);
    row[0] = 1;
    row[1] = Math.sign(sectionSigns(facts)[0]?.weight ?? 0);
    for (const { group, zone, value } of hits(facts)) row[2 + 3 * groups.indexOf(group) + zone]! += value;
    return row;
  };
  return pages.flatMap(({ title, text, url, lang, positive, borderline, id }) => {
    const facts = plainFacts({ text, ...(title && { title }), ...(url && { url }), ...(lang && { lang }) });
    // Pages knocked out as foreign or no article say nothing about the subject's weights.
    const isOut = firstLook(facts).evidence.every(({ kind }) => kind === 'language' || kind === 'structure');
    if (isOut && !positive) return [];
    return [
      { id, values: values(facts), label: positive ? 1 : 0, weight: borderline ? BORDERLINE_WEIGHT : 1 },
    ];
  });
}

async function main(): Promise<void> {
  pack();
  const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  if (process.argv.includes('--pack')) return;
  if (!files.length)
    throw new Error('give at least one gold file: npm run fit:detection -- tests/quality/detection.jsonl');
  const pages = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as GoldPage),
  );
  const rows = await examples(pages);
  const groups = Object.keys(read().groups);
  const start = [-2.2, 1.2, ...groups.flatMap((group) => priors[group]!)];
  const tried = PULLS.map((pull) => ({ pull, ...crossValidate(rows, start, pull, FOLDS) }));
  for (const { pull, loss, f1 } of tried)
    console.log(
      `pull ${pull}: loss ${loss.toFixed(3)}, F1 ${(100 * f1).toFixed(1)} (${FOLDS}-fold, ${rows.length} pages)`,
    );
  const lowest = Math.min(...tried.map(({ loss }) => loss));
  const best = tried.findLast(({ loss }) => loss <= lowest * NEARLY)!;
  const fitted = nearPrior(rows, start, best.pull).map((value) => Math.round(value * 100) / 100);
  const weights = groups.map((group, at) => [group, fitted.slice(2 + 3 * at, 5 + 3 * at)]);
  write({ ...read(), bias: fitted[0]!, section: fitted[1]!, groups: Object.fromEntries(weights) });
  console.log(`pull ${best.pull} taken; weights written to ${FILE.pathname}`);
}

await main();
