import type { PartialDate } from '../../../text/partial-date';
import type { NameRef, Provenance } from '../../card';
import type { Agreement, Meeting } from '../../schema';
import type { Actor, AgreementRow, MeetingRow } from '../facts';

/** A name by its number among the row's, or an id that has none. */
type Id = number | string;

export type CompactFact<Record extends Meeting | Agreement> = [
  record: Record,
  refs: NameRef[],
  /** In the order of the record's participants or parties: the side, and what each stands for beside itself. */
  actors: [side: Id | null, ...stands: Id[]][],
  sources: Provenance[],
  /** Ids in `of` that no actor stands for. */
  more: Id[],
];

export function compactFact<Record extends Meeting | Agreement>(row: {
  record: Record;
  actors: Actor[];
  of: string[];
  refs: globalThis.Record<string, NameRef>;
  sources: Provenance[];
}): CompactFact<Record> {
  const refs = Object.values(row.refs);
  const numbers = new Map(refs.map(({ entity }, n) => [entity, n]));
  const numbered = (id: string): Id => numbers.get(id) ?? id;
  const standing = new Set(row.actors.flatMap(({ stands }) => stands));
  return [
    row.record,
    refs,
    row.actors.map(({ side, stands }) => [
      side === null ? null : numbered(side),
      ...stands.slice(1).map(numbered),
    ]),
    row.sources,
    row.of.filter((id) => !standing.has(id)).map(numbered),
  ];
}

export const meetingOf = (compact: CompactFact<Meeting>): MeetingRow => {
  const [record] = compact;
  return factOf(compact, record.participants, record.date);
};

export const agreementOf = (compact: CompactFact<Agreement>): AgreementRow => {
  const [record] = compact;
  return factOf(compact, record.parties, record.signed);
};

function factOf<Record extends Meeting | Agreement>(
  [record, names, sides, sources, more]: CompactFact<Record>,
  present: readonly { entity: string }[],
  date: PartialDate | null,
) {
  const idOf = (id: Id) => (typeof id === 'number' ? names[id]!.entity : id);
  const actors = sides.map(([side, ...stands], n): Actor => {
    const { entity } = present[n]!;
    return { entity, stands: [entity, ...stands.map(idOf)], side: side === null ? null : idOf(side) };
  });
  return {
    id: record.id,
    record,
    actors,
    of: [...new Set([...actors.flatMap(({ stands }) => stands), ...more.map(idOf)])],
    topics: record.topics,
    date,
    refs: byEntity(names),
    sources,
  };
}

export const byEntity = (names: NameRef[]): Record<string, NameRef> =>
  Object.fromEntries(names.map((ref) => [ref.entity, ref]));
