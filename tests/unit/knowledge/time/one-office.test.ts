import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../utils/knowledge/schema';
import type { Office, Proof } from '../../../../utils/knowledge/store/facts';
import { namedOffices, namesBody, noteWords, plain } from '../../../../utils/knowledge/time/attest';
import { relate, rivalry } from '../../../../utils/knowledge/time/endings';
import {
  beginOf,
  isHeld,
  lastSeen,
  placeOn,
  roleLine,
  rolesOn,
} from '../../../../utils/knowledge/time/offices';
import { coverage, presentParent } from '../../../../utils/knowledge/time/spells';
import { body, role } from '../dataset';

const proof = (person: string, over: Partial<Proof> = {}): Proof => ({
  person,
  from: null,
  to: null,
  over: null,
  evidence: [],
  ...over,
});

/** An office of somebody called "m", in a body that is there. */
function office(fields: Partial<Role> = {}, over: Partial<Office> = {}): Office {
  return {
    role: role(fields),
    body: null,
    bodyEnd: null,
    person: 'm',
    kind: 'other',
    leads: null,
    public: true,
    country: 'viet-nam',
    changes: [],
    evidence: [],
    over: null,
    rivals: [],
    sources: [],
    ...over,
  };
}
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

describe('a spell', () => {
  const spell = (from: string | null, to: string | null) => ({ from, to });
  it.each([
    [spell('2024-01-01', '2024-12-31'), '2023-12-31', 'outside'],
    [spell('2024-01-01', '2024-12-31'), '2024-01-01', 'covers'],
    [spell('2024-01-01', '2024-12-31'), '2024-12-31', 'covers'],
    [spell('2024-01-01', '2024-12-31'), '2025-01-01', 'outside'],
    [spell('2024-01-01', null), '2030-01-01', 'covers'],
    [spell('2024-01-01', null), '2023-01-01', 'outside'],
    [spell(null, '2024-12-31'), '2000-01-01', 'covers'],
    [spell(null, '2024-12-31'), '2025-01-01', 'outside'],
    [spell(null, null), '2024-01-01', 'today'],
    [spell(null, null), null, 'covers'],
    [spell('2024-01-01', null), null, 'covers'],
    [spell(null, '2024-12-31'), null, 'outside'],
  ] as const)('%o on %s: %s', (one, day, is) => expect(coverage(one, day)).toBe(is));

  it('without an end is that of the body above now, the last of several', () => {
    const under = (org: string, to: string | null) => ({ org, from: null, to, sources: [] });
    const parents = [under('a', null), under('b', null), under('c', '2024')];
    expect(presentParent(body('x', { parents }))).toBe('b');
    expect(presentParent(body('x', { parents: [under('c', '2024')] }))).toBeNull();
  });
});

