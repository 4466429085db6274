import { useEffect, useState } from 'preact/hooks';
import { hashOf, parseRoute, type Route } from '../../utils/explore/route';

/** The place the address names, followed through the browser's back and forward. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const moved = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return route;
}

export function go(route: Route): void {
  location.hash = hashOf(route);
}

/** The same place seen otherwise (another day, another filter): no step of its own for the way back. */
export function replace(route: Route): void {
  history.replaceState(null, '', hashOf(route));
  dispatchEvent(new HashChangeEvent('hashchange'));
}
