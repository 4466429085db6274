import { fileNames } from '../../../knowledge/files';
import type { FileName, Role } from '../../../knowledge/schema';
import type { PartialDate } from '../../../text/partial-date';
import type { Hash } from './hash';

/** Where something looked up stands: the record's number, and of a meeting or agreement its kind and day. */
export interface Posting {
  number: number;
  agreement: boolean;
  /** Whether the key is the record's own id. */
  itself: boolean;
  /** Of a meeting or agreement its day, see `dayNumber`; of any other record its file, see `fileDay`. */
  day: number;
}

/** Words of a posting: place, check, number with two marks in its last bits, day. */
export const WORDS = 4;
const MARKS = 2;
export const AGREEMENT = 1;
const ITSELF = 2;
/** Postings that are gathered before they are sorted and put away: 16 MB. */
const RUN = 1 << 20;
/** More than the records of a shelf can have, each of them 500 aliases in some spellings and 500 offices. */
const OF_SHELF = 1 << 16;
/** Runs are cut into so many pieces, each of which is joined with those of other runs later, in memory. */
export const BUCKETS = 64;
/** Bits of a place, and how many of them, the first, say the bucket. */
const [PLACE, BUCKET] = [32, 6];

/**
 * The record in which the postings of a key stand, one of 16,384: with 1,000,000 entities and 5,000,000 facts they have some
 * 25 kB each. Chromium keeps a value of more than 64 KiB in a file of its own.
 */
export const shardOf = (place: number): number => (place >>> 0) >>> 18;
const bucketOf = (place: number): number => (place >>> 0) >>> (PLACE - BUCKET);

/** Postings on their way to the disk, in memory no more than a run of them. */
export class PostingRun {
  private readonly words: Int32Array<ArrayBuffer>;
  private count = 0;

  /** @param most after which it is full */
  constructor(private readonly most = RUN) {
    this.words = new Int32Array((most + OF_SHELF) * WORDS);
  }

  /** Whether it has to be drained before the next record. */
  get isFull(): boolean {
    return this.count > this.most;
  }

  add({ place, check }: Hash, { number, agreement, itself, day }: Posting): void {
    const at = this.count++ * WORDS;
    this.words[at] = place;
    this.words[at + 1] = check;
    this.words[at + 2] = (number << MARKS) | (agreement ? AGREEMENT : 0) | (itself ? ITSELF : 0);
    this.words[at + 3] = day;
  }

  /** Takes out what was gathered, in pieces by bucket. */
  drain(): { bucket: number; words: Int32Array<ArrayBuffer> }[] {
    const sorted = inOrder(this.words.subarray(0, this.count * WORDS), PLACE);
    this.count = 0;
    return parted(sorted, bucketOf).map(({ part, words }) => ({ bucket: part, words }));
  }
}

/** The records of one bucket, out of its pieces from all runs. All of its places begin with the same bits. */
export function shardsOf(pieces: readonly Int32Array[]): { shard: number; words: Int32Array<ArrayBuffer> }[] {
  const all = new Int32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return parted(inOrder(all, PLACE - BUCKET), shardOf).map(({ part, words }) => ({ shard: part, words }));
}

/**
 * Sorted by place, those of one place as they came. Numbers of 53 bits hold the place and where the posting stood.
 * @param bits the last ones of a place, by which the places given differ; the rest count the postings: 2 million with all 32,
 * 134 million in a bucket, where one country may stand in every fact
 * @throws RangeError when there are more
 */
function inOrder(words: Int32Array, bits: number): Int32Array {
  const count = words.length / WORDS;
  const most = 2 ** (53 - bits);
  if (count > most) throw new RangeError(`${count} postings to be sorted, at most ${most}`);
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) keys[i] = ((words[i * WORDS]! >>> 0) % 2 ** bits) * most + i;
  keys.sort();
  const sorted = new Int32Array(words.length);
  for (let i = 0; i < count; i++) {
    const from = (keys[i]! % most) * WORDS;
    // A view for each posting took as long as the sorting.
    for (let word = 0; word < WORDS; word++) sorted[i * WORDS + word] = words[from + word]!;
  }
  return sorted;
}

/** Cuts sorted postings where the part changes; copies, for a view would take the whole along. */
function parted(
  words: Int32Array,
  partOf: (place: number) => number,
): { part: number; words: Int32Array<ArrayBuffer> }[] {
  const parts: { part: number; words: Int32Array<ArrayBuffer> }[] = [];
  for (let from = 0; from < words.length; ) {
    const part = partOf(words[from]!);
    let to = from + WORDS;
    while (to < words.length && partOf(words[to]!) === part) to += WORDS;
    parts.push({ part, words: words.slice(from, to) as Int32Array<ArrayBuffer> });
    from = to;
  }
  return parts;
}

/** The postings of one key in its shard, in the order of the file. */
export function postingsIn(words: Int32Array, { place, check }: Hash): Posting[] {
  let low = 0;
  let high = words.length / WORDS;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle * WORDS]! >>> 0 < place >>> 0) low = middle + 1;
    else high = middle;
  }
  const found: Posting[] = [];
  for (let at = low * WORDS; at < words.length && words[at] === place; at += WORDS)
    if (words[at + 1] === check)
      found.push({
        number: words[at + 2]! >>> MARKS,
        agreement: (words[at + 2]! & AGREEMENT) !== 0,
        itself: (words[at + 2]! & ITSELF) !== 0,
        day: words[at + 3]!,
      });
  return found;
}

/** Numbers of the records in a shard whose id another record had before, each with that one's. */
export function twiceIn(words: Int32Array): { first: number; again: number }[] {
  const twice: { first: number; again: number }[] = [];
  let seen = new Map<number, number>();
  for (let at = 0; at < words.length; at += WORDS) {
    if (at > 0 && words[at] !== words[at - WORDS]) seen = new Map();
    if ((words[at + 2]! & ITSELF) === 0) continue;
    const number = words[at + 2]! >>> MARKS;
    const first = seen.get(words[at + 1]!);
    if (first === undefined) seen.set(words[at + 1]!, number);
    else twice.push({ first, again: number });
  }
  return twice;
}

/** The day of the posting at a place of the words. */
export const dayIn = (words: Int32Array, at: number): number => words[at + 3]!;

/** What stands in the place of a day for records that have none. */
export const fileDay = (file: FileName): number => -1 - fileNames.indexOf(file);

/** The file of the record that a posting leads to. */
export const fileOf = ({ day, agreement }: Pick<Posting, 'day' | 'agreement'>): FileName =>
  day < 0 ? fileNames[-1 - day]! : agreement ? 'agreements' : 'meetings';

/** A date as a posting has it: `20240927`, of a month `20240900`, 0 for none. */
export const dayNumber = (date: PartialDate | null): number =>
  date === null ? 0 : Number(date.replaceAll('-', '').padEnd(8, '0'));

/** Whether a role is surely held on a day as postings have it; never on none. */
export const isHeld = ({ from, to }: Pick<Role, 'from' | 'to'>, day: number): boolean =>
  from !== null && day >= dayNumber(from) && (to === null || day <= dayNumber(to));

/** The date that `dayNumber` had. */
export function dateIn(day: number): PartialDate | null {
  if (day === 0) return null;
  const digits = String(day);
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== '00').join('-');
}
