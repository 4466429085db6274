import type { Dataset, Entity, FileName, Role, Source } from '../../../knowledge/schema';

/** A record with the file it is of. */
export interface Filed {
  file: FileName;
  record: Dataset[FileName][number];
}

/** What a record refers to, kept beside it, so that rows are made of it without a further look. */
export interface Beside {
  /** Of records of the pack as much as rows of this one need; see `mergedExcerpts`. */
  excerpts: readonly Excerpt[];
  /** Ids of entities that the pack does not have. */
  strangers: readonly string[];
  /** Ids of meetings and agreements, which the pack may have. */
  links: readonly string[];
}

/** A record without what is blank in it or needed by nobody. */
export type Excerpt = readonly [file: FileName, excerpt: Excerpted];
interface Excerpted {
  id: string;
  name?: string;
  name_en?: string;
  aliases?: { text: string }[];
  url?: string | undefined;
  nationality?: string | null | undefined;
  country?: string | null | undefined;
  governs?: string | undefined;
  roles?: RoleExcerpt[] | undefined;
}

/** A record as a large pack keeps it: a line of JSON. */
export type Line = [
  file: FileName,
  record: Filed['record'],
  excerpts: Excerpt[],
  strangers: string[],
  links: string[],
];

/** An office as far as it tells for whom somebody came. */
type RoleExcerpt = Omit<Role, 'title_en' | 'doubt_vi' | 'doubt_en'>;
const roleExcerpt = ({ title_vi, org, from, to, attested, shared, sources }: Role): RoleExcerpt => ({
  title_vi,
  org,
  from,
  to,
  ...(attested && { attested }),
  ...(shared && { shared }),
  sources,
});

/** Of entities but people: what only their own cards tell. */
const OWN = new Set([
  'bio_vi',
  'bio_en',
  'bio_from',
  'doubt_vi',
  'doubt_en',
  'needs',
  'sources',
  'parents',
  'founded',
  'relations',
  'aliases',
]);

/** What rows of others need of an entity: its names, whose it is, how it ended, its offices. What is blank is left out. */
export function excerptOf(entity: Entity): Excerpted {
  if ('roles' in entity) {
    const { id, name, name_en, nationality, roles } = entity;
    return { id, name, name_en, nationality, roles: roles.map(roleExcerpt) };
  }
  const { id, aliases } = entity;
  const kept = Object.fromEntries(Object.entries(entity).filter(([field]) => !OWN.has(field)));
  return { ...kept, id, ...(aliases.length > 0 && { aliases: aliases.map(({ text }) => ({ text })) }) };
}

/** What excerpts leave out, as a record without it would have it. */
const said = { aliases: [], bio_vi: null, bio_en: null, sources: [] };
const BLANK: Record<FileName, object> = {
  people: { ...said, born: null, roles: [] },
  organizations: { ...said, parents: [], founded: null },
  places: said,
  documents: said,
  events: said,
  meetings: { date: null, place: null, participants: [], topics: [], agreements: [], sources: [] },
  agreements: { signed: null, place: null, parties: [], topics: [], meeting: null, sources: [] },
  sources: { url: '', publisher: '', title: '', date: null, lang: '' } satisfies Omit<Source, 'id'>,
};

/** An excerpt in a record's shape. */
export const filedExcerpt = ([file, excerpt]: Excerpt): Filed => ({
  file,
  record: { ...BLANK[file], ...excerpt } as Filed['record'],
});

/** Records out of the excerpts of several lines, each once: of a source the fuller one, of a person all offices that stand in any. */
export function mergedExcerpts(lines: readonly Pick<Beside, 'excerpts'>[]): Filed[] {
  const merged = new Map<string, Excerpt>();
  for (const { excerpts } of lines)
    for (const one of excerpts) {
      const known = merged.get(one[1].id);
      merged.set(one[1].id, known ? mergedWith(known, one) : one);
    }
  return Array.from(merged.values(), filedExcerpt);
}

function mergedWith(known: Excerpt, other: Excerpt): Excerpt {
  const [file, excerpt] = known;
  if (file === 'sources') return excerpt.url === undefined ? other : known;
  const [mine = [], theirs = []] = [excerpt.roles, other[1].roles];
  if (theirs.length === 0) return known;
  const roles = new Map([...mine, ...theirs].map((role) => [JSON.stringify(role), role]));
  return [file, { ...excerpt, roles: [...roles.values()] }];
}
