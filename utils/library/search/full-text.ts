import MiniSearch, { type Query } from 'minisearch';
import { EXACT, keyOf, searchTerms, withoutMarks, wordsOf } from '../../text/search-words';
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

/** An article that was found, and which of its terms made it so. */
export interface Found {
  id: string;
  terms: readonly string[];
}

/** Entity id -> the other names it goes by. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

const FIELDS = ['title', 'names', 'tags', 'note', 'text'] as const;
const BOOST = { title: 6, names: 4, tags: 4, note: 2, text: 1 };
/** Letters from which on one of a word may be wrong: in a shorter one the mistake would make another word. */
const FORGIVEN = 4;

/** Each syllable of a long text once: how often it stands there hardly changes a ranking, but fills the memory. */
const once = (text: string): string => [...new Set(wordsOf(text).map(keyOf))].join(' ');

export function searchable(article: SavedArticle, text: string, aliases: Aliases = new Map()): Searchable {
  const names = article.names.flatMap(({ entity, name }) => [
    name.vi,
    name.en,
    ...(aliases.get(entity) ?? []),
  ]);
  return {
    id: article.id,
    title: article.title,
    tags: article.tags.join(' '),
    note: [article.note, ...article.highlights.flatMap(({ quote, note }) => [quote, note])].join(' '),
    names: [...new Set(names)].join(' '),
    text: text === '' ? article.excerpt : once(text),
  };
}

/** Neighbouring letters the other way round: the mistake of fast hands that counts as two in Levenshtein's distance. */
const swapped = (word: string): string[] =>
  Array.from(
    { length: word.length - 1 },
    (_, i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2),
  );

/**
 * Full text search over the library. Marks are optional: "thoa thuan" finds "thỏa thuận"; where the query's own marks
 * stand (in either placing of the tone) the article ranks before those that only match without them. When nothing fits,
 * one typing error is forgiven.
 */
export class LibrarySearch {
  readonly #index = new MiniSearch<Searchable>({
    fields: [...FIELDS],
    tokenize: wordsOf,
    processTerm: searchTerms,
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
    return this.search(query).map(({ id }) => id);
  }

  /** The same with the terms by which each was found. */
  search(query: string): Found[] {
    const keys = wordsOf(query).map(keyOf);
    if (keys.length === 0) return [];
    const isWhole = /\s$/.test(query);
    const loose = this.#run(keys.map(withoutMarks), isWhole);
    const exact = this.#run(
      keys.map((key) => EXACT + key),
      isWhole,
    );
    const first = new Set(exact.map(({ id }) => id));
    const found = [...exact, ...loose.filter(({ id }) => !first.has(id))];
    return found.length > 0 ? found : this.#forgiving(keys.map(withoutMarks), isWhole);
  }

  /** Articles that fit when one word of the query is mistyped: one that no article holds. */
  #forgiving(words: string[], isWhole: boolean): Found[] {
    const isUnknown = (word: string, at: number) =>
      word.length >= FORGIVEN && this.#run([word], isWhole || at < words.length - 1).length === 0;
    const found = words.flatMap((word, at) =>
      isUnknown(word, at) ? this.#run(words, isWhole, { at, others: swapped(word) }) : [],
    );
    return [...new Map(found.map((each) => [each.id, each])).values()];
  }

  #run(words: string[], isWhole: boolean, wrong?: { at: number; others: string[] }): Found[] {
    const last = words.length - 1;
    const queries = words.map((word, i): Query => {
      const prefix = !isWhole && i === last;
      if (wrong?.at !== i) return { queries: [word], prefix };
      return { combineWith: 'OR', queries: [{ queries: [word], fuzzy: 1, prefix }, ...wrong.others] };
    });
    const found = this.#index.search(
      { combineWith: 'AND', queries },
      { tokenize: (term) => [term], processTerm: (term) => term, boost: BOOST },
    );
    return found.map(({ id, terms: matched }) => ({ id: id as string, terms: matched }));
  }
}
