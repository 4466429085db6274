import { expect, it } from 'vitest';
import type { Actor } from '../../../utils/draft/read/actors';
import { withProvinces } from '../../../utils/draft/read/local-body';
import type { Telling } from '../../../utils/draft/read/telling';
import type { DraftParticipant } from '../../../utils/draft/types';

const actor = (kind: Actor['kind'], surface: string, entity: string | null): Actor => {
  const type = kind === 'place' ? 'place' : kind === 'person' ? 'person' : 'organization';
  const who: DraftParticipant = { surface, entity, type, as: null, side: null };
  return { kind, start: 0, end: 1, who, offices: [] };
};
const telling = (...actors: Actor[]): Telling => ({
  start: 0,
  end: 9,
  told: '',
  at: [],
  actors,
  spans: [],
  dates: [],
  places: [],
});
const kindOf = (entity: string): string => (entity.startsWith('tinh') ? 'province' : 'city');
const names = (...actors: Actor[]): string[] =>
  withProvinces([telling(...actors)], 0, kindOf).flatMap((one) => one.actors.map(({ who }) => who!.surface));

it('gives a committee its province, one that the dataset knows keeps its name', () => {
  const place = actor('place', 'Áo Sơn', 'tinh-ao-son');
  expect(names(actor('body', 'Tỉnh ủy', null), place)[0]).toBe('Tỉnh ủy Áo Sơn');
  expect(names(actor('body', 'Tỉnh ủy', 'tinh-uy-x'), place)[0]).toBe('Tỉnh ủy');
  expect(names(actor('body', 'Liên minh Gốm', null), place)[0]).toBe('Liên minh Gốm');
});

it('takes no person for the place, nor a city for a province', () => {
  expect(names(actor('body', 'Tỉnh ủy', null), actor('person', 'Áo Sơn', 'tinh-ao-son'))[0]).toBe('Tỉnh ủy');
  expect(names(actor('body', 'Tỉnh ủy', null), actor('place', 'Áo Sơn', 'ao-son'))[0]).toBe('Tỉnh ủy');
  expect(names(actor('body', 'Thành ủy', null), actor('place', 'Áo Sơn', 'ao-son'))[0]).toBe(
    'Thành ủy Áo Sơn',
  );
});

it('leaves it as it is where two provinces are named', () => {
  const [one, other] = [actor('place', 'Áo Sơn', 'tinh-ao-son'), actor('place', 'Luma', 'tinh-luma')];
  expect(names(actor('body', 'UBND tỉnh', null), one, other)[0]).toBe('UBND tỉnh');
  expect(names(actor('body', 'UBND tỉnh', null), one, one)[0]).toBe('UBND tỉnh Áo Sơn');
});
