import { newestFirst, type PartialDate } from '../../../text/partial-date';
import type { NameRef, Provenance } from '../../card';
import type { Entity, Person } from '../../schema';
import { officeKinds, terms } from '../../time/rules';
import type { EntityRow, Entry, LedgerPage, Office, Tie } from '../facts';
import { byEntity } from './compact-fact';

/**
 * Rows as they are kept: what follows from the rest of a row is left out, and fields go by their place. A row is read far
 * less often than it is carried, in the package, to the disk and from it.
 */
export type CompactEntity = [
  name: NameRef,
  record: Omit<Entity, 'id' | 'name' | 'name_en'>,
  sources: Provenance[],
  refs: NameRef[],
  offices: CompactOffice[],
  degree: number,
  ties: Record<string, CompactTie>,
  /** Beyond its own id. */
  kin: string[],
  predecessors: [NameRef, PartialDate | null][],
  documents: NameRef[],
  more?: Pick<EntityRow, 'notes' | 'pack'>,
];
/** An office of the role in the same place; `rest` has what most have not. */
type CompactOffice = [
  kind: Office['kind'],
  isPublic: 0 | 1,
  body: NameRef | null,
  country: string | null,
  evidence: PartialDate[],
  sources: Provenance[],
  rest?: Partial<Pick<Office, 'leads' | 'bodyEnd' | 'over' | 'rivals' | 'changes'>>,
];
/** Ids and dates in turn; the counts where these are not all. */
type CompactTie = [met: Turns, signed: Turns, meetings?: number, agreements?: number];
type Turns = (string | null)[];

export function compactEntity(row: EntityRow): CompactEntity {
  const { id, type, name, record, sources, refs, offices, degree, ties, kin, predecessors, documents } = row;
  const { id: _id, name: _name, name_en: _en, ...rest } = record;
  const { notes, pack } = row;
  const compact = [
    { entity: id, type, name },
    rest as CompactEntity[1],
    sources,
    Object.values(refs),
    offices.map(compactOffice),
    degree,
    Object.fromEntries(Object.entries(ties).map(([other, tie]) => [other, compactTie(tie)])),
    kin.slice(1),
    predecessors.map(({ name, until }) => [name, until] as [NameRef, PartialDate | null]),
    documents,
  ] satisfies CompactEntity;
  return notes || pack ? [...compact, { ...(notes && { notes }), ...(pack && { pack }) }] : compact;
}

export function entityOf(compact: CompactEntity): EntityRow {
  const [{ entity: id, type, name }, rest, sources, refs, compactOffices, degree, ties] = compact;
  const [, , , , , , , kin, predecessors, documents, more] = compact;
  const record = { id, name: name.vi, name_en: name.en, ...rest } as Entity;
  const offices = compactOffices.map((office, n) => officeOf(office, record as Person, n));
  return {
    id,
    type,
    record,
    name,
    refs: byEntity(refs),
    sources,
    offices,
    holds: [...new Set(offices.flatMap(({ role }) => role.org ?? []))],
    kin: [id, ...kin],
    predecessors: predecessors.map(([name, until]) => ({ name, until })),
    documents,
    degree,
    ties: Object.fromEntries(Object.entries(ties).map(([other, tie]) => [other, tieOf(tie)])),
    ...more,
  };
}

function compactOffice({ kind, body, country, evidence, sources, ...office }: Office): CompactOffice {
  const { leads, bodyEnd, over, rivals, changes } = office;
  const rest = {
    ...(leads !== null && { leads }),
    ...(bodyEnd !== null && { bodyEnd }),
    ...(over !== null && { over }),
    ...(rivals.length > 0 && { rivals }),
    ...(changes !== terms[officeKinds[kind].term] && { changes }),
  };
  const head = [kind, office.public ? 1 : 0, body, country, evidence, sources] as const;
  return Object.keys(rest).length > 0 ? [...head, rest] : [...head];
}

function officeOf(compact: CompactOffice, { id, roles }: Person, n: number): Office {
  const [kind, isPublic, body, country, evidence, sources, rest] = compact;
  return {
    role: roles[n]!,
    person: id,
    body,
    kind,
    leads: null,
    public: isPublic === 1,
    country,
    changes: terms[officeKinds[kind].term],
    evidence,
    sources,
    bodyEnd: null,
    over: null,
    rivals: [],
    ...rest,
  };
}

function compactTie({ met, signed, meetings, agreements }: Tie): CompactTie {
  const whole = meetings === met.length && agreements === signed.length;
  return whole ? [turns(met), turns(signed)] : [turns(met), turns(signed), meetings, agreements];
}

function tieOf([met, signed, meetings, agreements]: CompactTie): Tie {
  const [newestMet, newestSigned] = [met[1] ?? null, signed[1] ?? null];
  return {
    meetings: meetings ?? met.length / 2,
    agreements: agreements ?? signed.length / 2,
    latest: newestFirst(newestMet, newestSigned) < 0 ? newestMet : newestSigned,
    met: entriesOf(met),
    signed: entriesOf(signed),
  };
}

/** A page, its lists as in a tie. */
export type CompactPage = [key: string, meetings: Turns, agreements: Turns];

export const compactPage = ({ key, meetings, agreements }: LedgerPage): CompactPage => [
  key,
  turns(meetings),
  turns(agreements),
];

export const pageOf = ([key, meetings, agreements]: CompactPage): LedgerPage => ({
  key,
  meetings: entriesOf(meetings),
  agreements: entriesOf(agreements),
});

const turns = (entries: Entry[]): Turns => entries.flatMap(({ id, date }) => [id, date]);

const entriesOf = (turns: Turns): Entry[] =>
  Array.from({ length: turns.length / 2 }, (_, n) => ({ id: turns[2 * n]!, date: turns[2 * n + 1]! }));
