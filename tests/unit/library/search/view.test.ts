import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetNames, grouped, noFilter, type Sort, visible } from '../../../../utils/library/search/view';
import { article } from '../fixtures';

const name = (entity: string) => ({
  entity,
  type: 'person' as const,
  name: { vi: entity, en: entity },
  count: 1,
});
const list = [
  article('a', {
    title: 'Đặng',
    tags: ['5G'],
    publisher: 'Báo Một',
    published: '2024-09-27',
    saved: '2026-01-03T00:00:00.000Z',
    names: [name('hung')],
    countries: ['lao'],
    characters: 9000,
  }),
  article('b', {
    title: 'An',
    publisher: 'Báo Hai',
    published: '2023',
    saved: '2026-01-02T00:00:00.000Z',
    starred: true,
    read: true,
    countries: ['phan-lan', 'lao'],
    characters: 900,
  }),
  article('c', { title: 'Ân', saved: '2026-01-01T00:00:00.000Z', archived: true, characters: 0 }),
];
const none: ReadonlySet<string> = new Set();
const ids = (articles: { id: string }[]) => articles.map(({ id }) => id).join('');

describe('views and filters', () => {
  it.each([
    ['all', 'ab'],
    ['unread', 'a'],
    ['starred', 'b'],
    ['archived', 'c'],
    ['changed', 'b'],
  ] as const)('%s', (view, shown) =>
    expect(ids(visible(list, { ...noFilter, view }, null, new Set(['b'])))).toBe(shown),
  );

  it.each([
    ['tag', '5G', 'a'],
    ['publisher', 'Báo Hai', 'b'],
    ['year', '2024', 'a'],
    ['person', 'hung', 'a'],
    ['country', 'lao', 'ab'],
    ['country', 'phan-lan', 'b'],
  ] as const)('by %s %s', (facet, value, shown) => {
    const facets = { ...noFilter.facets, [facet]: value };
    expect(ids(visible(list, { ...noFilter, facets }, null, none))).toBe(shown);
  });

  it('filters add up', () => {
    const facets = { ...noFilter.facets, country: 'lao', year: '2023' };
    expect(ids(visible(list, { ...noFilter, facets }, null, none))).toBe('b');
    expect(ids(visible(list, { ...noFilter, view: 'unread', facets }, null, none))).toBe('');
  });

  it('a search keeps its own order, reaches the archive, and obeys a chosen view', () => {
    const found = ['c', 'b', 'gone', 'a'];
    expect(ids(visible(list, noFilter, found, none))).toBe('cba');
    expect(ids(visible(list, { ...noFilter, view: 'unread' }, found, none))).toBe('a');
  });
});

describe('order', () => {
  it.each([
    ['saved', 'abc'],
    ['published', 'abc'],
    ['oldest', 'bac'],
    // Vietnamese letters in their own order: An, Ân, Đặng.
    ['title', 'bca'],
    // Of which only the address is known stands last.
    ['short', 'bac'],
  ] as [Sort, string][])('%s', (sort, shown) => {
    const every = list.map((each) => ({ ...each, archived: false }));
    expect(ids(visible([...every].reverse(), { ...noFilter, sort }, null, none))).toBe(shown);
  });
});

describe('articles on one meeting', () => {
  const meeting = { id: 'm', title: { vi: 'Hội đàm', en: 'Talks' } };
  it('stand together under a head, where the first of them stands', () => {
    const lines = grouped([
      article('1'),
      article('2', { meeting }),
      article('3'),
      article('4', { meeting }),
      article('5', { meeting: { ...meeting, id: 'alone' } }),
    ]);
    expect(lines.map((line) => (line.kind === 'meeting' ? `[${line.count}]` : line.article.id))).toEqual([
      '1',
      '[2]',
      '2',
      '4',
      '3',
      '5',
    ]);
  });
  it('grouping loses no article and doubles none', () => {
    const ids = fc.array(fc.constantFrom(null, 'm', 'n', 'o'), { maxLength: 30 });
    fc.assert(
      fc.property(ids, (meetings) => {
        const all = meetings.map((id, i) => article(String(i), { meeting: id ? { ...meeting, id } : null }));
        const shown = grouped(all).flatMap((line) => (line.kind === 'article' ? [line.article.id] : []));
        expect(shown.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      }),
    );
  });
});

it('has a facet for each filter the reader is offered', () => {
  expect(facetNames).toEqual(['tag', 'publisher', 'year', 'person', 'country']);
});

describe('titles', () => {
  it('stand in Vietnamese order', () => {
    const words = ['bá', 'ba', 'bạ', 'bà', 'bã', 'bả', 'bai', 'Bà', 'đa', 'da', 'dê', 'bài 10', 'bài 9'];
    const order = (list: string[]) =>
      visible(
        list.map((title, n) => article(`${n}`, { title })),
        { ...noFilter, sort: 'title' },
        null,
        new Set(),
      ).map((a) => a.title);
    expect(order(words)).toEqual([
      'ba',
      'bà',
      'Bà',
      'bả',
      'bã',
      'bá',
      'bạ',
      'bai',
      'bài 9',
      'bài 10',
      'da',
      'dê',
      'đa',
    ]);
  });
});
