import * as v from 'valibot';
import { body, savedArticle, type Whole } from '../schema';
import { type ArticleV1, fromV1, SCHEMA } from '../store/migrate';
import { normalise } from '../url';
import { ImportError, type Parsed, parsed, type Refusal } from './types';

/** Written by `export/json`; the same word for every schema version. */
export const OWN_FORMAT = 'boi-canh-library';

const cell = v.nullish(v.string());
const flag = v.optional(v.union([v.boolean(), v.number(), v.string()]), false);
const date = v.nullish(v.union([v.string(), v.number()]));
const ownFile = v.object({
  format: v.literal(OWN_FORMAT),
  schema: v.number(),
  settings: v.nullish(v.record(v.string(), v.unknown())),
  articles: v.array(v.unknown()),
});
const wallabagEntry = v.object({
  url: v.string(),
  title: cell,
  is_archived: flag,
  is_starred: flag,
  tags: v.optional(v.array(v.union([v.string(), v.object({ label: v.string() })])), []),
  content: cell,
  created_at: date,
  published_at: date,
  language: cell,
});
const omnivoreEntry = v.object({
  url: v.string(),
  slug: cell,
  title: cell,
  description: cell,
  state: cell,
  readingProgress: v.nullish(v.number()),
  labels: v.optional(v.array(v.union([v.string(), v.object({ name: v.string() })])), []),
  savedAt: date,
  publishedAt: date,
});

const on = (value: boolean | number | string): boolean => /^(true|1)$/.test(String(value));

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError('json-damaged', error instanceof Error ? error.message : '', { cause: error });
  }
}

/** A list of foreign records: those that do not fit `schema` are refused one by one. */
function each<T>(
  list: unknown[],
  schema: v.GenericSchema<unknown, T>,
  use: (entry: T, where: string) => void,
  file = '',
): Refusal[] {
  return list.flatMap((record, i) => {
    const where = `${file}${file && ', '}${i + 1}`;
    const result = v.safeParse(schema, record);
    if (!result.success) return [{ where, reason: 'damaged' as const, what: describe(record) }];
    use(result.output, where);
    return [];
  });
}

const describe = (record: unknown): string => (JSON.stringify(record) ?? '').slice(0, 120);

/** wallabag's export: an array whose entries have `is_archived`. Null when it is something else. */
export function readWallabag(data: unknown): Parsed | null {
  const first = Array.isArray(data) ? data.find((e) => typeof e === 'object' && e !== null) : undefined;
  if (!Array.isArray(data) || !first || !('is_archived' in first)) return null;
  const out = parsed('wallabag', []);
  out.refused = each(data, wallabagEntry, (e, where) =>
    out.rows.push({
      where,
      url: e.url,
      title: e.title ?? undefined,
      html: e.content ?? undefined,
      saved: e.created_at,
      published: e.published_at,
      lang: e.language ?? undefined,
      tags: e.tags.map((tag) => (typeof tag === 'string' ? tag : tag.label)),
      archived: on(e.is_archived),
      read: on(e.is_archived),
      starred: on(e.is_starred),
    }),
  );
  return out;
}

/** One `metadata_*.json` of Omnivore's zip; `content` gives an article's page by its slug. */
export function readOmnivore(
  data: unknown,
  file: string,
  content: (slug: string) => string | undefined,
): Parsed {
  if (!Array.isArray(data)) throw new ImportError('json-damaged', file);
  const out = parsed('omnivore', []);
  out.refused = each(
    data,
    omnivoreEntry,
    (e, where) =>
      out.rows.push({
        where,
        url: e.url,
        title: e.title ?? undefined,
        excerpt: e.description ?? undefined,
        html: e.slug ? content(e.slug) : undefined,
        saved: e.savedAt,
        published: e.publishedAt,
        tags: e.labels.map((label) => (typeof label === 'string' ? label : label.name)),
        archived: /archived/i.test(e.state ?? ''),
        read: /archived/i.test(e.state ?? '') || (e.readingProgress ?? 0) >= 100,
        progress: (e.readingProgress ?? 0) / 100,
      }),
    file,
  );
  return out;
}

function ownRecord(record: unknown, schema: number): Whole {
  const { body: inner, ...light } = record as { body?: object };
  const whole =
    schema === 1
      ? fromV1(record as ArticleV1)
      : {
          article: light,
          body: { html: '', text: '', mentions: [], agreements: [], ...inner, id: Reflect.get(light, 'id') },
        };
  const article = v.parse(savedArticle, whole.article);
  // A hand-made file could claim a key that is not its address's: the key is always worked out anew.
  return { article: { ...article, key: normalise(article.url) }, body: v.parse(body, whole.body) };
}

/** Our own export, of this schema version or an earlier one. Null when it is something else; `newer` when a later release wrote it. */
export function readOwn(data: unknown): Parsed | null {
  const file = v.safeParse(ownFile, data);
  if (!file.success) return null;
  const { schema, articles, settings } = file.output;
  if (schema > SCHEMA) throw new ImportError('newer', `schema ${schema}, this release knows ${SCHEMA}`);
  const out = parsed('own', []);
  articles.forEach((record, i) => {
    try {
      out.wholes.push(ownRecord(record, schema));
    } catch {
      out.refused.push({ where: String(i + 1), reason: 'damaged', what: describe(record) });
    }
  });
  out.settings = settings ?? null;
  return out;
}
