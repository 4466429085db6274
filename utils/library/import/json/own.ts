import * as v from 'valibot';
import { body, savedArticle, type Whole } from '../../schema';
import { mendWhole } from '../../store/check';
import { type ArticleV1, fromV1, SCHEMA } from '../../store/migrate';
import { normalise } from '../../url';
import { ImportError, type Parsed, parsed } from '../types';
import { describe, isRecord } from './fields';

/** Written by `export/json`; the same word for every schema version. */
export const OWN_FORMAT = 'boi-canh-library';

const ownFile = v.object({
  format: v.literal(OWN_FORMAT),
  schema: v.number(),
  settings: v.nullish(v.record(v.string(), v.unknown())),
  articles: v.array(v.unknown()),
});

/** A record of the file as article and body, as they stand there. */
function halves(record: Record<string, unknown>, schema: number): { article: unknown; body: unknown } {
  const { body: inner, ...light } = record;
  if (schema === 1) return fromV1(record as unknown as ArticleV1);
  const text = isRecord(inner) ? inner : {};
  return {
    article: light,
    body: { html: '', text: '', mentions: [], agreements: [], ...text, id: light.id },
  };
}

/** The record whole, or what can be read of it; null when there is no address in it. */
function ownRecord(record: unknown, schema: number): { whole: Whole; mended: boolean } | null {
  if (!isRecord(record) || typeof record.url !== 'string') return null;
  const half = halves(record, schema);
  const [article, text] = [v.safeParse(savedArticle, half.article), v.safeParse(body, half.body)];
  if (!article.success || !text.success) {
    const whole = mendWhole(half.article, half.body);
    return whole && { whole, mended: true };
  }
  // A hand-made file could claim a key that is not its address's: it is worked out anew, but for what tells two articles of one address apart.
  const plain = normalise(article.output.url);
  const key = article.output.key.startsWith(`${plain}#`) ? article.output.key : plain;
  return { whole: { article: { ...article.output, key }, body: text.output }, mended: false };
}

/** Our own export, of this schema version or an earlier one. Null when it is something else; `newer` when a later release wrote it. */
export function readOwn(data: unknown): Parsed | null {
  const file = v.safeParse(ownFile, data);
  if (!file.success) return null;
  const { schema, articles, settings } = file.output;
  if (schema > SCHEMA) throw new ImportError('newer', `schema ${schema}, this release knows ${SCHEMA}`);
  const out = parsed('own', []);
  articles.forEach((record, i) => {
    const where = String(i + 1);
    const read = ownRecord(record, schema);
    if (!read) out.refused.push({ where, reason: 'damaged', what: describe(record) });
    else out.wholes.push(read.whole);
    if (read?.mended) out.mended.push(where);
  });
  out.settings = settings ?? null;
  return out;
}
