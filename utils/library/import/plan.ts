import { LibraryError } from '../errors';
import { blank, emptyBody, type Whole } from '../schema';
import { normalise, publisherHost, webUrl } from '../url';
import { instant, oneLine, publishedDate } from './fields';
import { LIMITS } from './limits';
import type { ImportFormat, Parsed, Refusal, Row } from './types';

/** Untrusted markup and the address it came from -> sanitised markup and its plain text. */
export type Clean = (html: string, base: string) => { html: string; text: string };

/** What an import would do; shown before anything is written. */
export interface Plan {
  format: ImportFormat;
  /** Names this import in the records it adds, so that it can be taken back. */
  batch: string;
  fresh: Whole[];
  /** In the library before. */
  already: number;
  refused: Refusal[];
  /** Rows whose date cannot be read; they would be saved with today's. */
  undated: Refusal['where'][];
  settings: Record<string, unknown> | null;
}

export interface PlanOptions {
  /** Keys and ids that the library holds. */
  keys: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  clean: Clean;
  now: Date;
  newId?: () => string;
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

const clamp = (n: number | undefined): number => (n !== undefined && n > 0 ? Math.min(1, n) : 0);

function tidyTags(tags: string[]): string[] {
  return [...new Set(tags.map((tag) => oneLine(tag, LIMITS.tag)).filter((tag) => tag !== ''))];
}

function wholeOf(row: Row, id: string, saved: string, batch: string, options: PlanOptions): Whole {
  const now = options.now.toISOString();
  const kept = row.html ? options.clean(row.html, row.url) : { html: '', text: '' };
  const title = oneLine(row.title ?? '', LIMITS.title);
  return {
    article: {
      ...blank(id, row.url.trim(), normalise(row.url), now),
      title: title || row.url.trim(),
      publisher: oneLine(row.publisher ?? '', LIMITS.title) || publisherHost(row.url),
      published: publishedDate(row.published, options.now),
      saved,
      excerpt: oneLine(row.excerpt || kept.text.slice(0, 300), LIMITS.title),
      lang: row.lang || null,
      characters: kept.text.length,
      read: row.read ?? false,
      progress: clamp(row.progress),
      starred: row.starred ?? false,
      archived: row.archived ?? false,
      tags: tidyTags(row.tags ?? []),
      note: (row.note ?? '').slice(0, LIMITS.note),
      batch,
    },
    body: { ...emptyBody(id), ...kept },
  };
}

/**
 * Works out what importing `parsed` would do: new articles, those there before, refused rows and why. Writes nothing.
 * Rows without a date keep the file's order. Throws `cancelled` when the signal says so.
 */
export async function plan(parsed: Parsed, options: PlanOptions): Promise<Plan> {
  const newId = options.newId ?? (() => crypto.randomUUID());
  const out: Plan = {
    format: parsed.format,
    batch: newId(),
    fresh: [],
    already: 0,
    refused: [...parsed.refused],
    undated: [],
    settings: parsed.settings,
  };
  const seen = new Set<string>();
  const ids = new Set(options.ids);
  const admit = (key: string, where: string, what: string): boolean => {
    if (options.keys.has(key)) out.already += 1;
    else if (seen.has(key)) out.refused.push({ where, reason: 'twice', what });
    else return !!seen.add(key);
    return false;
  };
  const freshId = (wanted: string): string => {
    const id = ids.has(wanted) ? newId() : wanted;
    ids.add(id);
    return id;
  };

  const steps: (() => void)[] = [
    ...parsed.rows.map((row, i) => () => {
      const url = webUrl(row.url);
      if (!url) {
        const reason = row.url.trim() === '' ? ('no-url' as const) : ('not-web' as const);
        out.refused.push({ where: row.where, reason, what: oneLine(row.url || (row.title ?? ''), 120) });
        return;
      }
      if (!admit(normalise(row.url), row.where, oneLine(row.url, 120))) return;
      const said = row.saved !== undefined && row.saved !== null && row.saved !== '';
      const saved = instant(row.saved, options.now);
      if (said && !saved) out.undated.push(row.where);
      // One millisecond apart, so that sorting by date keeps the order of the file.
      const placed = saved ?? new Date(options.now.getTime() - i).toISOString();
      out.fresh.push(wholeOf(row, freshId(newId()), placed, out.batch, options));
    }),
    ...parsed.wholes.map((whole, i) => () => {
      const { article, body } = whole;
      if (!admit(article.key, String(i + 1), article.url)) return;
      const id = freshId(article.id);
      const html = body.html ? options.clean(body.html, article.url).html : '';
      out.fresh.push({
        article: { ...article, id, batch: out.batch, version: 1 },
        body: { ...body, html, id },
      });
    }),
  ];
  for (const [i, step] of steps.entries()) {
    if (i % 200 === 0) {
      options.onProgress?.(i);
      await new Promise((resolve) => setTimeout(resolve));
      if (options.signal?.aborted)
        throw new LibraryError('cancelled', `after ${i} of ${steps.length} rows read`);
    }
    step();
  }
  options.onProgress?.(steps.length);
  return out;
}
