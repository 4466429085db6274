import { blank, emptyBody, type Highlight, oneForm, type Whole } from '../schema';
import { publisherHost } from '../url';
import { instant, oneLine, publishedDate } from './fields';
import { withoutSheets } from './inert';
import { LIMITS } from './limits';
import type { Row } from './types';

/** Untrusted markup and the address it came from -> sanitised markup and its plain text. */
export type Clean = (html: string, base: string) => { html: string; text: string };

/** What a record is made with besides its row. */
export interface Making {
  id: string;
  /** Key of its address. */
  key: string;
  batch: string;
  /** ISO instant at which the article counts as saved. */
  saved: string;
  now: Date;
  clean: Clean;
  newId(): string;
}

const clamp = (n: number | undefined): number => (n !== undefined && n > 0 ? Math.min(1, n) : 0);
const short = (text: string, max: number): string => text.slice(0, max).replace(/[\ud800-\udbff]$/, '');

/** Foreign tags in one line and one Unicode form, each once; our own as they are. */
export function tidyTags(row: Row): string[] {
  const tags = (row.tags ?? []).map((tag) =>
    row.exact ? short(tag, LIMITS.note) : oneLine(tag, LIMITS.tag),
  );
  return oneForm(tags.filter((tag) => tag !== ''));
}

/** Marked passages of a row as ours. Where they stand in the text is found when the article is opened. */
export function highlightsOf(row: Row, { now, newId }: Pick<Making, 'now' | 'newId'>): Highlight[] {
  return (row.highlights ?? []).slice(0, LIMITS.highlights).flatMap((given): Highlight[] => {
    if ('id' in given) return [given];
    const quote = short(given.quote.trim(), LIMITS.quote);
    if (quote === '') return [];
    return [
      {
        id: newId(),
        quote,
        prefix: '',
        suffix: '',
        start: null,
        note: short(given.note ?? '', LIMITS.note),
        made: instant(given.made, now) ?? now.toISOString(),
      },
    ];
  });
}

/** Whether an article's own text is too long to be kept. */
export const isTooLong = (html: string | undefined): boolean => (html?.length ?? 0) > LIMITS.article;

/** Sanitised text of a row; empty when it has none, or one too long. */
function textOf(row: Row, clean: Clean): { html: string; text: string } {
  if (!row.html || isTooLong(row.html)) return { html: '', text: '' };
  return clean(withoutSheets(row.html), row.url);
}

/** A language as browsers write it (`vi`, `en-GB`); null for anything else. */
export const langTag = (lang: string | null | undefined): string | null =>
  /^[a-z]{2,8}([-_][a-z0-9]{1,8}){0,4}$/i.test(lang ?? '') ? (lang ?? null) : null;

/** One row of a foreign file, or of our own list formats, as the record to save. */
export function wholeOf(row: Row, making: Making): Whole {
  const { id, key, batch, saved, now } = making;
  const kept = textOf(row, making.clean);
  const words = (text: string | undefined, max: number) =>
    row.exact ? short(text ?? '', max) : oneLine(text ?? '', max);
  const url = row.url.trim();
  return {
    article: {
      ...blank(id, url, key, now.toISOString()),
      title: words(row.title, LIMITS.title) || (row.exact ? '' : url),
      publisher: words(row.publisher, LIMITS.title) || (row.exact ? null : publisherHost(url)),
      published: publishedDate(row.published, now),
      saved,
      excerpt: words(row.excerpt || kept.text.slice(0, 300), LIMITS.title),
      lang: langTag(row.lang),
      characters: kept.text.length,
      read: row.read ?? false,
      progress: clamp(row.progress),
      starred: row.starred ?? false,
      archived: row.archived ?? false,
      tags: tidyTags(row),
      note: short(row.note ?? '', LIMITS.note),
      highlights: highlightsOf(row, making),
      batch,
    },
    body: { ...emptyBody(id), ...kept },
  };
}
