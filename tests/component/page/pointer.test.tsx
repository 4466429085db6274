import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pointer, type PointerOptions, type Target } from '../../../utils/page/hover/pointer';
import type { Found } from '../../../utils/page/mark/reading';

/** ms until a browser's next frame. */
const FRAME = 16;
/** ms an open card stays after the pointer left it, and a delay of the settings. */
const GRACE = 300;
const DELAY = 150;

const text = document.createTextNode('Lan và Huệ');
const named = (entity: string, from: number, over: Partial<Found> = {}): Found =>
  ({ entity, type: 'person', spans: [{ node: text, from, to: from + 3 }], ...over }) as unknown as Found;
const lan = named('lan', 0);
const hue = named('hue', 7);

let end = new AbortController();
beforeEach(() => {
  vi.useFakeTimers({
    toFake: [
      'setTimeout',
      'clearTimeout',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'performance',
      'Date',
    ],
  });
  document.body.innerHTML = '<div id="card"></div><p id="words">chữ</p><a href="#"><b id="link">nút</b></a>';
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A page in which Lan stands left of x = 10, Huệ from 10 to 20, and nobody further right. */
function page(over: Partial<Pick<PointerOptions, 'hitAt' | 'settings' | 'ask'>> = {}) {
  end = new AbortController();
  const spies = {
    hitAt: vi.fn<PointerOptions['hitAt']>(
      over.hitAt ?? ((x) => (x >= 20 ? null : ({ found: x < 10 ? lan : hue } as never))),
    ),
    ask: vi.fn<PointerOptions['ask']>(over.ask ?? (async () => true)),
    prepare: vi.fn<PointerOptions['prepare']>(),
    show: vi.fn<PointerOptions['show']>(),
    hide: vi.fn<PointerOptions['hide']>(),
  };
  const pointer = new Pointer({
    isOurs: (target) => target instanceof Element && target.id === 'card',
    settings: over.settings ?? (() => ({ delay: 0, modifier: 'none' })),
    signal: end.signal,
    ...spies,
  });
  return { pointer, ...spies };
}
const delayed = { settings: () => ({ delay: DELAY, modifier: 'none' }) as const };

/** As the reader's hand does it, unless `isTrusted` says that the page made it up. */
function does(
  type: string,
  init: PointerEventInit & KeyboardEventInit = {},
  { on = '#words', isTrusted = true }: { on?: string | EventTarget; isTrusted?: boolean } = {},
): void {
  const kind = type.startsWith('key') ? KeyboardEvent : type === 'click' ? MouseEvent : PointerEvent;
  const event = new kind(type, { bubbles: true, ...init });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  (typeof on === 'string' ? document.querySelector(on)! : on).dispatchEvent(event);
}
const LAN = { clientX: 5, clientY: 5 };
const HUE = { clientX: 15, clientY: 5 };
const NOBODY = { clientX: 25, clientY: 5 };
const time = (ms: number) => vi.advanceTimersByTimeAsync(ms);
/** Moves the pointer and lets the frame come that looks what is there. */
async function moves(to: PointerEventInit, on = '#words'): Promise<void> {
  does('pointermove', to, { on });
  await time(FRAME + 1);
}
const shownBy = ({ mock }: { mock: { calls: [Target][] } }) => mock.calls.map(([{ found }]) => found.entity);

describe('the pointer on a name', () => {
  it('opens its card in the frame after it moved, at the place where it was met', async () => {
    const { show } = page();
    await moves(LAN);
    expect(show.mock.calls).toEqual([[{ at: 'name', found: lan, point: { x: 5, y: 5 }, touch: false }]]);
  });

  it('opens nothing by a move that came before the card was closed, however late the frame comes', async () => {
    const { pointer, show } = page();
    await moves(LAN);
    does('pointermove', LAN);
    pointer.close();
    await time(FRAME + 1);
    expect([show.mock.calls.length, pointer.shown]).toEqual([1, null]);
    await moves(LAN);
    expect(show).toHaveBeenCalledTimes(2);
  });

  it('looks once a frame, however often it moves', async () => {
    const { hitAt } = page();
    for (let i = 0; i < 5; i++) does('pointermove', { ...LAN, clientY: i });
    expect(hitAt).not.toHaveBeenCalled();
    await time(FRAME + 1);
    expect(hitAt.mock.calls).toEqual([[5, 4]]);
  });

  it('counts its delay from the move, not from the frame that looks', async () => {
    const { show } = page(delayed);
    does('pointermove', LAN);
    await time(DELAY - 1);
    expect(show).not.toHaveBeenCalled();
    await time(1);
    expect(show).toHaveBeenCalledTimes(1);
  });

  it('has the card prepared when half of the delay has passed, and only then', async () => {
    const { prepare, show } = page(delayed);
    does('pointermove', LAN);
    await time(FRAME);
    // The frame came at 16: half of the 134 ms that are left.
    await time((DELAY - FRAME) / 2 - 1);
    expect(prepare).not.toHaveBeenCalled();
    await time(1);
    expect([shownBy(prepare), show.mock.calls.length]).toEqual([['lan'], 0]);
  });

  it('has no other card prepared while one is open', async () => {
    const { prepare, show } = page(delayed);
    await moves(LAN);
    await time(DELAY);
    await moves(HUE);
    await time(DELAY);
    expect([shownBy(prepare), shownBy(show)]).toEqual([['lan'], ['lan', 'hue']]);
  });

  it('has what was prepared put away when it leaves before its time, and nothing where nothing was', async () => {
    const { prepare, show, hide } = page(delayed);
    await moves(LAN);
    await time(DELAY / 2);
    await moves(NOBODY);
    await time(DELAY);
    expect([prepare, show, hide].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1]);
    await moves({ ...NOBODY, clientX: 30 });
    expect(hide).toHaveBeenCalledTimes(1);
  });

  it('keeps what was prepared while another answer comes or the delay still runs', async () => {
    const { hide } = page(delayed);
    await moves(LAN);
    await time(DELAY / 2);
    await moves({ ...LAN, clientY: 6 });
    expect(hide).not.toHaveBeenCalled();
  });

  it('closes an open card when it has been away for a while, and once', async () => {
    const { pointer, hide } = page();
    await moves(LAN);
    await moves(NOBODY);
    await time(GRACE - 2 * FRAME);
    expect([pointer.shown, hide.mock.calls.length]).toEqual([lan, 0]);
    await time(2 * FRAME);
    expect([pointer.shown, hide.mock.calls.length]).toEqual([null, 1]);
  });

  it('keeps the card while it is in it', async () => {
    const { pointer } = page();
    await moves(LAN);
    await moves(NOBODY, '#card');
    await time(5 * GRACE);
    expect(pointer.shown).toBe(lan);
    await moves(NOBODY);
    await time(GRACE);
    expect(pointer.shown).toBeNull();
  });

  it('shows nothing of an answer that comes when the reader is gone', async () => {
    let answer = (_: boolean) => {};
    const { show } = page({
      ask: () =>
        new Promise((done) => {
          answer = done;
        }),
    });
    await moves(LAN);
    end.abort();
    answer(true);
    await time(DELAY);
    expect(show).not.toHaveBeenCalled();
  });

  it('has nothing prepared before its answer is there, and no clock runs until then', async () => {
    const { prepare } = page({ ...delayed, ask: () => new Promise(() => {}) });
    await moves(LAN);
    expect(vi.getTimerCount()).toBe(0);
    await time(DELAY);
    expect(prepare).not.toHaveBeenCalled();
  });

  it('takes a name for the same when the page was read anew', async () => {
    let found = lan;
    const { ask, pointer } = page({ hitAt: () => ({ found }) as never });
    await moves(LAN);
    found = named('lan', 0);
    await moves(LAN);
    expect([ask.mock.calls.length, pointer.shown]).toEqual([1, lan]);
  });

  it.each([
    ['of somebody else', named('mai', 0)],
    ['further on', named('lan', 7)],
    [
      'in another text',
      named('lan', 0, { spans: [{ node: document.createTextNode('Lan'), from: 0, to: 3 }] as never }),
    ],
  ])('takes a name for another one %s', async (_, other) => {
    let found = lan;
    const { pointer } = page({ hitAt: () => ({ found }) as never });
    await moves(LAN);
    found = other;
    await moves(LAN);
    await time(DELAY);
    expect(pointer.shown).toBe(other);
  });

  it('keeps a card that is open or on its way while the page scrolls under it', async () => {
    const { pointer } = page(delayed);
    await moves(LAN);
    const scrolls = async () => {
      does('scroll', {}, { on: document });
      await time(FRAME + 1);
    };
    await scrolls();
    expect(pointer.awaited).toBe(lan);
    await time(DELAY);
    await scrolls();
    await time(GRACE);
    expect(pointer.shown).toBe(lan);
  });
});

describe('the pointer opens nothing', () => {
  it('by moves that the page makes up', async () => {
    const { hitAt } = page();
    does('pointermove', LAN, { isTrusted: false });
    await time(FRAME + 1);
    expect(hitAt).not.toHaveBeenCalled();
  });

  it('by a finger that moves', async () => {
    const { hitAt } = page();
    await moves({ ...LAN, pointerType: 'touch' });
    expect(hitAt).not.toHaveBeenCalled();
  });

  it('while a button is held down', async () => {
    const { hitAt } = page();
    await moves({ ...LAN, buttons: 1 });
    expect(hitAt).not.toHaveBeenCalled();
  });

  it('by a name that scrolls under it, until it moves', async () => {
    let scrolled = false;
    const { ask, hitAt } = page({ hitAt: () => (scrolled ? { found: lan } : null) as never });
    does('scroll', {}, { on: document });
    await time(FRAME + 1);
    expect(hitAt).not.toHaveBeenCalled();
    await moves(LAN);
    scrolled = true;
    does('scroll', {}, { on: document });
    await time(FRAME + 1);
    expect([hitAt.mock.calls.length, ask.mock.calls.length]).toEqual([2, 0]);
    await moves(LAN);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('without the key that the settings ask for; with it held, or pressed later, it does', async () => {
    const { ask } = page({ settings: () => ({ delay: 0, modifier: 'alt' }) });
    does('keydown', { altKey: true }, { on: document.body });
    expect(ask).not.toHaveBeenCalled();
    await moves(LAN);
    does('keydown', { shiftKey: true }, { on: document.body });
    does('keydown', { altKey: true, repeat: true }, { on: document.body });
    does('keydown', { altKey: true }, { on: document.body, isTrusted: false });
    await time(FRAME);
    expect(ask).not.toHaveBeenCalled();
    does('keydown', { altKey: true }, { on: document.body });
    expect(ask.mock.calls).toEqual([[lan]]);
    await moves({ ...HUE, altKey: true });
    expect(ask.mock.calls).toEqual([[lan], [hue]]);
  });

  it('by any key where no key is asked for, nor beside a name', async () => {
    const { ask, hitAt } = page();
    await moves(NOBODY);
    does('keydown', { altKey: true }, { on: document.body });
    expect([hitAt.mock.calls.length, ask.mock.calls.length]).toEqual([1, 0]);
    const other = page({ settings: () => ({ delay: 0, modifier: 'alt' }) });
    await moves(NOBODY);
    does('keydown', { altKey: true }, { on: document.body });
    expect(other.ask).not.toHaveBeenCalled();
  });

  it('after the reader is gone', async () => {
    const { hitAt, prepare } = page(delayed);
    await moves(LAN);
    does('pointermove', HUE);
    end.abort();
    await time(DELAY);
    expect([hitAt.mock.calls.length, prepare.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('the pointer leaves', () => {
  it.each([
    ['the page', () => document],
    ['its root', () => document.documentElement],
  ])('%s: the card goes, and scrolling opens nothing', async (_, place) => {
    const { pointer, hitAt } = page();
    await moves(LAN);
    does('pointerleave', {}, { on: place() });
    does('scroll', {}, { on: document });
    await time(GRACE + FRAME);
    expect([pointer.shown, hitAt.mock.calls.length]).toEqual([null, 1]);
  });

  it('the page before the frame comes that would look', async () => {
    const { hitAt } = page();
    does('pointermove', LAN);
    does('pointerleave', {}, { on: document });
    await time(FRAME + 1);
    expect(hitAt).not.toHaveBeenCalled();
  });

  it('one tag for another inside a name: nothing happens', async () => {
    const { pointer } = page();
    await moves(LAN);
    does('pointerleave', {}, { on: '#words' });
    await time(2 * GRACE);
    expect(pointer.shown).toBe(lan);
  });

  it('nothing, when the page only says so', async () => {
    const { pointer } = page();
    await moves(LAN);
    does('pointerleave', {}, { on: document, isTrusted: false });
    await time(2 * GRACE);
    expect(pointer.shown).toBe(lan);
  });
});

describe('a card opened without the pointer', () => {
  const byKey = (found: Found): Target => ({ found, point: null, touch: false });

  it('is not closed by a pointer that rests or moves elsewhere', async () => {
    const { pointer } = page();
    await moves(LAN);
    pointer.press(byKey(hue));
    await time(FRAME);
    await moves(NOBODY);
    await time(2 * GRACE);
    expect(pointer.shown).toBe(hue);
  });

  it('does not stay when it was opened by a click and the pointer leaves', async () => {
    const { pointer } = page();
    await moves(LAN);
    does('pointerdown', HUE);
    does('click', HUE);
    await time(FRAME);
    expect(pointer.shown).toBe(hue);
    await moves(NOBODY);
    await time(GRACE);
    expect(pointer.shown).toBeNull();
  });

  it('is on its way until its answer is there', async () => {
    const { pointer } = page(delayed);
    expect(pointer.awaited).toBeNull();
    await moves(LAN);
    expect([pointer.awaited, pointer.shown, pointer.pinned]).toEqual([lan, null, false]);
    await time(DELAY);
    expect([pointer.awaited, pointer.shown]).toEqual([null, lan]);
    pointer.pin(true);
    expect(pointer.pinned).toBe(true);
  });
});

describe('a press', () => {
  it('beside the card closes it, on its name or in it does not', async () => {
    const { pointer } = page();
    await moves(LAN);
    does('pointerdown', LAN);
    does('pointerdown', NOBODY, { on: '#card' });
    does('pointerdown', NOBODY, { isTrusted: false });
    expect(pointer.shown).toBe(lan);
    does('pointerdown', HUE);
    expect(pointer.shown).toBeNull();
    await moves({ ...LAN, clientY: 7 });
    does('pointerdown', NOBODY);
    expect(pointer.shown).toBeNull();
  });

  it('closes no card that is pinned', async () => {
    const { pointer, hide } = page();
    await moves(LAN);
    pointer.pin(true);
    does('pointerdown', NOBODY);
    expect([pointer.shown, pointer.pinned, hide.mock.calls.length]).toEqual([lan, true, 0]);
  });
});

describe('a click', () => {
  const clicked = async (init: MouseEventInit = LAN, how: Parameters<typeof does>[2] = {}) => {
    const { show } = page();
    does('click', init, how);
    await time(FRAME);
    return shownBy(show);
  };
  it('on a name opens its card', async () => expect(await clicked()).toEqual(['lan']));
  it('beside names opens nothing', async () => expect(await clicked(NOBODY)).toEqual([]));
  it('with another button opens nothing', async () =>
    expect(await clicked({ ...LAN, button: 1 })).toEqual([]));
  it('that the page makes up opens nothing', async () =>
    expect(await clicked(LAN, { isTrusted: false })).toEqual([]));
  it('in the card is the card’s', async () => expect(await clicked(LAN, { on: '#card' })).toEqual([]));
  it('on a control of the page is the page’s', async () =>
    expect(await clicked(LAN, { on: '#link' })).toEqual([]));
  it('on no element is one on the page', async () =>
    expect(await clicked(LAN, { on: document })).toEqual(['lan']));
  it('that ends a selection opens nothing', async () => {
    vi.spyOn(globalThis, 'getSelection').mockReturnValue({ isCollapsed: false } as never);
    expect(await clicked()).toEqual([]);
  });
  it('where nothing can be selected opens the card', async () => {
    vi.spyOn(globalThis, 'getSelection').mockReturnValue(null);
    expect(await clicked()).toEqual(['lan']);
  });
  it.each([
    ['touch', true],
    ['mouse', false],
  ])('says whether a finger did it: %s', async (pointerType, touch) => {
    const { show } = page();
    does('pointerdown', { ...LAN, pointerType });
    does('click', LAN);
    await time(FRAME);
    expect(show.mock.calls.map(([target]) => target.touch)).toEqual([touch]);
  });
});
