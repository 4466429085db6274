import * as v from 'valibot';
import { type Body, blank, body, emptyBody, type SavedArticle, savedArticle, type Whole } from '../schema';
import { normalise, webUrl } from '../url';

/** A record of the database that is not what it should be. The others are none the worse for it. */
export interface Damaged {
  /** Key of the record. */
  id: string;
  /** The record as it is, and the text beside it, for the reader to keep. */
  raw: unknown;
  body: unknown;
  /** Field that is wrong first, `names.0.name` style; empty when the whole is no record at all. */
  field: string;
  /** Whether its address can be read, so that the rest can be mended around it. */
  mendable: boolean;
}

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** A record as an article, null when it is damaged. */
export function readArticle(value: unknown): SavedArticle | null {
  const result = v.safeParse(savedArticle, value, { abortEarly: true });
  return result.success ? result.output : null;
}

/** What is wrong with a record that `readArticle` does not read. */
export function damageOf(raw: unknown, text: unknown): Damaged {
  const issue = v.safeParse(savedArticle, raw, { abortEarly: true }).issues?.[0];
  const field = (issue && v.getDotPath(issue)) ?? '';
  return { id: String(fields(raw).id), raw, body: text, field, mendable: mendArticle(raw) !== null };
}

/** The value as the schema wants it; of a list what fits. Undefined when nothing can be kept. */
function salvage(schema: v.GenericSchema, value: unknown): unknown {
  const whole = v.safeParse(schema, value);
  if (whole.success) return whole.output;
  if (!Array.isArray(value)) return undefined;
  const kept = value.filter((item) => v.safeParse(schema, [item]).success);
  const rest = v.safeParse(schema, kept);
  return rest.success ? rest.output : undefined;
}

/**
 * Keeps what can be read of a damaged article and gives the rest its empty value. Null when there is no address to
 * keep it under.
 */
export function mendArticle(value: unknown): SavedArticle | null {
  const found = fields(value);
  const { id, url } = found;
  if (typeof url !== 'string' || !webUrl(url)) return null;
  const start = blank(
    typeof id === 'string' && id !== '' ? id : crypto.randomUUID(),
    url,
    normalise(url),
    new Date().toISOString(),
  );
  const kept = Object.entries(savedArticle.entries).flatMap(([name, schema]) => {
    const good = name in found ? salvage(schema, found[name]) : undefined;
    return good === undefined ? [] : [[name, good]];
  });
  return v.parse(savedArticle, {
    ...start,
    ...Object.fromEntries(kept),
    id: start.id,
    key: typeof found.key === 'string' && found.key.startsWith(`${start.key}#`) ? found.key : start.key,
  });
}

/** A body with whatever of it can be read: lost places of names are found anew when the article is opened. */
export function mendBody(id: string, value: unknown): Body {
  const found = fields(value);
  const kept = Object.entries(body.entries).flatMap(([name, schema]) => {
    const good = salvage(schema, found[name]);
    return good === undefined ? [] : [[name, good]];
  });
  return { ...emptyBody(id), ...Object.fromEntries(kept), id };
}

/** The same for both halves. */
export function mendWhole(article: unknown, text: unknown): Whole | null {
  const mended = mendArticle(article);
  return mended && { article: mended, body: mendBody(mended.id, text) };
}
