import { afterEach, describe, expect, it, vi } from 'vitest';
import { Pointer } from '../../utils/page/hover/pointer';
import type { Found } from '../../utils/page/mark/reading';

const name = { entity: 'lao', type: 'place', spans: [] } as unknown as Found;
let end = new AbortController();
afterEach(() => end.abort());

/** A page that is one name all over, whose cards open without delay. */
function pointerOnName() {
  end = new AbortController();
  const show = vi.fn();
  const pointer = new Pointer({
    hitAt: () => ({ found: name }) as never,
    isOurs: () => false,
    settings: () => ({ delay: 0, modifier: 'none' }),
    ask: async () => true,
    prepare: () => undefined,
    show,
    hide: () => undefined,
    signal: end.signal,
  });
  return { pointer, show };
}

/** As the reader's hand does it: what a page makes up does not count. */
function move(): void {
  const event = new PointerEvent('pointermove', { clientX: 5, clientY: 5, bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.body.dispatchEvent(event);
}
const frames = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20))));

describe('the pointer on a name', () => {
  it('opens its card in the frame after it moved', async () => {
    const { show } = pointerOnName();
    move();
    await frames();
    expect(show).toHaveBeenCalledTimes(1);
  });

  it('opens nothing by a move that came before the card was closed, however late the frame comes', async () => {
    const { pointer, show } = pointerOnName();
    move();
    await frames();
    move();
    pointer.close();
    await frames();
    expect([show.mock.calls.length, pointer.shown]).toEqual([1, null]);
    move();
    await frames();
    expect(show).toHaveBeenCalledTimes(2);
  });
});
