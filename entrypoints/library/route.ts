import { useEffect, useState } from 'preact/hooks';

export type Route =
  | { page: 'list' }
  | { page: 'read'; id: string }
  | { page: 'brief'; ids: string[]; who: string[] };

/** `#/read/<id>`, `#/brief?ids=a,b`, `#/brief?who=x,y`; anything else is the list. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const read = /^\/read\/(.+)$/.exec(path);
  if (read) return { page: 'read', id: decodeURIComponent(read[1]!) };
  if (path !== '/brief') return { page: 'list' };
  const list = (name: string) => new URLSearchParams(query).get(name)?.split(',').filter(Boolean) ?? [];
  return { page: 'brief', ids: list('ids'), who: list('who').slice(0, 2) };
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const moved = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return route;
}

export const go = (hash: string): void => {
  location.hash = hash;
};
