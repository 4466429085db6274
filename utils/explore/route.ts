import type { EntryKind } from '../knowledge/search/entries';
import type { PartialDate } from '../text/partial-date';
import { isTopic, type TopicId } from './topics';

/** Kinds of everything that can be looked up, in the order a filter offers them. */
export const entryKinds = [
  'person',
  'organization',
  'place',
  'document',
  'event',
  'meeting',
  'agreement',
] as const satisfies readonly EntryKind[];

export interface SearchRoute {
  page: 'search';
  text: string;
  kinds: EntryKind[];
  country: string | null;
  year: number | null;
}

/** Where a network begins. */
export type Centre = { entity: string } | { topic: TopicId };

/** Every place in the look-up pages. `on`: the day the page speaks of; null is today. */
export type Route =
  | { page: 'start' }
  | SearchRoute
  | { page: 'entity'; id: string; on: PartialDate | null }
  | { page: 'pair'; sides: [string, string]; on: PartialDate | null }
  | { page: 'meeting'; id: string }
  | { page: 'agreement'; id: string }
  | { page: 'holders'; body: string; on: PartialDate | null }
  | { page: 'network'; centre: Centre | null }
  | { page: 'map'; on: PartialDate | null }
  | { page: 'unknown' };

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Reads the address after `#`. Addresses are stable: readers keep them. Whatever cannot be read is `unknown`. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [room = '', ...ids] = path.split('/').map(decoded);
  const [first = '', second = ''] = ids;
  const asked = new URLSearchParams(query);
  const on = DATE.test(asked.get('on') ?? '') ? asked.get('on') : null;
  if (room === '') return { page: 'start' };
  if (room === 's') return searchRoute(asked);
  if (room === 'map') return { page: 'map', on };
  if (room === 'n') return { page: 'network', centre: centreOf(first) };
  if (first === '') return { page: 'unknown' };
  if (room === 'e') return { page: 'entity', id: first, on };
  if (room === 'p' && second !== '') return { page: 'pair', sides: [first, second], on };
  if (room === 'm') return { page: 'meeting', id: first };
  if (room === 'a') return { page: 'agreement', id: first };
  if (room === 'h') return { page: 'holders', body: first, on };
  return { page: 'unknown' };
}

/** The address of a place, with its `#`. */
export function hashOf(route: Route): string {
  switch (route.page) {
    case 'start':
    case 'unknown':
      return '#/';
    case 'search':
      return `#/s${queryOf({
        q: route.text,
        kind: route.kinds.join(','),
        country: route.country,
        year: route.year?.toString() ?? null,
      })}`;
    case 'entity':
      return `#/e/${encodeURIComponent(route.id)}${queryOf({ on: route.on })}`;
    case 'pair':
      return `#/p/${route.sides.map(encodeURIComponent).join('/')}${queryOf({ on: route.on })}`;
    case 'meeting':
      return `#/m/${encodeURIComponent(route.id)}`;
    case 'agreement':
      return `#/a/${encodeURIComponent(route.id)}`;
    case 'holders':
      return `#/h/${encodeURIComponent(route.body)}${queryOf({ on: route.on })}`;
    case 'network':
      return `#/n${route.centre === null ? '' : `/${encodeURIComponent(nameOf(route.centre))}`}`;
    case 'map':
      return `#/map${queryOf({ on: route.on })}`;
  }
}

/** The page of whatever a search found. */
export function routeTo(kind: EntryKind, id: string): Route {
  return kind === 'meeting' || kind === 'agreement' ? { page: kind, id } : { page: 'entity', id, on: null };
}

function searchRoute(asked: URLSearchParams): SearchRoute {
  const kinds = (asked.get('kind') ?? '').split(',');
  const year = asked.get('year') ?? '';
  return {
    page: 'search',
    text: asked.get('q') ?? '',
    kinds: entryKinds.filter((kind) => kinds.includes(kind)),
    country: asked.get('country') || null,
    year: /^\d{4}$/.test(year) ? Number(year) : null,
  };
}

const TOPIC = 'topic:';
const nameOf = (centre: Centre) => ('entity' in centre ? centre.entity : TOPIC + centre.topic);

function centreOf(name: string): Centre | null {
  if (name === '') return null;
  if (!name.startsWith(TOPIC)) return { entity: name };
  const topic = name.slice(TOPIC.length);
  return isTopic(topic) ? { topic } : null;
}

function queryOf(values: Record<string, string | null>): string {
  const set = Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return set.length > 0 ? `?${new URLSearchParams(set)}` : '';
}

/** An address typed by hand may hold a lone `%`: it is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
