import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from '../../../utils/page/watch/follow';

type Record = Pick<MutationRecord, 'type'>;

/** What a page does is told to it by the test; it knows what is watched. */
class Watching {
  static last: Watching;
  watched: MutationObserverInit = {};
  constructor(private readonly tell: (records: Record[]) => void) {
    Watching.last = this;
  }
  observe(_: unknown, options: MutationObserverInit): void {
    this.watched = options;
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
  const storm = async (seconds: number) => {
    let looks = 0;
    for (let turn = 0; turn < seconds * 10; turn += 1) {
      looks += Number(Watching.last.happens('attributes', 20_000));
      await vi.advanceTimersByTimeAsync(100);
    }
    return looks;
  };

  it('is looked at ever less', async () => {
    expect(await storm(60)).toBeLessThan(10);
    expect(await storm(180)).toBeLessThan(8);
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
