import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../utils/knowledge/schema';
import { namedOffices, namesBody, noteWords, plain } from '../../../../utils/knowledge/time/attest';
import { coverage, presentParent } from '../../../../utils/knowledge/time/spells';
import { body, role } from '../dataset';

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
