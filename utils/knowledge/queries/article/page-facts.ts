import type { Named } from '../../../link/types';
import type { PartialDate } from '../../../text/partial-date';
import type { ArticleName, PageFacts } from '../../card';
import type { EntityRow, Facts } from '../../store/facts';
import { kindOf } from '../parts/fact-lines';
import { otherNames, refOf } from '../parts/refs';
import { pairsOf } from './pairs';
import { describe, recognise } from './recognise';

export interface PageQuestion {
  /** The article's names in reading order, with where each stands. */
  named: readonly Named[];
  /** Publication date, null when unknown. */
  published: PartialDate | null;
}

/**
 * What the facts say of an article as a whole: its names, the meeting it reports, who of them met before.
 * @param pairsEach how many pairs each name may have
 */
export async function pageFacts(
  facts: Facts,
  { named, published }: PageQuestion,
  pairsEach: number,
): Promise<PageFacts> {
  const rows = await rowsOf(
    facts,
    named.map(({ entity }) => entity),
  );
  const people = new Set(rows.filter(({ type }) => type === 'person').map(({ id }) => id));
  const found = await recognise(facts, { date: published, named, people });
  const here = new Set(named.map(({ entity }) => entity));
  const also = pairsEach > 0 ? await facts.alsoAmong(rows) : new Map<string, never>();
  return {
    names: Object.fromEntries(rows.map((row) => [row.id, articleName(row)])),
    meeting: await Promise.all(found.map((one) => describe(facts, one, here))),
    pairs: pairsOf(
      rows,
      named,
      found.map(({ row }) => row),
      pairsEach,
      also,
    ),
  };
}

const articleName = (row: EntityRow): ArticleName => ({
  ...refOf(row),
  kind: kindOf(row),
  also: otherNames(row),
});

/** The rows of entities, in their order; unknown ids are left out. */
export async function rowsOf(facts: Facts, entities: readonly string[]): Promise<EntityRow[]> {
  const rows = await Promise.all(entities.map((id) => facts.entity(id)));
  return rows.filter((row) => row !== undefined);
}
