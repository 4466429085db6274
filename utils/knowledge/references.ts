import type { FileName } from './schema';

/** What an id must lead to. */
export type Target = 'entity' | 'place' | 'organization' | 'person' | FileName;

/** Where each field that holds an id must lead. `*` stands for every element of a list. */
const references: Record<Exclude<FileName, 'sources'>, Record<string, Target>> = {
  people: { nationality: 'place', 'roles.*.org': 'organization' },
  organizations: {
    country: 'place',
    'parents.*.org': 'organization',
    governs: 'place',
    successor: 'organization',
  },
  places: { country: 'place', successor: 'place' },
  documents: { issuer: 'organization', replaced_by: 'documents' },
  events: { host: 'entity' },
  meetings: {
    place: 'place',
    'participants.*.entity': 'entity',
    'participants.*.side': 'entity',
    'agreements.*': 'agreements',
  },
  agreements: {
    place: 'place',
    meeting: 'meetings',
    'parties.*.entity': 'entity',
    'parties.*.signatory': 'person',
  },
};
/** … in whatever file the record stands. */
const everywhere: Record<string, Target> = {
  'sources.*': 'sources',
  'roles.*.sources.*': 'sources',
  'parents.*.sources.*': 'sources',
  'relations.*.sources.*': 'sources',
  'names.*.sources.*': 'sources',
  'aliases.*.needs.with.*': 'entity',
  'needs.with.*': 'entity',
};

/** Every id a record refers to, with the field it stands in and what it must lead to. */
export function referencesIn(
  file: FileName,
  record: object,
): { field: string; id: string; target: Target }[] {
  return pathsIn(file, record).flatMap(({ path, target }) =>
    valuesAt(record, path).map((found) => ({ ...found, target })),
  );
}

/**
 * A copy of a record with other ids in the fields that refer to something; the record itself stays as it was.
 * @param renamed the id to put in the place of one
 */
export function withReferences<Record extends object>(
  file: FileName,
  record: Record,
  renamed: (id: string) => string,
): Record {
  const changed: { [field: string]: unknown } = { ...(record as object) };
  for (const { path } of pathsIn(file, record)) {
    const field = path[0]!;
    changed[field] = changedAt(changed[field], path, 1, renamed);
  }
  return changed as Record;
}

interface Path {
  path: string[];
  target: Target;
}
const split = (paths: Record<string, Target>): Path[] =>
  Object.entries(paths).map(([path, target]) => ({ path: path.split('.'), target }));
/** Split once: a card of a large pack follows them through dozens of records. */
const paths = Object.fromEntries(
  Object.entries(references).map(([file, own]) => [file, split({ ...own, ...everywhere })]),
) as Record<Exclude<FileName, 'sources'>, Path[]>;

/** The paths of a file that begin in this record. */
const pathsIn = (file: FileName, record: object): Path[] =>
  file === 'sources' ? [] : paths[file].filter(({ path }) => path[0]! in record);

/** All strings at the rest of `path` in a value, with the path on which each stands. @param at that of the value */
function valuesAt(value: unknown, path: string[], from = 0, at = ''): { field: string; id: string }[] {
  const key = path[from];
  if (key === undefined) return typeof value === 'string' ? [{ field: at, id: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const inner = (name: string | number) => (from === 0 ? `${name}` : `${at}.${name}`);
  if (key !== '*') return valuesAt((value as Record<string, unknown>)[key], path, from + 1, inner(key));
  return Array.isArray(value) ? value.flatMap((item, i) => valuesAt(item, path, from + 1, inner(i))) : [];
}

/** The value with the strings at the rest of `path` changed: itself where none is, else copied along the way to them. */
function changedAt(value: unknown, path: string[], from: number, renamed: (id: string) => string): unknown {
  const key = path[from];
  if (key === undefined) return typeof value === 'string' ? renamed(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (key !== '*') {
    const was = (value as Record<string, unknown>)[key];
    const is = was === undefined ? was : changedAt(was, path, from + 1, renamed);
    return is === was ? value : { ...value, [key]: is };
  }
  if (!Array.isArray(value)) return value;
  let copy: unknown[] | null = null;
  for (const [at, was] of value.entries()) {
    const is = changedAt(was, path, from + 1, renamed);
    if (is === was) continue;
    copy ??= [...value];
    copy[at] = is;
  }
  return copy ?? value;
}
