import type { PartialDate } from '../link/types';
import { pairsOf, refOf } from './between';
import type { NameRef, Pair, Recognised } from './card';
import type { EntityRow, Facts } from './facts';
import { recognise } from './recognise';

/** Pairs a page shows at most; the rest is on the cards. */
const PAIRS = 8;

export interface PageFacts {
  names: Record<string, NameRef>;
  meeting: Recognised[];
  pairs: Pair[];
}

/** What the facts say of an article as a whole: its names, the meeting it reports, who of them met before. */
export async function pageFacts(
  facts: Facts,
  entities: readonly string[],
  date: PartialDate | null,
): Promise<PageFacts> {
  const [rows, meeting] = await Promise.all([rowsOf(facts, entities), recognise(facts, { date, entities })]);
  return {
    names: Object.fromEntries(rows.map((row) => [row.id, refOf(row)])),
    meeting,
    pairs: await pairsOf(facts, rows, PAIRS),
  };
}

/** The rows of entities, in their order; unknown ids are left out. */
export async function rowsOf(facts: Facts, entities: readonly string[]): Promise<EntityRow[]> {
  const rows = await Promise.all(entities.map((id) => facts.entity(id)));
  return rows.filter((row) => row !== undefined);
}
