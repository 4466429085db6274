import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../../utils/ask';
import type { Standings } from '../../../utils/knowledge/queries/standing';
import { withStandings } from '../../../utils/library/known/in-groups';
import { type Change, changesSince } from '../../../utils/library/known/known';
import type { SavedArticle } from '../../../utils/library/schema';
import type { DatasetStatus } from '../../../utils/messages';

/** How these entities stand with each other by the data now in use. */
export const standingsNow = (entities: string[]): Promise<Standings> => ask('standings', { entities });

/** Article id -> what changed since it was saved; filled while the page is idle, after a data update only. */
export function useChanges(articles: SavedArticle[] | null): ReadonlyMap<string, Change[]> {
  const [changes, setChanges] = useState<ReadonlyMap<string, Change[]>>(new Map());
  const status = useRef<Promise<DatasetStatus> | null>(null);
  useEffect(() => {
    const withNames = articles?.filter((a) => a.known !== null && a.names.length > 0) ?? [];
    if (withNames.length === 0) return setChanges(new Map());
    let stopped = false;
    (async () => {
      status.current ??= ask('dataset', {});
      const { version } = await status.current;
      const found = new Map<string, Change[]>();
      const older = withNames.filter(({ dataset }) => dataset !== version);
      for await (const [{ id, known }, now] of withStandings(older, standingsNow)) {
        if (stopped) return;
        const list = known ? changesSince(known, now) : [];
        if (list.length > 0) found.set(id, list);
      }
      if (!stopped) setChanges(found);
    })().catch((error: unknown) => console.error('changes since saved:', error));
    return () => {
      stopped = true;
    };
  }, [articles]);
  return changes;
}
