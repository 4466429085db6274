import { entityTypes } from '../../../kinds';
import type { NameRef, Provenance } from '../../card';
import { noRecords } from '../../files';
import type { Dataset, Entity, Source } from '../../schema';
import type { SearchEntry } from '../../search/entries';
import type { Rows } from '../facts';
import {
  type Kept,
  type Laid,
  layOut,
  readRow,
  type Shelf,
  type Shelved,
  type Shelves,
  shelved,
} from '../shelves';
import { type CompactEntry, type CompactNamed, entryOf } from './compact-entry';
import { arrayOf, type Bytes, Joined, Lines } from './json-bytes';
import { type CompactName, type CompactSource, sharedOf, sourceText } from './shared';

/**
 * The dataset and its rows as one file, which the build writes and an import only cuts up and joins: no text stands in it
 * twice. It is JSON in lines, in blocks of one shelf each: the head, then of each row its own text, the shared texts that no row
 * before it had, and what a search holds of it, where it holds any. The package holds it compressed (`packaged`).
 */
interface Head {
  store: Shelved;
  ids: string[];
  /** Of each row the texts it shares: -1 is the next that begins here, all others go by their number, counted through the file. */
  rows: number[][];
  /** Of the texts that begin here: the id of each that is a source (or ids, should two be alike), null for a name. */
  fresh: (string | string[] | null)[];
}

/** Stands for the next text that begins. */
const NEXT = -1;
/** What a search holds an entry of, for each row. */
const searched: ReadonlySet<Shelved> = new Set(['entities', 'meetings', 'agreements']);
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @param sources of the dataset; those that no row cites come last */
export function packRows(rows: Rows, sources: readonly Source[]): Bytes {
  const packer = new Packer(sources);
  const plan = layOut(rows);
  for (const store of shelved) for (const shelf of plan[store]) packer.put(store, shelf);
  packer.putRest();
  return packer.file();
}

class Packer {
  private readonly lines: string[] = [];
  /** Shared text -> its number. */
  private readonly numbers = new Map<string, number>();
  /** Text of a source -> the ids it has; those with a number are gone from here. */
  private readonly sources = new Map<string, string[]>();

  constructor(sources: readonly Source[]) {
    for (const { id, ...source } of sources) {
      const text = sourceText(source);
      this.sources.set(text, [...(this.sources.get(text) ?? []), id]);
    }
  }

  put(store: Shelved, shelf: readonly Laid[]): void {
    const head: Head = { store, ids: shelf.map(({ id }) => id), rows: [], fresh: [] };
    const texts: string[] = [];
    for (const { own, shared, entry } of shelf) {
      texts.push(own);
      head.rows.push(shared.map((text) => this.numberOf(text, head, texts)));
      if (entry !== null) texts.push(entry);
    }
    this.write(head, texts);
  }

  putRest(): void {
    const head: Head = { store: 'entities', ids: [], rows: [], fresh: [] };
    const texts: string[] = [];
    for (const text of [...this.sources.keys()]) this.numberOf(text, head, texts);
    this.write(head, texts);
  }

  file(): Bytes {
    return encoder.encode(this.lines.map((line) => `${line}\n`).join(''));
  }

  private numberOf(text: string, head: Head, texts: string[]): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    texts.push(text);
    const ids = this.sources.get(text);
    head.fresh.push(ids?.length === 1 ? ids[0]! : (ids ?? null));
    this.sources.delete(text);
    return NEXT;
  }

  private write(head: Head, texts: readonly string[]): void {
    this.lines.push(JSON.stringify(head), ...texts);
  }
}

/** A shelf as it stands in the file. */
interface Block {
  store: Shelved;
  ids: string[];
  rows: { own: Bytes; shared: number[]; entry: Bytes | null }[];
  sources: [id: string, text: number][];
}

/**
 * @param texts is filled with the shared texts; those of a block's rows are there when it comes
 * @throws RangeError or SyntaxError when the file is none of ours
 */
