import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from '../../utils/page/watch/follow';

describe('following a page that changes', () => {
  let end: AbortController;
  let article: HTMLElement;
  const concerns = vi.fn((node: Node) => article.contains(node));

  beforeEach(() => {
    vi.useFakeTimers();
    concerns.mockClear();
    end = new AbortController();
    document.body.innerHTML = '<article></article><aside></aside>';
    article = document.querySelector('article')!;
  });
  afterEach(() => {
    end.abort();
    vi.useRealTimers();
  });

  const followed = (changed: () => Promise<void>) =>
    follow({ scopes: () => [document.body], concerns, changed, signal: end.signal });
  const add = (to: Element, count = 1) => {
    for (let n = 0; n < count; n += 1) to.append(document.createElement('i'));
  };
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('is called after a change in the article, not after one beside it', async () => {
    const changed = vi.fn(async () => {});
    followed(changed);
    add(document.querySelector('aside')!);
    await pass(3000);
    expect(changed).toHaveBeenCalledTimes(0);
    add(article);
    await pass(3000);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('looks at no change between the first that matters and its reading, and is called once', async () => {
    const changed = vi.fn(async () => {});
    followed(changed);
    for (let n = 0; n < 10; n += 1) {
      add(article);
      await pass(15);
    }
    expect(concerns).toHaveBeenCalledTimes(1);
    await pass(3000);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('is called once more for what changed while it read', async () => {
    let read = () => {};
    const changed = vi.fn(
      () =>
        new Promise<void>((done) => {
          read = done;
        }),
    );
    followed(changed);
    add(article);
    await pass(300);
    expect(changed).toHaveBeenCalledTimes(1);
    add(article);
    await pass(50);
    read();
    await pass(3000);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('leaves the page alone five times as long as the reading took', async () => {
    const changed = vi.fn(() => new Promise<void>((done) => setTimeout(done, 400)));
    followed(changed);
    add(article);
    await pass(650);
    expect(changed).toHaveBeenCalledTimes(1);
    add(article);
    await pass(1800);
    expect(changed).toHaveBeenCalledTimes(1);
    await pass(300);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('is called less and less often by a page that never rests, and at once again by one that has rested', async () => {
    const changed = vi.fn(async () => {});
    followed(changed);
    for (let n = 0; n < 1000; n += 1) {
      add(article);
      await pass(10);
    }
    const calls = changed.mock.calls.length;
    expect(calls).toBeGreaterThan(8);
    expect(calls).toBeLessThan(14);
    await pass(3000);
    changed.mockClear();
    add(article);
    await pass(250);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('asks of a few nodes whether they matter, and of none where thousands change at a stroke', async () => {
    const changed = vi.fn(async () => {});
    followed(changed);
    add(document.querySelector('aside')!, 2000);
    await pass(3000);
    expect(concerns).toHaveBeenCalledTimes(0);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('is called once a second at most by a page that changes thousands at a stroke over and over, and at once for the first', async () => {
    const changed = vi.fn(async () => {});
    followed(changed);
    add(article, 2000);
    await pass(250);
    expect(changed).toHaveBeenCalledTimes(1);
    changed.mockClear();
    for (let n = 0; n < 60; n += 1) {
      add(article, 1001);
      await pass(100);
      article.replaceChildren();
    }
    // Six seconds, and two looks before a second has passed.
    expect(changed.mock.calls.length).toBeLessThan(9);
    await pass(3000);
    changed.mockClear();
    add(article);
    await pass(250);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
