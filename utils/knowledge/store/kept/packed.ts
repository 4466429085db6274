import { entityTypes } from '../../../kinds';
import type { NameRef, Provenance } from '../../card';
import { noRecords } from '../../files';
import type { Dataset, Entity, Source } from '../../schema';
import type { Rows } from '../facts';
import {
  type Bytes,
  type Kept,
  readRow,
  readSearchable,
  rowLines,
  type Shelf,
  type Shelved,
  type Shelves,
  shelve,
  shelved,
  type Texts,
} from '../shelves';
import { shortened, spelled } from './phrases';
import {
  type Cited,
  type CompactName,
  type CompactSource,
  compactSource,
  sharedOf,
  sourceIdOf,
} from './shared';

/**
 * The dataset and its rows as one file, which the build writes: a line of JSON that says what comes, then the shelves as the
 * store keeps them, so that an import reads nothing and only cuts. What stands on many shelves is for the compression to find
 * (`packaged`); written once and joined at the import, it took half of that.
 */
interface Head {
  /** Of each shelf its ids and how many bytes its rows take. */
  shelves: Record<Shelved, [ids: string[], size: number][]>;
  /** Bytes of what a search holds. */
  searchable: number;
  /** Bytes of the dataset's sources, those that no row cites among them: JSON. */
  sources: number;
}

/** To less than half; a put costs about the same for what is left of twice as many rows. */
const SHORTENED = 2;

const LINE_END = 0x0a;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** An empty list for each make of rows. */
const ofEach = () => ({ entities: [], meetings: [], agreements: [], pages: [], lists: [] });

export function packRows(rows: Rows, sources: readonly Source[]): Bytes {
  const shelves = shortShelves(shelve(rows, SHORTENED));
  const packed = sources.map(({ id, ...source }) => compactSource(id, source));
  const cited = shortened(encoder.encode(JSON.stringify(packed)));
  const head: Head = {
    shelves: ofEach(),
    searchable: shelves.searchable.length,
    sources: cited.length,
  };
  for (const store of shelved)
    head.shelves[store] = shelves[store].map(({ ids, rows: { length } }) => [ids, length]);
  const parts = [
    encoder.encode(`${JSON.stringify(head)}\n`),
    cited,
    shelves.searchable,
    ...shelved.flatMap((store) => shelves[store].map(({ rows: bytes }) => bytes)),
  ];
  return joined(parts);
}

function shortShelves({ searchable, ...shelves }: Shelves): Shelves {
  const short = { ...shelves, searchable: shortened(searchable) };
  for (const store of shelved)
    short[store] = shelves[store].map((shelf) => ({ ...shelf, rows: shortened(shelf.rows) }));
  return short;
}

function joined(parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The parts of a file; none is a copy. */
interface Parts {
  shelves: Record<Shelved, Shelf[]>;
  searchable: Bytes;
  sources: Bytes;
}

function partsOf(file: Bytes): Parts {
  let at = file.indexOf(LINE_END) + 1;
  const head = JSON.parse(decoder.decode(file.subarray(0, at))) as Head;
  const next = (size: number): Bytes => {
    at += size;
    if (at > file.length) throw new RangeError(`packed rows: ${at - file.length} bytes are missing`);
    return file.subarray(at - size, at);
  };
  const sources = next(head.sources);
  const searchable = next(head.searchable);
  const shelves: Parts['shelves'] = ofEach();
  for (const store of shelved)
    shelves[store] = head.shelves[store].map(([ids, size]) => ({ last: ids.at(-1)!, ids, rows: next(size) }));
  return { shelves, searchable, sources };
}

/** What the store is filled with. Throws a `RangeError` or `SyntaxError` when the file is none of ours. */
export function unpackShelves(file: Bytes): Shelves {
  const { shelves, searchable } = partsOf(file);
  // Copies: the browser would store the whole file with each part of it.
  for (const store of shelved) for (const shelf of shelves[store]) shelf.rows = shelf.rows.slice();
  return { ...shelves, searchable: searchable.slice() };
}

/** The rows themselves, each shared value one object. */
export function unpackRows(file: Bytes): Rows {
  const { shelves, searchable } = partsOf(file);
  const { lists, ...rows } = readRows(shelves);
  const calendars = lists.flatMap(({ calendar }) => calendar ?? []);
  return { ...rows, calendars, searchable: readSearchable(searchable) };
}

/** The dataset's records as they were before they were rows; the files in their order. */
export function unpackDataset(file: Bytes): Dataset {
  const { shelves, sources } = partsOf(file);
  const { entities, meetings, agreements } = readRows(shelves);
  const dataset = noRecords();
  for (const { type, record } of entities) (dataset[entityTypes[type].file] as Entity[]).push(record);
  dataset.meetings = meetings.map(({ record }) => record);
  dataset.agreements = agreements.map(({ record }) => record);
  dataset.sources = sourcesIn(sources).map((compact) => ({
    id: sourceIdOf(compact),
    ...(sharedOf(compact) as Provenance),
  }));
  return dataset;
}

const sourcesIn = (part: Bytes) => JSON.parse(spelled(part)) as CompactSource[];

type Found = { [Store in Shelved]: Kept[Store][] };

function readRows(shelves: Parts['shelves']): Found & { cited: Cited } {
  const values = new Map<string, NameRef | Provenance>();
  const cited = new Map<string, Provenance>();
  const shared = (compact: CompactName | CompactSource) => {
    const key = JSON.stringify(compact);
    const known = values.get(key);
    if (known) return known;
    const value = sharedOf(compact);
    values.set(key, value);
    if (compact[0] === 's') cited.set(sourceIdOf(compact), value as Provenance);
    return value;
  };
  const found: Found = ofEach();
  const read = <Store extends Shelved>(store: Store, into: Kept[Store][]) => {
    for (const shelf of shelves[store])
      for (const line of rowLines(shelf)) {
        const [own, ...others] = JSON.parse(line) as Texts;
        const sourceId = (place: number) => sourceIdOf(others[place] as CompactSource);
        into.push(readRow(store, own, { values: others.map(shared), sourceId }));
      }
  };
  for (const store of shelved) read(store, found[store] as never);
  return { ...found, cited };
}
