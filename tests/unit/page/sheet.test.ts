import { describe, expect, it } from 'vitest';
import { firstHeight, grownHeight, leftAt } from '../../../utils/page/place/sheet';

describe('a sheet', () => {
  it('opens as high as its first screen needs, at most 60 % of the window; drawn up it takes 90 %', () => {
    expect([firstHeight(300, 740), firstHeight(700, 740), grownHeight(740)]).toEqual([300, 444, 666]);
  });

  it.each([
    [-60, false, 'grown'],
    [-60, true, 'grown'],
    [60, true, 'first'],
    [60, false, 'closed'],
    [10, true, 'grown'],
    [-10, false, 'first'],
  ] as const)('dragged by %i px (drawn up: %s) is left %s', (dy, grown, left) => {
    expect(leftAt(dy, grown)).toBe(left);
  });
});