describe('what a note names', () => {
  const forms: Record<string, string[]> = {
    mst: ['bộ khoa học', 'bộ khoa học và công nghệ', 'bộ kh&cn'],
    mic: ['bộ thông tin'],
  };
  const named = (note: string, roles: Partial<Role>[], date = '2024-01-01') =>
    namedOffices(
      note,
      roles.map((one) => role(one)),
      date,
      (org) => forms[org]!,
    ).map(({ title_vi, org }) => `${title_vi} ${org}`);
  const deputy = { title_vi: 'Thứ trưởng Bộ Khoa học và Công nghệ', org: 'mst' };

  it('is the office, by any of the body’s names, the longest of them first', () => {
    for (const note of [deputy.title_vi, 'Thứ trưởng Bộ KH&CN', 'thứ trưởng  Bộ Khoa học'])
      expect(named(note, [deputy])).toEqual(['Thứ trưởng Bộ Khoa học và Công nghệ mst']);
    expect(named('Thứ trưởng Bộ Thông tin', [deputy])).toEqual([]);
  });

  it('is the office of just this title, where another’s begins with it', () => {
    const roles = [
      { title_vi: 'Chủ tịch nước', org: null },
      { title_vi: 'Chủ tịch nước Cộng hòa', org: null },
    ];
    expect(named('Chủ tịch nước', roles)).toEqual(['Chủ tịch nước null']);
    expect(named('Chủ tịch', roles)).toEqual([]);
    expect(named('Chủ tịch', [{ title_vi: 'Chủ tịch nước', org: null }])).toEqual(['Chủ tịch nước null']);
  });

  it('is each of several offices', () => {
    const roles = [deputy, { title_vi: 'Bí thư', org: null }, { title_vi: 'Giám đốc', org: null }];
    for (const note of ['Bí thư, Thứ trưởng Bộ KH&CN', 'Bí thư kiêm Thứ trưởng Bộ KH&CN'])
      expect(named(note, roles)).toEqual(['Bí thư null', 'Thứ trưởng Bộ Khoa học và Công nghệ mst']);
  });

  it('is no office where only a body is named', () => {
    expect(named('Bộ KH&CN', [{ title_vi: 'Bộ Khoa học', org: 'mst' }])).toEqual([]);
    expect(named('Bộ', [{ title_vi: 'Bộ Khoa học', org: 'mst' }])).toEqual([]);
  });

  it('is no office that had not begun or was over by then', () => {
    const bounds = { from: '2024-01-01', to: '2024-12-31' };
    const on = (date: string) => named('Thứ trưởng', [{ ...deputy, ...bounds }], date).length;
    expect(['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map(on)).toEqual([0, 1, 1, 0]);
  });

  it('may be a body, in whole words', () => {
    const words = noteWords('Bộ trưởng,  Bộ  KH&CN (Việt Nam)');
    expect([namesBody(words, ['bộ kh&cn']), namesBody(words, ['việt nam'])]).toEqual([true, true]);
    expect([namesBody(words, ['kh']), namesBody(words, [])]).toEqual([false, false]);
    expect(plain('  Bộ\n KH ')).toBe('bộ kh');
  });
});

describe('what one office says of another', () => {
  const held = (fields: Partial<Role>, over: Partial<Office> = {}) =>
    office(fields, { kind: 'provinceHead', ...over });
  const overBy = (one: Office, ...others: Office[]) => {
    relate([[one, ...others]]);
    return one.over;
  };

  it('the same post elsewhere ends it, the same post in the same body does not', () => {
    const first = () => held({ org: 'x' }, { evidence: ['2024-01-01'] });
    const begins = (org: string) => held({ org, from: '2024-06-01' });
    expect(overBy(first(), begins('y'))).toEqual({ after: '2024-01-01', by: '2024-06-01', exact: true });
    expect(overBy(first(), begins('x'))).toBeNull();
    expect(overBy(first(), held({ org: 'x', title_vi: 'Khác', from: '2024-06-01' }))).not.toBeNull();
  });

  it('the first of several ends it, and of two of one day the first that is told', () => {
    const left = () => held({ org: 'x' }, { evidence: ['2024-01-01'] });
    const begun = (from: string) => held({ org: from, from });
    for (const days of [
      ['2024-06-01', '2024-05-01'],
      ['2024-05-01', '2024-06-01'],
    ])
      expect([days, overBy(left(), ...days.map(begun))?.by]).toEqual([days, '2024-05-01']);
    const seenThen = held({ org: 'y', sources: ['khác'] }, { evidence: ['2024-05-01'] });
    expect(overBy(left(), begun('2024-05-01'), seenThen)?.exact).toBe(true);
  });

  it('nothing ends it that has an end, was never seen, is seen later, or of which the other had gone', () => {
    const next = () => held({ org: 'y', from: '2024-06-01' });
    expect(overBy(held({ org: 'x', to: '2024-02-01' }, { evidence: ['2024-01-01'] }), next())).toBeNull();
    expect(overBy(held({ org: 'x' }), next())).toBeNull();
    expect(overBy(held({ org: 'x' }, { evidence: ['2024-06-01'] }), next())).toBeNull();
    const gone = held({ org: 'y', to: '2024-01-01' }, { evidence: ['2024-06-01'] });
    expect(overBy(held({ org: 'x' }, { evidence: ['2024-01-01'] }), gone)).toBeNull();
    const going = held({ org: 'y', to: '2024-01-02' }, { evidence: ['2024-06-01'] });
    expect(overBy(held({ org: 'x' }, { evidence: ['2024-01-01'] }), going)?.by).toBe('2024-06-01');
    expect(overBy(held({ org: 'x' }, { evidence: ['2024-01-01'] }), held({ org: 'y' }))).toBeNull();
  });

  describe('a page that tells of a new post', () => {
    const left = (
      old: Partial<Role>,
      evidence: string[],
      next: Partial<Role> = {},
      kind: Office['kind'] = 'provinceHead',
    ) => {
      const one = held({ org: 'x', sources: ['tin'], ...old }, { evidence });
      relate([[one, held({ org: 'y', from: '2024-06-01', sources: ['tin'], ...next }, { kind })]]);
      return one.evidence;
    };
    const days = ['2024-01-01', '2024-06-01', '2024-06-02'];
    it('is no evidence for the old one from the new one’s start', () => {
      expect(left({}, days)).toEqual(['2024-01-01']);
      expect(left({ from: '2023-01-01' }, days)).toEqual(['2024-01-01']);
    });
    it.each<[string, Partial<Role>, Partial<Role>, Office['kind']?]>([
      ['where it is said that it was seen', { attested: ['2024-06-01', '2024-06-02'] }, {}],
      ['where another page tells of the new one', {}, { sources: ['khác'] }],
      ['where the old one began no earlier', { from: '2024-06-01' }, {}],
      ['where the old one has an end', { to: '2025-01-01' }, {}],
      ['where the new one’s start is not known', {}, { from: null }],
      ['where both go together', {}, {}, 'seat'],
    ])('is one %s', (_, old, next, kind) => expect(left(old, days, next, kind)).toEqual(days));
  });

  describe('who held one office for one', () => {
    const groups = (...offices: Office[]) => [...rivalry(offices).values()].map((held) => held.length);
    const two = (kind: Office['kind'], titles: [string, string], over: Partial<Office> = {}) =>
      groups(...titles.map((title_vi) => office({ org: 'x', title_vi }, { kind, ...over })));

    it.each<[string, Office['kind'], [string, string], Partial<Office>, number[]]>([
      ['one in a body, whatever the title', 'minister', ['Bộ trưởng', 'Bộ trưởng A'], {}, [2]],
      ['one for each title', 'provinceHead', ['Chủ tịch A', 'Chủ tịch B'], {}, [1, 1]],
      ['one for a title, however written', 'chief', ['CEO', 'Giám đốc điều hành'], {}, [2]],
      [
        'one who leads a body, however it is written',
        'chief',
        ['Tổng Giám đốc DS', 'CEO Điện Sao'],
        { leads: 0 },
        [2],
      ],
      ['one for each part of a body', 'chief', ['Tổng Giám đốc DS', 'CEO Điện Sao'], {}, [1, 1]],
      ['one director who leads it', 'other', ['Giám đốc DS', 'Quyền Giám đốc Điện Sao'], { leads: 0 }, [2]],
      ['of directors of parts many', 'other', ['Giám đốc A', 'Giám đốc A'], {}, []],
      ['of others who lead it many', 'other', ['Chuyên gia A', 'Chuyên gia A'], { leads: 0 }, []],
      [
        'of ministers abroad each',
        'ministerAbroad',
        ['Bộ trưởng Kinh tế', 'Bộ trưởng Số'],
        { leads: 0 },
        [1, 1],
      ],
      ['of deputies many', 'vicePresident', ['Phó Chủ tịch nước', 'Phó Chủ tịch nước'], {}, []],
    ])('%s', (_, kind, titles, over, held) => expect(two(kind, titles, over)).toEqual(held));

    it('is told by body, else by country, and not at all where neither is known or a source says that they share it', () => {
      const minister = (fields: Partial<Role>, country: string | null = 'lao') =>
        office({ org: null, ...fields }, { kind: 'minister', country });
      expect(groups(minister({}), minister({}), minister({}, 'uc'), minister({ org: 'x' }))).toEqual([
        2, 1, 1,
      ]);
      expect(groups(minister({}, null), minister({}, null))).toEqual([]);
      expect(groups(minister({ org: 'x', shared: true }), minister({ org: 'x' }))).toEqual([1]);
    });
  });

  it('a government abroad changes where a head of it begins, among those known before too', () => {
    const head = (from: string | null, country = 'nhat-ban') =>
      office(
        { from, org: `${country} ${from}` },
        { kind: 'headAbroad', country, evidence: ['2024-01-01'], person: `${from}` },
      );
    const minister = () => office({}, { kind: 'ministerAbroad', country: 'nhat-ban' });
    const changes = (people: Office[], known: Office[] = []) => {
      const one = minister();
      relate([[one], ...people.map((each) => [each])], known);
      return one.changes;
    };
    expect(changes([head('2025-10-21'), head('2024-10-01'), head('2024-11-01', 'uc'), head(null)])).toEqual([
      '2024-10-01',
      '2025-10-21',
    ]);
    expect(changes([head('2025-10-21')], [head('2024-10-01')])).toEqual(['2024-10-01', '2025-10-21']);
    expect(changes([])).toEqual([]);
    const home = office({}, { kind: 'minister', changes: ['2021-07-28'] });
    relate([[home]]);
    expect(home.changes).toEqual(['2021-07-28']);
  });
});
