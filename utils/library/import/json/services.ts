import * as v from 'valibot';
import type { ImportFormat, Parsed, Row } from '../types';
import { parsed } from '../types';
import { cell, date, eachRow, flag, isRecord, labels, on } from './fields';

/** A service whose export is a list of records. */
interface Service {
  format: ImportFormat;
  /** Fields that only this service's records have together. */
  has: readonly string[];
  read(list: readonly unknown[], file: string): Pick<Parsed, 'rows' | 'refused'>;
}

/** Ties a record's shape to what is made of it. */
const service = <T>(
  format: ImportFormat,
  has: readonly string[],
  schema: v.GenericSchema<unknown, T>,
  row: (entry: T) => Omit<Row, 'where'>,
): Service => ({ format, has, read: (list, file) => eachRow(list, schema, row, file) });

const wallabag = v.object({
  url: v.string(),
  title: cell,
  is_archived: flag,
  is_starred: flag,
  tags: labels('label'),
  content: cell,
  created_at: date,
  published_at: date,
  language: cell,
  domain_name: cell,
  annotations: v.nullish(v.array(v.object({ text: cell, quote: v.string(), created_at: date })), []),
});
const wallabag1 = v.object({
  url: v.string(),
  title: cell,
  content: cell,
  is_read: flag,
  is_fav: flag,
  tags: v.nullish(v.union([v.string(), v.array(v.string())])),
});
const omnivore = v.object({
  url: v.string(),
  slug: cell,
  title: cell,
  description: cell,
  state: cell,
  readingProgress: v.nullish(v.number()),
  labels: labels('name'),
  savedAt: date,
  publishedAt: date,
});
const pinboard = v.object({
  href: v.string(),
  description: v.nullish(v.union([v.string(), v.boolean()])),
  extended: cell,
  time: date,
  toread: cell,
  tags: cell,
});
const karakeep = v.object({
  createdAt: date,
  title: cell,
  tags: labels('name'),
  content: v.nullish(v.object({ url: cell, title: cell })),
  note: cell,
  archived: flag,
  favourited: flag,
});
const linkwarden = v.object({
  name: cell,
  url: cell,
  description: cell,
  tags: labels('name'),
  createdAt: date,
  importDate: date,
  collection: cell,
  pinned: flag,
  highlights: v.nullish(v.array(v.object({ text: v.string(), comment: cell, createdAt: date })), []),
});

const services: readonly Service[] = [
  service('wallabag', ['url', 'is_archived'], wallabag, (e) => ({
    url: e.url,
    title: e.title ?? undefined,
    html: e.content ?? undefined,
    saved: e.created_at,
    published: e.published_at,
    publisher: e.domain_name ?? undefined,
    lang: e.language ?? undefined,
    tags: e.tags,
    archived: on(e.is_archived),
    read: on(e.is_archived),
    starred: on(e.is_starred),
    highlights: (e.annotations ?? []).map(({ text, quote, created_at }) => ({
      quote,
      note: text ?? undefined,
      made: created_at,
    })),
  })),
  service('wallabag', ['url', 'is_read', 'is_fav'], wallabag1, (e) => ({
    url: e.url,
    title: e.title ?? undefined,
    html: e.content ?? undefined,
    tags: typeof e.tags === 'string' ? e.tags.split(',') : (e.tags ?? []),
    archived: on(e.is_read),
    read: on(e.is_read),
    starred: on(e.is_fav),
  })),
  service('omnivore', ['url', 'slug', 'state'], omnivore, (e) => ({
    url: e.url,
    title: e.title ?? undefined,
    excerpt: e.description ?? undefined,
    saved: e.savedAt,
    published: e.publishedAt,
    tags: e.labels,
    archived: /archived/i.test(e.state ?? ''),
    read: /archived/i.test(e.state ?? '') || (e.readingProgress ?? 0) >= 100,
    progress: (e.readingProgress ?? 0) / 100,
  })),
  service('pinboard', ['href', 'extended', 'toread'], pinboard, (e) => ({
    url: e.href,
    // Pinboard writes `false` for an empty title.
    title: typeof e.description === 'string' ? e.description : undefined,
    note: e.extended ?? undefined,
    saved: e.time,
    tags: (e.tags ?? '').split(' '),
    read: e.toread !== 'yes',
  })),
  service('karakeep', ['createdAt', 'content', 'note'], karakeep, (e) => ({
    url: e.content?.url ?? '',
    title: e.title ?? e.content?.title ?? undefined,
    note: e.note ?? undefined,
    saved: e.createdAt,
    tags: e.tags,
    archived: on(e.archived),
    read: on(e.archived),
    starred: on(e.favourited),
  })),
  service('linkwarden', ['url', 'createdAt', 'collection'], linkwarden, (e) => ({
    url: e.url ?? '',
    title: e.name ?? undefined,
    note: e.description ?? undefined,
    saved: e.importDate ?? e.createdAt,
    tags: [...e.tags, ...(e.collection ? [e.collection] : [])],
    starred: on(e.pinned),
    highlights: (e.highlights ?? []).map(({ text, comment, createdAt }) => ({
      quote: text,
      note: comment ?? undefined,
      made: createdAt,
    })),
  })),
];

/** Linkwarden's backup: links lie in their collections; each gets its collection's name. */
function linkwardenLinks(data: Record<string, unknown>): unknown[] | null {
  const { collections, pinnedLinks } = data;
  if (!Array.isArray(collections) || !collections.some((each) => isRecord(each) && Array.isArray(each.links)))
    return null;
  const pinned = new Set(
    (Array.isArray(pinnedLinks) ? pinnedLinks : []).filter(isRecord).map(({ id }) => id),
  );
  return collections.filter(isRecord).flatMap(({ name, links }) => {
    const list: unknown[] = Array.isArray(links) ? links : [];
    return list.map((link) =>
      isRecord(link)
        ? {
            url: null,
            createdAt: null,
            ...link,
            collection: name === 'Unorganized' ? null : name,
            pinned: pinned.has(link.id),
          }
        : link,
    );
  });
}

/** The list of records in an export, which may be a record alone, or stand under a name or under numbers. */
function listIn(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data;
  if (!isRecord(data)) return [];
  const linkwardens = linkwardenLinks(data);
  if (linkwardens) return linkwardens;
  if (Array.isArray(data.bookmarks)) return data.bookmarks;
  const values = Object.values(data);
  return values.length > 0 && values.every(isRecord) && '0' in data ? values : [data];
}

/** Records of a service that is known by their fields; null when no known one has them. `file` names it in the report. */
export function readService(data: unknown, file = ''): Parsed | null {
  const list = listIn(data);
  const known = services.find(({ has }) =>
    list.some((record) => isRecord(record) && has.every((field) => field in record)),
  );
  return known ? { ...parsed(known.format, []), ...known.read(list, file) } : null;
}

/** The slugs of an Omnivore list, by the place of the record: its pages and highlights lie in files of that name. */
export const slugsOf = (data: unknown): (string | null)[] =>
  listIn(data).map((record) => (isRecord(record) && typeof record.slug === 'string' ? record.slug : null));
