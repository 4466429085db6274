import { describe, expect, it } from 'vitest';
import { interval, type Labelled, share } from '../../../utils/cli/quality/natural-mix';

const row = (label: Labelled['label'], ict: boolean, weight = 1): Labelled => ({ label, ict, weight });

describe('figures of a natural mix', () => {
  const rows = [
    row('ict', true, 3),
    row('ict', false),
    row('no', true),
    row('borderline', true, 4),
    row('no', false, 9),
  ];

  it('weigh each page; borderline pages are left out, or right', () => {
    expect(share(rows, 'precision')).toBe(3 / 4);
    expect(share(rows, 'precision with borderline')).toBe(7 / 8);
    expect(share(rows, 'recall')).toBe(3 / 4);
  });
  it('come with an interval that holds the figure and is the same each time', () => {
    const many = Array.from({ length: 40 }, () => rows).flat();
    const [low, high] = interval(many, 'precision');
    expect(low).toBeLessThan(3 / 4);
    expect(high).toBeGreaterThan(3 / 4);
    expect(high - low).toBeLessThan(0.3);
    expect(interval(many, 'precision')).toEqual([low, high]);
  });
  it('are 1 where nothing was called', () => expect(share([row('no', false)], 'precision')).toBe(1));
});
