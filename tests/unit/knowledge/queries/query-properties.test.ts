import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../utils/knowledge/queries/article/recognise';
import { cardOf } from '../../../../utils/knowledge/queries/card-of';
import { followUps } from '../../../../utils/knowledge/queries/follow-ups';
import { officeHolders } from '../../../../utils/knowledge/queries/office-holders';
import { timeline } from '../../../../utils/knowledge/queries/timeline';
import type { Agreement, Meeting } from '../../../../utils/knowledge/schema';
import type { Facts } from '../../../../utils/knowledge/store/facts';
import { compare, daysBetween } from '../../../../utils/text/partial-date';
import { agreement, body, country, factsOf, inLead, meeting, person, role } from '../dataset';

const YEAR = 366;
const bodies = ['mic', 'mst', 'nokia'];
const sides = ['viet-nam', 'phan-lan'];
const ids = ['p0', 'p1', 'p2', ...bodies, ...sides];

/** A few days of three years, so that random facts fall together, some only to a month or a year. */
const day = fc.constantFrom(
  ...['2023-09-26', '2024-09-24', '2024-09-26', '2024-09-27', '2024-10-02', '2025-02-19', '2025-02-28'],
  ...['2025-03-01', '2025-10-21', '2026-01-15'],
);
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10, 10, 10))
  .map(([date, length]) => date.slice(0, length));
const topics = fc.subarray(['ai', 'space', 'telecom'], { minLength: 1 });
const seats = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...sides)), {
  minLength: 1,
  maxLength: 4,
  selector: ([id]) => id,
});
const office = fc
  .record({
    org: fc.constantFrom('mic', 'mst'),
    bounds: fc.tuple(fc.option(partial), fc.option(partial)),
    attested: fc.array(partial, { maxLength: 2 }),
  })
  .map(({ org, bounds: [a, b], attested }) => {
    const [from, to] = a && b && compare(b, a) === 'before' ? [b, a] : [a, b];
    return role({ org, from, to, attested });
  });

interface World {
  facts: Facts;
  meetings: Meeting[];
  agreements: Agreement[];
  /** Which bodies a person holds an office in, on whatever days. */
  officesOf: Map<string, (string | null)[]>;
}

/** A small world of random offices, meetings and agreements. */
const world: fc.Arbitrary<World> = fc
  .record({
    offices: fc.tuple(...[0, 1, 2].map(() => fc.array(office, { maxLength: 2 }))),
    met: fc.array(fc.tuple(fc.option(partial, { freq: 6 }), seats, topics), { maxLength: 6 }),
    agreed: fc.array(
      fc.tuple(
        fc.option(partial, { freq: 6 }),
        fc.uniqueArray(fc.constantFrom(...bodies), { minLength: 2 }),
        topics,
      ),
      { maxLength: 5 },
    ),
  })
  .map(({ offices, met, agreed }) => {
    const meetings = met.map(([date, who, topics], i) => meeting(`m${i}`, date, who, { topics }));
    const agreements = agreed.map(([date, who, topics], i) => agreement(`a${i}`, date, who, { topics }));
    const people = offices.map((roles, i) =>
      person(`p${i}`, { nationality: i === 0 ? 'phan-lan' : 'viet-nam', roles }),
    );
    const organizations = bodies.map((id) => body(id, { country: id === 'nokia' ? 'phan-lan' : 'viet-nam' }));
    const places = sides.map((id) => country(id));
    const officesOf = new Map(people.map(({ id, roles }) => [id, roles.map(({ org }) => org)]));
    const facts = factsOf({ people, organizations, places, meetings, agreements });
    return { facts, meetings, agreements, officesOf };
  });

const topicsOf = (row: Meeting | Agreement) => row.topics;
const later = (a: string | null, b: string | null) => a !== null && b !== null && compare(a, b) === 'after';

describe('a card', () => {
  it('places each meeting once, and only where the days of its date allow', async () => {
    const asked = fc.tuple(world, fc.constantFrom(...ids), fc.option(partial));
    await fc.assert(
      fc.asyncProperty(asked, async ([{ facts, meetings }, entity, asOf]) => {
        const { before, since, unplaced } = (await cardOf(facts, { entity, asOf, here: [] }))!.meetings;
        const all = [...before, ...since, ...unplaced].map(({ id }) => id);
        expect(new Set(all).size).toBe(all.length);
        for (const { id, participants } of meetings)
          if (participants.some((seat) => seat.entity === entity)) expect(all).toContain(id);
        for (const { date } of before)
          expect(compare(date!, asOf!) === 'before' || (date === asOf && date?.length === 10)).toBe(true);
        for (const { date } of since) expect(compare(date!, asOf!)).toBe('after');
        for (const { date } of unplaced)
          if (date && asOf)
            expect([compare(date, asOf), date === asOf && date.length === 10]).toEqual(['overlaps', false]);
        if (asOf === null) expect([before, since]).toEqual([[], []]);
      }),
    );
  });
});

