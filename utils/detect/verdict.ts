import type { EntityType } from '../link/types';
import type { Evidence, FirstLook, Verdict } from './types';

/** An entity found on the page, as the second look needs it. */
export interface FoundEntity {
  id: string;
  type: EntityType;
  /** The dataset's kind: "ministry", "company", "law" … */
  kind: string;
  name: string;
  where: 'title' | 'lead' | 'body';
}

/** Places say nothing of the subject; the other types belong to the dataset because they meet in ICT news. */
const WEIGHT: Record<EntityType, number> = {
  person: 0.2,
  organization: 0.35,
  document: 0.6,
  event: 0.6,
  place: 0,
};
const WHERE = { title: 1, lead: 0.7, body: 0.2 };
/** Kinds that turn up in news of every sort. */
const COMMON = new Set(['party', 'government', 'media', 'city', 'international', 'university']);
/** All entities together may tip a doubtful page, never carry one. */
const MOST = 1.2;

/**
 * The second and last look: the first look's score plus what the entities found say. A `no` stays a no.
 * @param entities one row for each entity, at the foremost place it stands
 */
export function finalVerdict(first: FirstLook, entities: readonly FoundEntity[]): Verdict {
  if (first.answer === 'no') return { ict: false, score: first.score, evidence: first.evidence };
  let left = MOST;
  const evidence: Evidence[] = [];
  for (const { type, kind, name, where } of entities) {
    const weight = Math.min(left, COMMON.has(kind) ? 0 : WEIGHT[type] * WHERE[where]);
    if (weight <= 0) continue;
    left -= weight;
    evidence.push({ kind: 'entity', what: name, where, weight });
  }
  const score = first.score + evidence.reduce((sum, each) => sum + each.weight, 0);
  return { ict: score > 0, score, evidence: [...first.evidence, ...evidence] };
}
