import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from '../../../utils/page/watch/follow';

type Record = Pick<MutationRecord, 'type'>;

/** What a page does is told to it by the test; it knows what is watched. */
class Watching {
  /** Of the whole page, and of the one node that tells whether the others still turn. */
  static last: Watching;
  static witness: Watching;
  watched: MutationObserverInit = {};
  constructor(private readonly tell: (records: Record[]) => void) {
    Watching.witness = this;
  }
  observe(_: unknown, options: MutationObserverInit): void {
    this.watched = options;
    if (options.subtree) Watching.last = this;
  }
  disconnect(): void {
    this.watched = {};
  }
  /** @returns whether records of it were made */
  happens(type: MutationRecordType, count: number): boolean {
    const key = type === 'attributes' ? 'attributes' : type === 'childList' ? 'childList' : 'characterData';
    const isWatched = this.watched[key] === true;
    if (isWatched) this.tell(Array.from({ length: count }, () => ({ type })));
    return isWatched;
  }
}

describe('a page that turns the attributes of 20,000 nodes ten times a second', () => {
  const end = new AbortController();
  const changed = vi.fn(async () => undefined);
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('MutationObserver', Watching);
    changed.mockClear();
    follow({ scopes: () => [{} as Node], concerns: () => true, changed, signal: end.signal });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  /** @returns how many of its turns made records */
  const storm = async (seconds: number, hasWitness = false) => {
    let looks = 0;
    for (let turn = 0; turn < seconds * 10; turn += 1) {
      looks += Number(Watching.last.happens('attributes', 20_000));
      if (hasWitness) Watching.witness.happens('attributes', 1);
      await vi.advanceTimersByTimeAsync(100);
    }
    return looks;
  };

  it('is looked at ever less', async () => {
    expect(await storm(60)).toBeLessThan(10);
    expect(await storm(180)).toBeLessThan(8);
  });

  it('is looked at once where one of its nodes tells that the others still turn, and read now and then', async () => {
    expect(await storm(180, true)).toBe(1);
    expect(changed.mock.calls.length).toBeGreaterThan(5);
    await vi.advanceTimersByTimeAsync(33_000);
    expect(Watching.last.happens('attributes', 1)).toBe(true);
  });

  it('late text is read all the same, and soon', async () => {
    await storm(60);
    changed.mockClear();
    Watching.last.happens('childList', 1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('what it comes to rest at is read, and then every turn of an attribute again', async () => {
    await storm(180);
    changed.mockClear();
    await vi.advanceTimersByTimeAsync(33_000);
    expect(changed).toHaveBeenCalled();
    changed.mockClear();
    expect(Watching.last.happens('attributes', 1)).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(changed).toHaveBeenCalledTimes(1);
    end.abort();
  });
});
