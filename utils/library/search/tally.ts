import type { SavedArticle } from '../schema';
import { type FacetName, facetCounts, facetNames, type ViewName } from './view';

type NameText = (name: { vi: string; en: string }) => string;

/** A facet with the values its articles have, as a list to choose from. */
export interface Facet {
  name: FacetName;
  values: { value: string; label: string; count: number }[];
}

/** Entities named in these articles with their names in the reader's language, those of most articles first. */
export function namedIn(
  articles: readonly SavedArticle[],
  text: NameText,
): { entity: string; label: string }[] {
  const found = new Map<string, { label: string; n: number }>();
  for (const { names } of articles)
    for (const { entity, name } of names)
      found.set(entity, { label: text(name), n: (found.get(entity)?.n ?? 0) + 1 });
  return [...found]
    .sort(([, a], [, b]) => b.n - a.n || a.label.localeCompare(b.label, 'vi'))
    .map(([entity, { label }]) => ({ entity, label }));
}

/** Every facet of these articles; people and countries by their names. */
export function facetsOf(articles: readonly SavedArticle[], text: NameText): Facet[] {
  const labels = new Map(namedIn(articles, text).map(({ entity, label }) => [entity, label]));
  return facetNames.map((name) => ({
    name,
    values: facetCounts(articles, name).map(([value, count]) => ({
      value,
      count,
      label: name === 'person' || name === 'country' ? (labels.get(value) ?? value) : value,
    })),
  }));
}

/** How many articles each view holds. */
export function viewCounts(
  articles: readonly SavedArticle[],
  changed: ReadonlySet<string>,
): Record<ViewName, number> {
  const counts = { all: 0, unread: 0, starred: 0, archived: 0, changed: 0 };
  for (const { id, archived, read, starred } of articles) {
    if (archived) counts.archived += 1;
    else counts.all += 1;
    if (!read && !archived) counts.unread += 1;
    if (starred) counts.starred += 1;
    if (changed.has(id)) counts.changed += 1;
  }
  return counts;
}
