import type { EntityType } from '../../kinds';
import { firstDay, newestFirst, type PartialDate } from '../../text/partial-date';
import type { NameRef } from '../card';
import type { Agreement, Dataset, Entity, Meeting } from '../schema';
import { searchEntries } from '../search/entries';
import { namesBody, noteWords } from '../time/attest';
import { placeOn } from '../time/offices';
import { type Added, NOTHING_ADDED, packOfId } from './added';
import { Index } from './dataset-index';
import type { Actor, AgreementRow, EntityRow, MeetingRow, Rows } from './facts';
import { byNewest, ledgersOf } from './ledgers';
import { tie } from './ties';

/**
 * Turns the dataset's records into the rows the queries read. Pure and linear in the number of records: names and
 * sources are copied beside what refers to them once, at import, and not looked up again for every card.
 * References must exist (`dataset:check` sees to it); one that does not is left out rather than shown as an id.
 * @param added what packs brought among the records
 */
export function makeRows(dataset: Dataset, added: Added = NOTHING_ADDED): Rows {
  const { degree, ...rows } = looseRows(dataset, added);
  const { entities, meetings, agreements } = rows;
  const newest = [meetings.toSorted(byNewest), agreements.toSorted(byNewest)] as const;
  const pairs = tie(entities, ...newest);
  const { calendars, pages } = ledgersOf(entities, degree, ...newest);
  return { ...rows, calendars, pages: [...pages, ...pairs], searchable: searchEntries(rows) };
}

/**
 * The rows alone: without what two have between them, calendars, and what a search finds.
 * @param isWanted of which entities; the others are only there for what meets them
 */
export function looseRows(
  dataset: Dataset,
  added: Added = NOTHING_ADDED,
  isWanted: (id: string) => boolean = () => true,
) {
  const index = new Index(dataset, added);
  const meetings = dataset.meetings.map((meeting) => meetingRow(meeting, index));
  const attendees = attendeesOf(dataset);
  const agreements = dataset.agreements.map((agreement) =>
    agreementRow(agreement, index, attendees.get(agreement.id) ?? []),
  );
  const degree = count([...meetings, ...agreements]);
  const entities = [...index.entities.values()].flatMap(({ type, record }) =>
    isWanted(record.id) ? entityRow(type, record, index, degree) : [],
  );
  return { entities, meetings, agreements, degree, cited: index.sources };
}

function entityRow(type: EntityType, record: Entity, index: Index, degree: Map<string, number>): EntityRow {
  const offices = index.offices.get(record.id) ?? [];
  const kin = kinOf(record.id, index);
  return {
    id: record.id,
    type,
    record,
    name: { vi: record.name, en: record.name_en },
    refs: index.refs(referred(record)),
    sources: index.provenance(record.sources),
    offices,
    holds: [...new Set(offices.flatMap(({ role }) => role.org ?? []))],
    kin,
    predecessors: (index.becameThis.get(record.id) ?? []).flatMap((id) => {
      const name = index.ref(id);
      return name ? [{ name, until: index.endOf(id) }] : [];
    }),
    documents: documentsOf(record.id, index),
    degree: kin.reduce((sum, id) => sum + (degree.get(id) ?? 0), 0),
    ties: {},
    ...(index.added.labels.size > 0 && describedBy(record.id, index)),
  };
}

/** What packs say of an entity, and the one that describes it. */
function describedBy(id: string, index: Index): Pick<EntityRow, 'notes' | 'pack'> {
  const notes = index.added.notes
    .get(id)
    ?.map(({ text, sources }) => ({ text, sources: index.provenance(sources) }));
  const pack = packOfId(id, index.added) ?? index.added.redescribed.get(id);
  return { ...(notes && { notes }), ...(pack && { pack }) };
}

/** What a body issued, newest first. */
function documentsOf(body: string, index: Index): NameRef[] {
  const documents = index.issuedBy.get(body)?.map((id) => index.entities.get(id)!.record) ?? [];
  return documents.sort((a, b) => newestFirst(issued(a), issued(b))).flatMap(({ id }) => index.ref(id) ?? []);
}

function issued(record: Entity): PartialDate | null {
  return 'issued' in record ? record.issued : null;
}

const REFERRING = ['nationality', 'country', 'successor', 'issuer', 'replaced_by', 'host'] as const;

/** Ids a record refers to, whatever its kind; roles' bodies stand in the offices. */
function referred(record: Entity): string[] {
  const fields = record as Partial<Record<string, unknown>>;
  const ids: string[] = [];
  for (const field of REFERRING) {
    const value = fields[field];
    if (typeof value === 'string') ids.push(value);
  }
  if ('parents' in record) for (const { org } of record.parents) ids.push(org);
  return ids;
}

/**
 * Under which ids the rows of a body's side stand: its own, those of all it came from, and that of what its successors did
 * once it had ended (`heirOf`); never what a successor did before, nor what else the successor swallowed.
 */
