import type { Dataset, FileName } from '../../knowledge/schema';
import type { Refusal } from './reasons';

/** A record with the line it came from. */
export interface Read {
  line: number;
  file: FileName;
  record: Dataset[FileName][number];
}

/**
 * What only all records together show: ids used twice, facts without a source of the pack's own, bodies that belong to
 * or became themselves in a circle.
 * @returns the records that stand, in their order, and the refusals of the others
 */
export function checkWhole(read: readonly Read[]): { kept: Read[]; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const refuse = ({ line, file, record }: Read, field: string, reason: Refusal['reason']) =>
    refusals.push({ line, file, id: record.id, field, reason });
  const first = new Map<string, number>();
  const single = read.filter((one) => {
    const before = first.get(one.record.id);
    if (before === undefined) first.set(one.record.id, one.line);
    else refuse(one, 'id', { code: 'duplicate-id', first: before });
    return before === undefined;
  });
  const sources = new Set(single.filter(({ file }) => file === 'sources').map(({ record }) => record.id));
  const sourced = single.filter((one) => {
    const missing = sourcesOf(one.record).find(({ source }) => !sources.has(source));
    if (missing) refuse(one, missing.field, { code: 'source-missing', source: missing.source });
    return !missing;
  });
  const ways = new Map<string, string[]>();
  const kept = sourced.filter((one) => {
    const next = upward(one.record);
    const back = next.find((id) => id === one.record.id || reaches(id, one.record.id, ways));
    if (back === undefined) ways.set(one.record.id, next);
    else refuse(one, '', { code: 'cycle', id: back });
    return back === undefined;
  });
  return { kept, refusals };
}

interface Cited {
  sources?: string[];
}
const CITING = ['roles', 'parents', 'relations', 'names'] as const;

/** Every source a record cites, with the field it is cited in. */
function sourcesOf(record: object): { field: string; source: string }[] {
  const cited = (one: Cited, at: string) =>
    (one.sources ?? []).map((source, i) => ({ field: `${at}sources.${i}`, source }));
  const parts = record as Cited & Partial<Record<(typeof CITING)[number], Cited[]>>;
  return [
    ...cited(parts, ''),
    ...CITING.flatMap((part) => (parts[part] ?? []).flatMap((one, i) => cited(one, `${part}.${i}.`))),
  ];
}

/** What a body, place or document belongs to or became. */
function upward(record: object): string[] {
  const {
    parents = [],
    successor,
    replaced_by,
  } = record as {
    parents?: { org: string }[];
    successor?: string | null;
    replaced_by?: string;
  };
  return [...parents.map(({ org }) => org), successor, replaced_by].filter((id) => typeof id === 'string');
}

function reaches(from: string, to: string, ways: ReadonlyMap<string, string[]>): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(ways.get(at) ?? []));
  }
  return false;
}
