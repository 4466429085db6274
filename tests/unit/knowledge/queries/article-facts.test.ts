import { describe, expect, it } from 'vitest';
import type { NameRef } from '../../../../utils/knowledge/card';
import { pageFacts } from '../../../../utils/knowledge/queries/article/page-facts';
import { nearest, ranks, refusals } from '../../../../utils/knowledge/queries/article/pair-rules';
import { totalsOf } from '../../../../utils/knowledge/queries/parts/totals';
import type { Dataset } from '../../../../utils/knowledge/schema';
import type { Named, Where } from '../../../../utils/link/types';
import { agreement, body, country, factsOf, meeting, person, role } from '../dataset';

const home: Partial<Dataset> = {
  places: [
    country('viet-nam'),
    country('phan-lan'),
    country('lao'),
    country('can-tho', { kind: 'city', country: 'viet-nam' }),
  ],
  organizations: [
    body('mic', { country: 'viet-nam', kind: 'ministry', successor: 'mst', dissolved: '2025-03-01' }),
    body('mst', { country: 'viet-nam', kind: 'ministry' }),
    body('cuc', { country: 'viet-nam', kind: 'agency', parents: [{ org: 'mic', from: null, to: null }] }),
    body('ubnd', { country: 'viet-nam', kind: 'city', governs: 'can-tho' }),
    body('ptit', {
      country: 'viet-nam',
      kind: 'university',
      parents: [{ org: 'mic', from: null, to: null }],
    }),
    body('fpt', { country: 'viet-nam', kind: 'company' }),
    body('lvm', { country: 'phan-lan', kind: 'ministry' }),
    body('nokia', { country: 'phan-lan', kind: 'company' }),
    body('oulu', { country: 'phan-lan', kind: 'university' }),
    body('government', { country: 'viet-nam', kind: 'government' }),
  ],
  people: [
    person('hung', { nationality: 'viet-nam', roles: [role({ org: 'mic', from: '2018', to: '2025' })] }),
    person('long', { nationality: 'viet-nam', roles: [role({ org: 'mst', from: '2018', to: '2025' })] }),
    person('head', {
      nationality: 'viet-nam',
      roles: [role({ org: 'government', from: '2021', title_vi: 'Thủ tướng Chính phủ' })],
    }),
    person('ranne', { nationality: 'phan-lan', roles: [role({ org: 'lvm', from: '2023' })] }),
    person('boss', { nationality: 'phan-lan' }),
  ],
};

/** An article as [entity, where, offsets…]. */
const article = (...names: [string, Where, ...number[]][]): Named[] =>
  names.map(([entity, where, ...at]) => ({ entity, where, at }));

async function read(
  meetings: Dataset['meetings'],
  named: Named[],
  published: string | null = '2024-09-27',
  agreements: Dataset['agreements'] = [],
) {
  const facts = factsOf({ ...home, meetings, agreements });
  const { pairs, meeting: found } = await pageFacts(facts, { named, published }, 3);
  const both = ({ sides }: { sides: [NameRef, NameRef] }) =>
    sides
      .map(({ entity }) => entity)
      .sort()
      .join('–');
  return { pairs, both: pairs.map(both), found, ids: found.map((one) => one.meeting.id) };
}

const vn = (id: string): [string, string] => [id, 'viet-nam'];
const fi = (id: string): [string, string] => [id, 'phan-lan'];

