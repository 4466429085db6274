import type { PartialDate } from '../../text/partial-date';
import type { Card } from '../card';
import type { Facts } from '../store/facts';
import { rolesOn } from '../time/offices';
import { countryOf } from './card-of';
import { kindOf, nameOn } from './parts/fact-lines';
import { agreementLine, split } from './parts/lines';

/** The part of a card that tells an article's names and what may change about them: offices and agreements. */
export type Standing = Pick<
  Card,
  'entity' | 'type' | 'kind' | 'name' | 'country' | 'roles' | 'agreements' | 'dataset'
>;

/**
 * How the entities of an article stand with each other. Reads no meetings, which are most of a card: ten cards of one
 * article take as long as all else that saving it does.
 * @param asOf the article's date, null when unknown
 * @returns in the order asked; entities that the dataset does not hold are left out
 */
export async function standingsOf(
  facts: Facts,
  entities: readonly string[],
  asOf: PartialDate | null,
): Promise<Standing[]> {
  const here = new Set(entities);
  const meta = await facts.meta();
  const standings = await Promise.all(
    entities.map(async (entity): Promise<Standing | null> => {
      const [row, agreements] = await Promise.all([facts.entity(entity), facts.agreements('of', entity)]);
      if (!row) return null;
      return {
        entity: row.id,
        type: row.type,
        kind: kindOf(row),
        name: nameOn(row, asOf),
        country: countryOf(row),
        roles: rolesOn(row.offices, asOf, meta.date),
        agreements: split(
          agreements.map((agreement) => agreementLine(agreement, entity, here)),
          (line) => line.signed,
          asOf,
        ),
        dataset: { version: meta.version, date: meta.date },
      };
    }),
  );
  return standings.filter((standing) => standing !== null);
}
