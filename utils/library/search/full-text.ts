import MiniSearch from 'minisearch';
import { syllableKey } from '../../text/fold';
import type { SavedArticle } from '../schema';

/** What is searched of an article. `text` may be empty: titles are indexed first, texts as they are read. */
export interface Searchable {
  id: string;
  title: string;
  tags: string;
  note: string;
  names: string;
  text: string;
}

const MARK = /\p{M}/gu;
/** Words as the text engine sees them: letters, marks and digits in a row. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Starts a term that keeps its marks; no word holds it. */
const EXACT = '=';
const FIELDS = ['title', 'names', 'tags', 'note', 'text'] as const;
const BOOST = { title: 6, names: 4, tags: 4, note: 2, text: 1 };

/** A syllable without its marks: `thỏa` and `thoả` -> `thoa`, `đổi` -> `doi`. */
export function withoutMarks(key: string): string {
  return key.normalize('NFD').replace(MARK, '').replace(/đ/g, 'd');
}

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** Both forms of a word: with its marks (in one spelling) and without. */
function terms(word: string): string[] {
  const key = syllableKey(word);
  return [withoutMarks(key), EXACT + key];
}

/** Each syllable of a long text once: how often it stands there hardly changes a ranking, but fills the memory. */
const once = (text: string): string => [...new Set(wordsOf(text).map((word) => syllableKey(word)))].join(' ');

export function searchable(article: SavedArticle, text: string): Searchable {
  return {
    id: article.id,
    title: article.title,
    tags: article.tags.join(' '),
    note: article.note,
    names: article.names.map(({ name }) => `${name.vi} ${name.en}`).join(' '),
    text: text === '' ? article.excerpt : once(text),
  };
}

/**
 * Full text search over the library. Marks are optional: "thoa thuan" finds "thỏa thuận"; where the query's own marks
 * stand (in either placing of the tone) the article ranks before those that only match without them.
 */
export class LibrarySearch {
  readonly #index = new MiniSearch<Searchable>({
    fields: [...FIELDS],
    tokenize: wordsOf,
    processTerm: terms,
    autoVacuum: { minDirtCount: 500, minDirtFactor: 0.1, batchSize: 500, batchWait: 20 },
  });

  /** Adds an article, or replaces what was known of it. */
  put(article: Searchable): void {
    if (this.#index.has(article.id)) this.#index.replace(article);
    else this.#index.add(article);
  }

  remove(id: string): void {
    if (this.#index.has(id)) this.#index.discard(id);
  }

  /** Ids of the articles that hold every word of the query (its last one may be unfinished), best first. */
  find(query: string): string[] {
    const keys = wordsOf(query).map((word) => syllableKey(word));
    if (keys.length === 0) return [];
    const loose = this.#run(keys.map(withoutMarks), /\s$/.test(query));
    const exact = this.#run(
      keys.map((key) => EXACT + key),
      /\s$/.test(query),
    );
    const first = new Set(exact);
    return [...exact, ...loose.filter((id) => !first.has(id))];
  }

  #run(words: string[], whole: boolean): string[] {
    const last = words.length - 1;
    const found = this.#index.search(
      {
        combineWith: 'AND',
        queries: words.map((word, i) => ({ queries: [word], prefix: !whole && i === last })),
      },
      { tokenize: (term) => [term], processTerm: (term) => term, boost: BOOST },
    );
    return found.map(({ id }) => id as string);
  }
}
