import { inflateSync } from 'fflate';
import type { PartialDate } from '../../text/partial-date';
import type { SearchEntry } from '../search/entries';
import type { AgreementRow, EntityRow, LedgerPage, MeetingRow, Rows, Years } from './facts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * JSON in UTF-8, put as it is and parsed only by whoever wants the value. Of what the build prepares the most is deflated: a
 * quarter of the bytes to read and to write, and no value of more than 64 KiB, which Chromium would keep as a file of its own
 * (`kIDBWrapThreshold`, Chromium 156).
 */
interface Json {
  bytes: Bytes;
  deflated: boolean;
  /** Bytes when it is not deflated. */
  size: number;
}

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
const toBytes = (value: unknown): Bytes => encoder.encode(JSON.stringify(value));
const parse = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));
const jsonOf = (bytes: Bytes): Json => ({ bytes, deflated: false, size: bytes.length });
// Not the browser's own stream: whoever waits for anything but the database loses the transaction.
const plain = ({ bytes, deflated, size }: Json): Uint8Array =>
  deflated ? inflateSync(bytes, { out: new Uint8Array(size) }) : bytes;

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
    searchable: jsonOf(toBytes(searchable)),
  };
}

function shelfOf(own: EntityRow[]): Shelf {
  const rows = own.map(toBytes);
  let end = 0;
  const ends = rows.map(({ length }) => {
    end += length;
    return end;
  });
  const held = own.map(({ holds }) => holds);
  const ids = own.map(({ id }) => id);
  return { last: ids.at(-1)!, ids, ends, held, holds: [...new Set(held.flat())], rows: jsonOf(joined(rows)) };
}

const leafOf = (row: MeetingRow | AgreementRow): Leaf => {
  const { id, of, topics, date } = row;
  return { id, of, topics, date, row: jsonOf(toBytes(row)) };
};

function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
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
  return at < 0 ? undefined : rowAt(shelf, plain(shelf.rows), at);
}

/** Rows of a shelf that hold an office in the body. */
export function holdersOn(shelf: Shelf, body: string): EntityRow[] {
  const rows = plain(shelf.rows);
  return shelf.held.flatMap((held, at) => (held.includes(body) ? [rowAt(shelf, rows, at)] : []));
}

const rowAt = ({ ends }: Shelf, rows: Uint8Array, at: number): EntityRow =>
  parse(rows.subarray(at === 0 ? 0 : ends[at - 1]!, ends[at]!)) as EntityRow;

export const readLeaf = <Row extends MeetingRow | AgreementRow>({ row }: Leaf): Row =>
  parse(plain(row)) as Row;

export const readSearchable = (json: Json): SearchEntry[] => parse(plain(json)) as SearchEntry[];

/** What stands before the bytes in a packed file: all but they, with both their lengths in their places. */
interface Head {
  entities: (Omit<Shelf, 'rows'> & { rows: Lengths })[];
  meetings: (Omit<Leaf, 'row'> & { row: Lengths })[];
  agreements: (Omit<Leaf, 'row'> & { row: Lengths })[];
  years: Years[];
  pages: LedgerPage[];
  searchable: Lengths;
}
/** Of what is kept; `size` is what it becomes, the same where it is not deflated. */
type Lengths = [length: number, size: number];

/**
 * Shelves as one file, which the build writes and an import only cuts up: four bytes (little-endian) with the length of
 * the head, the head as JSON, then all JSON of the shelves. Entities and what is searched are deflated; not the leaves, of
 * which a card reads dozens: they are short, and each would cost more to inflate than to read.
 */
export function packShelves(shelves: Shelves, deflate: (bytes: Uint8Array) => Uint8Array): Bytes {
  const parts: Uint8Array[] = [];
  const put = ({ bytes, size }: Json, pack = (plain: Uint8Array): Uint8Array => plain): Lengths => {
    const kept = pack(bytes);
    parts.push(kept);
    return [kept.length, size];
  };
  const { entities, meetings, agreements, searchable, ...rest } = shelves;
  const head: Head = {
    ...rest,
    entities: entities.map((shelf) => ({ ...shelf, rows: put(shelf.rows, deflate) })),
    meetings: meetings.map((leaf) => ({ ...leaf, row: put(leaf.row) })),
    agreements: agreements.map((leaf) => ({ ...leaf, row: put(leaf.row) })),
    searchable: put(searchable, deflate),
  };
  const top = toBytes(head);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, top.length, true);
  return joined([length, top, ...parts]);
}

/** Cuts a packed file up. Throws a `RangeError` or `SyntaxError` when it is none. */
export function unpackShelves(file: ArrayBuffer): Shelves {
  const start = new DataView(file).getUint32(0, true);
  let at = 4 + start;
  const head = parse(new Uint8Array(file, 4, start)) as Head;
  // Copies: a view would take the whole file along into each record.
  const cut = ([length, size]: Lengths): Json => {
    at += length;
    return { bytes: new Uint8Array(file.slice(at - length, at)), deflated: length !== size, size };
  };
  const { entities, meetings, agreements, searchable, ...rest } = head;
  return {
    ...rest,
    entities: entities.map((shelf) => ({ ...shelf, rows: cut(shelf.rows) })),
    meetings: meetings.map((leaf) => ({ ...leaf, row: cut(leaf.row) })),
    agreements: agreements.map((leaf) => ({ ...leaf, row: cut(leaf.row) })),
    searchable: cut(searchable),
  };
}
