import type { NameRef } from '../knowledge/card';
import { newestFirst, type PartialDate } from '../text/partial-date';
import { type Happening, yearOf } from './happenings';

interface NetworkNode {
  ref: NameRef;
  /** In how many meetings. */
  meetings: number;
}

/** Two who took part in the same meetings. */
interface NetworkEdge {
  a: string;
  b: string;
  meetings: number;
  latest: PartialDate | null;
}

export interface Network {
  /** Busiest first. */
  nodes: NetworkNode[];
  edges: NetworkEdge[];
}

/** Beyond so many at one table nobody met everybody: a summit of fifty would draw 1,225 lines. */
const TABLE = 12;

/**
 * Who sat at a table with whom.
 * @param centre who took part in all of them (left out of each one's `names`); null when there is no such one
 * @param until the last year that counts; null counts all, undated meetings only then
 */
export function networkOf(all: readonly Happening[], centre: NameRef | null, until: number | null): Network {
  const nodes = new Map<string, NetworkNode>();
  const edges = new Map<string, NetworkEdge>();
  for (const { kind, names, date } of all) {
    if (kind !== 'meeting' || !isWithin(date, until)) continue;
    const present = centre ? [centre, ...names] : names;
    for (const ref of present) {
      const node = nodes.get(ref.entity) ?? { ref, meetings: 0 };
      node.meetings += 1;
      nodes.set(ref.entity, node);
    }
    for (const [a, b] of pairsAt(present, centre)) join(edges, a, b, date);
  }
  return {
    nodes: [...nodes.values()].sort((a, b) => b.meetings - a.meetings),
    edges: [...edges.values()],
  };
}

function isWithin(date: PartialDate | null, until: number | null): boolean {
  return until === null || (date !== null && yearOf(date) <= until);
}

function pairsAt(present: NameRef[], centre: NameRef | null): [string, string][] {
  const ids = [...new Set(present.map(({ entity }) => entity))].sort();
  const all = ids.flatMap((a, i) => ids.slice(i + 1).map((b): [string, string] => [a, b]));
  if (ids.length <= TABLE) return all;
  return all.filter((pair) => centre !== null && pair.includes(centre.entity));
}

function join(edges: Map<string, NetworkEdge>, a: string, b: string, date: PartialDate | null): void {
  const key = `${a} ${b}`;
  const edge = edges.get(key) ?? { a, b, meetings: 0, latest: date };
  edge.meetings += 1;
  if (newestFirst(date, edge.latest) < 0) edge.latest = date;
  edges.set(key, edge);
}
