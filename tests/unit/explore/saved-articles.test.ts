import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { articlesNaming } from '../../../entrypoints/explore/places/saved-articles';
import { openLibrary } from '../../../utils/library/store/library';
import { whole } from '../library/fixtures';

const named = (entity: string) => ({
  names: [
    { entity, name: { vi: 'Viện Mẫu', en: 'Sample Institute' }, type: 'organization' as const, count: 1 },
  ],
});

afterEach(() => vi.restoreAllMocks());

it('an entity’s page lists the saved articles that name it, newest first, each with the address of its copy', async () => {
  const lib = await openLibrary();
  await lib.save(whole('a', { ...named('vien-mau'), saved: '2026-01-01T00:00:00.000Z' }));
  await lib.save(whole('b', { ...named('vien-mau'), saved: '2026-02-01T00:00:00.000Z' }));
  await lib.save(whole('c', named('vien-khac')));
  lib.close();
  const found = await articlesNaming('vien-mau');
  expect(found.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(found[0]?.url).toContain('#/read/b');
  expect(await articlesNaming('khong-ai')).toEqual([]);
});

it('and none, with a word in the console, where the list cannot be opened', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('blocked', 'UnknownError');
  });
  expect(await articlesNaming('vien-mau')).toEqual([]);
  expect(warned).toHaveBeenCalled();
});
