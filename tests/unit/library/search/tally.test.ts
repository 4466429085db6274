import { describe, expect, it } from 'vitest';
import { blank, type SavedArticle } from '../../../../utils/library/schema';
import { facetsOf, namedIn, viewCounts } from '../../../../utils/library/search/tally';

const article = (id: string, given: Partial<SavedArticle>): SavedArticle => ({
  ...blank(id, `https://bao.vn/${id}`, `bao.vn/${id}`, '2026-01-01T00:00:00.000Z'),
  ...given,
});
const name = (entity: string, vi: string, en: string) => ({
  entity,
  type: entity === 'lao' ? ('place' as const) : ('person' as const),
  name: { vi, en },
  count: 1,
});
const articles = [
  article('a', { names: [name('lao', 'Lào', 'Laos'), name('an', 'Lê An', 'Le An')], countries: ['lao'] }),
  article('b', { names: [name('lao', 'Lào', 'Laos')], countries: ['lao', 'viet-nam'], starred: true }),
  article('c', { read: true, archived: true, tags: ['5G'] }),
];

describe('counting a reading list', () => {
  it('names those of most articles first, in the reader’s language', () => {
    expect(namedIn(articles, ({ en }) => en).map(({ label }) => label)).toEqual(['Laos', 'Le An']);
  });

  it('gives each facet its values with a name and a count; an unnamed country keeps its id', () => {
    const facets = facetsOf(articles, ({ vi }) => vi);
    expect(facets.find(({ name: facet }) => facet === 'country')?.values).toEqual([
      { value: 'lao', count: 2, label: 'Lào' },
      { value: 'viet-nam', count: 1, label: 'viet-nam' },
    ]);
    expect(facets.find(({ name: facet }) => facet === 'tag')?.values).toEqual([
      { value: '5G', count: 1, label: '5G' },
    ]);
  });

  it('counts what each view holds: the archive is not among all', () => {
    expect(viewCounts(articles, new Set(['a']))).toEqual({
      all: 2,
      unread: 2,
      starred: 1,
      archived: 1,
      changed: 1,
    });
  });
});
