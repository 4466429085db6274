import { unwrap } from 'idb';
import { entityTypes } from '../../kinds';
import { fileNames, noRecords } from '../../knowledge/files';
import { gazetteerInput } from '../../knowledge/gazetteer-input';
import type { Dataset, Entity, FileName } from '../../knowledge/schema';
import { syllables } from '../../text/syllables';
import type { PackHeader } from '../format/header';
import { LARGE, LIMITS } from '../format/limits';
import { readHeader, readLine } from '../format/read';
import { PackRefused, type Refusal } from '../format/reasons';
import type { Read } from '../format/whole';
import { type LargeDb, openLarge, type Shelf } from './database';
import { hashOfId, type Kind } from './index/hash';
import { cutHubs } from './index/hubs';
import { NameSketch } from './index/name-filter';
import { BUCKETS, PostingRun, shardsOf, twiceIn } from './index/postings';
import { SpellingRun } from './index/spellings';
import { linesOf } from './lines';
import { dayOf, recordOn } from './record-on';

/** How far a file is: bytes of it, and the records that stand so far; then how many of the lists are in order. */
export type Progress =
  | { step: 'reading'; read: number; size: number; records: number }
  | { step: 'sorting'; done: number; of: number };

/** What came of a file. */
export interface Filled {
  header: PackHeader;
  counts: Record<FileName, number>;
  /** The first `LIMITS.told`. */
  refusals: Refusal[];
  refused: number;
}

/** UTF-16 units of a shelf: a reader gets all of it for one record. */
const SHELF = 6000;
/** Shelves of one transaction, some 2 MB: more would only wait in memory. */
const BATCH = 256;
const entityFiles: readonly FileName[] = Object.values(entityTypes).map(({ file }) => file);
const EMPTY = noRecords();

/**
 * Fills a new database with a large pack out of its file, line by line: in memory are a piece of the file, one run of what
 * it is looked up by, and 32 bytes for each name. What is not finished is nothing: `made` is written last, and only a
 * database that a pack names is ever read.
 * @param name of the database, see `newDatabase`
 * @param told after each piece
 * @throws PackRefused when there is no pack in the file; DOMException when the disk is full or refused
 */
export async function fillLarge(
  file: Blob,
  name: string,
  told: (progress: Progress) => void,
): Promise<Filled> {
  const db = await openLarge(name);
  try {
    return await new Filling(db).fill(file, told);
  } finally {
    db.close();
  }
}

class Filling {
  private header: PackHeader | null = null;
  private readonly counts = Object.fromEntries(fileNames.map((file) => [file, 0])) as Filled['counts'];
  private readonly refusals: Refusal[] = [];
  private refused = 0;
  private number = 0;
  private shelf: string[] = [];
  private shelfLength = 0;
  private shelves: Shelf[] = [];
  private readonly run = new PostingRun();
  private runs = 0;
  private readonly names = new NameSketch();
  private readonly lines = new LineNumbers();
  private readonly twice: { first: number; again: number }[] = [];
  private readonly spelling = new SpellingRun();
  private spelled = 0;
  private readonly encoder = new TextEncoder();

  constructor(private readonly db: LargeDb) {}

