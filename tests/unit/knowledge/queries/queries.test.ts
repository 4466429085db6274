import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementLine } from '../../../../utils/knowledge/card';
import { between } from '../../../../utils/knowledge/queries/between';
import { cardOf } from '../../../../utils/knowledge/queries/card-of';
import { followUps } from '../../../../utils/knowledge/queries/follow-ups';
import { officeHolders } from '../../../../utils/knowledge/queries/office-holders';
import { standingsOf } from '../../../../utils/knowledge/queries/standing';
import { timeline } from '../../../../utils/knowledge/queries/timeline';
import { agreement, body, country, factsOf, meeting, paper, person, role } from '../dataset';

const places = [country('viet-nam'), country('phan-lan'), country('lao')];
const organizations = [
  body('mpt', { country: 'viet-nam', successor: 'mic' }),
  body('mic', { country: 'viet-nam', successor: 'mst', dissolved: '2025-03-01' }),
  body('mst', { country: 'viet-nam' }),
  body('culture', { country: 'viet-nam' }),
  body('lvm', { country: 'phan-lan' }),
  body('nokia', { kind: 'company', country: 'phan-lan' }),
  body('fpt', { kind: 'company', country: 'viet-nam' }),
];
const people = [
  person('hung', {
    nationality: 'viet-nam',
    roles: [role({ org: 'mic', from: '2018-10-24', to: '2025-02-28' })],
  }),
  person('long', {
    nationality: 'viet-nam',
    roles: [role({ title_vi: 'Thứ trưởng', org: 'mic', from: '2020', to: '2025-02' })],
  }),
  person('ranne', {
    nationality: 'phan-lan',
    roles: [role({ org: 'lvm', from: '2023-06-20', to: '2026-06' })],
  }),
];
const meetings = [
  meeting('talks', '2024-09-26', [
    ['hung', 'viet-nam'],
    ['ranne', 'phan-lan'],
  ]),
  meeting('month', '2024-09', [
    ['hung', 'viet-nam'],
    ['nokia', 'phan-lan'],
  ]),
  meeting('later', '2025-10-21', [
    ['fpt', 'viet-nam'],
    ['nokia', 'phan-lan'],
  ]),
  meeting('home', '2024-05-10', [
    ['hung', 'viet-nam'],
    ['fpt', 'viet-nam'],
  ]),
  meeting('undated', null, [
    ['hung', 'viet-nam'],
    ['lao', 'lao'],
  ]),
  meeting('visit', '2024-09-24', [['hung', 'viet-nam'], ['ranne', 'phan-lan'], ['nokia']], {
    date_end: '2024-09-28',
    place: 'phan-lan',
    agreements: ['mou'],
  }),
];
const agreements = [
  agreement('mou', '2024-09-26', ['mic', 'lvm']),
  agreement('old', '2020', ['fpt', 'nokia']),
];
const facts = factsOf({ people, organizations, places, meetings, agreements });
const ids = (lines: { id: string }[]) => lines.map(({ id }) => id).sort();

