import type { SearchEntry } from '../knowledge/search/entries';
import {
  type Elsewhere,
  Finder,
  hitOf,
  type SearchFilters,
  type SearchHit,
  type SearchResult,
} from '../knowledge/search/finder';
import { looseWords } from '../knowledge/search/loose';
import { sidesOf, withoutCourtesy } from '../knowledge/search/name-book';
import { type Overview, overviewOf } from '../knowledge/search/overview';
import type { Facts } from '../knowledge/store/facts';
import type { Knowledge } from '../knowledge/store/knowledge';
import type { PartialDate } from '../text/partial-date';

/** ms until the index is begun: the page with the overview comes first. */
const SOON = 200;

interface Held {
  version: string;
  entries: SearchEntry[];
  /** Made when first asked for. */
  finder(): Promise<Finder>;
}

/** Searches the whole memory. Its index is made with the first search, or once the overview was given, and forgotten with the worker. */
export class LookUp {
  private held: Promise<Held> | null = null;

  constructor(private readonly knowledge: Knowledge) {}

  async search(text: string, filters: SearchFilters, limit: number): Promise<SearchResult> {
    const [elsewhere, held] = await Promise.all([this.elsewhere(looseWords(text)), this.hold()]);
    return (await held.finder()).find(text, filters, limit, elsewhere);
  }

  /** What is not held here; two sides are looked for where the words begin no name. */
  private elsewhere(words: readonly string[]): Promise<Elsewhere> {
    return this.knowledge.query(async (facts) => {
      const begun = await begunBy(facts, words);
      return { begun, bearers: await facts.bearers(begun.length > 0 ? [] : sidesOf(words)) };
    });
  }

  /** Bodies that belong to a body now, by name in Vietnamese. */
  async units(body: string): Promise<SearchHit[]> {
    const { entries } = await this.hold();
    return entries
      .filter(({ parents }) => parents.includes(body))
      .map(hitOf)
      .sort((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'));
  }

  async overview(day: string, until: PartialDate | null): Promise<Overview> {
    const { entries, finder } = await this.hold();
    // Whoever looks at the whole is about to search it.
    setTimeout(() => void finder(), SOON);
    return overviewOf(entries, day, until);
  }

  /** The entries of the dataset now in use; a new one is read when its version differs. */
  private async hold(): Promise<Held> {
    const { version } = await this.knowledge.query((facts) => facts.meta());
    const held = await this.held?.catch(() => null);
    if (held?.version === version) return held;
    this.held = this.knowledge
      .query((facts) => facts.searchable())
      .then((entries) => heldOf(version, entries));
    return this.held;
  }
}

/** What the words begin, or what those after a courtesy do. */
async function begunBy(facts: Facts, words: readonly string[]): Promise<SearchEntry[]> {
  if (words.length === 0) return [];
  const begun = await facts.begun(words.join(' '));
  const named = begun.length > 0 ? null : withoutCourtesy(words);
  return named ? facts.begun(named.join(' ')) : begun;
}

function heldOf(version: string, entries: SearchEntry[]): Held {
  let finder: Promise<Finder> | null = null;
  return {
    version,
    entries,
    finder() {
      finder ??= Finder.of(entries);
      return finder;
    },
  };
}
