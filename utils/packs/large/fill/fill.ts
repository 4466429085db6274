import type { FileName } from '../../../knowledge/schema';
import type { PackHeader } from '../../format/header';
import { LARGE, LIMITS } from '../../format/limits';
import { readLine } from '../../format/read';
import { PackRefused, type Refusal } from '../../format/reasons';
import type { Read } from '../../format/whole';
import { type LargeDb, openLarge } from '../disk/database';
import { EARLIER_SHELF, recordOn, shelfOf } from '../disk/record-on';
import { BUCKETS } from '../index/postings';
import { begin } from './begin';
import { Excerpts } from './excerpts';
import { LineNumbers } from './line-numbers';
import { linesOf } from './lines';
import { Pieces } from './pieces';
import { begun, type SoFar } from './so-far';
import { finish, sortBucket } from './sort';

/** How far a file is, which is read twice: bytes of it, and the records that stand so far; then how many of the lists are in order. */
export type Progress =
  | { step: 'looking'; read: number; size: number }
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

/**
 * Fills a new database with a large pack out of its file, line by line: in memory are a piece of the file, one run of what
 * it is looked up by, and an excerpt of each entity and source. What is not finished is nothing: `made` is written last,
 * and only a database that a pack names is ever read.
 * @param name of the database, see `newDatabase`
 * @param told as often as something is done
 * @param piece postings after which what was read so far is whole, and is gone on with when the filling is cut short
 * @throws PackRefused when there is no pack in the file; DOMException when the disk is full or refused
 */
export async function fillLarge(
  file: Blob,
  name: string,
  told: (progress: Progress) => void,
  piece?: number,
): Promise<Filled> {
  return withDatabase(name, async (db) => {
    await begin(db, file);
    return goOn(db, told, piece);
  });
}

/**
 * Goes on with what `fillLarge` was cut short in, after the last piece that was whole.
 * @throws Error when nothing was begun in the database; what `fillLarge` throws
 */
export function resumeLarge(
  name: string,
  told: (progress: Progress) => void,
  piece?: number,
): Promise<Filled> {
  return withDatabase(name, (db) => goOn(db, told, piece));
}

async function withDatabase<Result>(name: string, work: (db: LargeDb) => Promise<Result>): Promise<Result> {
  const db = await openLarge(name);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

async function goOn(db: LargeDb, told: (progress: Progress) => void, piece?: number): Promise<Filled> {
  const found = await begun(db);
  if (!found) throw new Error(`large pack: nothing was begun in ${db.name}`);
  const { file, soFar } = found;
  if (soFar.sorted === null) {
    const excerpts = await lookThrough(file, told);
    await new Reading(db, soFar, excerpts, piece).read(file, told);
  }
  for (let bucket = soFar.sorted ?? 0; bucket < BUCKETS; bucket++) {
    await sortBucket(db, bucket, soFar);
    told({ step: 'sorting', done: bucket + 1, of: BUCKETS });
  }
  await refuseTwice(db, soFar);
  await finish(db, soFar);
  const { header, counts, refusals, refused } = soFar;
  return { header, counts, refusals, refused };
}

/** Meetings and agreements, by how their lines begin: nothing is kept of them beside others. */
const FACT = /^\{"(meetings|agreements)":/;

/** Reads the file for what records will need of others, which may stand after them. */
async function lookThrough(file: Blob, told: (progress: Progress) => void): Promise<Excerpts> {
  const excerpts = new Excerpts();
  for await (const { first, lines, read } of linesOf(file)) {
    for (const [i, line] of lines.entries()) {
      if (line === null || line === '' || FACT.test(line)) continue;
      const found = readLine(line, first + i, 'anyone');
      if (!('reason' in found)) excerpts.add(found);
    }
    if (excerpts.bytes > LARGE.held) throw new PackRefused({ code: 'too-many-entities', bytes: LARGE.held });
    told({ step: 'looking', read, size: file.size });
  }
  return excerpts;
}

/** Reads a file line by line onto the disk, from where it was left. */
class Reading {
  private readonly lines: LineNumbers;
  private readonly pieces: Pieces;

  constructor(
    db: LargeDb,
    private readonly soFar: SoFar,
    excerpts: Excerpts,
    piece?: number,
  ) {
    this.lines = new LineNumbers(soFar.shifts);
    this.pieces = new Pieces(db, soFar, excerpts, piece);
  }

  async read(file: Blob, told: (progress: Progress) => void): Promise<void> {
    const { soFar } = this;
    await this.pieces.clear();
    const done = soFar.line;
    for await (const { first, lines, read } of linesOf(file)) {
      for (const [i, line] of lines.entries())
        if (first + i > done && this.take(line, first + i)) await this.put();
      told({ step: 'reading', read, size: file.size, records: soFar.number });
    }
    if (soFar.number === 0) throw new PackRefused({ code: 'nothing-in-it' });
    soFar.sorted = 0;
    await this.pieces.put();
  }

  /** Whether `put` has to come before the next line. */
  private take(line: string | null, at: number): boolean {
    if (line?.trim() !== '') this.enter(line, at);
    this.soFar.line = at;
    return this.pieces.areFull || this.pieces.shelvesAreFull;
  }

  private put(): Promise<void> {
    return this.pieces.areFull ? this.pieces.put() : this.pieces.putShelves();
  }

  private enter(line: string | null, at: number): void {
    const { soFar } = this;
    if (soFar.number + soFar.refused >= LARGE.records)
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
    if ('reason' in found) {
      refuse(soFar, found);
      return;
    }
    this.lines.add(soFar.number, at);
    soFar.counts[found.file] += 1;
    this.pieces.add(found, soFar.number++);
  }
}

function refuse(soFar: SoFar, refusal: Refusal): void {
  if (soFar.refused < LIMITS.told) soFar.refusals.push(refusal);
  soFar.refused += 1;
}

/** Names the records whose id was another's before; the first of them by line, and counted no more; the rest by number. */
async function refuseTwice(db: LargeDb, soFar: SoFar): Promise<void> {
  const lines = new LineNumbers(soFar.shifts);
  const size = soFar.shelf ?? EARLIER_SHELF;
  soFar.twice.sort((a, b) => a.again - b.again);
  for (const { first, again } of soFar.twice) {
    if (soFar.refusals.length < LIMITS.told) {
      const { file, record } = recordOn(await db.get('shelves', shelfOf(again, size)), again, size);
      const reason = { code: 'duplicate-id', first: lines.of(first) } as const;
      soFar.refusals.push({ line: lines.of(again), file, id: record.id, field: 'id', reason });
      soFar.counts[file] -= 1;
    }
    soFar.refused += 1;
  }
  soFar.refusals.sort((a, b) => a.line - b.line);
}
