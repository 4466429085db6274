import type { EntityType } from '../../kinds';
import type { PartialDate } from '../../text/partial-date';
import type { Bilingual, NameRef, Note, PackLabel, Provenance, RoleLine } from '../card';
import type { Agreement, Entity, Meeting, Role } from '../schema';
import type { SearchEntry } from '../search/entries';
import type { OfficeKindName } from '../time/rules';
import type { Cited } from './kept/shared';

/**
 * What the queries read: records as the store keeps them ("rows"), with the names and sources they refer to already
 * beside them, so that a card needs a handful of reads and not one for each name on it. Made by `rows.ts`.
 */
export interface EntityRow {
  id: string;
  type: EntityType;
  record: Entity;
  name: Bilingual;
  /** Everything the record refers to, by id. */
  refs: Record<string, NameRef>;
  sources: Provenance[];
  offices: Office[];
  /** Bodies the person holds or held an office in (index `holders`). */
  holds: string[];
  /** Ids under which rows of its side stand (index `of`): its own, of the bodies it came from, of what its successors did since. */
  kin: string[];
  /** What became this, with the day it did. */
  predecessors: Predecessor[];
  /** Documents it issued, newest first. */
  documents: NameRef[];
  /** In how many meetings and agreements it and its kin stand: what a query by them would cost. */
  degree: number;
  /** What it has with others that stand in more meetings and agreements than itself; the rest is in their rows. */
  ties: Record<string, Tie>;
  /** As in `Card`. */
  notes?: Note[];
  pack?: PackLabel;
}

interface Predecessor {
  name: NameRef;
  until: PartialDate | null;
}

/** What two entities have between them, counted at import. */
export interface Tie {
  meetings: number;
  agreements: number;
  /** Date of the newest, null when none is dated. */
  latest: PartialDate | null;
  /** The newest meetings and agreements, newest first; where that is not all, the pair has a `LedgerPage`. */
  met: Entry[];
  signed: Entry[];
}

/** A meeting or agreement by its id, with its date. */
export interface Entry {
  id: string;
  date: PartialDate | null;
}

/**
 * How many meetings and agreements a much-met entity has in each span of time, newest first: a year, or, where it is full, each
 * month of it and the year itself for what is dated no closer; '' is for those without a date.
 */
export interface Calendar {
  entity: string;
  spans: Span[];
}
export interface Span {
  span: PartialDate | '';
  meetings: number;
  agreements: number;
}

/** Ids of the meetings and agreements of one entity in one span, or of a pair in all time; newest first. */
export interface LedgerPage {
  key: string;
  meetings: Entry[];
  agreements: Entry[];
}

/** A role with what is known around it. */
export interface Office {
  role: Role;
  body: NameRef | null;
  /** When the body itself ended; an office without an end is closed by it. */
  bodyEnd: PartialDate | null;
  person: string;
  /** Row of the table of offices that fits it. */
  kind: OfficeKindName;
  /** How high it stands among those that lead the body, 0 the highest; null for one that does not (`rank.ts`). */
  leads: number | null;
  /** An office of a state, a party or an authority, not of a company or school. */
  public: boolean;
  country: string | null;
  /** Days on which offices of its class are filled anew, oldest first. */
  changes: readonly PartialDate[];
  /** Dates of sources and meetings that name the person in it, oldest first. */
  evidence: PartialDate[];
  /** What ended it where its end is not on record; see `RoleLine.over`. */
  over: RoleLine['over'];
  /** The others who held it, where one holds it at a time. */
  rivals: Proof[];
  sources: Provenance[];
}

/** What is on record of one person in one office: bounds and dates on which a source names them in it. */
export interface Proof {
  person: string;
  from: PartialDate | null;
  to: PartialDate | null;
  /** By when something else ended it. */
  over: PartialDate | null;
  evidence: PartialDate[];
}

/** A participant or party with all it stands for: itself, its country, the bodies whose office it held that day, the places these govern. */
export interface Actor {
  entity: string;
  stands: string[];
  /** The country (or other side) it came for; two of one side are one delegation. Null when not on record. */
  side: string | null;
}

interface FactRow<Record> {
  id: string;
  record: Record;
  actors: Actor[];
  /** Every id an actor stands for; for an agreement also the people at its meeting (index `of`). */
  of: string[];
  topics: string[];
  date: PartialDate | null;
  refs: globalThis.Record<string, NameRef>;
  sources: Provenance[];
}
export type MeetingRow = FactRow<Meeting>;
export type AgreementRow = FactRow<Agreement>;

export type Deeds = Pick<Rows, 'meetings' | 'agreements'>;

/** Which dataset the rows come from; written last at import. */
export interface Meta {
  /** Hash of the dataset's content. */
  version: string;
  /** Date of its newest source. */
  date: PartialDate;
  counts: Record<string, number>;
  /** Packs have brought some of them. */
  packs?: true;
}

