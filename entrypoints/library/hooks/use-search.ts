import { useEffect, useRef, useState } from 'preact/hooks';
import type { Hit } from '../../../utils/library/search/hit';
import type { SearchReply, SearchRequest } from '../search-worker';

const NONE: ReadonlyMap<string, Hit> = new Map();

/** Search as you type, in a worker: indexing thousands of texts never holds up the page. */
export function useSearch(query: string) {
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  const [found, setFound] = useState<{ query: string; ids: string[] } | null>(null);
  const [hits, setHits] = useState<ReadonlyMap<string, Hit>>(new Map());
  const [round, setRound] = useState(0);
  const send = (request: SearchRequest) => worker.current?.postMessage(request);
  const current = useRef(query);
  current.current = query;

  useEffect(() => {
    const w = new Worker(new URL('../search-worker.ts', import.meta.url), { type: 'module' });
    w.onmessage = ({ data }: MessageEvent<SearchReply>) => {
      if ('ready' in data) {
        performance.mark('library-indexed');
        setRound((n) => n + 1);
      } else if ('changed' in data) setRound((n) => n + 1);
      else if (data.n !== asked.current) return;
      else if ('hits' in data) setHits((before) => new Map([...before, ...data.hits]));
      else {
        performance.mark('library-found');
        setHits(new Map());
        setFound({ query: current.current, ids: data.ids });
      }
    };
    worker.current = w;
    return () => w.terminate();
  }, []);
  useEffect(() => {
    asked.current += 1;
    if (query.trim() === '') setFound(null);
    else send({ find: query, n: asked.current });
  }, [query, round]);

  return {
    /** Article id -> the line that shows why it was found; comes after the ids. */
    hits: query.trim() === '' ? NONE : hits,
    found: query.trim() === '' ? null : (found?.ids ?? null),
    changed: (ids: string[]) => send({ changed: ids }),
  };
}
