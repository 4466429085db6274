import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../../utils/ask';
import type { Card } from '../../../utils/knowledge/card';
import { type Change, changesSince } from '../../../utils/library/known/known';
import type { SavedArticle } from '../../../utils/library/schema';
import type { DatasetStatus } from '../../../utils/messages';

/** The cards of an article's entities as the dataset has them now. */
export async function cardsNow(
  article: SavedArticle,
  cache: Map<string, Promise<Card | null>>,
): Promise<Card[]> {
  const cards = await Promise.all(
    article.names.map(({ entity }) => {
      const known = cache.get(entity) ?? ask('card', { entity, asOf: null, here: [] });
      cache.set(entity, known);
      return known;
    }),
  );
  return cards.filter((card) => card !== null);
}

/** Article id -> what changed since it was saved; filled while the page is idle, after a data update only. */
export function useChanges(articles: SavedArticle[] | null): ReadonlyMap<string, Change[]> {
  const [changes, setChanges] = useState<ReadonlyMap<string, Change[]>>(new Map());
  const cache = useRef(new Map<string, Promise<Card | null>>());
  const status = useRef<Promise<DatasetStatus> | null>(null);
  useEffect(() => {
    const withNames = articles?.filter((a) => a.known !== null && a.names.length > 0) ?? [];
    if (withNames.length === 0) return setChanges(new Map());
    let stopped = false;
    (async () => {
      status.current ??= ask('dataset', {});
      const { version } = await status.current;
      const found = new Map<string, Change[]>();
      for (const article of withNames) {
        if (stopped) return;
        if (article.dataset === version || !article.known) continue;
        const list = changesSince(article.known, await cardsNow(article, cache.current));
        if (list.length > 0) found.set(article.id, list);
      }
      if (!stopped) setChanges(found);
    })().catch((error: unknown) => console.error('changes since saved:', error));
    return () => {
      stopped = true;
    };
  }, [articles]);
  return changes;
}