export interface Rows {
  entities: EntityRow[];
  meetings: MeetingRow[];
  agreements: AgreementRow[];
  calendars: Calendar[];
  pages: LedgerPage[];
  /** What can be looked up, in no order that means anything. */
  searchable: SearchEntry[];
  /** The sources that the others cite. */
  cited: Cited;
}

/** A consistent view of one dataset: over IndexedDB one read transaction, over the packaged files plain maps. */
export interface Facts {
  meta(): Promise<Meta>;
  entity(id: string): Promise<EntityRow | undefined>;
  /** People with an office, past or present, in a body. */
  holders(body: string): Promise<EntityRow[]>;
  /** Those of them who lead it or led it; others may be among them. */
  leaders(body: string): Promise<EntityRow[]>;
  meeting(id: string): Promise<MeetingRow | undefined>;
  agreement(id: string): Promise<AgreementRow | undefined>;
  /** All that an entity took part in or, where that is very much, how much there is of it when. */
  deeds(entity: string): Promise<Deeds | Calendar>;
  /** A page by `spanKey` or `pairKey` of `ledgers.ts`. */
  page(key: string): Promise<LedgerPage | undefined>;
  meetings(index: FactIndex, key: string): Promise<MeetingRow[]>;
  agreements(index: FactIndex, key: string): Promise<AgreementRow[]>;
  /**
   * Meetings whose date text sorts from `from` to `to`, both included.
   * @param of of what is kept elsewhere only the meetings of these entities are found
   */
  meetingsDated(from: string, to: string, of?: readonly string[]): Promise<MeetingRow[]>;
  /** Everything that can be looked up: some 300 bytes each; not what `begun` finds. */
  searchable(): Promise<SearchEntry[]>;
  /**
   * Entities kept elsewhere whose names begin so, those that are called just so first, as many as a list shows.
   * @param beginning as `looseForm` has it
   */
  begun(beginning: string): Promise<SearchEntry[]>;
  /** By each of these names that anybody kept elsewhere bears: the first who does. */
  bearers(names: readonly string[]): Promise<Map<string, SearchEntry>>;
  /** What two have between them that is kept elsewhere: their ties tell nothing of it. Newest first. */
  alsoBetween(a: EntityRow, b: EntityRow): Promise<Omit<LedgerPage, 'key'>>;
  /** The same for each two of several that share something, by `pairKey`; places have nothing here. */
  alsoAmong(rows: readonly EntityRow[]): Promise<Map<string, Omit<LedgerPage, 'key'>>>;
}
type FactIndex = 'of' | 'topics';

/** The answers where nothing is kept elsewhere. */
export const nothingElsewhere: Pick<Facts, 'begun' | 'bearers' | 'alsoBetween' | 'alsoAmong'> = {
  begun: async () => [],
  bearers: async () => new Map(),
  alsoBetween: async () => ({ meetings: [], agreements: [] }),
  alsoAmong: async () => new Map(),
};

/** The same reader over rows in memory: the packaged files when IndexedDB is not ready or refused, and tests. */
export function memoryFacts(rows: Rows, meta: Meta): Facts {
  const entities = byId(rows.entities);
  const meetings = byId(rows.meetings);
  const agreements = byId(rows.agreements);
  const calendars = new Map(rows.calendars.map((row) => [row.entity, row]));
  const pages = new Map(rows.pages.map((row) => [row.key, row]));
  const holders = group(rows.entities, (row) => row.holds);
  const leaders = group(rows.entities, leadsOf);
  const indexes = {
    meetings: {
      of: group(rows.meetings, (row) => row.of),
      topics: group(rows.meetings, (row) => row.topics),
    },
    agreements: {
      of: group(rows.agreements, (row) => row.of),
      topics: group(rows.agreements, (row) => row.topics),
    },
  };
  return {
    meta: async () => meta,
    entity: async (id) => entities.get(id),
    holders: async (body) => holders.get(body) ?? [],
    leaders: async (body) => leaders.get(body) ?? [],
    meeting: async (id) => meetings.get(id),
    agreement: async (id) => agreements.get(id),
    deeds: async (entity) =>
      calendars.get(entity) ?? {
        meetings: indexes.meetings.of.get(entity) ?? [],
        agreements: indexes.agreements.of.get(entity) ?? [],
      },
    page: async (key) => pages.get(key),
    meetings: async (index, key) => indexes.meetings[index].get(key) ?? [],
    agreements: async (index, key) => indexes.agreements[index].get(key) ?? [],
    meetingsDated: async (from, to) =>
      rows.meetings.filter((row) => row.date !== null && row.date >= from && row.date <= to),
    searchable: async () => rows.searchable,
    ...nothingElsewhere,
  };
}

/** Bodies that the person leads or led. */
export function leadsOf({ offices }: EntityRow): string[] {
  return [...new Set(offices.flatMap(({ leads, role }) => (leads === null ? [] : (role.org ?? []))))];
}

function byId<Row extends { id: string }>(rows: Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function group<Row>(rows: Row[], keys: (row: Row) => string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keys(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}
