import type { AgreementLine, Bilingual, Card, RoleLine } from '../knowledge/card';
import type { PartialDate } from '../link/types';
import type { Known } from './schema';

/** An office as a key: two cards of different datasets that say the same give the same key. */
export function officeKey(role: RoleLine): string {
  return [role.title.vi, role.org?.entity ?? '', role.from ?? '', role.to ?? ''].join('|');
}

const offices = (card: Card): RoleLine[] => card.roles.now.filter((role) => role.state !== 'undated');
const agreementsOf = (card: Card): AgreementLine[] => {
  const { before, since, unplaced } = card.agreements;
  return [...before, ...since, ...unplaced];
};

/** Agreements that concern an article: between at least two of the entities it names. */
function concerning(cards: Card[], named: ReadonlySet<string>): AgreementLine[] {
  const all = new Map(cards.flatMap(agreementsOf).map((line) => [line.id, line]));
  return [...all.values()].filter(
    (line) => new Set(line.parties.map((p) => p.entity).filter((id) => named.has(id))).size >= 2,
  );
}

/** What the dataset says now of the people an article names and of the agreements between those it names. */
export function knownNow(cards: Card[]): Known {
  const named = new Set(cards.map((card) => card.entity));
  return {
    offices: Object.fromEntries(
      cards
        .filter((card) => card.type === 'person')
        .map((card) => [card.entity, offices(card).map(officeKey).sort()]),
    ),
    agreements: Object.fromEntries(concerning(cards, named).map((line) => [line.id, line.signed])),
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
export function changesSince(then: Known, cards: Card[]): Change[] {
  const now = knownNow(cards);
  const people = cards.flatMap((card): Change[] => {
    const before = then.offices[card.entity];
    const after = now.offices[card.entity];
    if (!before || !after || before.join('\n') === after.join('\n')) return [];
    return [{ kind: 'office', entity: card.entity, name: card.name, now: offices(card) }];
  });
  const agreements = concerning(cards, new Set(cards.map((card) => card.entity))).flatMap(
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
