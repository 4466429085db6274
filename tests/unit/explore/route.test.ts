import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryKinds, hashOf, parseRoute, type Route } from '../../../utils/explore/route';
import { topicIds } from '../../../utils/explore/topics';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/);
const odd = fc.string({ minLength: 1, maxLength: 12 });
const on = fc.option(fc.constantFrom('2024', '2024-09', '2024-09-27'));
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ page: 'start' }),
  fc.record({
    page: fc.constant('search' as const),
    text: fc.string(),
    kinds: fc.subarray([...entryKinds]),
    country: fc.option(id),
    year: fc.option(fc.integer({ min: 1000, max: 9999 })),
  }),
  fc.record({ page: fc.constant('entity' as const), id: fc.oneof(id, odd), on }),
  fc.record({ page: fc.constant('pair' as const), sides: fc.tuple(fc.oneof(id, odd), id), on }),
  fc.record({ page: fc.constantFrom('meeting' as const, 'agreement' as const), id: fc.oneof(id, odd) }),
  fc.record({ page: fc.constant('holders' as const), body: id, on }),
  fc.record({
    page: fc.constant('network' as const),
    centre: fc.option(
      fc.oneof(
        id.map((entity) => ({ entity })),
        fc.constantFrom(...topicIds).map((topic) => ({ topic })),
      ),
    ),
  }),
  fc.record({ page: fc.constant('map' as const), on }),
);

describe('addresses of the look-up pages', () => {
  it('lead back to the place they were made from, whatever stands in an id', () => {
    fc.assert(
      fc.property(route, (place) => {
        expect(parseRoute(hashOf(place))).toEqual(place);
      }),
    );
  });

  it.each([
    ['', { page: 'start' }],
    ['#/e/to-lam?on=2024-13-45x', { page: 'entity', id: 'to-lam', on: null }],
    ['#/e/', { page: 'unknown' }],
    ['#/p/viet-nam', { page: 'unknown' }],
    ['#/quatsch/1', { page: 'unknown' }],
    ['#/n/topic:nothing', { page: 'network', centre: null }],
    [
      '#/s?q=a&kind=person,alien&year=20',
      { page: 'search', text: 'a', kinds: ['person'], country: null, year: null },
    ],
    ['#/e/50%', { page: 'entity', id: '50%', on: null }],
  ])('%s', (hash, place) => expect(parseRoute(hash)).toEqual(place));
});