describe('office holders', () => {
  it('held only within their dates, attested only within a year of a source, never both', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.constantFrom('mic', 'mst'), partial, async ({ facts }, org, date) => {
        const { held, attested } = await officeHolders(facts, org, date);
        for (const { role } of [...held, ...attested]) {
          expect(role.org?.entity).toBe(org);
          if (role.from) expect(compare(role.from, date)).not.toBe('after');
          if (role.to) expect(compare(role.to, date)).not.toBe('before');
        }
        for (const { role } of attested) {
          const near = role.attested.some((seen) => daysBetween(seen, date) <= YEAR);
          expect(near || role.from !== null).toBe(true);
        }
        for (const holder of held) expect(attested).not.toContainEqual(holder);
      }),
    );
  });
});

describe('what followed an agreement', () => {
  it('is surely later, on one of its topics, with two of its parties, and leaves nothing such out', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ facts, meetings, agreements, officesOf }) => {
        for (const first of agreements) {
          const found = (await followUps(facts, first.id))!;
          const parties = first.parties.map(({ entity }) => entity);
          const fits = (row: Meeting | Agreement, date: string | null, who: string[]) =>
            later(date, first.signed) &&
            topicsOf(row).some((topic) => first.topics.includes(topic)) &&
            parties.filter((party) => who.includes(party)).length >= 2;
          const signedAgain = agreements.filter((row) =>
            fits(
              row,
              row.signed,
              row.parties.map(({ entity }) => entity),
            ),
          );
          expect(found.agreements.map(({ id }) => id).sort()).toEqual(signedAgain.map(({ id }) => id).sort());
          const met = found.meetings.map(({ id }) => meetings.find((row) => row.id === id)!);
          for (const row of met) {
            expect(later(row.date, first.signed)).toBe(true);
            expect(row.topics.some((topic) => first.topics.includes(topic))).toBe(true);
            const mayStand = (party: string) =>
              row.participants.some(
                ({ entity }) => entity === party || officesOf.get(entity)?.includes(party),
              );
            expect(parties.filter(mayStand).length).toBeGreaterThanOrEqual(2);
          }
          for (const row of meetings)
            if (
              fits(
                row,
                row.date,
                row.participants.map(({ entity }) => entity),
              )
            )
              expect(met).toContain(row);
        }
      }),
    );
  });
});

describe('a timeline', () => {
  it('runs newest first, undated last, and holds whatever the entity took part in', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.constantFrom(...ids), async ({ facts, meetings }, entity) => {
        const items = await timeline(facts, { entity });
        const dates = items.map(({ date }) => date);
        const dated = dates.filter((date) => date !== null);
        expect(dates.slice(dated.length).every((date) => date === null)).toBe(true);
        for (const [i, date] of dated.entries())
          if (i > 0) expect(compare(date, dated[i - 1]!)).not.toBe('after');
        const held = items.flatMap((item) => (item.kind === 'meeting' ? [item.meeting.id] : []));
        for (const { id, participants } of meetings)
          if (participants.some((seat) => seat.entity === entity)) expect(held).toContain(id);
      }),
    );
  });

  it('of a topic is everything on it', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ facts, meetings, agreements }) => {
        const items = await timeline(facts, { topic: 'ai' });
        const wanted = [...meetings, ...agreements].filter((row) => topicsOf(row).includes('ai'));
        expect(items).toHaveLength(wanted.length);
      }),
    );
  });
});

describe('a recognised meeting', () => {
  it('lies around the article’s day, with two participants named who are not all of one side of several', async () => {
    const named = fc.uniqueArray(fc.constantFrom(...ids));
    await fc.assert(
      fc.asyncProperty(world, day, named, async ({ facts, meetings }, date, entities) => {
        const found = await recognise(facts, { date, named: inLead(...entities), people: new Set() });
        expect(found.length).toBeLessThanOrEqual(2);
        for (const { row: line, named: seen } of found) {
          const row = meetings.find(({ id }) => id === line.id)!;
          const seats = row.participants.filter(({ entity }) => entities.includes(entity));
          const sidesOf = (of: { side: string | null }[]) => new Set(of.map(({ side }) => side)).size;
          expect(daysBetween(row.date!, date)).toBeLessThanOrEqual(5);
          expect(seats.length).toBeGreaterThanOrEqual(2);
          expect(sidesOf(seats) > 1 || sidesOf(row.participants) === 1).toBe(true);
          expect(seen.length).toBeGreaterThanOrEqual(2);
        }
        expect(await recognise(facts, { date: null, named: inLead(...entities), people: new Set() })).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });
});
