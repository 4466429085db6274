import type { AgreementLine, Bilingual, RoleLine } from '../../knowledge/card';
import { among } from '../../knowledge/queries/parts/among';
import type { Standing, Standings } from '../../knowledge/queries/standing';
import type { PartialDate } from '../../text/partial-date';
import type { Known, SavedArticle } from '../schema';

/** An office as a key: two cards of different datasets that say the same give the same key. */
function officeKey(role: RoleLine): string {
  return [role.title.vi, role.org?.entity ?? '', role.from ?? '', role.to ?? ''].join('|');
}

const offices = (standing: Standing): RoleLine[] =>
  standing.offices.filter(({ state }) => state !== 'undated');

/** The part of several articles' standings that concerns one: its names, and what they agreed with each other. */
export function standingsIn(
  { names, agreements, dataset }: Standings,
  article: Pick<SavedArticle, 'names'>,
): Standings {
  const named = new Set(article.names.map(({ entity }) => entity));
  return {
    names: names.filter(({ entity }) => named.has(entity)),
    agreements: agreements.filter(({ parties }) =>
      among(
        parties.map(({ entity }) => entity),
        named,
      ),
    ),
    dataset,
  };
}

/** What the dataset says now of the people an article names and of the agreements between those it names. */
export function knownNow({ names, agreements }: Standings): Known {
  return {
    offices: Object.fromEntries(
      names
        .filter(({ type }) => type === 'person')
        .map((person) => [person.entity, offices(person).map(officeKey).sort()]),
    ),
    agreements: Object.fromEntries(agreements.map((line) => [line.id, line.signed])),
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
export function changesSince(then: Known, standings: Standings): Change[] {
  const now = knownNow(standings);
  const people = standings.names.flatMap((person): Change[] => {
    const before = then.offices[person.entity];
    const after = now.offices[person.entity];
    if (!before || !after || before.join('\n') === after.join('\n')) return [];
    return [{ kind: 'office', entity: person.entity, name: person.name, now: offices(person) }];
  });
  const agreements = standings.agreements.flatMap((agreement): Change[] => {
    const before = then.agreements[agreement.id];
    if (before === undefined) return [{ kind: 'new-agreement', agreement }];
    return before === null && agreement.signed
      ? [{ kind: 'signed', agreement, signed: agreement.signed }]
      : [];
  });
  return [...people, ...agreements];
}
