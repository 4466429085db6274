import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../utils/knowledge/schema';
import type { Office } from '../../../../utils/knowledge/store/facts';
import { makeRows } from '../../../../utils/knowledge/store/rows';
import { isHeld } from '../../../../utils/knowledge/time/offices';
import { compare } from '../../../../utils/text/partial-date';
import { body, country, emptyDataset, person, role } from '../dataset';

/** A few days around changes of government, some only to a month or a year, so that random offices meet. */
const day = fc.constantFrom(
  ...['2021-04-08', '2022-03-01', '2022-03-15', '2023-07-01', '2024-05-20', '2024-06-03', '2025-02-28'],
  ...['2025-03-01', '2025-11-05', '2026-01-23', '2026-04-07', '2026-04-08', '2026-08-01'],
);
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10, 10, 10))
  .map(([date, length]) => date.slice(0, length));
const titles = ['Bộ trưởng', 'Thứ trưởng', 'Bí thư Tỉnh ủy X', 'Tổng Bí thư', 'Chủ tịch nước', 'Vụ trưởng'];
const office = fc
  .record({
    title: fc.constantFrom(...titles),
    org: fc.constantFrom('bo-a', 'bo-b'),
    bounds: fc.tuple(fc.option(partial, { freq: 2 }), fc.option(partial, { freq: 1 })),
    attested: fc.array(partial, { maxLength: 3 }),
  })
  .map(({ title, org, bounds: [a, b], attested }) => {
    const [from, to] = a && b && compare(b, a) === 'before' ? [b, a] : [a, b];
    return role({ title_vi: title, org, from, to, attested });
  });
/** The offices of three people. */
const world = fc.array(fc.array(office, { maxLength: 3 }), { minLength: 3, maxLength: 3 });

function officesOf(people: Role[][]): Office[][] {
  const { entities } = makeRows({
    ...emptyDataset,
    places: [country('viet-nam')],
    organizations: [
      body('bo-a', { country: 'viet-nam', dissolved: '2025-02-28' }),
      body('bo-b', { country: 'viet-nam' }),
    ],
    people: people.map((roles, i) => person(`p${i}`, { nationality: 'viet-nam', roles })),
  });
  return entities.filter(({ type }) => type === 'person').map(({ offices }) => offices);
}

/** Whether a start or a source that is not surely after the day is on record. */
const shownBy = ({ role: { from }, evidence }: Office, on: string) =>
  [...(from === null ? [] : [from]), ...evidence].some((date) => compare(date, on) !== 'after');

const runs = { numRuns: 1000 };

describe('offices, whatever is on record', () => {
  it('none is held or attested on a day that no source from before or on it shows', () => {
    fc.assert(
      fc.property(world, partial, (people, on) => {
        for (const one of officesOf(people).flat()) if (isHeld(one, on)) expect(shownBy(one, on)).toBe(true);
      }),
      runs,
    );
  });

  it('a later source bridges to an earlier one of the same office, ends or narrows; it adds nothing else', () => {
    const added = fc.tuple(world, fc.nat(2), fc.nat(2), partial, partial);
    fc.assert(
      fc.property(added, ([people, who, which, on, later]) => {
        const target = people[who]?.[which];
        fc.pre(target !== undefined && compare(later, on) === 'after');
        const before = officesOf(people).flat();
        const more = people.map((roles) =>
          roles.map((one) => (one === target ? { ...one, attested: [...(one.attested ?? []), later] } : one)),
        );
        for (const [i, one] of officesOf(more).flat().entries()) {
          if (isHeld(one, on) === null || isHeld(before[i]!, on) !== null) continue;
          expect(one.role.attested).toContain(later);
          expect(shownBy(before[i]!, on)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('two holders of an office for one never overlap', () => {
    fc.assert(
      fc.property(world, partial, (people, on) => {
        const held = officesOf(people)
          .flat()
          .filter((one) => isHeld(one, on) && one.role.title_vi !== 'Thứ trưởng');
        for (const one of held) {
          const others = held.filter(
            ({ role: { org, title_vi }, person: who }) =>
              who !== one.person && org === one.role.org && title_vi === one.role.title_vi,
          );
          expect(others.map(({ person: who }) => who)).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('an office that ended is never held again as the day moves on', () => {
    fc.assert(
      fc.property(world, day, day, (people, a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        for (const one of officesOf(people).flat()) {
          const ends = [one.role.to, one.bodyEnd].filter((end) => end !== null);
          const ended =
            ends.some((end) => compare(end, first) === 'before') ||
            (one.over !== null && compare(one.over.by, first) !== 'after');
          if (ended) expect(isHeld(one, second)).toBeNull();
        }
      }),
      runs,
    );
  });

  it('a new post that one cannot hold beside the old one ends it on the very day it begins', () => {
    fc.assert(
      fc.property(fc.array(partial, { minLength: 1, maxLength: 3 }), day, (attested, from) => {
        fc.pre(attested.every((date) => compare(date, from) === 'before'));
        const old = role({ title_vi: 'Thứ trưởng', org: 'bo-b', attested });
        const next = role({ title_vi: 'Bí thư Tỉnh ủy X', org: 'bo-b', from });
        const [offices] = officesOf([[old, next], [], []]);
        expect(offices!.map((one) => isHeld(one, from))).toEqual([null, 'held']);
      }),
      runs,
    );
  });
});
