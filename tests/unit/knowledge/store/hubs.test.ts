import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Card, Split } from '../../../../utils/knowledge/card';
import { between } from '../../../../utils/knowledge/queries/between';
import { cardOf } from '../../../../utils/knowledge/queries/card-of';
import { timeline } from '../../../../utils/knowledge/queries/timeline';
import type { Calendar, Facts } from '../../../../utils/knowledge/store/facts';
import { opposes, tieBetween } from '../../../../utils/knowledge/store/ties';
import { agreement, body, country, factsOf, meeting, person, role } from '../dataset';

const places = [country('viet-nam'), country('phan-lan'), country('lao')];
const organizations = [
  body('old', { country: 'viet-nam', successor: 'new', dissolved: '2020-01-01' }),
  body('new', { country: 'viet-nam' }),
  body('nokia', { country: 'phan-lan', kind: 'company' }),
];
const people = [person('hung', { nationality: 'viet-nam', roles: [role({ org: 'new', from: '2018' })] })];
const ids = [...places, ...organizations, ...people].map(({ id }) => id);

/** Dates of eight years, most to the day, some to the month or year, some unknown. */
const date = (i: number): string | null => {
  const day = new Date(Date.UTC(2018, 0, 1 + ((i * 97) % 2900))).toISOString().slice(0, 10);
  return i % 29 === 0 ? null : i % 11 === 0 ? day.slice(0, 7) : i % 23 === 0 ? day.slice(0, 4) : day;
};

/** Two countries with so much between them that both are hubs. @param size meetings, and half as many agreements */
const world = (size: number): Facts =>
  factsOf({
    places,
    organizations,
    people,
    meetings: Array.from({ length: size }, (_, i) =>
      meeting(`m${i}`, date(i), [
        [i % 3 === 0 ? 'hung' : i % 5 === 0 ? 'old' : 'new', 'viet-nam'],
        i % 7 === 0 ? ['lao', 'lao'] : i % 2 === 0 ? ['nokia', 'phan-lan'] : ['phan-lan', 'phan-lan'],
      ]),
    ),
    agreements: Array.from({ length: size / 2 }, (_, i) =>
      agreement(`a${i}`, date(i * 3 + 1), ['new', i % 4 === 0 ? 'lao' : 'nokia']),
    ),
  });

const big = world(400);
/** The same facts as if nothing had been prepared: the oracle. */
const plain: Facts = {
  ...big,
  deeds: async (id) => ({
    meetings: await big.meetings('of', id),
    agreements: await big.agreements('of', id),
  }),
};
const day = fc.option(fc.constantFrom('2017', '2019-06', '2021-05-05', '2024', '2024-09-27', '2030-01-01'));

const sizes = <Line>({ before, since, unplaced, more }: Split<Line>) => ({
  before: before.length + (more?.before ?? 0),
  since: since.length + (more?.since ?? 0),
  unplaced: unplaced.length + (more?.unplaced ?? 0),
});
const dates = ({ meetings: { before, since, unplaced } }: Card) =>
  [before, since, unplaced].map((part) => part.map((line) => line.date));

