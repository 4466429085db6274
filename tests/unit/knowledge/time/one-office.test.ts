import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../utils/knowledge/schema';
import type { Office, Proof } from '../../../../utils/knowledge/store/facts';
import {
  beginOf,
  isHeld,
  lastSeen,
  placeOn,
  roleLine,
  rolesOn,
} from '../../../../utils/knowledge/time/offices';
import { office } from './office';

const proof = (person: string, over: Partial<Proof> = {}): Proof => ({
  person,
  from: null,
  to: null,
  over: null,
  evidence: [],
  ...over,
});

const seen = (...evidence: string[]) => office({}, { evidence });
const privately = (...evidence: string[]) => office({}, { evidence, public: false });

type Days = [day: string, place: ReturnType<typeof placeOn>][];
const places = (one: Office, days: Days) => days.map(([day]) => [day, placeOn(one, day)]);

describe('an office on the days around its bounds', () => {
  it.each<[string, Office, Days]>([
    [
      'with both ends',
      office({ from: '2024-01-01', to: '2024-12-31' }),
      [
        ['2023-12-31', 'since'],
        ['2024-01-01', 'held'],
        ['2024-12-31', 'held'],
        ['2025-01-01', 'earlier'],
      ],
    ],
    [
      'with an end alone',
      office({ to: '2024-12-31' }),
      [
        ['2024-06-01', 'later'],
        ['2025-01-01', 'earlier'],
      ],
    ],
    [
      'with an end, and seen before it',
      office({ to: '2024-12-31' }, { evidence: ['2023-01-01'] }),
      [
        ['2022-12-31', 'later'],
        ['2023-01-01', 'held'],
        ['2024-12-31', 'held'],
        ['2025-01-01', 'earlier'],
      ],
    ],
    ['without any date', office(), [['2024-06-01', 'undated']]],
    [
      'seen once: for a year',
      seen('2024-05-01'),
      [
        ['2024-04-30', 'later'],
        ['2024-05-01', 'attested'],
        ['2025-05-02', 'attested'],
        ['2025-05-03', 'earlier'],
      ],
    ],
    [
      'seen once in a company: for two',
      privately('2024-05-01'),
      [
        ['2026-05-03', 'attested'],
        ['2026-05-04', 'earlier'],
      ],
    ],
    [
      'with a start alone: held for a year, believed for five',
      office({ from: '2020-01-01' }),
      [
        ['2019-12-31', 'since'],
        ['2020-01-01', 'held'],
        ['2021-01-01', 'held'],
        ['2021-01-02', 'attested'],
        ['2025-01-04', 'attested'],
        ['2025-01-05', 'earlier'],
      ],
    ],
    [
      'with a start, and seen later: held up to a year beyond that',
      office({ from: '2020-01-01' }, { evidence: ['2023-06-01'] }),
      [
        ['2022-06-01', 'held'],
        ['2023-06-01', 'held'],
        ['2024-06-01', 'held'],
        ['2024-06-02', 'attested'],
      ],
    ],
    [
      'named in it before its start: the start counts',
      office({ from: '2024-01-01' }, { evidence: ['2023-06-01'] }),
      [
        ['2023-07-01', 'since'],
        ['2025-01-01', 'held'],
        ['2025-01-02', 'attested'],
      ],
    ],
    [
      'seen on both sides of the day, though such offices were filled anew in between',
      office({}, { evidence: ['2020-01-01', '2025-01-01'], changes: ['2022-01-01'] }),
      [
        ['2019-12-31', 'later'],
        ['2023-01-01', 'attested'],
        ['2025-01-01', 'attested'],
        ['2026-01-03', 'earlier'],
      ],
    ],
    [
      'ended by another post',
      office({}, { evidence: ['2024-01-01'], over: { after: '2024-01-01', by: '2024-06-01', exact: true } }),
      [
        ['2024-05-31', 'attested'],
        ['2024-06-01', 'earlier'],
      ],
    ],
    [
      'in a body that ended',
      office({ from: '2024-01-01' }, { bodyEnd: '2024-06-01' }),
      [
        ['2024-06-01', 'held'],
        ['2024-06-02', 'earlier'],
      ],
    ],
  ])('%s', (_, one, days) => expect(places(one, days)).toEqual(days));

  it.each<[string, string, Days]>([
    [
      'before it',
      '2024-02-01',
      [
        ['2024-02-29', 'attested'],
        ['2024-03-01', 'earlier'],
      ],
    ],
    ['on it', '2024-03-01', [['2024-03-02', 'attested']]],
    ['after it', '2024-03-02', [['2024-03-03', 'attested']]],
    ['in its month, which may be before it', '2024-03', [['2024-04-01', 'earlier']]],
  ])('that is filled anew on a day, seen %s', (_, day, days) => {
    expect(places(office({}, { evidence: [day], changes: ['2024-03-01'] }), days)).toEqual(days);
  });

  it('is held as "now" says it: held, attested, or not at all', () => {
    const one = office({ from: '2020-01-01' });
    expect(['2019-01-01', '2020-06-01', '2022-06-01', '2026-01-01'].map((day) => isHeld(one, day))).toEqual([
      null,
      'held',
      'attested',
      null,
    ]);
  });

  it('begins and is last seen by its start and its sightings, whichever is there', () => {
    expect(
      [
        { from: '2020', evidence: ['2019'] },
        { from: null, evidence: ['2019', '2021'] },
      ].map(beginOf),
    ).toEqual(['2020', '2019']);
    expect(beginOf({ from: null, evidence: [] })).toBeNull();
    expect(
      [
        { from: '2020', evidence: ['2019', '2021'] },
        { from: '2022', evidence: ['2021'] },
        { from: null, evidence: [] },
      ].map(lastSeen),
    ).toEqual(['2021', '2022', null]);
  });
});

