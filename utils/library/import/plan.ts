import { LibraryError } from '../errors';
import { emptyBody, oneForm, type SavedArticle, type Whole } from '../schema';
import { normalise, webUrl } from '../url';
import { type Clean, highlightsOf, isTooLong, tidyTags, wholeOf } from './article';
import { instant, oneLine, publishedDate } from './fields';
import { withoutSheets } from './inert';
import { LIMITS } from './limits';
import type { ImportFormat, Parsed, Refusal, Row, Untaken } from './types';

export type { Clean } from './article';

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
  /** Rows whose text is too long to be kept; their addresses are. */
  cut: Refusal['where'][];
  /** Records of our own, damaged in part. */
  mended: Refusal['where'][];
  /** Marked passages among what is new, and what has no place here. */
  highlights: number;
  untaken: Partial<Record<Untaken, number>>;
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

/** ms of work after which the page may draw, and the reader stop it. */
const TURN = 12;
/** Ids of ours can stand in an address and in a message; one that cannot is given anew. */
const isUsable = (id: string): boolean => id.length <= 200 && !/\p{Surrogate}/u.test(id);

/**
 * Id of a row: rows further down have smaller ones, because of two articles saved in the same second the list puts the
 * one with the greater id first. So the file's order stays, at every import.
 */
const rowId = (batch: string, i: number): string => `${batch}.${String(LIMITS.rows - i).padStart(6, '0')}`;

/** What the same address brings when it stands in the file once more: tags of another folder, a note, passages. */
function joined(
  first: SavedArticle,
  row: Row,
  options: Required<Pick<PlanOptions, 'now' | 'newId'>>,
): SavedArticle {
  const note = (row.note ?? '').trim().slice(0, LIMITS.note);
  const isNew = note !== '' && !first.note.includes(note);
  const quotes = new Set(first.highlights.map(({ quote }) => quote));
  return {
    ...first,
    tags: oneForm([...first.tags, ...tidyTags(row)]),
    note: isNew ? [first.note, note].filter(Boolean).join('\n\n') : first.note,
    highlights: [
      ...first.highlights,
      ...highlightsOf(row, options).filter(({ quote }) => !quotes.has(quote)),
    ],
    starred: first.starred || (row.starred ?? false),
  };
}

/** A record of our own export as it is to be written: sanitised anew, dates that cannot be true put right. */
function ownWhole({ article, body }: Whole, out: Plan, options: PlanOptions, where: string): Whole {
  const long = isTooLong(body.html) || isTooLong(body.text);
  if (long) out.cut.push(where);
  const saved = instant(article.saved, options.now);
  if (!saved) out.undated.push(where);
  const html = long || body.html === '' ? '' : options.clean(withoutSheets(body.html), article.url).html;
  return {
    article: {
      ...article,
      title: article.title.slice(0, LIMITS.title),
      publisher: article.publisher?.slice(0, LIMITS.title) ?? null,
      excerpt: article.excerpt.slice(0, LIMITS.title),
      lang: article.lang?.slice(0, 50) ?? null,
      note: article.note.slice(0, LIMITS.note),
      published: article.published && publishedDate(article.published, options.now),
      saved: saved ? article.saved : options.now.toISOString(),
      characters: long ? 0 : article.characters,
      batch: out.batch,
      version: 1,
    },
    body: long ? emptyBody(article.id) : { ...body, html },
  };
}

/** Works an import out, row by row. */
class Planning {
  readonly out: Plan;
  readonly #newId: () => string;
  readonly #ids: Set<string>;
  /** Keys in the file so far, and where the article of each stands in `fresh`. */
  readonly #seen = new Map<string, number>();

  constructor(
    parsed: Parsed,
    readonly options: PlanOptions,
  ) {
    this.#newId = options.newId ?? (() => crypto.randomUUID());
    this.#ids = new Set(options.ids);
    this.out = {
      format: parsed.format,
      batch: this.#newId(),
      fresh: [],
      already: 0,
      refused: [...parsed.refused],
      undated: [],
      cut: [],
      mended: parsed.mended,
      highlights: 0,
      untaken: parsed.untaken,
      settings: parsed.settings,
    };
  }

