import type { AgreementLine, Card, RoleLine } from '../card';
import type { AgreementRow, EntityRow, Facts } from '../store/facts';
import { rolesOn } from '../time/offices';
import { rowsOf } from './article/page-facts';
import { countryOf } from './card-of';
import { among } from './parts/among';
import { kindOf } from './parts/fact-lines';
import { agreementLine } from './parts/lines';

/** One of an article's names as the facts have it now. */
export interface Standing extends Pick<Card, 'entity' | 'type' | 'kind' | 'name' | 'country'> {
  /** Offices that a person holds or may hold, as on the card. */
  offices: RoleLine[];
}

/** How the names of articles stand now: the part of the facts that tells them, and what may change about them. */
export interface Standings {
  /** In the order asked; entities that the dataset does not hold are left out. */
  names: Standing[];
  /** Between two or more of them. */
  agreements: AgreementLine[];
  dataset: Card['dataset'];
}

/**
 * Reads no meetings, which are most of a card, and of the agreements not those of the name that has the most of all: one
 * that it has with another name stands among that one's as well. Articles name Vietnam, whose agreements are nearly all.
 */
export async function standingsOf(facts: Facts, entities: readonly string[]): Promise<Standings> {
  const [meta, rows] = await Promise.all([facts.meta(), rowsOf(facts, entities)]);
  const here = new Set(rows.map(({ id }) => id));
  return {
    names: rows.map((row) => ({
      entity: row.id,
      type: row.type,
      kind: kindOf(row),
      name: row.name,
      country: countryOf(row),
      offices: rolesOn(row.offices, null, meta.date).now,
    })),
    agreements: (await agreementsAmong(facts, rows, here)).map((row) => agreementLine(row, null, here)),
    dataset: { version: meta.version, date: meta.date },
  };
}

async function agreementsAmong(
  facts: Facts,
  rows: readonly EntityRow[],
  here: ReadonlySet<string>,
): Promise<AgreementRow[]> {
  const most = rows.reduce<EntityRow | null>((a, b) => (a && a.degree >= b.degree ? a : b), null);
  const lists = await Promise.all(
    rows.filter((row) => row !== most).map(({ id }) => facts.agreements('of', id)),
  );
  const found = new Map(lists.flat().map((row) => [row.id, row]));
  return [...found.values()].filter(({ actors }) =>
    among(
      actors.map(({ entity }) => entity),
      here,
    ),
  );
}
