import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Ahead } from '../../../utils/page/hover/ahead';

/** Longer than a page rests before anything is asked. */
const LONG = 1000;

describe('cards asked for ahead', () => {
  /** Idle moments that were asked for and have not come. */
  let waiting: (() => void)[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    waiting = [];
    vi.stubGlobal('requestIdleCallback', (go: () => void) => waiting.push(go));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** The next idle moments of the page, one after another. */
  const idle = async (moments = 50) => {
    for (let nth = 0; nth < moments; nth += 1) {
      waiting.shift()?.();
      await vi.advanceTimersByTimeAsync(0);
    }
  };

  const view = (...names: string[]) => {
    const asked: string[] = [];
    const failures: unknown[] = [];
    const page = { names, wanted: true };
    const ahead = new Ahead<string>({
      isWanted: () => page.wanted,
      inView: (most) => page.names.slice(0, most),
      turn: async () => undefined,
      ask: async (names) => {
        asked.push(names.join());
        if (names.includes('bad')) throw new Error('gone');
      },
      failed: (error) => failures.push(error),
    });
    return { ahead, page, asked, failures };
  };

  it('are six at most, in the order of the page', async () => {
    const { ahead, asked } = view('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    ahead.look();
    await vi.advanceTimersByTimeAsync(LONG);
    await idle();
    expect(asked).toEqual(['a,b,c,d,e,f']);
    await vi.advanceTimersByTimeAsync(LONG);
    expect(waiting).toEqual([]);
  });

  it('wait until the page is not scrolled any more, and for an idle moment after they were found', async () => {
    const { ahead, asked } = view('a', 'b', 'c');
    for (let scrolls = 0; scrolls < 10; scrolls += 1) {
      ahead.look(true);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(waiting).toEqual([]);
    await vi.advanceTimersByTimeAsync(LONG);
    expect(asked).toEqual([]);
    await idle(1);
    expect(asked).toEqual([]);
    await idle(1);
    expect(asked).toEqual(['a,b,c']);
  });

  it('are those of the latest view only', async () => {
    const { ahead, page, asked } = view('a', 'b', 'c');
    ahead.look();
    await vi.advanceTimersByTimeAsync(LONG);
    await idle(2);
    page.names = ['x', 'y'];
    ahead.look();
    await vi.advanceTimersByTimeAsync(LONG);
    await idle();
    expect(asked).toEqual(['a,b,c', 'x,y']);
  });

  it('are none where nobody wants them, from the moment on in which nobody does', async () => {
    const { ahead, page, asked } = view('a', 'b', 'c');
    page.wanted = false;
    ahead.look();
    await vi.advanceTimersByTimeAsync(LONG);
    await idle();
    expect(asked).toEqual([]);
    page.wanted = true;
    ahead.look();
    await vi.advanceTimersByTimeAsync(LONG);
    await idle(1);
    page.wanted = false;
    await idle();
    expect(asked).toEqual([]);
    page.names = [];
    page.wanted = true;
    ahead.look();
    await vi.advanceTimersByTimeAsync(LONG);
    await idle();
    expect(asked).toEqual([]);
  });

  it.each([
    ['before the page rests', 0, 0, []],
    ['between two idle moments', LONG, 1, []],
    ['once they were asked for', LONG, 2, ['a,b,c']],
  ])('end when they are stopped %s', async (_, ms, moments, expected) => {
    const { ahead, asked } = view('a', 'b', 'c');
    ahead.look();
    await vi.advanceTimersByTimeAsync(ms);
    await idle(moments);
    ahead.stop();
    await vi.advanceTimersByTimeAsync(LONG);
    await idle();
    expect(asked).toEqual(expected);
  });

  it('a failure is told', async () => {
    const { ahead, asked, failures } = view('a', 'bad', 'c');
    ahead.look();
    await vi.advanceTimersByTimeAsync(LONG);
    await idle();
    expect(asked).toEqual(['a,bad,c']);
    expect(failures).toEqual([new Error('gone')]);
  });
});
