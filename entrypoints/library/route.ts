import { useEffect, useState } from 'preact/hooks';

export type Route =
  /** `view`: the one to begin with. */
  | { page: 'list'; view?: 'changed' }
  | { page: 'read'; id: string }
  | { page: 'brief'; ids: string[]; who: string[] };

/** Text of an address as it was before it was escaped; as it stands when it was not. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** `#/changed`, `#/read/<id>`, `#/brief?ids=a,b`, `#/brief?who=x,y`, each id escaped; anything else is the list. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const read = /^\/read\/(.+)$/.exec(path);
  if (read) return { page: 'read', id: unescaped(read[1]!) };
  if (path === '/changed') return { page: 'list', view: 'changed' };
  if (path !== '/brief') return { page: 'list' };
  const list = (name: string) => {
    const given = query.split('&').find((part) => part.startsWith(`${name}=`));
    return (
      given
        ?.slice(name.length + 1)
        .split(',')
        .filter(Boolean)
        .map(unescaped) ?? []
    );
  };
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
