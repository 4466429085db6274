import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../utils/knowledge/schema';
import type { Office } from '../../../../utils/knowledge/store/facts';
import { relate, rivalry } from '../../../../utils/knowledge/time/endings';
import { office } from './office';

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