function* blocks(file: Bytes, texts: Bytes[]): Generator<Block> {
  const lines = new Lines(file);
  while (!lines.isAtEnd) {
    const { store, ids, rows, fresh } = parsed(lines.next()) as Head;
    const sources: Block['sources'] = [];
    let begun = 0;
    const next = (): number => {
      for (const id of [fresh[begun++] ?? []].flat()) sources.push([id, texts.length]);
      return texts.push(lines.next()) - 1;
    };
    const cut = rows.map((shared) => ({
      own: lines.next(),
      shared: shared.map((number) => (number === NEXT ? next() : number)),
      entry: searched.has(store) ? lines.next() : null,
    }));
    while (begun < fresh.length) next();
    yield { store, ids, rows: cut, sources };
  }
}

const parsed = (text: Bytes): unknown => JSON.parse(decoder.decode(text));

/** An empty list for each make of rows. */
const ofEach = () => ({ entities: [], meetings: [], agreements: [], pages: [], lists: [] });

/** What the store is filled with. Throws a `RangeError` or `SyntaxError` when the file is none of ours. */
export function unpackShelves(file: Bytes): Shelves {
  const shelves: Record<Shelved, Shelf[]> = ofEach();
  const texts: Bytes[] = [];
  const entries: Bytes[] = [];
  for (const { store, ids, rows } of blocks(file, texts)) {
    if (ids.length === 0) continue;
    const shelf = new Joined();
    for (const [at, { own, shared, entry }] of rows.entries()) {
      if (at > 0) shelf.endLine();
      shelf.addArray([own, ...shared.map((number) => texts[number]!)]);
      if (entry) entries.push(wholeEntry(store, entry, texts[shared[0]!]));
    }
    shelves[store].push({ last: ids.at(-1)!, ids, rows: shelf.bytes() });
  }
  return { ...shelves, searchable: arrayOf(entries) };
}

/** What a search holds of a row; an entity's begins with the name that its row shares first. */
const wholeEntry = (store: Shelved, entry: Bytes, name: Bytes | undefined): Bytes =>
  store === 'entities' ? arrayOf([name!, entry]) : entry;

/** The rows themselves, each shared value one object. */
export function unpackRows(file: Bytes): Rows {
  return readAll(file).rows;
}

/** The dataset's records as they were before they were rows; the files in their order. */
export function unpackDataset(file: Bytes): Dataset {
  const { rows, sources } = readAll(file);
  const dataset = noRecords();
  for (const { type, record } of rows.entities) {
    (dataset[entityTypes[type].file] as Entity[]).push(record);
  }
  dataset.meetings = rows.meetings.map(({ record }) => record);
  dataset.agreements = rows.agreements.map(({ record }) => record);
  dataset.sources = sources;
  return dataset;
}

function readAll(file: Bytes): { rows: Rows; sources: Source[] } {
  const texts: Bytes[] = [];
  const values: (NameRef | Provenance)[] = [];
  const found: { [Store in Shelved]: Kept[Store][] } = ofEach();
  const sources: Source[] = [];
  const searchable: SearchEntry[] = [];
  for (const block of blocks(file, texts)) {
    for (let n = values.length; n < texts.length; n += 1)
      values.push(sharedOf(parsed(texts[n]!) as CompactName | CompactSource));
    for (const { own, shared, entry } of block.rows) {
      const row = readRow(
        block.store,
        parsed(own),
        shared.map((number) => values[number]),
      );
      (found[block.store] as (typeof row)[]).push(row);
      if (entry) {
        const whole = wholeEntry(block.store, entry, texts[shared[0]!]);
        searchable.push(entryOf(parsed(whole) as [CompactNamed, CompactEntry]));
      }
    }
    for (const [id, text] of block.sources) sources.push({ id, ...(values[text] as Omit<Source, 'id'>) });
  }
  const { lists, ...rest } = found;
  const calendars = lists.flatMap(({ calendar }) => calendar ?? []);
  return {
    rows: { ...rest, calendars, searchable },
    sources: sources.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
