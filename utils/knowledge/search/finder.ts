import { wordsOf } from '../../text/search-words';
import type { EntryKind, SearchEntry } from './entries';
import { looseForm, looseWords, termsOf } from './loose';
import { type Bearers, formsOf, NameBook, withoutCourtesy } from './name-book';
import { PostingsMaker } from './postings';
import { type Tier, tierOf, tiers } from './tiers';
import { type TypedWord, WordIndex } from './word-index';

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
  /** The two that the words name, in their order, for what lies between them. */
  sides: [SearchHit, SearchHit] | null;
  /** Nothing holds all of the words: these hold all but one. */
  near: boolean;
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
/** What a hit counts in a name in Vietnamese, in English, in a person's newest office, in all else. */
const BOOSTS = [4, 4, 3, 1];
/** Letters of a word from which on one typing error is forgiven, and where else nothing is called so. */
const FORGIVEN = 5;
const FORGIVEN_AT_LAST = 4;
/** What holds all words but one, at most. */
const NEAREST = 20;
/** Stands between two sides. */
const APART = /\s+(?:và|với|va|voi|gặp|and|with|met|vs\.?|[-–—×])\s+/iu;
/** Entries indexed between two breaths: whoever waits for the same thread waits some milliseconds at most. */
const CHUNK = 250;

/** Found by the words of a search among entries that are not held, as those of packs on the disk. */
export interface Elsewhere {
  /** What one of their names begins with the whole text. */
  begun: readonly SearchEntry[];
  /** Who is called just as one side of two is; see `sidesOf`. */
  bearers: Bearers;
}

const NOWHERE: Elsewhere = { begun: [], bearers: new Map() };

interface Match {
  entry: SearchEntry;
  tier: Tier;
  /** Place in the order of all matches by their words alone. */
  rank: number;
}

interface Matches {
  matches: Match[];
  /** As in `SearchResult`. */
  near: boolean;
}

/**
 * Finds what the dataset holds by name, alias, office, title, participant, day or number. Marks are optional; where the
 * query has them, what matches with its marks comes first. One typing error is forgiven in words of five letters and more.
 */
export class Finder {
  private readonly book: NameBook;

  private constructor(
    private readonly entries: readonly SearchEntry[],
    private readonly index: WordIndex,
  ) {
    this.book = new NameBook(entries, (place) => this.weight(place));
  }

  /** Indexes the entries, a few at a time. */
  static async of(entries: readonly SearchEntry[]): Promise<Finder> {
    const maker = new PostingsMaker(BOOSTS.length);
    for (const [n, entry] of entries.entries()) {
      if (n % CHUNK === 0) await new Promise((done) => setTimeout(done));
      maker.add(fieldsOf(entry).map((field) => wordsOf(field).map(termsOf)));
    }
    return new Finder(entries, new WordIndex(maker.made(), BOOSTS));
  }

  /**
   * @param text what was typed so far: its last word may be unfinished
   * @param limit of the hits; the counts count all
   * @param elsewhere what the same words find where the entries are not all held
   */
  find(text: string, filters: SearchFilters = {}, limit = 20, elsewhere = NOWHERE): SearchResult {
    const whole = this.beside(this.matches(text), text, elsewhere.begun);
    const found = whole.matches.filter(({ entry }) => isWithin(entry, filters)).map(({ entry }) => entry);
    const counts: SearchResult['counts'] = {};
    for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1;
    const { kinds = [] } = filters;
    const wanted = kinds.length > 0 ? found.filter(({ kind }) => kinds.includes(kind)) : found;
    const sides = this.sidesIn(text, whole, elsewhere.bearers);
    return {
      hits: wanted.slice(0, limit).map(hitOf),
      counts,
      sides: sides && [hitOf(sides[0]), hitOf(sides[1])],
      near: whole.near && found.length > 0,
    };
  }

  /** The matches with those of elsewhere, each after its own of the same tier; these hold all the words. */
  private beside({ matches, near }: Matches, text: string, begun: readonly SearchEntry[]): Matches {
    const known = new Set(near ? [] : matches.map(({ entry }) => entry.id));
    const further = begun.filter(({ id }) => !known.has(id));
    if (further.length === 0) return { matches, near };
    const typed = [looseForm(text)];
    const added = further.map((entry, n) => ({
      entry,
      tier: tierOf(entry.kind, formsOf(entry), typed),
      rank: matches.length + n,
    }));
    const all = near ? added : [...matches, ...added];
    return { matches: all.sort((a, b) => a.tier - b.tier || a.rank - b.rank), near: false };
  }

