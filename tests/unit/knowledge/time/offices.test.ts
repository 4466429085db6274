import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../../utils/knowledge/queries/card-of';
import type { Role } from '../../../../utils/knowledge/schema';
import { compare } from '../../../../utils/text/partial-date';
import { body, country, factsOf, meeting, person, role } from '../dataset';

const home = country('viet-nam');
const mic = body('mic', {
  name: 'Bộ Thông tin',
  country: 'viet-nam',
  dissolved: '2025-03-01',
  successor: 'mst',
});
const mst = body('mst', { name: 'Bộ Khoa học', country: 'viet-nam' });

async function rolesOf(
  roles: Role[],
  asOf: string | null,
  nationality = 'viet-nam',
  meetings = [] as ReturnType<typeof meeting>[],
) {
  const facts = factsOf({
    people: [person('p', { nationality, roles })],
    organizations: [mic, mst],
    places: [home, country('phan-lan')],
    meetings,
  });
  return (await cardOf(facts, { entity: 'p', asOf, here: [] }))!.roles;
}
const titles = (lines: { title: { vi: string } }[]) => lines.map(({ title }) => title.vi);

describe('offices on a day', () => {
  const minister = [
    role({ title_vi: 'A', org: 'mic', from: '2018-10-24', to: '2025-02-28' }),
    role({ title_vi: 'B', org: 'mst', from: '2025-02-18', to: '2026-04-08' }),
  ];

  it('shows all overlapping offices, and each alone on its own days', async () => {
    expect(titles((await rolesOf(minister, '2025-02-19')).then)).toEqual(['B', 'A']);
    expect(titles((await rolesOf(minister, '2024-09-27')).then)).toEqual(['A']);
    expect(titles((await rolesOf(minister, '2025-03-05')).then)).toEqual(['B']);
    const later = await rolesOf(minister, '2024-09-27');
    expect(titles(later.since)).toEqual(['B']);
    expect(titles((await rolesOf(minister, '2025-05-01')).earlier)).toEqual(['A']);
  });

  it('lists the office itself before the seats that come with it', async () => {
    const roles = await rolesOf(
      [
        role({ title_vi: 'Bộ trưởng', org: 'mic', from: '2018-10-24', to: '2025-02-28' }),
        role({ title_vi: 'Phó Chủ tịch Ủy ban Quốc gia', from: '2021', to: '2025-03-13' }),
      ],
      '2024-09-27',
    );
    expect(titles(roles.then)).toEqual(['Bộ trưởng', 'Phó Chủ tịch Ủy ban Quốc gia']);
  });

  it('has no "then" for an article without a date, and still lists the offices with their dates', async () => {
    const roles = await rolesOf(minister, null);
    expect([roles.then, roles.since]).toEqual([[], []]);
    expect(titles(roles.earlier)).toEqual(['B', 'A']);
    expect(roles.earlier[1]).toMatchObject({ from: '2018-10-24', to: '2025-02-28' });
  });

  it('never stretches an attestation: it counts within a year, with its date, and not beyond', async () => {
    const seen = [role({ org: 'mst', attested: ['2023-07-10'] })];
    expect((await rolesOf(seen, '2023-09-01')).then[0]).toMatchObject({
      state: 'attested',
      from: null,
      to: null,
      attested: ['2023-07-10'],
    });
    const later = await rolesOf(seen, '2025-01-01');
    expect(later.then).toEqual([]);
    expect(later.earlier).toHaveLength(1);
    expect((await rolesOf(seen, '2021-05-01')).later).toHaveLength(1);
  });

  it('does not carry a public office over a change of government', async () => {
    const seen = [role({ org: 'mst', attested: ['2026-03-10'] })];
    expect((await rolesOf(seen, '2026-03-20')).then).toHaveLength(1);
    expect((await rolesOf(seen, '2026-05-20')).then).toEqual([]);
    const begun = [role({ org: 'mst', from: '2025-08-16' })];
    expect((await rolesOf(begun, '2026-02-01')).then[0]?.state).toBe('held');
    expect((await rolesOf(begun, '2026-06-01')).then).toEqual([]);
  });

  it('says "now" only with a source since the change of government', async () => {
    expect((await rolesOf([role({ org: 'mst', from: '2025-08-16' })], null)).now).toEqual([]);
    expect((await rolesOf([role({ org: 'mst', attested: ['2026-04-06'] })], null)).now).toEqual([]);
    expect((await rolesOf([role({ org: 'mst', attested: ['2026-04'] })], null)).now).toEqual([]);
    expect((await rolesOf([role({ org: 'mst', from: '2026-04-08' })], null)).now).toHaveLength(1);
    expect((await rolesOf([role({ org: 'mst', attested: ['2026-06'] })], null)).now).toHaveLength(1);
    expect((await rolesOf([role({ org: 'mst', from: '2026-04-07', to: '2026-07-01' })], null)).now).toEqual(
      [],
    );
  });

  it('a member of the old government is no longer said to be in office on the day of the new one', async () => {
    const seen = [role({ org: 'mst', attested: ['2026-03-20'] })];
    const then = async (day: string) => (await rolesOf(seen, day)).then.length;
    expect([await then('2026-04-07'), await then('2026-04-08'), await then('2026-04-09')]).toEqual([1, 0, 0]);
  });

  it('asks for a source of the last year where no change of government is on record', async () => {
    expect((await rolesOf([role({ attested: ['2025-12-01'] })], null, 'phan-lan')).now).toHaveLength(1);
    expect((await rolesOf([role({ attested: ['2025-07-01'] })], null, 'phan-lan')).now).toEqual([]);
  });

  it('closes an open office by its body’s end, and says that the end is not known', async () => {
    const open = [role({ org: 'mic', from: '2024-11-01', attested: ['2025-02-20'] })];
    expect((await rolesOf(open, '2025-02-25')).then[0]).toMatchObject({ endUnknown: true, to: null });
    const after = await rolesOf(open, '2025-03-20');
    expect(after.then).toEqual([]);
    expect(after.earlier[0]?.endUnknown).toBe(true);
    expect(after.now).toEqual([]);
  });

  it('keeps undated offices apart', async () => {
    const roles = await rolesOf([role({ org: 'mst' })], '2024-01-01');
    expect(roles.undated).toHaveLength(1);
    expect([roles.then, roles.earlier, roles.since, roles.now].flat()).toEqual([]);
  });

  it('takes a dated meeting that names the office as evidence for it, by any of the body’s names', async () => {
    const ministry = { ...mst, aliases: [{ text: 'Bộ KH&CN', abbreviation: true as const }] };
    const facts = factsOf({
      people: [
        person('p', {
          nationality: 'viet-nam',
          roles: [
            role({ title_vi: 'Thứ trưởng Bộ Khoa học', org: 'mst' }),
            role({ title_vi: 'Viện trưởng', org: 'mic' }),
          ],
        }),
      ],
      organizations: [mic, ministry],
      places: [home],
      meetings: [meeting('m', '2023-07-10', [['p', 'viet-nam', 'Thứ trưởng Bộ KH&CN']])],
    });
    const roles = (await cardOf(facts, { entity: 'p', asOf: '2023-08-01', here: [] }))!.roles;
    expect(roles.then.map(({ title, attested }) => [title.vi, attested])).toEqual([
      ['Thứ trưởng Bộ Khoa học', ['2023-07-10']],
    ]);
    expect(titles(roles.undated)).toEqual(['Viện trưởng']);
  });

  it('a bare title in a meeting’s note speaks for the one office it fits, and for none of several', async () => {
    const met = [meeting('m', '2023-07-10', [['p', 'viet-nam', 'Thứ trưởng']])];
    const one = role({ title_vi: 'Thứ trưởng Bộ Thông tin', org: 'mic' });
    const other = role({ title_vi: 'Thứ trưởng Bộ Khoa học', org: 'mst' });
    expect(titles((await rolesOf([one], '2023-08-01', 'viet-nam', met)).then)).toEqual([one.title_vi]);
    const both = await rolesOf([one, other], '2023-08-01', 'viet-nam', met);
    expect([titles(both.then), titles(both.undated)]).toEqual([[], [one.title_vi, other.title_vi]]);
  });

  const date = fc
    .tuple(
      fc.date({ min: new Date('2010-01-01'), max: new Date('2026-08-01'), noInvalidDate: true }),
      fc.constantFrom(4, 7, 10),
    )
    .map(([day, length]) => day.toISOString().slice(0, length));
  const anyRole = fc.record({
    org: fc.constantFrom(null, 'mic', 'mst'),
    from: fc.option(date),
    to: fc.option(date),
    attested: fc.array(date, { maxLength: 3 }),
  });

  it('places every office exactly once, and holds none outside its dates', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRole, { maxLength: 5 }), fc.option(date), async (parts, asOf) => {
        const roles = await rolesOf(
          parts.map((part, i) => role({ ...part, title_vi: String(i) })),
          asOf,
        );
        const placed = [...roles.then, ...roles.since, ...roles.later, ...roles.earlier, ...roles.undated];
        expect(titles(placed).sort()).toEqual(parts.map((_, i) => String(i)));
        for (const line of asOf ? roles.then : []) {
          if (line.from) expect(compare(line.from, asOf!)).not.toBe('after');
          if (line.to) expect(compare(line.to, asOf!)).not.toBe('before');
          if (line.org?.entity === 'mic') expect(compare('2025-03-01', asOf!)).not.toBe('before');
        }
        if (asOf === null) expect([...roles.then, ...roles.since]).toEqual([]);
      }),
    );
  });
});
