import { articleSigns } from './article';
import { hits, OPENING, zones } from './features';
import { sectionSigns } from './sections';
import type { Evidence, FirstLook, PageFacts } from './types';
import { isVietnamese } from './vietnamese';
import weights from './weights.json';

/** Evidence too light to be worth a reader's glance is counted but not listed. */
const SHOWN = 0.1;
/** How many reasons travel with an answer. */
const REASONS = 16;
/** How far below zero a page falls that is not Vietnamese or no article, whatever its words. */
const KNOCKED_OUT = -4;

const sum = (evidence: readonly Evidence[]) => evidence.reduce((total, { weight }) => total + weight, 0);
const strongest = (evidence: Evidence[]) =>
  evidence
    .filter(({ weight }) => Math.abs(weight) >= SHOWN)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, REASONS);

function subject(facts: PageFacts): { score: number; evidence: Evidence[] } {
  const terms = hits(facts).map(({ group, zone, term, value }): Evidence => {
    const weight = weights.terms[group][zones.indexOf(zone)]! * value;
    return { kind: weight < 0 ? 'against' : 'term', what: term, where: zone, weight };
  });
  const evidence = [...terms, ...sectionSigns(facts, weights.section)];
  return { score: weights.bias + sum(evidence), evidence };
}

/**
 * First look at a page: is it a Vietnamese article whose main subject is ICT? `score` is in log-odds;
 * `no` ends it, `perhaps` and `yes` go on to the second look, where the entities found add their evidence.
 * Reads at most the opening of the text.
 */
export function firstLook(facts: PageFacts): FirstLook {
  const opening = facts.text.slice(0, OPENING);
  const knockOut = (reasons: Evidence[]): FirstLook => ({
    answer: 'no',
    score: KNOCKED_OUT,
    evidence: reasons,
  });
  if (!isVietnamese(`${facts.title}\n${facts.lead}\n${opening}`))
    return knockOut([{ kind: 'language', what: facts.lang ?? '', where: 'page', weight: KNOCKED_OUT }]);
  const article = articleSigns(facts, `${facts.lead}\n${opening}`);
  if (article.odds < 0) return knockOut(strongest(article.signs));
  const { score, evidence } = subject(facts);
  const answer = score < weights.no ? 'no' : score < weights.yes ? 'perhaps' : 'yes';
  return { answer, score, evidence: strongest(evidence) };
}