  /** What holds all the words, by its tier; where there is nothing, what a looser reading of them finds. */
  private matches(text: string): Matches {
    const words = looseWords(text);
    if (words.length === 0) return { matches: [], near: false };
    const marked = this.run(wordsOf(text).map((word) => typed(termsOf(word)[1], false)));
    const whole = this.ranked([...marked, ...this.alike(words)], words);
    if (whole.length > 0) return { matches: whole, near: false };
    const sides = this.book.sidesIn(words);
    if (sides)
      return { matches: sides.map((entry, rank) => ({ entry, rank, tier: tiers.scattered })), near: false };
    const named = withoutCourtesy(words);
    if (named) {
      const matches = this.ranked(this.alike(named), named);
      if (matches.length > 0) return { matches, near: false };
    }
    const matches = words.length > 1 ? this.ranked(this.allButOne(words), words) : [];
    return { matches: matches.slice(0, NEAREST), near: matches[0]?.tier === tiers.scattered };
  }

  /**
   * Two entities named one after the other, or found on both sides of a word such as “và”; what is called so as a whole is one.
   * @param whole what was found for the whole text
   */
  private sidesIn(text: string, whole: Matches, bearers: Bearers): [SearchEntry, SearchEntry] | null {
    const tier = whole.matches[0]?.tier ?? tiers.scattered;
    if (tier === tiers.named) return null;
    const named = this.book.sidesIn(looseWords(text), bearers);
    const parts = text.trim().split(APART);
    if (named || parts.length !== 2 || tier === tiers.called) return named;
    const nothing = whole.near || whole.matches.length === 0;
    const [a, b] = parts.map((part) => this.sideOf(part, nothing ? tiers.scattered : tiers.called));
    return a && b && a !== b ? [a, b] : null;
  }

  private sideOf(part: string, worst: Tier): SearchEntry | undefined {
    const { matches, near } = this.matches(part);
    return near ? undefined : matches.find(({ entry, tier }) => tier <= worst && isEntity(entry))?.entry;
  }

  /** Places of what holds the words, or those of another reading, but for a slip of the keys. */
  private alike(words: readonly string[]): number[] {
    const exact = (reading: readonly string[]) => this.run(reading.map((word) => typed(word, false)));
    const near = (forgiven: number) =>
      words.some((word) => word.length >= forgiven)
        ? this.run(words.map((word) => typed(word, word.length >= forgiven)))
        : [];
    const form = words.join(' ');
    const isNamed = (place: number) => this.tierOf(place, [form]) < tiers.titled;
    const found = [...exact(words), ...this.book.readingsOf(words).flatMap(exact)];
    // What is called just so was not mistyped, and two names in a row are no misspelling of one.
    if (found.some(isNamed) || this.book.sidesIn(words)) return found;
    found.push(...near(FORGIVEN));
    return found.some(isNamed) ? found : [...found, ...near(FORGIVEN_AT_LAST)];
  }

  private allButOne(words: readonly string[]): number[] {
    const different = [...new Set(words)].map((word) => typed(word, word.length >= FORGIVEN_AT_LAST));
    return this.run(different, different.length - 1);
  }

  /** Each once, best tier first, within a tier in the order given. */
  private ranked(places: readonly number[], words: readonly string[]): Match[] {
    const forms = [words, ...this.book.readingsOf(words)].map((reading) => reading.join(' '));
    return [...new Set(places)]
      .map((place, rank) => ({ entry: this.entries[place]!, rank, tier: this.tierOf(place, forms) }))
      .sort((a, b) => a.tier - b.tier || a.rank - b.rank);
  }

  private tierOf(place: number, typed: readonly string[]): Tier {
    return tierOf(this.entries[place]!.kind, this.book.formsOf(place), typed);
  }

  private run(words: readonly TypedWord[], least = words.length): number[] {
    return this.index.search(words, least, (place) => this.weight(place));
  }

  private weight(place: number): number {
    const { kind, degree } = this.entries[place]!;
    return kindWeight[kind] * (1 + Math.log1p(degree) / 4);
  }
}

const isEntity = ({ kind }: SearchEntry) => kind !== 'meeting' && kind !== 'agreement';

/** What an entry is found by, in the order of `BOOSTS`. A meeting or agreement is found by its day and place, too. */
function fieldsOf(entry: SearchEntry): string[] {
  const { kind, name, note, also } = entry;
  const noted = `${note.vi} ${note.en}`;
  return [
    name.vi,
    name.en === name.vi ? '' : name.en,
    kind === 'person' ? noted : '',
    isEntity(entry) ? also : `${also} ${noted}`,
  ];
}

const typed = (term: string, forgiving: boolean): TypedWord => ({ term, forgiving });

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
