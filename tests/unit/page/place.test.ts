import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, lineAt, placeBy } from '../../../utils/page/place/beside';

const room: Box = { left: 0, top: 0, right: 1000, bottom: 800 };
const words = (left: number, top: number): Box => ({ left, top, right: left + 120, bottom: top + 24 });

describe('where a card stands', () => {
  it('below the words, at their left, when it fits there', () => {
    expect(placeBy(words(300, 200), { width: 400, height: 300 }, room)).toMatchObject({
      x: 300,
      y: 230,
      above: false,
    });
  });

  it('above them when it does not fit below and there is more room above', () => {
    expect(placeBy(words(300, 600), { width: 400, height: 300 }, room)).toMatchObject({
      y: 594,
      above: true,
    });
  });

  it('below them, cut to size, when it fits on neither side and there is less room above', () => {
    const { above, y, height } = placeBy(words(300, 300), { width: 400, height: 500 }, room);
    expect([above, y, height]).toEqual([false, 330, 462]);
  });

  it('shifted left at the right edge of the window', () => {
    expect(placeBy(words(900, 100), { width: 400, height: 300 }, room).x).toBe(592);
  });

  it('in the part of the window a reader zoomed to', () => {
    const seen = { left: 500, top: 400, right: 1000, bottom: 800 };
    const place = placeBy(words(520, 420), { width: 300, height: 200 }, seen);
    expect(place).toMatchObject({ x: 520, y: 450, above: false });
    expect(place.height).toBe(800 - 450 - 8);
  });

  it('in the window and off the words, whatever the sizes, where there is room', () => {
    const sizes = fc.record({
      left: fc.integer({ min: 0, max: 990 }),
      top: fc.integer({ min: 0, max: 776 }),
      width: fc.integer({ min: 100, max: 900 }),
      height: fc.integer({ min: 20, max: 560 }),
    });
    fc.assert(
      fc.property(sizes, ({ left, top, width, height }) => {
        const box = words(left, top);
        const place = placeBy(box, { width, height }, room);
        const taken = Math.min(height, place.height);
        const upper = place.above ? place.y - taken : place.y;
        expect(place.x).toBeGreaterThanOrEqual(8);
        expect(place.x + width).toBeLessThanOrEqual(992);
        expect(upper).toBeGreaterThanOrEqual(8);
        expect(upper + taken).toBeLessThanOrEqual(792);
        // The larger side of a window of 800 px always has room for a card, cut to size.
        expect(place.above ? place.y <= box.top : place.y >= box.bottom).toBe(true);
      }),
    );
  });
});

describe('the line a card goes by', () => {
  const lines = [
    { left: 700, top: 100, right: 980, bottom: 120 },
    { left: 40, top: 128, right: 160, bottom: 148 },
  ];

  it('is the one under the pointer', () => {
    expect(lineAt(lines, { x: 800, y: 121 })).toEqual(lines[0]);
    expect(lineAt(lines, { x: 60, y: 140 })).toEqual(lines[1]);
  });

  it('is all of them without a pointer', () => {
    expect(lineAt(lines, null)).toEqual({ left: 40, top: 100, right: 980, bottom: 148 });
  });

  it('is put together from the pieces of inline tags', () => {
    const pieces = [
      { left: 40, top: 100, right: 90, bottom: 120 },
      { left: 90, top: 101, right: 160, bottom: 119 },
    ];
    expect(lineAt(pieces, { x: 100, y: 110 })).toEqual({ left: 40, top: 100, right: 160, bottom: 120 });
  });
});