describe('card', () => {
  it('splits at the article’s date; what is not exact enough is on neither side', async () => {
    const card = (await cardOf(facts, { entity: 'hung', asOf: '2024-09-27', here: [] }))!;
    expect(ids(card.meetings.before)).toEqual(['home', 'talks', 'visit']);
    expect(ids(card.meetings.unplaced)).toEqual(['month', 'undated']);
    expect(
      ids((await cardOf(facts, { entity: 'nokia', asOf: '2024-09-27', here: [] }))!.meetings.since),
    ).toEqual(['later']);
  });

  it('places nothing when the article’s date is unknown', async () => {
    const card = (await cardOf(facts, { entity: 'hung', asOf: null, here: [] }))!;
    expect([card.meetings.before, card.meetings.since]).toEqual([[], []]);
    expect(card.meetings.unplaced).toHaveLength(5);
  });

  it('puts what touches the page first, then the newest', async () => {
    const card = (await cardOf(facts, { entity: 'hung', asOf: '2026-01-01', here: ['fpt', 'viet-nam'] }))!;
    expect(card.meetings.before.map(({ id }) => id)).toEqual(['home', 'talks', 'visit', 'month']);
    expect(card.meetings.before[0]?.here).toEqual(['fpt']);
    expect(card.meetings.before[1]?.here).toEqual([]);
  });

  it('lets a country stand for its people and bodies, a ministry for its minister of the day', async () => {
    expect(
      ids((await cardOf(facts, { entity: 'phan-lan', asOf: '2026-01-01', here: [] }))!.meetings.before),
    ).toEqual(['later', 'month', 'talks', 'visit']);
    const lvm = (await cardOf(facts, { entity: 'lvm', asOf: '2026-01-01', here: [] }))!;
    expect(ids(lvm.meetings.before)).toEqual(['talks', 'visit']);
    expect(ids(lvm.agreements.before)).toEqual(['mou']);
  });

  it('shows on a person’s card the agreements of the meetings attended', async () => {
    expect(
      ids((await cardOf(facts, { entity: 'ranne', asOf: '2025-01-01', here: [] }))!.agreements.before),
    ).toEqual(['mou']);
  });

  it('names predecessors, successors and documents of a body', async () => {
    const issued = factsOf({
      organizations,
      places,
      documents: [
        paper('older', { issuer: 'mic', issued: '2020' }),
        paper('newer', { issuer: 'mic', issued: '2024-01' }),
      ],
    });
    const card = (await cardOf(issued, { entity: 'mic', asOf: null, here: [] }))!;
    expect(card.documents.map(({ entity }) => entity)).toEqual(['newer', 'older']);
    expect(card.facts.map(({ label, ref }) => [label, ref?.entity])).toEqual([
      ['kind', undefined],
      ['country', 'viet-nam'],
      ['dissolved', undefined],
      ['successor', 'mst'],
      ['predecessor', 'mpt'],
    ]);
  });

  it('composes a line from facts where there is no bio', async () => {
    const some = factsOf({
      people: [
        person('a', {
          roles: [
            role({ title_vi: 'Thứ trưởng Bộ KH&CN', title_en: 'Deputy Minister', attested: ['2023-07'] }),
          ],
        }),
        person('b'),
      ],
    });
    expect((await cardOf(some, { entity: 'a', asOf: null, here: [] }))!.summary).toEqual({
      vi: 'Thứ trưởng Bộ KH&CN; ghi nhận gần nhất 7/2023',
      en: 'Deputy Minister; last recorded Jul 2023',
    });
    expect((await cardOf(some, { entity: 'b', asOf: null, here: [] }))!.summary).toBeNull();
  });

  it('gives a city what its government met and signed, and whom its mayor met', async () => {
    const city = factsOf({
      places: [...places, country('tampere', { kind: 'city', country: 'phan-lan' })],
      organizations: [
        ...organizations,
        body('town-hall', { kind: 'city', country: 'phan-lan', governs: 'tampere' }),
      ],
      people: [
        ...people,
        person('mayor', { nationality: 'phan-lan', roles: [role({ org: 'town-hall', from: '2025-01-01' })] }),
      ],
      meetings: [
        meeting('by-body', '2025-05-21', [['town-hall'], ['fpt']]),
        meeting('by-mayor', '2025-05-20', [['mayor'], ['fpt']]),
        meeting('before-office', '2024-05-20', [['mayor'], ['fpt']]),
      ],
      agreements: [agreement('mou', '2025-05-20', ['town-hall', 'fpt'])],
    });
    const card = (await cardOf(city, { entity: 'tampere', asOf: '2026-01-01', here: [] }))!;
    expect(ids(card.meetings.before)).toEqual(['by-body', 'by-mayor']);
    expect(ids(card.agreements.before)).toEqual(['mou']);
  });

  it('knows nobody outside the dataset', async () => {
    expect(await cardOf(facts, { entity: 'nobody', asOf: null, here: [] })).toBeNull();
  });

  it('cuts long lists and says how many lines are left', async () => {
    const many = factsOf({
      places,
      meetings: Array.from({ length: 130 }, (_, i) => meeting(`m${i}`, '2020', [['lao'], ['viet-nam']])),
    });
    const { before, more } = (await cardOf(many, { entity: 'lao', asOf: '2024-01-01', here: [] }))!.meetings;
    expect(before.length + more!.before).toBe(130);
  });
});

