import { expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getURL: (path: string) => `chrome-extension://abc/${path}` } },
}));
const { parseRoute } = await import('../../../entrypoints/library/route');
const { briefPage, savedPage } = await import('../../../utils/ui/open-own');

const hashOf = (url: string) => url.slice(url.indexOf('#'));

it.each([
  ['viet-nam', 'lao'],
  ['a,b', 'c/d?e#f%'],
])('the brief on %s and %s is the one the reading list shows at its address', (...who) =>
  expect(parseRoute(hashOf(briefPage(who)))).toEqual({ page: 'brief', ids: [], who }),
);

it('a saved article of any id is found at its address', () =>
  expect(parseRoute(hashOf(savedPage('a,b/c?d#e%')))).toEqual({ page: 'read', id: 'a,b/c?d#e%' }));
