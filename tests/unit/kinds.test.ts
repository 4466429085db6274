import { expect, it } from 'vitest';
import { organizationKinds, placeKinds } from '../../utils/kinds';

// Each trait decides what a card says of somebody: a kind that changes sides must do so here too.
const having = (kinds: Record<string, object>, trait: string) =>
  Object.entries(kinds).flatMap(([kind, traits]) => ((traits as Record<string, unknown>)[trait] ? kind : []));

it('a government’s change ends offices in bodies of a state or a party, and in no others', () => {
  expect(having(organizationKinds, 'public').sort()).toEqual(
    ['agency', 'city', 'government', 'military', 'ministry', 'party'].sort(),
  );
});

it('countries and territories are sides of their own, and stand for their people and bodies', () => {
  expect(having(placeKinds, 'state')).toEqual(['country', 'territory']);
});
