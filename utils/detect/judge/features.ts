import { languageOf } from '../language';
import { OPENING } from '../opening';
import type { Role, TermRow } from '../rows/types';
import { sectionSign } from '../sections';
import type { Evidence, SeenPage } from '../types';
import { type Found, findTerms } from './terms';

/** Where a term stands. */
export const zones = ['title', 'lead', 'body'] as const;
export type Zone = (typeof zones)[number];

/** A body is looked at in stretches of so many words: a subject is what most of them speak of. */
const STRETCH = 50;
/** With fewer words than this there is no body, only a lead. */
const BODY = 60;

/** A sign's part in a feature of the linear model; the parts of a feature sum to its value. */
export interface Part {
  /** Name of the model's weight. */
  feature: string;
  value: number;
  /** What the reader is told; its weight is the feature's times `value`. */
  sign: Pick<Evidence, 'kind' | 'what' | 'where'>;
}

/** The weight of a row's terms in a zone: rows against have their own, the others share their role's. */
export const featureOf = ({ id, role }: Pick<TermRow, 'id' | 'role'>, zone: Zone): string =>
  `${role === 'against' ? id : role} ${zone}`;

const signOf = ({ row, shown }: Found, where: Zone): Part['sign'] => ({
  kind: row.role === 'against' ? 'against' : 'term',
  what: shown,
  where,
});

/** Every term once, at its first place. */
function distinct(found: readonly Found[]): Found[] {
  return [...new Map([...found].reverse().map((each) => [each.term, each])).values()];
}

/**
 * Title and lead: each further term of a feature counts less (log2 of one more than the number of different terms). Body: by
 * how thick its terms stand in a hundred words.
 */
function zoneParts(zone: Zone, found: readonly Found[], length: number): Part[] {
  const features = Map.groupBy(found, ({ row }) => featureOf(row, zone));
  return [...features].flatMap(([feature, all]) => {
    const terms = distinct(all);
    const amount = Math.log2(1 + (zone === 'body' ? (100 * all.length) / (length + 50) : terms.length));
    return terms.map((each) => {
      const share =
        zone === 'body' ? all.filter(({ term }) => term === each.term).length / all.length : 1 / terms.length;
      return { feature, value: amount * share, sign: signOf(each, zone) };
    });
  });
}

const isRole =
  (...roles: Role[]) =>
  ({ row }: Found) =>
    roles.includes(row.role);

/** Shares a whole among the terms that make it. */
function shared(feature: string, whole: number, terms: readonly Found[], where: Zone): Part[] {
  return terms.map((each) => ({ feature, value: whole / terms.length, sign: signOf(each, where) }));
}

/** Share of a body's stretches in which a term of the subject stands, 0..1. */
function spread(found: readonly Found[], length: number): number {
  const stretches = Math.max(Math.ceil(length / STRETCH), 1);
  return new Set(found.map(({ at }) => Math.floor(at / STRETCH))).size / stretches;
}

const NAMES_SUBJECT = isRole('subject', 'agency', 'specialist', 'core');

/** A sign of how the page is built. */
const built = (feature: string, what: string): Part => ({
  feature,
  value: 1,
  sign: { kind: 'structure', what, where: 'page' },
});

/** What the model weighs of a page; a linear model over the features' sums gives the subject's log-odds. */
export function parts(facts: SeenPage): Part[] {
  const language = languageOf(facts);
  const [title, lead, body] = [facts.title, facts.lead, facts.text.slice(0, OPENING)].map((text) =>
    findTerms(text, language),
  ) as [ReturnType<typeof findTerms>, ReturnType<typeof findTerms>, ReturnType<typeof findTerms>];
  const subjects = distinct(
    [title, lead, body].flatMap(({ found }) => found.filter(isRole('subject', 'agency'))),
  );
  const inBody = body.found.filter(isRole('subject', 'agency'));
  const hasBody = body.length >= BODY;
  const section = sectionSign(facts);
  return [
    ...zoneParts('title', title.found, title.length),
    ...zoneParts('lead', lead.found, lead.length),
    ...zoneParts('body', body.found, body.length),
    ...shared('variety', Math.log2(1 + subjects.length), subjects, 'body'),
    ...(hasBody ? shared('spread', spread(inBody, body.length), distinct(inBody), 'body') : []),
    ...(hasBody ? [] : [built('no body', 'lead-only')]),
    ...(title.found.some(NAMES_SUBJECT) ? [] : [built('title elsewhere', 'title-elsewhere')]),
    ...(section ? [{ feature: 'section', value: section.side, sign: section.sign }] : []),
  ];
}