describe('a body’s meetings', () => {
  it('are those to which somebody came for it, as the note says, of an office whose days nobody knows', async () => {
    const facts = factsOf({
      people: [person('p', { nationality: 'lao', roles: [role({ title_vi: 'Giám đốc', org: 'vien' })] })],
      organizations: [body('vien', { name: 'Viện Số', country: 'lao' })],
      places: [country('lao'), country('viet-nam')],
      meetings: [
        meeting('came', '2024-05-01', [['p', 'lao', 'Giám đốc Viện Số, Lào'], ['viet-nam']]),
        meeting('other', '2024-05-02', [['p', 'lao', 'Cố vấn Viện Sốt rét'], ['viet-nam']]),
        meeting('unsaid', '2024-05-03', [['p', 'lao'], ['viet-nam']]),
      ],
    });
    expect((await facts.meetings('of', 'vien')).map(({ id }) => id)).toEqual(['came']);
  });
});

describe('between two', () => {
  const of = async (a: string, b: string) => {
    const found = (await between(facts, a, b, '2026-01-01'))!;
    return [
      ids([...found.meetings.before, ...found.meetings.unplaced]),
      ids([...found.agreements.before, ...found.agreements.unplaced]),
    ];
  };

  it('counts for a country what its people and bodies did', async () => {
    expect(await of('viet-nam', 'phan-lan')).toEqual([
      ['later', 'month', 'talks', 'visit'],
      ['mou', 'old'],
    ]);
  });

  it('counts for a ministry what its predecessors and successors did', async () => {
    expect(await of('mst', 'lvm')).toEqual([['talks', 'visit'], ['mou']]);
    expect(await of('culture', 'lvm')).toEqual([[], []]);
  });

  it('counts for a body that ended what its successor did from then on, never what it did before', async () => {
    const heirs = factsOf({
      organizations,
      places,
      meetings: [
        meeting('too-early', '2023-05-10', [['mst'], ['nokia']]),
        meeting('too-vague', '2025', [['mst'], ['nokia']]),
        meeting('inherited', '2025-03', [['mst'], ['nokia']]),
        meeting('own', '2019', [['mic'], ['nokia']]),
      ],
      agreements: [
        agreement('before', '2018-11-28', ['mst', 'nokia']),
        agreement('after', '2025-10', ['mst', 'nokia']),
      ],
    });
    const { meetings, agreements } = (await between(heirs, 'mic', 'nokia', '2026-11-28'))!;
    expect(ids(meetings.before)).toEqual(['inherited', 'own']);
    expect(ids(agreements.before)).toEqual(['after']);
    const whole = (await between(heirs, 'mst', 'nokia', '2026-11-28'))!;
    expect(ids(whole.meetings.before)).toEqual(['inherited', 'own', 'too-early', 'too-vague']);
    expect(ids((await cardOf(heirs, { entity: 'mic', asOf: '2026', here: [] }))!.meetings.before)).toEqual([
      'own',
    ]);
  });

  it('finds no meeting between a person and what the person stands for', async () => {
    expect(await of('hung', 'viet-nam')).toEqual([[], []]);
    expect(await of('hung', 'mic')).toEqual([[], []]);
  });

  it('is the same from either side, and is null for somebody unknown', async () => {
    const sides = fc.constantFrom(...people, ...organizations, ...places).map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(sides, sides, async (a, b) => {
        expect(await of(a, b)).toEqual(await of(b, a));
      }),
    );
    expect(await between(facts, 'nobody', 'lao', null)).toBeNull();
  });

  it('makes no meeting of two who came as one delegation', async () => {
    expect(await of('nokia', 'ranne')).toEqual([[], []]);
    expect((await of('hung', 'fpt'))[0]).toEqual(['home']);
  });

  it('counts all of it, with the longest time without any', async () => {
    expect((await between(facts, 'viet-nam', 'phan-lan', null))!.totals).toEqual({
      meetings: 4,
      agreements: 2,
      first: '2020',
      latest: '2025-10-21',
      gap: { from: '2024-09-26', to: '2025-10-21', days: 390 },
    });
  });
});