  row(row: Row, i: number): void {
    const { out, options } = this;
    if (!webUrl(row.url)) {
      const reason = row.url.trim() === '' ? 'no-url' : 'not-web';
      out.refused.push({ where: row.where, reason, what: oneLine(row.url || (row.title ?? ''), 120) });
      return;
    }
    const key = normalise(row.url);
    if (options.keys.has(key)) out.already += 1;
    else if (this.#seen.has(key)) this.#again(key, row);
    else {
      const said = row.saved !== undefined && row.saved !== null && row.saved !== '';
      const saved = instant(row.saved, options.now);
      if (said && !saved) out.undated.push(row.where);
      if (isTooLong(row.html)) out.cut.push(row.where);
      // One millisecond apart, so that sorting by date keeps the order of the file.
      const placed = saved ?? new Date(options.now.getTime() - i).toISOString();
      const id = this.#freeId(rowId(out.batch, i));
      const { now, clean } = options;
      this.#add(
        key,
        wholeOf(row, { id, key, batch: out.batch, saved: placed, now, clean, newId: this.#newId }),
      );
    }
  }

  own(whole: Whole, i: number): void {
    const { key, url } = whole.article;
    const where = String(i + 1);
    if (this.options.keys.has(key)) this.out.already += 1;
    else if (this.#seen.has(key)) this.out.refused.push({ where, reason: 'twice', what: oneLine(url, 120) });
    else {
      const { article, body } = ownWhole(whole, this.out, this.options, where);
      const id = this.#freeId(article.id);
      this.#add(key, { article: { ...article, id }, body: { ...body, id } });
    }
  }

  #again(key: string, row: Row): void {
    const at = this.#seen.get(key) ?? 0;
    const first = this.out.fresh[at];
    if (!first) return;
    const article = joined(first.article, row, { now: this.options.now, newId: this.#newId });
    if (JSON.stringify(article) === JSON.stringify(first.article))
      this.out.refused.push({ where: row.where, reason: 'twice', what: oneLine(row.url, 120) });
    else this.out.fresh[at] = { ...first, article };
  }

  #add(key: string, whole: Whole): void {
    this.#seen.set(key, this.out.fresh.length);
    this.out.fresh.push(whole);
  }

  #freeId(wanted: string): string {
    const id = this.#ids.has(wanted) || !isUsable(wanted) ? this.#newId() : wanted;
    this.#ids.add(id);
    return id;
  }
}

/**
 * Works out what importing `parsed` would do: new articles, those there before, refused rows and why. Writes nothing.
 * Rows without a date, and those of one second, keep the file's order. A row that cannot be worked out is refused by
 * itself. Throws `cancelled` when the signal says so.
 */
export async function plan(parsed: Parsed, options: PlanOptions): Promise<Plan> {
  const planning = new Planning(parsed, options);
  const { out } = planning;
  const steps = [
    ...parsed.rows.map((row, i) => ({ where: row.where, what: row.url, take: () => planning.row(row, i) })),
    ...parsed.wholes.map((whole, i) => ({
      where: String(i + 1),
      what: whole.article.url,
      take: () => planning.own(whole, i),
    })),
  ];
  let turn = Number.NEGATIVE_INFINITY;
  for (const [i, { where, what, take }] of steps.entries()) {
    if (performance.now() - turn > TURN) {
      options.onProgress?.(i);
      await new Promise((resolve) => setTimeout(resolve));
      if (options.signal?.aborted)
        throw new LibraryError('cancelled', `after ${i} of ${steps.length} rows read`);
      turn = performance.now();
    }
    try {
      take();
    } catch (error) {
      console.warn(`import: row ${where}:`, error);
      out.refused.push({ where, reason: 'damaged', what: oneLine(what.slice(0, 500), 120) });
    }
  }
  out.highlights = out.fresh.reduce((sum, { article }) => sum + article.highlights.length, 0);
  options.onProgress?.(steps.length);
  return out;
}
