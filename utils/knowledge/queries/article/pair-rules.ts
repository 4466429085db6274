import { organizationKinds, placeKinds } from '../../../kinds';
import type { Named } from '../../../link/types';
import type { Organization, Place } from '../../schema';
import type { EntityRow } from '../../store/facts';
import { countryOf } from '../card-of';

/** A name of the page: what the dataset holds of it and where the article has it. */
export interface Side {
  row: EntityRow;
  named: Named;
}

/** What a rule may know beyond the two sides. */
export interface PageSides {
  /** Countries (and other sides) of those named in headline and first paragraphs. */
  foremost: ReadonlySet<string>;
  /** Who took part in the meetings the article reports. */
  met: ReadonlySet<string>;
}

type Test = (a: Side, b: Side, page: PageSides) => boolean;

/** The country something belongs to, its own id for a country; null for what belongs to none (the United Nations). */
export function homeOf(row: EntityRow): string | null {
  return isState(row) ? row.id : (countryOf(row)?.entity ?? null);
}

function isState({ type, record }: EntityRow): boolean {
  return type === 'place' && placeKinds[(record as Place).kind].state;
}

const isAbroad = (a: Side, b: Side): boolean => {
  const [one, other] = [homeOf(a.row), homeOf(b.row)];
  return one === null || other === null || one !== other;
};

/** Bodies a person holds or held an office in, with those that came of them. */
const worksFor = (person: EntityRow, body: EntityRow) =>
  person.holds.some((id) => id === body.id || body.kin.includes(id));

const isPartOf = (part: EntityRow, whole: EntityRow) => {
  const { record } = part;
  const up = [
    ...('parents' in record ? record.parents.map(({ org }) => org) : []),
    'governs' in record ? (record.governs ?? null) : null,
    homeOf(part),
  ];
  return up.includes(whole.id);
};

/** Speaks for a state: holds or held a public office, or is a public body or a part of the country. */
function isPublic({ type, offices, record }: EntityRow): boolean {
  if (type === 'person') return offices.some((office) => office.public);
  return (
    type === 'place' || (type === 'organization' && organizationKinds[(record as Organization).kind].public)
  );
}

/** Offices over all others of a government; whoever holds one leads the delegation that the others came with. */
const HEAD =
  /^(Tổng Bí thư|Chủ tịch nước|Thủ tướng|Tổng thống|Quốc vương|Nhà vua|Chủ tịch Quốc hội|Phó Thủ tướng)(\s|,|$)/;
const isHead = ({ offices }: EntityRow) => offices.some(({ role }) => HEAD.test(role.title_vi));

interface Rule {
  /** Why, in a word or two. */
  name: string;
  test: Test;
  /** An instance of it, in words of our own. */
  example: string;
}

/** What makes two names no pair, whatever they have between them. Each holds whichever of the two comes first. */
export const refusals: readonly Rule[] = [
  {
    name: 'one after the other',
    test: (a, b) => a.row.kin.includes(b.row.id) || b.row.kin.includes(a.row.id),
    example: 'a ministry and the ministry it was merged into',
  },
  {
    name: 'stands for the other',
    test: (a, b) => worksFor(a.row, b.row) || worksFor(b.row, a.row),
    example: 'a minister and the ministry he leads',
  },
  {
    name: 'part of the other',
    test: (a, b) => isPartOf(a.row, b.row) || isPartOf(b.row, a.row),
    example: 'an institute and its ministry; a company and its own country',
  },
  {
    name: 'one delegation',
    test: (a, b, page) =>
      !isAbroad(a, b) &&
      isPublic(a.row) &&
      isPublic(b.row) &&
      [...page.foremost].some((home) => home !== homeOf(a.row)),
    example: 'two ministers of one country in an article on talks with another',
  },
  {
    name: 'leads the other',
    test: (a, b) => !isAbroad(a, b) && isPublic(a.row) && isPublic(b.row) && (isHead(a.row) || isHead(b.row)),
    example: 'a prime minister and a minister of the same government',
  },
];

/** UTF-16 units within which two names mostly stand in one sentence, and in one paragraph. */
const SENTENCE = 160;
const PARAGRAPH = 500;

/** UTF-16 units between the nearest two mentions of two names. Both lists ascend. */
export function nearest(a: readonly number[], b: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    best = Math.min(best, Math.abs(a[i]! - b[j]!));
    if (a[i]! < b[j]!) i += 1;
    else j += 1;
  }
  return best;
}

/** How many of the two stand in headline or first paragraphs. */
const foremost = (...sides: Side[]) => sides.filter(({ named }) => named.where !== 'body').length;

/**
 * What puts one pair before another: the first row on which they differ decides, more is better. What they have in
 * common decides last (`pairs.ts`).
 */
export const ranks: readonly {
  name: string;
  value(a: Side, b: Side, page: PageSides): number;
  example: string;
}[] = [
  {
    name: 'the other country',
    value: (a, b) => Number(isAbroad(a, b)),
    example: 'a ministry with a foreign company before two companies of one country',
  },
  {
    name: 'who meet in this article',
    value: (a, b, { met }) => Number(met.has(a.row.id) && met.has(b.row.id)),
    example: 'the two ministers whose talks it reports before either with the other’s country',
  },
  {
    name: 'in headline and lead',
    value: (a, b) => foremost(a, b),
    example: 'the two countries of the headline before a country named in passing',
  },
  {
    name: 'near each other',
    value: (a, b) => {
      const apart = nearest(a.named.at, b.named.at);
      return apart <= SENTENCE ? 2 : apart <= PARAGRAPH ? 1 : 0;
    },
    example: 'two names of one sentence before two of different paragraphs',
  },
];