describe('timeline', () => {
  it('lists an entity’s meetings, agreements and offices, newest first', async () => {
    const items = await timeline(facts, { entity: 'ranne' });
    expect(items.map(({ kind, date }) => [kind, date])).toEqual([
      ['ends', '2026-06'],
      ['meeting', '2024-09-26'],
      ['agreement', '2024-09-26'],
      ['meeting', '2024-09-24'],
      ['begins', '2023-06-20'],
    ]);
  });

  it('lists what two sides have between them, and what a topic has', async () => {
    expect(await timeline(facts, { between: ['fpt', 'nokia'] })).toHaveLength(2);
    expect(await timeline(facts, { topic: 'ai' })).toHaveLength(meetings.length + agreements.length);
    expect(await timeline(facts, { entity: 'nobody' })).toEqual([]);
    expect(await timeline(facts, { between: ['fpt', 'nobody'] })).toEqual([]);
  });
});

describe('office holders', () => {
  it('keeps those who held office apart from those a source names', async () => {
    const some = factsOf({
      organizations,
      places,
      people: [
        ...people,
        person('seen', {
          nationality: 'viet-nam',
          roles: [role({ title_vi: 'Thứ trưởng', org: 'mic', attested: ['2023-04', '2023-07'] })],
        }),
        person('gone', { roles: [role({ org: 'mic', from: '2011', to: '2016' })] }),
        person('undated', { roles: [role({ org: 'mic' })] }),
      ],
    });
    const { held, attested } = await officeHolders(some, 'mic', '2023-05');
    expect(held.map(({ person: { entity } }) => entity)).toEqual(['hung', 'long']);
    expect(attested.map(({ person: { entity } }) => entity)).toEqual(['seen']);
    expect(await officeHolders(some, 'mst', '2023-05')).toEqual({ held: [], attested: [] });
  });
});

describe('what followed an agreement', () => {
  it('takes only what is certainly later, between the same parties, on one of its topics', async () => {
    const some = factsOf({
      people,
      organizations,
      places,
      meetings: [
        meeting('before', '2023-05', [['fpt'], ['nokia']]),
        meeting('same-year', '2024', [['fpt'], ['nokia']]),
        meeting('after', '2025-01', [['fpt'], ['nokia']]),
        meeting('other-topic', '2025-02', [['fpt'], ['nokia']], { topics: ['space'] }),
        meeting('other-party', '2025-03', [['fpt'], ['lvm']]),
      ],
      agreements: [
        agreement('first', '2024-06-01', ['fpt', 'nokia']),
        agreement('second', '2025-06', ['fpt', 'nokia', 'mst']),
        agreement('undated', null, ['fpt', 'nokia']),
      ],
    });
    const found = await followUps(some, 'first');
    expect(found?.meetings.map(({ id }) => id)).toEqual(['after']);
    expect(found?.agreements.map(({ id }) => id)).toEqual(['second']);
    expect((await followUps(some, 'undated'))?.meetings).toEqual([]);
    expect(await followUps(some, 'none')).toBeNull();
  });
});

describe('standings of an article’s names', () => {
  it('are what their cards say of offices, and every agreement of two of them', async () => {
    const ids = [...places, ...organizations, ...people].map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...ids)), async (here) => {
        const { names, agreements } = await standingsOf(facts, here);
        const cards = await Promise.all(here.map((entity) => cardOf(facts, { entity, asOf: null, here })));
        expect(cards.map((card) => card?.entity)).toEqual(names.map(({ entity }) => entity));
        expect(cards.map((card) => card?.roles.now)).toEqual(names.map(({ offices }) => offices));
        expect(cards).toMatchObject(names.map(({ offices: _, ...name }) => name));
        const lines = cards.flatMap((card) => Object.values(card!.agreements).flat()) as AgreementLine[];
        const between = lines.filter(
          ({ parties }) => new Set(parties.map((p) => p.entity).filter((id) => here.includes(id))).size >= 2,
        );
        expect(agreements.map(({ id }) => id).toSorted()).toEqual(
          [...new Set(between.map(({ id }) => id))].toSorted(),
        );
      }),
    );
  });

  it('leave out whom the dataset does not hold', async () => {
    const facts = factsOf({ places });
    const { names } = await standingsOf(facts, ['nobody', 'lao']);
    expect(names.map(({ entity }) => entity)).toEqual(['lao']);
  });
});
