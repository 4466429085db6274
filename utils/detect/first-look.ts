import { articleSigns } from './article';
import { hits, OPENING, zones } from './features';
import { model } from './model';
import { sectionSigns } from './sections';
import type { Evidence, FirstLook, PageFacts } from './types';
import { isVietnamese } from './vietnamese';

/** How many reasons travel with an answer; lighter ones are counted, not listed. */
const REASONS = 16;
/** How far below zero a page falls that is not Vietnamese or no article, whatever its words. */
const KNOCKED_OUT = -6;

function subject(facts: PageFacts): Evidence[] {
  const terms = hits(facts).map(({ group, zone, shown, value }): Evidence => {
    const weight = model.groups[group]![zone]! * value;
    return { kind: weight < 0 ? 'against' : 'term', what: shown, where: zones[zone]!, weight };
  });
  return [...terms, ...sectionSigns(facts)];
}

function look(answer: FirstLook['answer'], score: number, evidence: Evidence[]): FirstLook {
  const strongest = evidence
    .filter(({ weight }) => Math.abs(weight) > 0.05)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { answer, score, evidence: strongest.slice(0, REASONS) };
}

/**
 * First look at a page: is it a Vietnamese article whose main subject is ICT? `score` is in log-odds; `no` ends it,
 * `perhaps` and `yes` go on to the second look, where the entities found add their evidence.
 * Reads at most the opening of the text.
 * @param more further signs for or against an article (`textSigns`, where there is no DOM)
 */
export function firstLook(facts: PageFacts, more: Evidence[] = []): FirstLook {
  const opening = `${facts.lead}\n${facts.text.slice(0, OPENING)}`;
  if (!isVietnamese(`${facts.title}\n${opening}`))
    return look('no', KNOCKED_OUT, [
      { kind: 'language', what: facts.lang ?? '', where: 'page', weight: KNOCKED_OUT },
    ]);
  const { odds, found } = articleSigns(facts, more);
  if (odds < 0) return look('no', KNOCKED_OUT, found);
  const evidence = subject(facts);
  const score = evidence.reduce((sum, { weight }) => sum + weight, model.bias);
  return look(score < model.no ? 'no' : score < model.yes ? 'perhaps' : 'yes', score, evidence);
}
