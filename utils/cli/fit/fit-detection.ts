/**
 * Fits the weights of detection: `npm run fit:detection -- gold.jsonl [more.jsonl …]` writes them to
 * `utils/detect/judge/weights.json` and tells what each is worth. Gold lines:
 * `{"id","url","title","text","lang","section"}` with `"positive"` and `"borderline"`, or with `"label"` ("ict",
 * "borderline", "no").
 */
import { writeFileSync } from 'node:fs';
import { parts } from '../../detect/judge/features';
import { judge } from '../../detect/judge/judge';
import { type Model, model } from '../../detect/judge/model';
import { nameParts } from '../../detect/judge/names';
import { priors, startOf } from '../../detect/judge/priors';
import { plainFacts } from '../../detect/plain-facts';
import type { Evidence } from '../../detect/types';
import { namesOnPage, type PageNames } from '../articles/enrich-page';
import { type GoldPage, labelOf, lines } from '../quality/quality-run';
import { tools } from '../quality/tools';
import { crossValidate, type Example, logLoss, nearPrior } from './logistic';

const WEIGHTS = new URL('../../detect/judge/weights.json', import.meta.url);
/** Strengths tried for the pull towards the priors; cross-validation chooses. */
const PULLS = [1, 3, 6, 12];
const FOLDS = 5;
/** The strongest pull whose loss is nearly the lowest is taken: small gold sets invite overfitting. */
const NEARLY = 1.05;
/** What a page on which careful labellers differ counts for. */
const BORDERLINE_WEIGHT = 0.05;
/** An ICT article missed is worse than another page called: nobody looks for what was not shown. */
const ICT_WEIGHT = 2.0;

/** Signs of a page's build that speak of its subject, not of whether it is an article. */
const ABOUT_SUBJECT = new Set(['lead-only', 'title-elsewhere', 'few-words']);

const names = ['bias', ...Object.keys(priors)];
const start = names.map(startOf);

/** A page's values in the order of `names`; null for one that is sorted out before its subject is weighed. */
function example(page: GoldPage, known: PageNames): Example | null {
  const facts = plainFacts(page);
  const verdict = judge(facts);
  const label = labelOf(page);
  const isOut = ({ kind, what }: Evidence) =>
    kind === 'language' || (kind === 'structure' && !ABOUT_SUBJECT.has(what));
  if (verdict.evidence.some(isOut)) return null;
  const values = names.map(() => 0);
  values[0] = 1;
  for (const { feature, value } of [...parts(facts), ...nameParts(namesOnPage(facts, known))])
    values[names.indexOf(feature)]! += value;
  return {
    id: page.id,
    values,
    label: label === 'ict' ? 1 : 0,
    weight: { ict: ICT_WEIGHT, borderline: BORDERLINE_WEIGHT, no: 1 }[label ?? 'no'],
  };
}

/** What each weight is worth: the loss without it, and how many verdicts would change. */
function tellWorth(rows: readonly Example[], fitted: readonly number[]): void {
  const whole = logLoss(rows, fitted);
  const says = (row: Example, weights: readonly number[]) =>
    row.values.reduce((sum, value, i) => sum + value * weights[i]!, 0) > 0;
  const told = names.map((name, at) => {
    const without = fitted.map((value, i) => (i === at ? 0 : value));
    const turned = rows.filter((row) => says(row, fitted) !== says(row, without)).length;
    return { name, weight: fitted[at]!, prior: start[at]!, cost: logLoss(rows, without) - whole, turned };
  });
  console.log(`\n${'weight'.padEnd(20)} fitted  prior   loss without it   verdicts it turns`);
  for (const { name, weight, prior, cost, turned } of told.sort((a, b) => b.cost - a.cost))
    console.log(
      `${name.padEnd(20)} ${weight.toFixed(2).padStart(6)} ${prior.toFixed(2).padStart(6)}   ${cost >= 0 ? '+' : ''}${cost.toFixed(4)}           ${turned}`,
    );
}

async function main(): Promise<void> {
  const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  if (!files.length)
    throw new Error(
      'give at least one gold file: npm run fit:detection -- tests/quality/sets/detection.jsonl',
    );
  const known = await tools();
  const rows = files
    .flatMap((file) => lines<GoldPage>(new URL(file, `file://${process.cwd()}/`)))
    .map((page) => example(page, known))
    .filter((row) => row !== null);
  const tried = PULLS.map((pull) => ({ pull, ...crossValidate(rows, start, pull, FOLDS) }));
  for (const { pull, loss, f1 } of tried)
    console.log(
      `pull ${pull}: loss ${loss.toFixed(4)}, F1 ${(100 * f1).toFixed(1)} (${FOLDS}-fold, ${rows.length} pages)`,
    );
  const lowest = Math.min(...tried.map(({ loss }) => loss));
  const { pull } = tried.findLast(({ loss }) => loss <= lowest * NEARLY)!;
  const fitted = nearPrior(rows, start, pull).map((value) => Math.round(value * 100) / 100);
  const [bias, ...rest] = fitted;
  const weights = Object.fromEntries(rest.map((value, i) => [names[i + 1]!, value]));
  const next: Model = { bias: bias!, weights, article: model.article };
  writeFileSync(WEIGHTS, `${JSON.stringify(next, null, 2)}\n`);
  tellWorth(rows, fitted);
  console.log(`\npull ${pull} taken; weights written to ${WEIGHTS.pathname}`);
}

await main();
