import type {
  Agreement,
  Dataset,
  Meeting,
  Organization,
  Person,
  Place,
  PolicyDocument,
  Role,
} from '../../../utils/knowledge/schema';
import type { Facts } from '../../../utils/knowledge/store/facts';
import { memoryFacts } from '../../../utils/knowledge/store/facts';
import { makeRows } from '../../../utils/knowledge/store/rows';
import type { Named } from '../../../utils/link/types';

/** Builders of small datasets for tests: only what a test speaks of is given. */
export const emptyDataset: Dataset = {
  people: [],
  organizations: [],
  places: [],
  documents: [],
  events: [],
  meetings: [],
  agreements: [],
  sources: [],
};

const named = (id: string) => ({
  id,
  name: id,
  name_en: id,
  aliases: [],
  bio_vi: null,
  bio_en: null,
  sources: ['s'],
});

export const role = (fields: Partial<Role>): Role => ({
  title_vi: 'Bộ trưởng',
  title_en: 'Minister',
  org: null,
  from: null,
  to: null,
  attested: [],
  sources: ['s'],
  ...fields,
});

export const person = (id: string, fields: Partial<Person> = {}): Person => ({
  ...named(id),
  nationality: null,
  born: null,
  roles: [],
  ...fields,
});

export const body = (id: string, fields: Partial<Organization> = {}): Organization => ({
  ...named(id),
  kind: 'ministry',
  country: null,
  parents: [],
  founded: null,
  dissolved: null,
  successor: null,
  ...fields,
});

export const country = (id: string, fields: Partial<Place> = {}): Place => ({
  ...named(id),
  kind: 'country',
  country: null,
  ...fields,
});

export const paper = (id: string, fields: Partial<PolicyDocument> = {}): PolicyDocument => ({
  ...named(id),
  kind: 'decision',
  number: null,
  issuer: null,
  issued: null,
  effective: null,
  ...fields,
});

/** `who` = [entity, side, in what office]. */
export const meeting = (
  id: string,
  date: string | null,
  who: [entity: string, side?: string | null, as?: string | null][],
  fields: Partial<Meeting> = {},
): Meeting => ({
  id,
  date,
  date_end: null,
  place: null,
  kind: 'talks',
  title_vi: id,
  title_en: id,
  participants: who.map(([entity, side, as]) => ({ entity, as_vi: as ?? null, side: side ?? null })),
  topics: ['ai'],
  outcome_vi: null,
  outcome_en: null,
  agreements: [],
  sources: ['s'],
  ...fields,
});

export const agreement = (
  id: string,
  signed: string | null,
  parties: string[],
  fields: Partial<Agreement> = {},
): Agreement => ({
  id,
  title_vi: id,
  title_en: id,
  kind: 'mou',
  signed,
  place: null,
  parties: parties.map((entity) => ({ entity, signatory: null })),
  topics: ['ai'],
  summary_vi: null,
  summary_en: null,
  meeting: null,
  sources: ['s'],
  ...fields,
});

/** Facts over a small dataset whose newest source is of 2026-08-20. */
export function factsOf(parts: Partial<Dataset>): Facts {
  const dataset = {
    ...emptyDataset,
    sources: [
      { id: 's', url: 'https://example.com/', publisher: 'Báo', title: 'Tin', date: null, lang: 'vi' },
    ],
    ...parts,
  };
  return memoryFacts(makeRows(dataset), { version: 'test', date: '2026-08-20', counts: {} });
}

/** Names that all stand in an article's lead, a few words from each other. */
export const inLead = (...entities: string[]): Named[] =>
  entities.map((entity, i) => ({ entity, where: 'lead', at: [i * 30] }));