describe('the card of one who stands in very many meetings', () => {
  it('shows the same lines and counts as if all had been read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ids), day, async (entity, asOf) => {
        const [card, oracle] = await Promise.all(
          [big, plain].map(async (facts) => (await cardOf(facts, { entity, asOf, here: [] }))!),
        );
        for (const [n, part] of dates(card!).entries()) {
          const all = dates(oracle!)[n]!;
          expect(part).toEqual(all.slice(0, part.length));
          expect(part.length).toBeGreaterThanOrEqual(Math.min(all.length, 12));
        }
        expect(sizes(card!.meetings)).toEqual(sizes(oracle!.meetings));
        expect(sizes(card!.agreements)).toEqual(sizes(oracle!.agreements));
      }),
    );
  });

  it('puts first what it has in common with the page’s names, and still counts all', async () => {
    const question = { entity: 'viet-nam', asOf: '2024-09-27', here: ['lao'] };
    const [card, oracle] = await Promise.all(
      [big, plain].map(async (facts) => (await cardOf(facts, question))!),
    );
    expect(card!.meetings.before[0]).toEqual(oracle!.meetings.before[0]);
    expect(card!.meetings.before.slice(0, 4).every(({ here }) => here.includes('lao'))).toBe(true);
    expect(sizes(card!.meetings)).toEqual(sizes(oracle!.meetings));
  });

  it('reads no more rows when there are ten times as many', async () => {
    const read = async (size: number) => {
      const facts = world(size);
      const one = vi.spyOn(facts, 'meeting');
      const all = vi.spyOn(facts, 'meetings');
      await cardOf(facts, { entity: 'viet-nam', asOf: '2021-05-05', here: ['lao', 'nokia'] });
      expect(all).not.toHaveBeenCalled();
      return one.mock.calls.length;
    };
    expect(await read(2000)).toBeLessThanOrEqual((await read(400)) + 30);
    expect(await read(2000)).toBeLessThanOrEqual(120);
  });
});

describe('the pages that a much-met one’s card reads', () => {
  it('are few, though it never signs and there are months of meetings without end', async () => {
    const facts = factsOf({
      places,
      organizations,
      meetings: Array.from({ length: 3000 }, (_, i) =>
        meeting(`m${i}`, date(i), [
          ['new', 'viet-nam'],
          ['nokia', 'phan-lan'],
        ]),
      ),
      agreements: [agreement('a', '2018-02-02', ['new', 'nokia'])],
    });
    const { spans } = (await facts.deeds('nokia')) as Calendar;
    expect(spans.length).toBeGreaterThan(90);
    for (const asOf of ['2021-05-05', '2021-05', '2021', null]) {
      const page = vi.spyOn(facts, 'page');
      const card = (await cardOf(facts, { entity: 'nokia', asOf, here: [] }))!;
      const read = await Promise.all(page.mock.results.map(({ value }) => value));
      page.mockRestore();
      expect(read.length).toBeLessThanOrEqual(8);
      expect(read.reduce((sum, { meetings }) => sum + meetings.length, 0)).toBeLessThan(300);
      expect(Object.values(sizes(card.meetings)).reduce((sum, n) => sum + n)).toBe(3000);
      expect(Object.values(sizes(card.agreements)).reduce((sum, n) => sum + n)).toBe(1);
    }
  });
});

describe('what two have between them', () => {
  it('stands in their rows as it would be counted from all meetings', async () => {
    const facts = world(100);
    const rows = await Promise.all(ids.map(async (id) => (await facts.entity(id))!));
    for (const a of rows) {
      for (const b of rows) {
        const all = await facts.meetings('of', 'viet-nam');
        const kin = [new Set(a.kin), new Set(b.kin)] as const;
        const met = a.id === b.id ? [] : all.filter(({ actors }) => opposes(actors, ...kin));
        expect([a.id, b.id, tieBetween(a, b).meetings]).toEqual([a.id, b.id, met.length]);
        expect(tieBetween(a, b)).toEqual(tieBetween(b, a));
      }
    }
  });

  it('is all there for a timeline, however much it is, and counted whole where the list is cut', async () => {
    const facts = world(400);
    const found = (await between(facts, 'viet-nam', 'phan-lan', '2021-05-05'))!;
    const items = await timeline(facts, { between: ['phan-lan', 'viet-nam'] });
    expect(items).toHaveLength(found.totals.meetings + found.totals.agreements);
    expect(found.meetings.before).toHaveLength(30);
    expect(Object.values(sizes(found.meetings)).reduce((sum, n) => sum + n)).toBe(found.totals.meetings);
    expect(found.totals.meetings).toBeGreaterThan(300);
  });
});
