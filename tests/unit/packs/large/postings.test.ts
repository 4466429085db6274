import { describe, expect, it } from 'vitest';
import type { Hash } from '../../../../utils/packs/large/index/hash';
import {
  dateIn,
  dayNumber,
  PostingRun,
  postingsIn,
  shardOf,
  shardsOf,
} from '../../../../utils/packs/large/index/postings';

const hash = (place: number): Hash => ({ place, check: 7 });
const posting = (number: number) => ({ number, agreement: false, itself: false, day: 20260101 });

/** What a run of these keys becomes on the disk: the words of each shard. */
function shards(run: PostingRun) {
  return new Map(
    run
      .drain()
      .flatMap(({ words }) => shardsOf([words]).map(({ shard, words: own }) => [shard, own] as const)),
  );
}

describe('the postings of a large pack', () => {
  it('are found by their key alone, in the order of the file, wherever the key stands', () => {
    const run = new PostingRun();
    const places = [0, 1, -1, 0x7fffffff, -0x80000000];
    for (const n of [0, 1])
      for (const [i, place] of places.entries()) run.add(hash(place), posting(n * 10 + i));
    const made = shards(run);
    for (const [i, place] of places.entries())
      expect(postingsIn(made.get(shardOf(place))!, hash(place)).map(({ number }) => number)).toEqual([
        i,
        10 + i,
      ]);
  });

  it('stay apart where more than two million stand under one key', () => {
    const many = 2 ** 21 + 2;
    const piece = new Int32Array((many + 1) * 4);
    for (let n = 0; n < many; n++) piece.set([5, 7, n << 2, 0], n * 4);
    piece.set([6, 7, 42 << 2, 0], many * 4);
    const [made] = shardsOf([piece]);
    expect(postingsIn(made!.words, hash(6)).map(({ number }) => number)).toEqual([42]);
    const found = postingsIn(made!.words, hash(5));
    expect([found.length, found[0]!.number, found.at(-1)!.number]).toEqual([many, 0, many - 1]);
  });

  it.each(['2024-09-27', '2024-09', '2024', null])('a date comes back as exact as it was: %s', (date) => {
    expect(dateIn(dayNumber(date))).toBe(date);
  });
});