  async fill(file: Blob, told: (progress: Progress) => void): Promise<Filled> {
    for await (const { first, lines, read } of linesOf(file)) {
      for (const [i, line] of lines.entries()) await this.take(line, first + i);
      told({ step: 'reading', read, size: file.size, records: this.number });
    }
    const { header, counts, refusals } = this;
    if (!header) throw new PackRefused({ code: 'no-header' }, 1);
    if (this.number === 0) throw new PackRefused({ code: 'nothing-in-it' });
    this.closeShelf();
    await this.putShelves();
    await this.putRun();
    await this.putSpellings();
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      await this.sort(bucket);
      told({ step: 'sorting', done: bucket + 1, of: BUCKETS });
    }
    const twice = Int32Array.from(this.twice, ({ again }) => again).sort();
    await this.refuseTwice();
    const names = this.names.done().bits;
    await this.db.put('made', { names, counts, spelled: this.spelled, twice }, 'made');
    return { header, counts, refusals, refused: this.refused };
  }

  private async take(line: string | null, at: number): Promise<void> {
    if (line?.trim() === '') return;
    if (!this.header) {
      this.header = readHeader(line ?? '', at, 'anyone');
      return;
    }
    if (this.number + this.refused >= LARGE.records)
      throw new PackRefused({ code: 'too-many-records', limit: LARGE.records }, at);
    const found: Read | Refusal =
      line === null
        ? {
            line: at,
            file: null,
            id: null,
            field: '',
            reason: { code: 'line-too-long', limit: LIMITS.line },
          }
        : readLine(line, at, 'anyone');
    if ('reason' in found) this.refuse(found);
    else await this.put(found, at);
  }

  /** Names the records whose id was another's before; the first of them by line, and counted no more; the rest by number. */
  private async refuseTwice(): Promise<void> {
    this.twice.sort((a, b) => a.again - b.again);
    for (const { first, again } of this.twice) {
      if (this.refusals.length < LIMITS.told) {
        const { file, record } = recordOn(await this.db.get('shelves', IDBKeyRange.lowerBound(again)), again);
        const reason = { code: 'duplicate-id', first: this.lines.of(first) } as const;
        this.refusals.push({ line: this.lines.of(again), file, id: record.id, field: 'id', reason });
        this.counts[file] -= 1;
      }
      this.refused += 1;
    }
    this.refusals.sort((a, b) => a.line - b.line);
  }

  private refuse(refusal: Refusal): void {
    if (this.refused < LIMITS.told) this.refusals.push(refusal);
    this.refused += 1;
  }

  private async put({ file, record }: Read, line: number): Promise<void> {
    const number = this.number++;
    this.lines.add(number, line);
    this.counts[file] += 1;
    const text = JSON.stringify({ [file]: record });
    this.shelf.push(text);
    this.shelfLength += text.length;
    this.post(number, file, record);
    if (this.shelfLength >= SHELF) this.closeShelf();
    if (this.shelves.length >= BATCH) await this.putShelves();
    if (this.run.isFull) await this.putRun();
    if (this.spelling.isFull) await this.putSpellings();
  }

  /** Enters a record under all that it is looked up by. */
  private post(number: number, file: FileName, record: Read['record']): void {
    const posting = { number, agreement: file === 'agreements', itself: false, day: dayOf(record) };
    const under = (kind: Exclude<Kind, 'name'>, ids: Iterable<string>) => {
      for (const id of new Set(ids)) this.run.add(hashOfId(kind, id), { ...posting, itself: kind === 'id' });
    };
    under('id', [record.id]);
    under('of', actorsOf(record));
    if (!entityFiles.includes(file)) return;
    under('refers', referredBy(record));
    this.spelling.add(namesOf(record as Entity), file, number);
    const [entity] = gazetteerInput({ ...EMPTY, [file]: [record] }).entities;
    for (const { text } of entity?.names ?? []) {
      const hash = this.names.add(syllables(text));
      if (hash) this.run.add(hash, posting);
    }
  }

  private closeShelf(): void {
    if (this.shelf.length === 0) return;
    const lines = this.encoder.encode(this.shelf.join('\n'));
    this.shelves.push({ last: this.number - 1, count: this.shelf.length, lines });
    this.shelf = [];
    this.shelfLength = 0;
  }

  private async putShelves(): Promise<void> {
    const writing = this.db.transaction('shelves', 'readwrite', { durability: 'relaxed' });
    // As everywhere: a failing put aborts the transaction, which is what is waited for.
    const store = unwrap(writing.store) as IDBObjectStore;
    for (const shelf of this.shelves) store.put(shelf);
    this.shelves = [];
    await finished(writing);
  }

  private async putRun(): Promise<void> {
    const run = this.runs++;
    const writing = this.db.transaction('runs', 'readwrite', { durability: 'relaxed' });
    const store = unwrap(writing.store) as IDBObjectStore;
    for (const { bucket, words } of this.run.drain()) store.put(words, [bucket, run]);
    await finished(writing);
  }

  private async putSpellings(): Promise<void> {
    const run = this.spelled++;
    const writing = this.db.transaction('spellings', 'readwrite', { durability: 'relaxed' });
    const store = unwrap(writing.store) as IDBObjectStore;
    for (const [place, { last, block }] of this.spelling.drain().entries())
      store.put(block, [run, last, place]);
    await finished(writing);
  }

  private async sort(bucket: number): Promise<void> {
    const stores = ['runs', 'postings', 'hubs'] as const;
    const writing = this.db.transaction(stores, 'readwrite', { durability: 'relaxed' });
    const range = IDBKeyRange.bound([bucket], [bucket, []]);
    const pieces = await writing.objectStore('runs').getAll(range);
    const store = unwrap(writing.objectStore('postings')) as IDBObjectStore;
    const hubs = unwrap(writing.objectStore('hubs')) as IDBObjectStore;
    for (const { shard, words } of shardsOf(pieces)) {
      for (const twice of twiceIn(words)) this.twice.push(twice);
      const cut = cutHubs(words);
      store.put(cut.words, shard);
      for (const { place, check, months } of cut.hubs) hubs.put(months, [place, check]);
    }
    (unwrap(writing.objectStore('runs')) as IDBObjectStore).delete(range);
    await finished(writing);
  }
}

/** On which lines of the file records stand, by their numbers: one entry for each line that is none. */
class LineNumbers {
  private readonly from: { number: number; shift: number }[] = [];

  add(number: number, line: number): void {
    const shift = line - number;
    if (this.from.at(-1)?.shift !== shift) this.from.push({ number, shift });
  }

  of(number: number): number {
    return number + this.from.findLast((entry) => entry.number <= number)!.shift;
  }
}

/** Waits for a transaction; what stopped it is thrown, and not only that it was stopped. */
async function finished(writing: {
  done: Promise<void>;
  readonly error: DOMException | null;
}): Promise<void> {
  await writing.done.catch((failure: unknown) => {
    throw writing.error ?? failure;
  });
}

/** What an entity is looked up by. */
function namesOf({ name, name_en, aliases, names = [] }: Entity): string[] {
  return [name, name_en, ...aliases.map(({ text }) => text), ...names.flatMap(({ vi, en }) => [vi, en])];
}

/** Whom a meeting or agreement names: those who took part and the sides they came for, the parties. */
function actorsOf(record: Read['record']): string[] {
  if ('participants' in record)
    return record.participants.flatMap(({ entity, side }) => (side === null ? [entity] : [entity, side]));
  return 'parties' in record ? record.parties.map(({ entity }) => entity) : [];
}

/** Entities that a record of one is found from: bodies of its offices, what it became, who issued it. */
function referredBy(record: Read['record']): string[] {
  const {
    roles = [],
    successor,
    issuer,
  } = record as Partial<Dataset['people'][number]> & {
    successor?: string | null;
    issuer?: string | null;
  };
  return [...roles.map(({ org }) => org), successor, issuer].filter((id) => typeof id === 'string');
}
