import type { SearchEntry } from '../knowledge/search/entries';
import {
  Finder,
  hitOf,
  type SearchFilters,
  type SearchHit,
  type SearchResult,
} from '../knowledge/search/finder';
import { type Overview, overviewOf } from '../knowledge/search/overview';
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
    const finder = await (await this.hold()).finder();
    return finder.find(text, filters, limit);
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
