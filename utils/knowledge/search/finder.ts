import MiniSearch, { type Query } from 'minisearch';
import { searchTerms, wordsOf } from '../../text/search-words';
import { BETWEEN, type EntryKind, type SearchEntry } from './entries';

export interface SearchFilters {
  kinds?: readonly EntryKind[] | undefined;
  /** Id of a country. */
  country?: string | undefined;
  year?: number | undefined;
}

export type SearchHit = Pick<SearchEntry, 'id' | 'kind' | 'name' | 'note' | 'date' | 'pack'>;

export interface SearchResult {
  /** The best ones, best first. */
  hits: SearchHit[];
  /** How many there are of each kind, with all filters but that of kinds. */
  counts: Partial<Record<EntryKind, number>>;
}

/** Of two that match alike: people and bodies are looked up far more often than one meeting among many. */
const kindWeight: Record<EntryKind, number> = {
  person: 1.5,
  organization: 1.5,
  place: 1.5,
  document: 1.2,
  event: 1.1,
  agreement: 1,
  meeting: 0.9,
};
const BOOST = { vi: 4, en: 4, also: 1 };
/** Letters of a word from which on one typing error is forgiven, and where else nothing would be found. */
const FORGIVEN = 5;
const FORGIVEN_AT_LAST = 4;
/** Entries indexed between two breaths: whoever waits for the same thread waits some milliseconds at most. */
const CHUNK = 250;

interface Indexed {
  /** Place in the list of entries. */
  id: number;
  vi: string;
  en: string;
  also: string;
}

/**
 * Finds what the dataset holds by name, alias, office, title, participant or number. Marks are optional; where the query
 * has them, what matches with its marks comes first. One typing error is forgiven in words of five letters and more.
 */
export class Finder {
  private readonly index = new MiniSearch<Indexed>({
    fields: ['vi', 'en', 'also'],
    tokenize: wordsOf,
    processTerm: (word) => searchTerms(word),
  });

  private constructor(private readonly entries: readonly SearchEntry[]) {}

  /** Indexes the entries, a few at a time. */
  static async of(entries: readonly SearchEntry[]): Promise<Finder> {
    const finder = new Finder(entries);
    const indexed = entries.map(({ name: { vi, en }, also }, id) => ({
      id,
      vi,
      en: en === vi ? '' : en,
      also,
    }));
    await finder.index.addAllAsync(indexed, { chunkSize: CHUNK });
    return finder;
  }

  /**
   * @param text what was typed so far: its last word may be unfinished
   * @param limit of the hits; the counts count all
   */
  find(text: string, filters: SearchFilters = {}, limit = 20): SearchResult {
    const found = this.matches(text).filter((entry) => isWithin(entry, filters));
    const counts: SearchResult['counts'] = {};
    for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1;
    const { kinds = [] } = filters;
    const wanted = kinds.length > 0 ? found.filter(({ kind }) => kinds.includes(kind)) : found;
    return {
      hits: wanted.slice(0, limit).map(hitOf),
      counts,
    };
  }

  /** What is called just so, then what holds the words in a row; within both what matches with its marks, then without them or but for a slip of the keys. */
  private matches(text: string): SearchEntry[] {
    const terms = wordsOf(text).map(searchTerms);
    if (terms.length === 0) return [];
    const loose = terms.map(([term]) => term);
    const near = (forgiven: number) =>
      this.run(loose.map((term) => wordQuery(term, term.length >= forgiven)));
    const marked = this.run(terms.map(([, term]) => wordQuery(term, false)));
    const strict = this.run(loose.map((term) => wordQuery(term, false)));
    const rough = near(FORGIVEN);
    const all = [...marked, ...strict, ...rough];
    const places = new Set(all.length > 0 ? all : near(FORGIVEN_AT_LAST));
    const whole = loose.join(' ');
    return [...places]
      .map((place, rank) => ({ entry: this.entries[place]!, rank }))
      .map(({ entry, rank }) => ({ entry, rank, tier: tierOf(entry, whole) }))
      .sort((a, b) => a.tier - b.tier || a.rank - b.rank)
      .map(({ entry }) => entry);
  }

  private run(queries: Query[]): number[] {
    const found = this.index.search(
      { combineWith: 'AND', queries },
      {
        tokenize: (term) => [term],
        processTerm: (term) => term,
        boost: BOOST,
        boostDocument: (place) => this.weight(place as number),
      },
    );
    return found.map(({ id }) => id as number);
  }

  private weight(place: number): number {
    const { kind, degree } = this.entries[place]!;
    return kindWeight[kind] * (1 + Math.log1p(degree) / 4);
  }
}

/** A word of the query; what begins with it matches too. */
function wordQuery(term: string, forgiving: boolean): Query {
  return { queries: [term], prefix: true, fuzzy: forgiving ? 1 : false };
}

/** 0: one of its names is the query, word for word, whatever the marks; 1: the name holds these words in a row; 2: scattered. */
function tierOf({ name, also }: SearchEntry, loose: string): 0 | 1 | 2 {
  const names = [name.vi, name.en].map(looseForm);
  if (names.includes(loose) || also.split(BETWEEN).some((one) => looseForm(one) === loose)) return 0;
  return names.some((one) => ` ${one}`.includes(` ${loose}`)) ? 1 : 2;
}

const looseForm = (text: string): string =>
  wordsOf(text)
    .map((word) => searchTerms(word)[0])
    .join(' ');

/** What a list of results shows of an entry. */
export function hitOf({ id, kind, name, note, date, pack }: SearchEntry): SearchHit {
  return { id, kind, name, note, date, ...(pack && { pack }) };
}

function isWithin({ countries, date }: SearchEntry, filters: SearchFilters): boolean {
  return (
    (filters.country === undefined || countries.includes(filters.country)) &&
    (filters.year === undefined || date?.startsWith(`${filters.year}`) === true)
  );
}
