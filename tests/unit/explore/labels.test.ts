import { expect, it } from 'vitest';
import { readable } from '../../../utils/explore/labels';

const label = (x: number, y: number) => ({ x, y, width: 40, height: 12 });

it('keeps the labels that lie on none before them', () => {
  expect([...readable([label(0, 0), label(30, 5), label(45, 0), label(0, 12), label(20, 11)])]).toEqual([
    0, 2, 3,
  ]);
  expect(readable([])).toEqual(new Set());
});
