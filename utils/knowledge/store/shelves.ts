import type { PartialDate } from '../../text/partial-date';
import type { SearchEntry } from '../search/entries';
import type { AgreementRow, EntityRow, LedgerPage, MeetingRow, Rows, Years } from './facts';

/** A value's JSON in UTF-8: put and read as it is, and parsed only by whoever wants the value. */
type Json = Uint8Array<ArrayBuffer>;

/**
 * Neighbouring entities in one record, keyed by the last id: a put costs about the same for one row as for many. Their
 * rows stand one after another; a reader parses the one it asks for.
 */
export interface Shelf {
  last: string;
  ids: string[];
  /** Where each row ends in `rows`, bytes. */
  ends: number[];
  /** Bodies each row holds an office in, and those of all rows (index `holds`). */
  held: string[][];
  holds: string[];
  rows: Json;
}

/** A meeting or agreement, with what it is found by outside of its row. */
export interface Leaf {
  id: string;
  of: string[];
  topics: string[];
  date: PartialDate | null;
  row: Json;
}

/** The rows as the store keeps them. */
export interface Shelves {
  entities: Shelf[];
  meetings: Leaf[];
  agreements: Leaf[];
  years: Years[];
  pages: LedgerPage[];
  searchable: Json;
}

const SHELF = 16;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const toJson = (value: unknown): Json => encoder.encode(JSON.stringify(value));
const parse = (json: Uint8Array): unknown => JSON.parse(decoder.decode(json));

export function shelve({ entities, meetings, agreements, years, pages, searchable }: Rows): Shelves {
  // As IndexedDB sorts its keys: by UTF-16 units.
  const sorted = entities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    entities: Array.from({ length: Math.ceil(sorted.length / SHELF) }, (_, i) =>
      shelfOf(sorted.slice(i * SHELF, (i + 1) * SHELF)),
    ),
    meetings: meetings.map(leafOf),
    agreements: agreements.map(leafOf),
    years,
    pages,
    searchable: toJson(searchable),
  };
}

function shelfOf(own: EntityRow[]): Shelf {
  const rows = own.map(toJson);
  let end = 0;
  const ends = rows.map(({ length }) => {
    end += length;
    return end;
  });
  const held = own.map(({ holds }) => holds);
  const ids = own.map(({ id }) => id);
  return { last: ids.at(-1)!, ids, ends, held, holds: [...new Set(held.flat())], rows: joined(rows, end) };
}

const leafOf = (row: MeetingRow | AgreementRow): Leaf => {
  const { id, of, topics, date } = row;
  return { id, of, topics, date, row: toJson(row) };
};

function joined(parts: readonly Uint8Array[], length: number): Json {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The row of this id; undefined when the shelf has none. */
export function rowOn(shelf: Shelf, id: string): EntityRow | undefined {
  const at = shelf.ids.indexOf(id);
  return at < 0 ? undefined : rowAt(shelf, at);
}

/** Rows of a shelf that hold an office in the body. */
export function holdersOn(shelf: Shelf, body: string): EntityRow[] {
  return shelf.held.flatMap((held, at) => (held.includes(body) ? [rowAt(shelf, at)] : []));
}

const rowAt = ({ rows, ends }: Shelf, at: number): EntityRow =>
  parse(rows.subarray(at === 0 ? 0 : ends[at - 1]!, ends[at]!)) as EntityRow;

export const readLeaf = <Row extends MeetingRow | AgreementRow>({ row }: Leaf): Row => parse(row) as Row;

export const readSearchable = (json: Json): SearchEntry[] => parse(json) as SearchEntry[];

/** What stands before the bytes in a packed file: all but they, with their lengths in their places. */
interface Head {
  entities: Omit<Shelf, 'rows'>[];
  meetings: Weighed[];
  agreements: Weighed[];
  years: Years[];
  pages: LedgerPage[];
  searchable: number;
}
type Weighed = Omit<Leaf, 'row'> & { length: number };

/**
 * Shelves as one file, which the build writes and an import only cuts up: four bytes (little-endian) with the length of
 * the head, the head as JSON, the rows.
 */
export function packShelves({ entities, meetings, agreements, years, pages, searchable }: Shelves): Json {
  const weigh = ({ row, ...leaf }: Leaf): Weighed => ({ ...leaf, length: row.length });
  const head: Head = {
    entities: entities.map(({ rows, ...shelf }) => shelf),
    meetings: meetings.map(weigh),
    agreements: agreements.map(weigh),
    years,
    pages,
    searchable: searchable.length,
  };
  const top = toJson(head);
  const parts = [
    new Uint8Array(new Uint32Array([top.length]).buffer),
    top,
    ...entities.map(({ rows }) => rows),
    ...meetings.map(({ row }) => row),
    ...agreements.map(({ row }) => row),
    searchable,
  ];
  return joined(
    parts,
    parts.reduce((sum, { length }) => sum + length, 0),
  );
}

/** Cuts a packed file up. Throws a `RangeError` or `SyntaxError` when it is none. */
export function unpackShelves(file: ArrayBuffer): Shelves {
  const start = new DataView(file).getUint32(0, true);
  let at = 4 + start;
  const { entities, meetings, agreements, searchable, ...rest } = parse(
    new Uint8Array(file, 4, start),
  ) as Head;
  // Copies: a view would take the whole file along into each record.
  const cut = (length: number): Json => {
    at += length;
    return new Uint8Array(file.slice(at - length, at));
  };
  const leaf = ({ length, ...all }: Weighed): Leaf => ({ ...all, row: cut(length) });
  return {
    ...rest,
    entities: entities.map((shelf) => ({ ...shelf, rows: cut(shelf.ends.at(-1)!) })),
    meetings: meetings.map(leaf),
    agreements: agreements.map(leaf),
    searchable: cut(searchable),
  };
}
