import type { PartialDate } from '../../text/partial-date';
import type { NameRef, Pair, Recognised } from '../card';
import type { EntityRow, Facts } from '../store/facts';
import { pairsOf, refOf } from './between';
import { recognise } from './recognise';

export interface PageFacts {
  names: Record<string, NameRef>;
  meeting: Recognised[];
  pairs: Pair[];
}

/**
 * What the facts say of an article as a whole: its names, the meeting it reports, who of them met before.
 * @param mostPairs how many pairs are wanted; looking for any is most of the work
 */
export async function pageFacts(
  facts: Facts,
  entities: readonly string[],
  date: PartialDate | null,
  mostPairs: number,
): Promise<PageFacts> {
  const [rows, meeting] = await Promise.all([rowsOf(facts, entities), recognise(facts, { date, entities })]);
  return {
    names: Object.fromEntries(rows.map((row) => [row.id, refOf(row)])),
    meeting,
    pairs: mostPairs > 0 ? await pairsOf(facts, rows, mostPairs) : [],
  };
}

/** The rows of entities, in their order; unknown ids are left out. */
export async function rowsOf(facts: Facts, entities: readonly string[]): Promise<EntityRow[]> {
  const rows = await Promise.all(entities.map((id) => facts.entity(id)));
  return rows.filter((row) => row !== undefined);
}
