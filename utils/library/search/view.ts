import { readingMinutes } from '../../text/reading-time';
import type { SavedArticle } from '../schema';

export const facetNames = ['tag', 'publisher', 'year', 'person', 'country'] as const;
export type FacetName = (typeof facetNames)[number];
export type ViewName = 'all' | 'unread' | 'starred' | 'archived' | 'changed';
export type Sort = 'saved' | 'published' | 'oldest' | 'title' | 'short';

export interface Filter {
  view: ViewName;
  /** The value each facet is narrowed to; null = any. */
  facets: Record<FacetName, string | null>;
  sort: Sort;
}

export const noFilter: Filter = {
  view: 'all',
  facets: { tag: null, publisher: null, year: null, person: null, country: null },
  sort: 'saved',
};

/** Whether the filter leaves anything out. */
export const isNarrowed = ({ view, facets }: Filter): boolean =>
  view !== 'all' || facetNames.some((name) => facets[name] !== null);

/** A line of the list: the head of articles on one meeting, or an article (`grouped`: under such a head). */
export type Line =
  | { kind: 'meeting'; id: string; title: { vi: string; en: string }; count: number }
  | { kind: 'article'; article: SavedArticle; grouped: boolean };

/** What an article has of a facet: ids for people and countries, words for the others. */
function facetValues(article: SavedArticle, facet: FacetName): string[] {
  switch (facet) {
    case 'tag':
      return article.tags;
    case 'publisher':
      return article.publisher ? [article.publisher] : [];
    case 'year':
      return article.published ? [article.published.slice(0, 4)] : [];
    case 'person':
      return article.names.filter((n) => n.type === 'person').map((n) => n.entity);
    case 'country':
      return article.countries;
  }
}

/** Values of a facet with how many articles have each, commonest first (years newest first). */
export function facetCounts(
  articles: readonly SavedArticle[],
  facet: FacetName,
): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const article of articles)
    for (const value of new Set(facetValues(article, facet))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) =>
    facet === 'year' ? (a < b ? 1 : -1) : n - m || (a < b ? -1 : 1),
  );
}

function inView(article: SavedArticle, view: ViewName, changed: ReadonlySet<string>): boolean {
  switch (view) {
    case 'all':
      return !article.archived;
    case 'unread':
      return !article.read && !article.archived;
    case 'starred':
      return article.starred;
    case 'archived':
      return article.archived;
    case 'changed':
      return changed.has(article.id);
  }
}

/** Vietnamese order: tones after letters, from the level one over huyền, hỏi, ngã, sắc to nặng. */
const collator = new Intl.Collator('vi', { numeric: true });
const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
const ORDERS: Record<Sort, (a: SavedArticle, b: SavedArticle) => number> = {
  saved: (a, b) => descending(a.saved, b.saved),
  // Articles without a date stand last either way.
  published: (a, b) => descending(a.published ?? '', b.published ?? ''),
  oldest: (a, b) => descending(b.published ?? '9999', a.published ?? '9999'),
  title: (a, b) => collator.compare(a.title, b.title),
  short: (a, b) => (readingMinutes(a.characters) || 1e9) - (readingMinutes(b.characters) || 1e9),
};

/**
 * The articles to show, in order. With a search (`found`, ids best first) its order holds; articles in the archive are
 * found, too, unless a view is chosen.
 */
export function visible(
  articles: readonly SavedArticle[],
  filter: Filter,
  found: readonly string[] | null,
  changed: ReadonlySet<string>,
): SavedArticle[] {
  const wanted = facetNames.flatMap((name) => {
    const value = filter.facets[name];
    return value === null ? [] : [{ name, value }];
  });
  const fits = (article: SavedArticle): boolean =>
    (found !== null && filter.view === 'all' ? true : inView(article, filter.view, changed)) &&
    wanted.every(({ name, value }) => facetValues(article, name).includes(value));
  if (found === null) return articles.filter(fits).sort(ORDERS[filter.sort]);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return found.flatMap((id) => {
    const article = byId.get(id);
    return article && fits(article) ? [article] : [];
  });
}

/** Puts articles on one recognised meeting together under a head, where the first of them stands. */
export function grouped(articles: readonly SavedArticle[]): Line[] {
  const groups = new Map<string, SavedArticle[]>();
  for (const article of articles)
    if (article.meeting) groups.set(article.meeting.id, [...(groups.get(article.meeting.id) ?? []), article]);
  const placed = new Set<string>();
  return articles.flatMap((article): Line[] => {
    const group = article.meeting && groups.get(article.meeting.id);
    if (!article.meeting || !group || group.length < 2) return [{ kind: 'article', article, grouped: false }];
    if (placed.has(article.meeting.id)) return [];
    placed.add(article.meeting.id);
    const { id, title } = article.meeting;
    return [
      { kind: 'meeting', id, title, count: group.length },
      ...group.map((member): Line => ({ kind: 'article', article: member, grouped: true })),
    ];
  });
}
