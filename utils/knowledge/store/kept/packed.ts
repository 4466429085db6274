import { entityTypes } from '../../../kinds';
import type { NameRef, Provenance } from '../../card';
import { noRecords } from '../../files';
import type { Dataset, Entity, Source } from '../../schema';
import type { Rows } from '../facts';
import {
  type Bytes,
  type Kept,
  type Laid,
  layOut,
  listed,
  readRow,
  readSearchable,
  type Shelf,
  type Shelved,
  type Shelves,
  shelfOf,
  shelved,
} from '../shelves';
import { type CompactName, type CompactSource, sharedOf, sourceText } from './shared';

/**
 * The dataset and its rows as one file, which the build writes and an import only cuts up and joins: no text stands in it
 * twice. It is a row of blocks, one for each shelf: four bytes (little-endian) with the length of the head, the head as
 * JSON, then each row's own text, the shared texts that no row before it had, and what a search holds of it. They stand
 * that near to each other because the zip of the package finds what repeats within 32 KiB only, and nothing here is deflated.
 */
interface Head {
  store: Shelved;
  ids: string[];
  /**
   * Of each row the length of its own text, that of its search entry (0: none), and the texts it shares: -1 is the next
   * that begins here, all others go by their number, counted through the file.
   */
  rows: [own: number, entry: number, ...shared: number[]][];
  /** Of the texts that begin here their length and, where one is a source, its id (or ids, should two be alike). */
  fresh: (number | [length: number, ...ids: string[]])[];
}

/** Stands for the next text that begins. */
const NEXT = -1;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const parse = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));

/** @param sources of the dataset; those that no row cites come last */
export function packRows(rows: Rows, sources: readonly Source[]): Bytes {
  const packer = new Packer(sources);
  const plan = layOut(rows);
  for (const store of shelved) for (const shelf of plan[store]) packer.put(store, shelf);
  packer.putRest();
  return packer.file();
}

class Packer {
  private readonly parts: Uint8Array[] = [];
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
    const texts: Uint8Array[] = [];
    for (const { own, shared, entry } of shelf) {
      const [ownText, found] = [encoder.encode(own), encoder.encode(entry ?? '')];
      texts.push(ownText);
      const numbers = shared.map((text) => this.numberOf(text, head, texts));
      texts.push(found);
      head.rows.push([ownText.length, found.length, ...numbers]);
    }
    this.write(head, texts);
  }

  putRest(): void {
    const head: Head = { store: 'entities', ids: [], rows: [], fresh: [] };
    const texts: Uint8Array[] = [];
    for (const text of [...this.sources.keys()]) this.numberOf(text, head, texts);
    this.write(head, texts);
  }

  file(): Bytes {
    return joined(this.parts);
  }

  private numberOf(text: string, head: Head, texts: Uint8Array[]): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    const bytes = encoder.encode(text);
    texts.push(bytes);
    const ids = this.sources.get(text);
    head.fresh.push(ids ? [bytes.length, ...ids] : bytes.length);
    this.sources.delete(text);
    return NEXT;
  }

  private write(head: Head, texts: Uint8Array[]): void {
    const top = encoder.encode(JSON.stringify(head));
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, top.length, true);
    this.parts.push(length, top, ...texts);
  }
}

function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A shelf as it stands in the file; all bytes are views of it. */
interface Block {
  store: Shelved;
  ids: string[];
  rows: { own: Uint8Array; shared: number[]; entry: Uint8Array | null }[];
  sources: [id: string, text: number][];
}

/**
 * @param texts is filled with the shared texts; those of a block's rows are there when it comes
 * @throws RangeError or SyntaxError when the file is none of ours
 */
function* blocks(file: ArrayBuffer, texts: Uint8Array[]): Generator<Block> {
  const view = new DataView(file);
  for (let at = 0; at < file.byteLength; ) {
    const length = view.getUint32(at, true);
    const { store, ids, rows, fresh } = parse(new Uint8Array(file, at + 4, length)) as Head;
    at += 4 + length;
    const cut = (size: number) => {
      at += size;
      return new Uint8Array(file, at - size, size);
    };
    const sources: Block['sources'] = [];
    let begun = 0;
    const next = (): number => {
      const begins = fresh[begun++]!;
      const [size, ...ids] = typeof begins === 'number' ? [begins] : begins;
      for (const id of ids) sources.push([id, texts.length]);
      return texts.push(cut(size)) - 1;
    };
    const cutRows = rows.map(([ownLength, entry, ...shared]) => ({
      own: cut(ownLength),
      shared: shared.map((number) => (number === NEXT ? next() : number)),
      entry: entry > 0 ? cut(entry) : null,
    }));
    while (begun < fresh.length) next();
    yield { store, ids, rows: cutRows, sources };
  }
}

/** What the store is filled with. Throws a `RangeError` or `SyntaxError` when the file is none of ours. */
export function unpackShelves(file: ArrayBuffer): Shelves {
  const shelves: Record<Shelved, Shelf[]> = {
    entities: [],
    meetings: [],
    agreements: [],
    years: [],
    pages: [],
    lists: [],
  };
  const texts: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  for (const { store, ids, rows } of blocks(file, texts)) {
    if (ids.length === 0) continue;
    const shelf = rows.map(({ own, shared }) => [own, ...shared.map((number) => texts[number]!)]);
    shelves[store].push(shelfOf(ids, shelf));
    for (const { entry } of rows) if (entry) entries.push(entry);
  }
  return { ...shelves, searchable: listed(entries) };
}

/** The rows themselves, each shared value one object. */
export function unpackRows(file: ArrayBuffer): Rows {
  return readAll(file).rows;
}

/** The dataset's records as they were before they were rows; the files in their order. */
export function unpackDataset(file: ArrayBuffer): Dataset {
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

function readAll(file: ArrayBuffer): { rows: Rows; sources: Source[] } {
  const texts: Uint8Array[] = [];
  const values: (NameRef | Provenance)[] = [];
  const found: { [Store in Shelved]: Kept[Store][] } = {
    entities: [],
    meetings: [],
    agreements: [],
    years: [],
    pages: [],
    lists: [],
  };
  const sources: Source[] = [];
  const entries: Uint8Array[] = [];
  for (const block of blocks(file, texts)) {
    for (let n = values.length; n < texts.length; n += 1)
      values.push(sharedOf(parse(texts[n]!) as CompactName | CompactSource));
    for (const { own, shared, entry } of block.rows) {
      const row = readRow(
        block.store,
        parse(own),
        shared.map((number) => values[number]),
      );
      (found[block.store] as (typeof row)[]).push(row);
      if (entry) entries.push(entry);
    }
    for (const [id, text] of block.sources) sources.push({ id, ...(values[text] as Omit<Source, 'id'>) });
  }
  const { lists: _, ...rest } = found;
  const rows = { ...rest, searchable: readSearchable(listed(entries)) };
  return { rows, sources: sources.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