function kinOf(id: string, index: Index): string[] {
  if (!index.becameThis.has(id)) return index.endOf(id) === null ? [id] : [id, heirOf(id)];
  const kin = new Set([id]);
  const before = [id];
  for (let next = before.pop(); next !== undefined; next = before.pop()) {
    for (const earlier of index.becameThis.get(next) ?? []) {
      if (!kin.has(earlier)) before.push(earlier);
      kin.add(earlier);
    }
  }
  return index.endOf(id) === null ? [...kin] : [...kin, heirOf(id)];
}

/** Id of what a body's successors did after its end. No record has such an id. */
const heirOf = (id: string) => `${id}>`;

/** The body that such an id was made of; null for any other id. */
export const bodyOfHeirs = (id: string): string | null => (id.endsWith('>') ? id.slice(0, -1) : null);

/** The ended bodies whose side a successor takes on a day. A day too vague to be surely after the end is nobody's. */
function heirIds(body: string, date: PartialDate | null, index: Index, seen = new Set<string>()): string[] {
  const before = index.becameThis.get(body);
  if (date === null || before === undefined || seen.has(body)) return [];
  seen.add(body);
  return before.flatMap((earlier) => {
    const end = index.endOf(earlier);
    if (end === null || firstDay(date) < firstDay(end)) return [];
    return [heirOf(earlier), ...heirIds(earlier, date, index, seen)];
  });
}

function meetingRow(meeting: Meeting, index: Index): MeetingRow {
  const actors = meeting.participants.map(({ entity, side, as_vi }) =>
    actor(
      entity,
      side ?? index.countryOf(entity),
      bodiesOf(entity, as_vi, meeting.date, index),
      meeting.date,
      index,
    ),
  );
  const of = unique(actors);
  return {
    id: meeting.id,
    record: meeting,
    actors,
    of,
    topics: meeting.topics,
    date: meeting.date,
    refs: index.refs([meeting.place, ...of]),
    sources: index.provenance(meeting.sources),
  };
}

/** Agreement -> people who were at the meeting it belongs to: it stands on their cards, though they are no party. */
function attendeesOf({ meetings, agreements, people }: Dataset): Map<string, string[]> {
  const isPerson = new Set(people.map(({ id }) => id));
  const attendees = new Map<string, string[]>();
  const byMeeting = new Map<string, string[]>();
  for (const { id, participants, agreements: own } of meetings) {
    const present = participants.map(({ entity }) => entity).filter((entity) => isPerson.has(entity));
    byMeeting.set(id, present);
    for (const agreement of own) attendees.set(agreement, [...(attendees.get(agreement) ?? []), ...present]);
  }
  for (const { id, meeting } of agreements) {
    const present = meeting === null ? undefined : byMeeting.get(meeting);
    if (present) attendees.set(id, [...(attendees.get(id) ?? []), ...present]);
  }
  return attendees;
}

function agreementRow(agreement: Agreement, index: Index, attendees: string[]): AgreementRow {
  const actors = agreement.parties.map(({ entity }) =>
    actor(entity, index.countryOf(entity), [], agreement.signed, index),
  );
  const of = unique(actors);
  return {
    id: agreement.id,
    record: agreement,
    actors,
    of: attendees.length === 0 ? of : [...new Set([...of, ...attendees])],
    topics: agreement.topics,
    date: agreement.signed,
    refs: index.refs([agreement.place, ...of]),
    sources: index.provenance(agreement.sources),
  };
}

function actor(
  entity: string,
  side: string | null,
  bodies: string[],
  date: PartialDate | null,
  index: Index,
): Actor {
  const stands = new Set([entity, ...bodies]);
  for (const body of [...stands]) for (const place of index.governedBy(body)) stands.add(place);
  const own = [...stands];
  if (side !== null) stands.add(side);
  for (const one of own) for (const heir of heirIds(one, date, index)) stands.add(heir);
  return { entity, stands: [...stands], side };
}

/** Bodies for which a person came: offices held on the day, and offices whose body the note itself names. */
function bodiesOf(person: string, note: string | null, date: PartialDate | null, index: Index): string[] {
  const offices = date === null ? undefined : index.offices.get(person);
  if (date === null || offices === undefined) return [];
  const words = note === null ? null : noteWords(note);
  return offices.flatMap((office) => {
    const body = office.role.org;
    if (body === null) return [];
    const came =
      (words !== null && namesBody(words, index.formsOf(body))) || placeOn(office, date) === 'held';
    return came ? [body] : [];
  });
}

function unique(actors: Actor[]): string[] {
  const ids = new Set<string>();
  for (const { stands } of actors) for (const id of stands) ids.add(id);
  return [...ids];
}

function count(rows: { of: string[] }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const id of row.of) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