describe('pairs of a page', () => {
  it('puts the other country before two of one country who met more often', async () => {
    const meetings = [
      meeting('a', '2023-01-01', [vn('hung'), vn('fpt')]),
      meeting('b', '2023-02-01', [vn('hung'), vn('fpt')]),
      meeting('c', '2023-03-01', [vn('hung'), fi('nokia')]),
    ];
    const { both } = await read(
      meetings,
      article(['hung', 'lead', 0], ['fpt', 'lead', 40], ['nokia', 'body', 900]),
    );
    expect(both).toEqual(['hung–nokia', 'fpt–hung']);
  });

  it('then those in headline and lead, then those near each other, then who has most in common', async () => {
    const met = (...ids: string[]) => ids.map((id, i) => meeting(`${id}${i}`, '2023', [vn('hung'), fi(id)]));
    const meetings = met('boss', 'nokia', 'oulu', 'oulu', 'ranne', 'ranne', 'ranne');
    const { both } = await read(
      meetings,
      article(
        ['hung', 'title', 0, 1000],
        ['ranne', 'body', 5000],
        ['nokia', 'body', 1050],
        ['oulu', 'body', 1100],
        ['boss', 'lead', 700],
      ),
    );
    expect(both).toEqual(['boss–hung', 'hung–oulu', 'hung–nokia', 'hung–ranne']);
  });

  it('mixes types', async () => {
    const meetings = [
      meeting('a', '2023', [vn('mic'), fi('phan-lan')]),
      meeting('b', '2023', [vn('ubnd'), fi('nokia')]),
      meeting('c', '2023', [vn('ptit'), fi('boss')]),
    ];
    const names = article(
      ['mic', 'lead', 0],
      ['phan-lan', 'lead', 20],
      ['can-tho', 'lead', 40],
      ['nokia', 'lead', 60],
      ['ptit', 'lead', 80],
      ['boss', 'lead', 95],
    );
    const { both } = await read(meetings, names);
    expect(both).toEqual(expect.arrayContaining(['mic–phan-lan', 'can-tho–nokia', 'boss–ptit']));
  });

  const refused = (name: string) => refusals.find((rule) => rule.name === name)!;
  it.each([
    ['one after the other', 'mic', 'mst', []],
    ['stands for the other', 'hung', 'mic', []],
    ['stands for the other', 'hung', 'mst', []],
    ['part of the other', 'cuc', 'mic', []],
    ['part of the other', 'fpt', 'viet-nam', []],
    ['one delegation', 'hung', 'long', ['phan-lan']],
    ['leads the other', 'head', 'long', []],
  ])('never: %s (%s, %s)', async (name, a, b, others) => {
    const meetings = [
      meeting('home', '2023-05-10', [[a], [b]]),
      meeting('too', '2023-06-10', [vn(a), vn(b)]),
    ];
    const named = article(
      [a, 'title', 0],
      [b, 'title', 20],
      ...others.map((id): [string, Where, number] => [id, 'lead', 60]),
    );
    expect((await read(meetings, named)).both).not.toContain([a, b].sort().join('–'));
    const facts = factsOf(home);
    const [one, two] = await Promise.all([a, b].map(async (id) => (await facts.entity(id))!));
    const side = (row: typeof one) => ({
      row: row!,
      named: { entity: row!.id, where: 'lead' as const, at: [0] },
    });
    const page = { foremost: new Set(others), met: new Set<string>() };
    expect(refused(name).test(side(one), side(two), page)).toBe(true);
    expect(refused(name).test(side(two), side(one), page)).toBe(true);
  });

  it('two officials of one country are a pair where no other country is there', async () => {
    const meetings = [meeting('home', '2023-05-10', [vn('hung'), vn('long')])];
    const names = article(['hung', 'lead', 0], ['long', 'lead', 20]);
    expect((await read(meetings, names)).both).toEqual(['hung–long']);
  });

  it('offers the two who meet in the article first, and tells that meeting from earlier ones', async () => {
    const meetings = [
      meeting('now', '2024-09-26', [vn('hung'), fi('ranne')]),
      meeting('then', '2022-01-01', [vn('hung'), fi('nokia')]),
      meeting('then2', '2022-02-01', [vn('hung'), fi('nokia')]),
    ];
    const { pairs, both } = await read(
      meetings,
      article(['hung', 'title', 0], ['ranne', 'lead', 300], ['nokia', 'lead', 20]),
    );
    expect(both).toEqual(['hung–ranne', 'hung–nokia']);
    expect(pairs.map(({ meetings: count, reported }) => [count, reported])).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });

  it('gives each name a few of its own, however many others have more', async () => {
    const many = Array.from({ length: 9 }, (_, i) => `p${i}`);
    const facts = factsOf({
      ...home,
      people: many.map((id) => person(id, { nationality: 'phan-lan' })),
      meetings: many.map((id) => meeting(id, '2023', [[id, 'phan-lan'], vn('fpt')])),
    });
    const named = article(
      ['fpt', 'title', 0],
      ...many.map((id, i): [string, Where, number] => [id, 'body', i * 50]),
    );
    const { pairs } = await pageFacts(facts, { named, published: null }, 3);
    expect(pairs).toHaveLength(9);
  });

  it('counts agreements with meetings, and dates the newest', async () => {
    const signed = [agreement('x', '2024-01-01', ['fpt', 'nokia'])];
    const { pairs } = await read(
      [meeting('a', '2023', [vn('fpt'), fi('nokia')])],
      article(['fpt', 'lead', 0], ['nokia', 'lead', 9]),
      null,
      signed,
    );
    expect(pairs).toMatchObject([{ meetings: 1, agreements: 1, latest: '2024-01-01' }]);
  });

  it('every rule says by an example what it means', () =>
    expect([...refusals, ...ranks].every(({ example }) => example.length > 10)).toBe(true));
});

