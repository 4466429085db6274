import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  daysBetween,
  firstDay,
  lastDay,
  newestFirst,
  shiftDay,
} from '../../../utils/text/partial-date';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));

describe('partial dates', () => {
  it('orders by the days a date may mean', () => {
    expect(compare('2024-08', '2024-09-27')).toBe('before');
    expect(compare('2024-10', '2024-09-27')).toBe('after');
    expect(compare('2024-09', '2024-09-27')).toBe('overlaps');
    expect(compare('2024', '2024-09')).toBe('overlaps');
    expect(compare('2024-09-27', '2024-09-27')).toBe('overlaps');
    expect(compare('2023', '2024-01-01')).toBe('before');
  });

  it('is before exactly when its last day comes before the other’s first', () => {
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        const expected =
          lastDay(a) < firstDay(b) ? 'before' : firstDay(a) > lastDay(b) ? 'after' : 'overlaps';
        expect(compare(a, b)).toBe(expected);
      }),
    );
  });

  it('turns round with its arguments', () => {
    const turned = { before: 'after', after: 'before', overlaps: 'overlaps' };
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        expect(compare(b, a)).toBe(turned[compare(a, b)]);
      }),
    );
  });

  it('never says more than its days allow: a coarser date is never ordered where a day of it is not', () => {
    fc.assert(
      fc.property(day, partial, fc.constantFrom(4, 7), (a, b, length) => {
        const coarse = compare(a.slice(0, length), b);
        if (coarse !== 'overlaps') expect(compare(a, b)).toBe(coarse);
      }),
    );
  });

  it('knows the last day of months and years', () => {
    expect(lastDay('2024-02')).toBe('2024-02-29');
    expect(lastDay('2023-02')).toBe('2023-02-28');
    expect(lastDay('2024')).toBe('2024-12-31');
    expect(firstDay('2024-02')).toBe('2024-02-01');
  });

  it('counts the fewest days between', () => {
    expect(daysBetween('2024-09-20', '2024-09-27')).toBe(7);
    expect(daysBetween('2024-08', '2024-09-03')).toBe(3);
    expect(daysBetween('2024', '2024-09-03')).toBe(0);
    fc.assert(
      fc.property(day, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        expect(daysBetween(date, shiftDay(date, days))).toBe(Math.abs(days));
      }),
    );
  });

  it('sorts newest first, more exact first, undated last', () => {
    expect(['2024', null, '2024-09-27', '2025-01', '2024-09'].sort(newestFirst)).toEqual([
      '2025-01',
      '2024-09-27',
      '2024-09',
      '2024',
      null,
    ]);
  });
});
