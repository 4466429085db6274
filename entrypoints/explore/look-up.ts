import { ask } from '../../utils/ask';
import type { SearchRoute } from '../../utils/explore/route';
import type { SearchResult } from '../../utils/knowledge/search/finder';

/** Hits below the box while it is typed into. */
const FEW = 8;

/** What the box shows of a search. Rejects when the background does. */
export function lookUp(text: string): Promise<SearchResult> {
  return ask('search', { text, kinds: [], country: null, year: null, limit: FEW });
}

/** A page of results. @param limit 1..200 */
export function search({ text, kinds, country, year }: SearchRoute, limit: number): Promise<SearchResult> {
  return ask('search', { text, kinds, country, year, limit });
}
