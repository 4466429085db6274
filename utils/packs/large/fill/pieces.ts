import { unwrap } from 'idb';
import { entityTypes } from '../../../kinds';
import { noRecords } from '../../../knowledge/files';
import { gazetteerInput } from '../../../knowledge/gazetteer-input';
import type { Entity, FileName } from '../../../knowledge/schema';
import { syllables } from '../../../text/syllables';
import type { Read } from '../../format/whole';
import type { LargeDb, Shelf } from '../disk/database';
import type { Filed } from '../disk/excerpt';
import { lineText } from '../disk/line-text';
import { dayOf, EARLIER_SHELF, shelfOf } from '../disk/record-on';
import { hashOfId, type Kind } from '../index/hash';
import { NameSketch } from '../index/name-filter';
import { fileDay, PostingRun } from '../index/postings';
import { SpellingRun } from '../index/spellings';
import type { Excerpts } from './excerpts';
import { finished } from './finished';
import type { SoFar } from './so-far';

/** Shelves of one transaction, some 1 MB: more would only wait in memory. */
const BATCH = 100;
const entityFiles: readonly FileName[] = Object.values(entityTypes).map(({ file }) => file);
const EMPTY = noRecords();

/** What records are laid down as, gathered until a piece of it is full: shelves, and runs of what they are looked up by. */
export class Pieces {
  private shelf: string[] = [];
  private shelves: { key: number; shelf: Shelf }[] = [];
  /** The shelves that are on their way to the disk. */
  private laying = Promise.resolve();
  private readonly run: PostingRun;
  private readonly names = new NameSketch();
  private readonly spelling = new SpellingRun();
  private readonly encoder = new TextEncoder();
  private readonly shelfSize: number;

  constructor(
    private readonly db: LargeDb,
    private readonly soFar: SoFar,
    private readonly excerpts: Excerpts,
    piece?: number,
  ) {
    this.run = new PostingRun(piece);
    this.shelfSize = soFar.shelf ?? EARLIER_SHELF;
  }

  /** Whether `put` has to come before the next record: never with part of a shelf, which whoever goes on begins anew. */
  get areFull(): boolean {
    return this.shelf.length === 0 && (this.run.isFull || this.spelling.isFull);
  }

  /** Whether `putShelves` has to. */
  get shelvesAreFull(): boolean {
    return this.shelves.length >= BATCH;
  }

  /** Takes away shelves that no `SoFar` counts: they will be laid down again. */
  async clear(): Promise<void> {
    await this.db.delete('shelves', IDBKeyRange.lowerBound(shelfOf(this.soFar.number, this.shelfSize)));
  }

  add({ file, record }: Read, number: number): void {
    this.shelf.push(lineText(this.excerpts.lineOf({ file, record })));
    if (this.shelf.length === this.shelfSize) this.closeShelf(number);
    this.post(number, { file, record });
  }

  /**
   * Lays full shelves down, and waits only for those before: the next lines are read meanwhile. What counts them comes later:
   * cut short in between they are laid down once more.
   */
  async putShelves(): Promise<void> {
    await this.laying;
    const writing = this.db.transaction('shelves', 'readwrite', { durability: 'relaxed' });
    this.layShelves(unwrap(writing.store) as IDBObjectStore);
    this.laying = finished(writing);
    // Whoever lays down next is told.
    this.laying.catch(() => undefined);
  }

  /** Lays down all there is, and how far the file is with it. */
  async put(): Promise<void> {
    const { soFar } = this;
    await this.laying;
    this.closeShelf(soFar.number - 1);
    const stores = ['shelves', 'runs', 'spellings', 'sketches', 'soFar'] as const;
    const writing = this.db.transaction(stores, 'readwrite', { durability: 'relaxed' });
    // As everywhere: a failing put aborts the transaction, which is what is waited for.
    const store = (name: (typeof stores)[number]) => unwrap(writing.objectStore(name)) as IDBObjectStore;
    this.layShelves(store('shelves'));
    const run = soFar.runs++;
    for (const { bucket, words } of this.run.drain()) store('runs').put(words, [bucket, run]);
    const sketch = this.names.drain();
    if (sketch.length > 0) store('sketches').put(sketch, run);
    const spellings = this.spelling.drain();
    for (const [place, { last, block }] of spellings.entries())
      store('spellings').put(block, [soFar.spelled, last, place]);
    if (spellings.length > 0) soFar.spelled += 1;
    store('soFar').put(soFar, 'so far');
    await finished(writing);
  }

  /** Enters a record under all that it is looked up by. */
  private post(number: number, { file, record }: Filed): void {
    const isEntity = entityFiles.includes(file);
    const isFact = file === 'meetings' || file === 'agreements';
    const day = isFact ? dayOf(record) : fileDay(file);
    const posting = { number, agreement: file === 'agreements', itself: false, day };
    const under = (kind: Exclude<Kind, 'name'>, ids: Iterable<string>) => {
      for (const id of new Set(ids)) this.run.add(hashOfId(kind, id), { ...posting, itself: kind === 'id' });
    };
    under('id', [record.id]);
    const actors = actorsOf(record);
    under('of', [...actors, ...this.excerpts.bodiesHeld(actors, day)]);
    if (!isEntity) return;
    under('refers', referredBy(record));
    this.spelling.add(namesOf(record as Entity), file, number);
    const [entity] = gazetteerInput({ ...EMPTY, [file]: [record] }).entities;
    for (const { text } of entity?.names ?? []) {
      const hash = this.names.add(syllables(text));
      if (hash) this.run.add(hash, posting);
    }
  }

  /** @param last number of the last record on it */
  private closeShelf(last: number): void {
    if (this.shelf.length === 0) return;
    this.shelves.push({
      key: shelfOf(last, this.shelfSize),
      shelf: this.encoder.encode(this.shelf.join('\n')),
    });
    this.shelf = [];
  }

  private layShelves(store: IDBObjectStore): void {
    for (const { key, shelf } of this.shelves) store.put(shelf, key);
    this.shelves = [];
  }
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
function referredBy(record: Filed['record']): string[] {
  const fields = record as {
    roles?: { org: string | null }[];
    successor?: string | null;
    issuer?: string | null;
  };
  const { roles = [], successor, issuer } = fields;
  return [...roles.map(({ org }) => org), successor, issuer].filter((id) => typeof id === 'string');
}