describe('of two holders of an office for one', () => {
  const beside = (own: Partial<Proof>, rival: Proof, day: string) =>
    placeOn(
      office(
        { from: own.from ?? null, to: own.to ?? null },
        { evidence: own.evidence ?? [], rivals: [rival] },
      ),
      day,
    );

  it('the one proven nearer before the day holds it', () => {
    const later = proof('z', { evidence: ['2024-02-01'] });
    expect(beside({ evidence: ['2024-01-01'] }, later, '2024-01-31')).toBe('attested');
    expect(beside({ evidence: ['2024-01-01'] }, later, '2024-02-01')).toBe('earlier');
    expect(beside({ evidence: ['2024-03-01'] }, later, '2024-03-01')).toBe('attested');
  });

  it('and whose dates cover the day is proven on it', () => {
    const own = { from: '2020-01-01', to: '2025-01-01' };
    expect(beside(own, proof('z', { evidence: ['2023-06-01'] }), '2024-01-01')).toBe('held');
    expect(beside(own, proof('z', { evidence: ['2024-01-01'] }), '2024-01-01')).toBe('earlier');
  });

  it('of equals the later begun does', () => {
    const both = ['2024-01-01', '2024-02-01'];
    expect(beside({ evidence: both }, proof('a', { evidence: ['2024-02-01'] }), '2024-03-01')).toBe(
      'earlier',
    );
    expect(beside({ evidence: ['2024-02-01'] }, proof('z', { evidence: both }), '2024-03-01')).toBe(
      'attested',
    );
  });

  it('and of those the later id', () => {
    const evidence = ['2024-02-01'];
    expect(
      ['a', 'm', 'z'].map((person) => beside({ evidence }, proof(person, { evidence }), '2024-03-01')),
    ).toEqual(['attested', 'attested', 'earlier']);
  });

  it('one whose own time had not come, or was over, speaks against nobody', () => {
    const evidence = ['2024-02-01'];
    const own = { evidence: ['2024-01-01'] };
    for (const bounds of [{ from: '2024-04-01' }, { to: '2024-02-15' }, { over: '2024-03-01' }])
      expect([bounds, beside(own, proof('z', { evidence, ...bounds }), '2024-03-01')]).toEqual([
        bounds,
        'attested',
      ]);
    for (const bounds of [{ from: '2024-03-01' }, { to: '2024-03-01' }, { over: '2024-03-02' }])
      expect([bounds, beside(own, proof('z', { evidence, ...bounds }), '2024-03-01')]).toEqual([
        bounds,
        'earlier',
      ]);
  });
});

