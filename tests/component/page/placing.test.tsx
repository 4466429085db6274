import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Target } from '../../../utils/page/hover/pointer';
import { MOST, placeCard } from '../../../utils/page/place/beside';
import { Stand } from '../../../utils/page/place/stand';

/** One line of words near the top of the window, px. */
const LINE = { left: 40, top: 100, right: 90, bottom: 116 };
const WINDOW = { innerWidth: 1366, innerHeight: 768 };

/** What was done to the card, in order: a property that its content inherits, or that the browser had to lay it out to say its size. */
let done: string[] = [];

/** A card of this natural size, in a browser that lays it out within the height it may have. */
function cardOf(natural: { width: number; height: number }): HTMLElement {
  const card = document.createElement('div');
  card.innerHTML = '<article class="card"><p>Chữ</p></article>';
  document.body.append(card);
  for (const side of ['width', 'height'] as const)
    Object.defineProperty(card, side === 'width' ? 'offsetWidth' : 'offsetHeight', {
      get: () => {
        done.push(`measured ${side} within ${card.style.maxHeight}`);
        return side === 'width'
          ? natural.width
          : Math.min(natural.height, Number.parseInt(card.style.maxHeight, 10));
      },
    });
  const { setProperty } = card.style;
  vi.spyOn(card.style, 'setProperty').mockImplementation((name, value) => {
    if (name.startsWith('--')) done.push(`${name} ${value}`);
    setProperty.call(card.style, name, value);
  });
  return card;
}

beforeEach(() => {
  done = [];
  document.body.innerHTML = '';
  for (const [name, value] of Object.entries(WINDOW)) vi.stubGlobal(name, value);
  vi.stubGlobal('visualViewport', null);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** What every element in the card would be styled anew for. */
const inherited = () => done.filter((what) => what.startsWith('--'));
/** The most height a card takes; below the line there is more. */
const most = `${MOST}px`;

describe('a card that is put by its words', () => {
  it('has its height limited before it is measured, so that it is laid out once', () => {
    placeCard(cardOf({ width: 380, height: 900 }), LINE);
    expect(done).toEqual([`measured width within ${most}`, `measured height within ${most}`]);
  });

  it.each([
    ['long', 900],
    ['short', 180],
  ])('changes nothing that its content inherits: the content is not styled anew (%s)', (_, height) => {
    const card = cardOf({ width: 380, height });
    const content = card.innerHTML;
    placeCard(card, LINE);
    expect([inherited(), card.innerHTML]).toEqual([[], content]);
    // The limit is the surface's own, and the one by which its height was told beforehand.
    expect(card.style.maxHeight).toBe(most);
  });

  it('is made narrower only where it has no room', () => {
    vi.stubGlobal('innerWidth', 300);
    placeCard(cardOf({ width: 380, height: 400 }), LINE);
    expect(inherited()).toEqual(['--card-width 284px']);
  });

  it('is drawn for the height it is then given, with all it depends on measured before', () => {
    const range = { setStart: () => {}, setEnd: () => {}, getClientRects: vi.fn(() => [LINE]) };
    vi.spyOn(document, 'createRange').mockReturnValue(range as never);
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    const node = document.createTextNode('Lan');
    const target = {
      found: { spans: [{ node, from: 0, to: 3 }] },
      point: null,
      touch: false,
    } as unknown as Target;
    const surface = cardOf({ width: 380, height: 900 });
    const stand = new Stand({
      surface,
      isPinned: () => false,
      pin: vi.fn(),
      close: vi.fn(),
      changed: vi.fn(),
    });
    stand.prepare(target);
    expect([stand.room, done]).toEqual(['ample', []]);
    stand.settle();
    expect(range.getClientRects).toHaveBeenCalledTimes(1);
    expect(done).toEqual([`measured width within ${most}`, `measured height within ${most}`]);
  });
});
