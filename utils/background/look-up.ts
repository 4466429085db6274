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

interface Held {
  version: string;
  entries: SearchEntry[];
  finder: Promise<Finder>;
}

/** Searches the whole memory. Its index is made with the first question and forgotten with the worker. */
export class LookUp {
  private held: Promise<Held> | null = null;

  constructor(private readonly knowledge: Knowledge) {}

  async search(text: string, filters: SearchFilters, limit: number): Promise<SearchResult> {
    const { finder } = await this.hold();
    return (await finder).find(text, filters, limit);
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
    return overviewOf((await this.hold()).entries, day, until);
  }

  /** The entries of the dataset now in use; a new one is read when its version differs. */
  private async hold(): Promise<Held> {
    const { version } = await this.knowledge.query((facts) => facts.meta());
    const held = await this.held?.catch(() => null);
    if (held?.version === version) return held;
    this.held = this.knowledge
      .query((facts) => facts.searchable())
      .then((entries) => ({ version, entries, finder: Finder.of(entries) }));
    return this.held;
  }
}
