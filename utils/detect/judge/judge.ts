import { firstLook } from '../gate/first-look';
import type { Evidence, SeenPage, Verdict } from '../types';
import { articleSigns } from './article-signs';
import { type Part, parts } from './features';
import { model } from './model';
import { type FoundEntity, nameFeatures, nameParts } from './names';

/** How many reasons travel with a verdict; lighter ones are counted, not listed. */
const REASONS = 16;
/** A reason lighter than this says nothing to a reader. */
const LIGHTEST = 0.05;

const weighed = ({ feature, value, sign }: Part): Evidence => ({
  ...sign,
  weight: (model.weights[feature] ?? 0) * value,
});

/** Reasons of one kind, place and word told as one, the weightiest first. */
function strongest(evidence: readonly Evidence[]): Evidence[] {
  const byWord = Map.groupBy(evidence, ({ kind, where, what }) => `${kind} ${where} ${what}`);
  return [...byWord.values()]
    .map((all) => ({ ...all[0]!, weight: all.reduce((sum, { weight }) => sum + weight, 0) }))
    .filter(({ weight }) => Math.abs(weight) > LIGHTEST)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, REASONS);
}

/**
 * Is a page a news article whose main subject is ICT? The one judgement, of the extension and of `enrich`; the gate's first
 * look is its beginning, so what that sorts out stays out.
 * @param entities what the dataset knows of the names in title and lead; leave it out to hear whether they could matter
 * @param english whether the reader wants English editions too
 */
export function judge(facts: SeenPage, entities: readonly FoundEntity[] = [], english = false): Verdict {
  const first = firstLook(facts, english);
  if (first.answer === 'no') return { ict: false, score: first.score, evidence: first.evidence };
  const signs = articleSigns(facts);
  const odds = signs.reduce((sum, { weight }) => sum + weight, model.article.start);
  if (odds < 0) return { ict: false, score: odds, evidence: strongest(signs) };
  const evidence = [...parts(facts), ...nameParts(entities)].map(weighed);
  const score = evidence.reduce((sum, { weight }) => sum + weight, model.bias);
  return { ict: score > 0, score, evidence: strongest(evidence) };
}

/** What names can add at most; a page further below needs none looked up. */
const NAMES = 4 * Math.max(...nameFeatures.map((feature) => model.weights[feature] ?? 0));

/** Whether names could still turn a verdict that was given without them. */
export const namesMatter = ({ score }: Verdict): boolean => score <= 0 && score + NAMES > 0;
