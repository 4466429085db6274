import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../../utils/knowledge/queries/card-of';
import { agreement, body, country, factsOf, meeting, person, role } from '../dataset';

/** What the card says of how old its news are; the data's own day is that of `factsOf`. */
const stale = async (id: string, parts: Parameters<typeof factsOf>[0]) =>
  (await cardOf(factsOf(parts), { entity: id, asOf: '2024-01-01', here: [] }))?.stale;
const places = [country('viet-nam')];

describe('how old the newest evidence is', () => {
  const lan = (attested: string[], to: string | null = null) => ({
    places,
    people: [person('lan', { roles: [role({ attested, to })] })],
  });

  it('is said of a person after two years of silence', async () => {
    expect(await stale('lan', lan(['2021-05', '2022-03-01']))).toBe('2022-03-01');
    expect(await stale('lan', lan(['2021-05', '2025-12-01']))).toBeUndefined();
  });

  it('is said of a body after three, and a meeting, an agreement or a leader breaks the silence', async () => {
    const organizations = [body('hang', { kind: 'company' })];
    const met = (date: string) => ({
      organizations,
      places,
      meetings: [meeting('gap', date, [['hang'], ['viet-nam']])],
    });
    expect(await stale('hang', met('2021-06-01'))).toBe('2021-06-01');
    expect(await stale('hang', met('2024-06-01'))).toBeUndefined();
    const signed = agreement('ky', '2025-01', ['hang', 'viet-nam']);
    expect(await stale('hang', { ...met('2021-06-01'), agreements: [signed] })).toBeUndefined();
    const head = person('hue', {
      roles: [role({ org: 'hang', title_vi: 'Tổng Giám đốc', from: '2025-10-01' })],
    });
    expect(await stale('hang', { ...met('2021-06-01'), people: [head] })).toBeUndefined();
  });

  it('a term that ends in the future is no news', async () => {
    expect(await stale('lan', lan(['2021-05'], '2029-12-31'))).toBe('2021-05');
  });

  it('is not said of a body that has ended, nor of a country', async () => {
    const ended = body('cu', { dissolved: '2016-01-01' });
    const meetings = [meeting('gap', '2015-06-01', [['cu'], ['viet-nam']])];
    const parts = { organizations: [ended], places, meetings };
    expect([await stale('cu', parts), await stale('viet-nam', parts)]).toEqual([undefined, undefined]);
  });
});