describe('how near two names stand', () => {
  it('is measured between their nearest mentions', () => {
    expect(nearest([0, 500], [480, 900])).toBe(20);
    expect(nearest([], [3])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the meeting an article reports', () => {
  const talks = meeting('talks', '2024-09', [vn('hung'), fi('ranne')]);
  const visit = meeting('visit', '2024-09', [vn('hung'), fi('oulu'), fi('nokia'), vn('ptit')]);

  it('is that of the headline and lead, not one named further down with more of its people', async () => {
    const names = article(
      ['hung', 'lead', 0],
      ['ranne', 'lead', 200],
      ['oulu', 'body', 900],
      ['nokia', 'body', 940],
      ['ptit', 'body', 990],
    );
    const { ids, found } = await read([visit, talks], names);
    expect(ids).toEqual(['talks']);
    expect(found[0]!.reasons).toMatchObject({
      days: 0,
      foremost: ['hung', 'ranne'],
      present: 2,
      place: null,
    });
  });

  it('goes by the share of its participants that is named, not by their number', async () => {
    const crowd = Array.from({ length: 8 }, (_, i) => fi(`guest${i}`));
    const wide = meeting('wide', '2024-09-26', [vn('hung'), fi('oulu'), fi('nokia'), ...crowd]);
    const close = meeting('close', '2024-09-26', [vn('hung'), fi('ranne')]);
    const names = article(
      ['hung', 'lead', 0],
      ['ranne', 'lead', 40],
      ['oulu', 'lead', 60],
      ['nokia', 'lead', 80],
    );
    expect((await read([wide, close], names)).ids).toEqual(['close']);
  });

  it('known to the month alone needs two of its people in headline or lead', async () => {
    const names = (where: Where) => article(['hung', 'lead', 0], ['nokia', where, 300]);
    const passing = meeting('passing', '2024-09', [vn('hung'), fi('nokia')]);
    expect((await read([passing], names('body'))).ids).toEqual([]);
    expect((await read([passing], names('lead'))).ids).toEqual(['passing']);
  });

  it('both are shown where the article names the same people of two of one day', async () => {
    const forum = meeting('forum', '2024-09-26', [vn('hung'), fi('ranne'), vn('fpt'), fi('nokia')]);
    const close = meeting('close', '2024-09-26', [vn('hung'), fi('ranne')]);
    const names = article(['hung', 'lead', 0], ['ranne', 'lead', 40]);
    expect((await read([forum, close], names)).ids).toEqual(['close', 'forum']);
  });

  it('a firm in the headline stands for its head further down', async () => {
    const facts = factsOf({
      ...home,
      people: [
        ...home.people!,
        person('ceo', { nationality: 'phan-lan', roles: [role({ org: 'nokia', from: '2020', to: '2026' })] }),
      ],
      meetings: [meeting('m', '2024-09-26', [vn('hung'), fi('ceo')])],
    });
    const found = async (...names: [string, Where, ...number[]][]) =>
      (await pageFacts(facts, { named: article(...names), published: '2024-09-27' }, 3)).meeting.length;
    expect(await found(['hung', 'body', 900], ['ceo', 'body', 950])).toBe(0);
    expect(await found(['nokia', 'title', 0], ['hung', 'body', 900], ['ceo', 'body', 950])).toBe(1);
  });

  it('two about as likely are both shown, the nearer day first', async () => {
    const meetings = [
      meeting('before', '2024-09-25', [vn('hung'), fi('ranne')]),
      meeting('day', '2024-09-26', [vn('hung'), fi('ranne')]),
      meeting('long ago', '2024-09-22', [vn('hung'), fi('ranne')]),
    ];
    const names = article(['hung', 'lead', 0], ['ranne', 'lead', 40]);
    expect((await read(meetings, names)).ids).toEqual(['day', 'before']);
  });

  it('the place speaks for it', async () => {
    const there = meeting('there', '2024-09-26', [vn('hung'), fi('ranne')], { place: 'lao' });
    const names = article(['hung', 'lead', 0], ['ranne', 'lead', 40], ['lao', 'body', 400]);
    const { found } = await read([there], names);
    expect(found[0]!.reasons.place?.entity).toBe('lao');
  });

  const day = meeting('m', '2024-09-26', [vn('hung'), fi('ranne')]);
  const host = meeting('m', '2024-09-26', [vn('hung'), fi('phan-lan')]);
  const delegation = meeting('m', '2024-09-26', [vn('hung'), vn('ptit'), fi('ranne')]);
  it.each<[string, typeof day, Named[], string | null]>([
    ['no date', day, article(['hung', 'lead', 0], ['ranne', 'lead', 9]), null],
    ['a date to the month', day, article(['hung', 'lead', 0], ['ranne', 'lead', 9]), '2024-09'],
    ['long after', day, article(['hung', 'lead', 0], ['ranne', 'lead', 9]), '2024-12-27'],
    ['two days before', day, article(['hung', 'lead', 0], ['ranne', 'lead', 9]), '2024-09-24'],
    ['one of two', day, article(['hung', 'lead', 0]), '2024-09-27'],
    ['countries alone', day, article(['viet-nam', 'title', 0], ['phan-lan', 'title', 9]), '2024-09-27'],
    ['one side alone', delegation, article(['hung', 'lead', 0], ['ptit', 'lead', 9]), '2024-09-27'],
    ['a country for the host', host, article(['hung', 'lead', 0], ['phan-lan', 'lead', 9]), '2024-09-27'],
    ['all far down', day, article(['hung', 'body', 2000], ['ranne', 'body', 2010]), '2024-09-27'],
    ['the guest in another matter', day, article(['hung', 'lead', 0], ['ranne', 'body', 3000]), '2024-09-27'],
    [
      'a headline of somebody else',
      day,
      article(['boss', 'title', 0], ['hung', 'lead', 90], ['ranne', 'lead', 120]),
      '2024-09-27',
    ],
    [
      'one of two guests in passing',
      meeting('m', '2024-09-26', [vn('hung'), fi('ranne'), fi('boss')]),
      article(['hung', 'lead', 0], ['ranne', 'body', 300]),
      '2024-09-27',
    ],
  ])('is none: %s', async (_why, row, names, published) => {
    expect((await read([row], names, published)).ids).toEqual([]);
  });

  it('may be told of where the guest stands in the next sentence, and the day before', async () => {
    const names = article(['hung', 'lead', 0], ['ranne', 'body', 300]);
    expect((await read([day], names, '2024-09-25')).ids).toEqual(['m']);
  });

  it('a visit may be to a country', async () => {
    const visited = meeting('m', '2024-09-26', [vn('hung'), fi('phan-lan')], { kind: 'visit' });
    expect((await read([visited], article(['hung', 'lead', 0], ['phan-lan', 'lead', 9]))).ids).toEqual(['m']);
  });
});

describe('totals', () => {
  it('of nothing are nothing', () =>
    expect(totalsOf([], [])).toEqual({ meetings: 0, agreements: 0, first: null, latest: null, gap: null }));
  it('measure gaps between exact days only', () =>
    expect(totalsOf(['2020-01-01', '2021-06', null, '2020-01-11'], ['2020-03-01'])).toEqual({
      meetings: 4,
      agreements: 1,
      first: '2020-01-01',
      latest: '2021-06',
      gap: { from: '2020-01-11', to: '2020-03-01', days: 50 },
    }));
});
