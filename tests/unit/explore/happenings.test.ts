import { describe, expect, it } from 'vitest';
import { happeningsCsv } from '../../../utils/explore/csv';
import {
  gapsIn,
  type Happening,
  happenings,
  isAfter,
  noFilter,
  partnersIn,
  passes,
} from '../../../utils/explore/happenings';
import { networkOf } from '../../../utils/explore/network';
import { byPartner, byTopic, byYear } from '../../../utils/explore/tally';
import type { NameRef } from '../../../utils/knowledge/card';

const ref = (entity: string, type: NameRef['type'] = 'person'): NameRef => ({
  entity,
  type,
  name: { vi: entity.toUpperCase(), en: entity },
});
const meeting = (
  id: string,
  date: string | null,
  names: string[],
  change: Partial<Happening> = {},
): Happening =>
  ({
    id,
    kind: 'meeting',
    form: 'talks',
    date,
    title: { vi: `Gặp ${id}`, en: `Met ${id}` },
    detail: null,
    names: names.map((name) => ref(name)),
    place: null,
    topics: ['AI'],
    sources: [{ url: 'https://bao.example/1', publisher: 'Báo', title: 'Bài', date: '2024', lang: 'vi' }],
    doubt: null,
    ...change,
  }) as Happening;
const agreement = (id: string, date: string | null, names: string[]) =>
  meeting(id, date, names, { kind: 'agreement', form: 'mou', topics: ['AI', 'post'] } as Partial<Happening>);

describe('meetings and agreements of a timeline', () => {
  it('stand newest first, undated last, offices left out', () => {
    const line = { id: 'm', title: { vi: '', en: '' }, sources: [], doubt: null, here: [] };
    const items = happenings([
      {
        kind: 'meeting',
        date: null,
        form: 'talks',
        topics: [],
        meeting: { ...line, date: null, dateEnd: null, outcome: null, place: null, others: [] },
      },
      {
        kind: 'agreement',
        date: '2020',
        form: 'mou',
        topics: [],
        agreement: { ...line, signed: '2020', summary: null, parties: [] },
      },
    ]);
    expect(items.map(({ kind, date }) => [kind, date])).toEqual([
      ['agreement', '2020'],
      ['meeting', null],
    ]);
  });

  it('are after a day only where they certainly are', () => {
    expect(isAfter(meeting('a', '2024-09-28', []), '2024-09-27')).toBe(true);
    expect(isAfter(meeting('a', '2024-09', []), '2024-09-27')).toBe(false);
    expect(isAfter(meeting('a', null, []), '2024-09-27')).toBe(false);
    expect(isAfter(meeting('a', '2030', []), null)).toBe(false);
  });

  it('are narrowed by kind, topic and partner', () => {
    const one = agreement('x', '2020', ['b']);
    expect(passes(one, noFilter)).toBe(true);
    expect(passes(one, { ...noFilter, kind: 'meeting' })).toBe(false);
    expect(passes(one, { ...noFilter, topic: 'post' })).toBe(true);
    expect(passes(one, { ...noFilter, topic: 'quantum' })).toBe(false);
    expect(passes(one, { ...noFilter, partner: 'b' })).toBe(true);
    expect(passes(one, { ...noFilter, partner: 'c' })).toBe(false);
  });

  it('name partners by how often, the latest date with each', () => {
    const all = [
      meeting('1', '2024', ['a', 'b']),
      meeting('2', '2021', ['b']),
      meeting('3', null, ['b', 'self']),
    ];
    expect(
      partnersIn(all, ['self']).map(({ ref: { entity }, times, latest }) => [entity, times, latest]),
    ).toEqual([
      ['b', 3, '2024'],
      ['a', 1, '2024'],
    ]);
  });

  it('leave gaps where whole years are empty', () => {
    const years = ['2010', '2014-03', '2022', null].map((date, i) => meeting(`${i}`, date, []));
    expect(gapsIn(years)).toEqual([
      { from: 2011, to: 2013 },
      { from: 2015, to: 2021 },
    ]);
    expect(gapsIn(years, 5)).toEqual([{ from: 2015, to: 2021 }]);
  });
});

describe('counting', () => {
  const all = [meeting('1', '2020-01', ['a']), agreement('2', '2022', ['a', 'b']), meeting('3', null, ['b'])];
  it('by year, empty years too', () =>
    expect(byYear(all)).toEqual([
      { key: 2020, meetings: 1, agreements: 0 },
      { key: 2021, meetings: 0, agreements: 0 },
      { key: 2022, meetings: 0, agreements: 1 },
    ]));
  it('by topic', () =>
    expect(byTopic(all).map(({ key, meetings, agreements }) => [key, meetings, agreements])).toEqual([
      ['AI', 2, 1],
      ['post', 0, 1],
    ]));
  it('by partner, those left out left out', () =>
    expect(byPartner(all, ['a'], 5)).toEqual([{ key: 'b', meetings: 1, agreements: 1, ref: ref('b') }]));
});

describe('the network', () => {
  it('joins those of one table, the centre with each, and counts', () => {
    const { nodes, edges } = networkOf(
      [meeting('1', '2024', ['a', 'b']), meeting('2', '2025', ['a']), agreement('3', '2025', ['z'])],
      ref('c'),
      null,
    );
    expect(nodes.map(({ ref: { entity }, meetings }) => [entity, meetings])).toEqual([
      ['c', 2],
      ['a', 2],
      ['b', 1],
    ]);
    expect(edges.map(({ a, b, meetings, latest }) => [a + b, meetings, latest]).sort()).toEqual([
      ['ab', 1, '2024'],
      ['ac', 2, '2025'],
      ['bc', 1, '2024'],
    ]);
  });

  it('ends with a year, undated meetings left out then', () => {
    const all = [meeting('1', '2020', ['a']), meeting('2', '2024', ['b']), meeting('3', null, ['d'])];
    expect(networkOf(all, ref('c'), 2022).nodes.map(({ ref: { entity } }) => entity)).toEqual(['c', 'a']);
  });

  it('draws a summit as a star about its centre', () => {
    const many = Array.from({ length: 20 }, (_, i) => `p${i}`);
    expect(networkOf([meeting('1', '2024', many)], ref('c'), null).edges).toHaveLength(20);
    expect(networkOf([meeting('1', '2024', many)], null, null).edges).toHaveLength(0);
  });
});

it('facts leave as CSV with sources, titles that begin with "=" as text', () => {
  const csv = happeningsCsv(
    [meeting('1', '2024', ['a'], { title: { vi: '=1+1', en: 'x' } })],
    'vi',
    '2026-09-19',
  );
  expect(csv.startsWith('\uFEFFdate,kind,title')).toBe(true);
  expect(csv).toContain("'=1+1");
  expect(csv).toContain('https://bao.example/1');
  expect(csv).toContain('Hội đàm');
});
