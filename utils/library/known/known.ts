import type { AgreementLine, Bilingual, RoleLine } from '../../knowledge/card';
import type { Standing } from '../../knowledge/queries/standing';
import type { PartialDate } from '../../text/partial-date';
import type { Known } from '../schema';

/** An office as a key: two cards of different datasets that say the same give the same key. */
function officeKey(role: RoleLine): string {
  return [role.title.vi, role.org?.entity ?? '', role.from ?? '', role.to ?? ''].join('|');
}

const offices = (standing: Standing): RoleLine[] =>
  standing.roles.now.filter((role) => role.state !== 'undated');
const agreementsOf = (standing: Standing): AgreementLine[] => {
  const { before, since, unplaced } = standing.agreements;
  return [...before, ...since, ...unplaced];
};

/** Agreements that concern an article: between at least two of the entities it names. */
function concerning(standings: Standing[], named: ReadonlySet<string>): AgreementLine[] {
  const all = new Map(standings.flatMap(agreementsOf).map((line) => [line.id, line]));
  return [...all.values()].filter(
    (line) => new Set(line.parties.map((p) => p.entity).filter((id) => named.has(id))).size >= 2,
  );
}

/** What the dataset says now of the people an article names and of the agreements between those it names. */
export function knownNow(standings: Standing[]): Known {
  const named = new Set(standings.map(({ entity }) => entity));
  return {
    offices: Object.fromEntries(
      standings
        .filter(({ type }) => type === 'person')
        .map((person) => [person.entity, offices(person).map(officeKey).sort()]),
    ),
    agreements: Object.fromEntries(concerning(standings, named).map((line) => [line.id, line.signed])),
  };
}

/** One thing that is different from when the article was saved. */
export type Change =
  | { kind: 'office'; entity: string; name: Bilingual; now: RoleLine[] }
  | { kind: 'new-agreement'; agreement: AgreementLine }
  | { kind: 'signed'; agreement: AgreementLine; signed: PartialDate };

/**
 * What the present dataset says that it did not say when the article was saved (or its changes were last seen): offices
 * that differ, agreements that are new or have been signed since. People the old dataset did not hold are no change.
 */
export function changesSince(then: Known, standings: Standing[]): Change[] {
  const now = knownNow(standings);
  const people = standings.flatMap((person): Change[] => {
    const before = then.offices[person.entity];
    const after = now.offices[person.entity];
    if (!before || !after || before.join('\n') === after.join('\n')) return [];
    return [{ kind: 'office', entity: person.entity, name: person.name, now: offices(person) }];
  });
  const agreements = concerning(standings, new Set(standings.map(({ entity }) => entity))).flatMap(
    (agreement): Change[] => {
      const before = then.agreements[agreement.id];
      if (before === undefined) return [{ kind: 'new-agreement', agreement }];
      return before === null && agreement.signed
        ? [{ kind: 'signed', agreement, signed: agreement.signed }]
        : [];
    },
  );
  return [...people, ...agreements];
}