describe('the lists of offices on a card', () => {
  const titled = (title_vi: string, fields: Partial<Role>, over: Partial<Office> = {}) =>
    office({ title_vi, ...fields }, over);
  const names = (lines: { title: { vi: string } }[]) => lines.map(({ title }) => title.vi);

  it('are by rank, then the newest first, whatever date stands for one', () => {
    const all = [
      titled('ghế', { from: '2024-05-01' }, { kind: 'seat' }),
      titled('đầu', { from: '2024-01-01' }),
      titled('cuối', { to: '2030-01-01' }, { evidence: ['2024-01-01'] }),
      titled('gặp', {}, { evidence: ['2023-01-01', '2024-02-01'] }),
    ];
    const { then } = rolesOn(all, '2024-06-01', '2024-06-01');
    expect(names(then)).toEqual(['cuối', 'đầu', 'ghế', 'gặp']);
    expect(names(rolesOn(all, null, '2024-06-01').earlier)).toEqual(['cuối', 'gặp', 'đầu', 'ghế']);
  });

  it('say of each how sure it is then and now', () => {
    const one = titled('A', { from: '2020-01-01' });
    const { then, now } = rolesOn([one], '2020-06-01', '2022-06-01');
    expect([then[0]!.state, now[0]!.state]).toEqual(['held', 'attested']);
    const late = rolesOn([one], '2022-06-01', '2030-01-01');
    expect([late.then[0]!.state, late.now]).toEqual(['attested', []]);
    const same = rolesOn([one], '2020-06-01', '2020-07-01');
    expect(same.now[0]).toBe(same.then[0]);
  });

  it('tell what packs say after what the bundled facts say', () => {
    const pack = { url: 'https://mau.example', publisher: 'Báo Mẫu', pack: { id: 'mau', name: 'Mẫu' } };
    const all = [
      titled('gói', { from: '2024-03-01' }, { sources: [pack as never] }),
      titled('ta', { from: '2024-01-01' }, { sources: [{ ...pack, pack: undefined } as never] }),
    ];
    const { then, now } = rolesOn(all, '2024-06-01', '2024-06-01');
    expect([names(then), names(now)]).toEqual([
      ['ta', 'gói'],
      ['ta', 'gói'],
    ]);
  });

  it('say of those that are not then what is on record', () => {
    const all = [
      titled('đầu', { from: '2030-01-01' }),
      titled('cuối', { to: '2010-01-01' }),
      titled('gặp', {}, { evidence: ['2030-01-01'] }),
      titled('không', {}),
    ];
    const { since, earlier, later, undated } = rolesOn(all, '2020-01-01', '2020-01-01');
    expect([since, earlier, later, undated].map(([line]) => [line!.title.vi, line!.state])).toEqual([
      ['đầu', 'held'],
      ['cuối', 'held'],
      ['gặp', 'attested'],
      ['không', 'undated'],
    ]);
  });

  it('tell the sightings where a bound is unknown, and that of a body that ended the end is', () => {
    const line = (fields: Partial<Role>, bodyEnd: string | null = null) =>
      roleLine(office(fields, { evidence: ['2024-02-01'], bodyEnd }), 'held');
    const both = { from: '2024-01-01', to: '2024-12-31' };
    expect(
      [line(both), line({ from: '2024-01-01' }), line({ to: '2024-12-31' })].map((one) => one.attested),
    ).toEqual([[], ['2024-02-01'], ['2024-02-01']]);
    expect([line({}, '2025'), line({}), line(both, '2025')].map((one) => one.endUnknown)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
