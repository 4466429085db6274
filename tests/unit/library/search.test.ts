import { describe, expect, it } from 'vitest';
import { LibrarySearch, searchable } from '../../../utils/library/search/full-text';
import { article } from './fixtures';

function indexed(titles: Record<string, string>, texts: Record<string, string> = {}): LibrarySearch {
  const search = new LibrarySearch();
  for (const [id, title] of Object.entries(titles))
    search.put(searchable(article(id, { title }), texts[id] ?? ''));
  return search;
}

describe('search', () => {
  const search = indexed({
    plain: 'thoa thuan khong dau',
    right: 'Ký thỏa thuận 5G',
    old: 'Thoả thuận cũ',
    other: 'Thời tiết',
  });
  it('marks are optional', () => {
    expect(search.find('thoa thuan').sort()).toEqual(['old', 'plain', 'right']);
  });
  it('the query as written ranks first, in either placing of the tone', () => {
    expect(search.find('thỏa thuận').slice(0, 2).sort()).toEqual(['old', 'right']);
    expect(search.find('thỏa thuận')[2]).toBe('plain');
    expect(search.find('thoa thuan')[0]).toBe('plain');
  });
  it('đ folds to d', () => {
    expect(indexed({ a: 'Chuyển đổi số' }).find('doi so')).toEqual(['a']);
  });
  it('finds while the last word is being typed, and every word must match', () => {
    expect(search.find('thỏa th')).toContain('right');
    expect(search.find('thỏa tiết')).toEqual([]);
    expect(search.find('')).toEqual([]);
  });
  it('titles before texts', () => {
    const s = indexed(
      { text: 'Tin khác', title: 'Nokia tại Hà Nội' },
      { text: 'Trong bài có Nokia', title: 'Bài' },
    );
    expect(s.find('nokia')).toEqual(['title', 'text']);
  });
  it('tags, notes, names', () => {
    const s = new LibrarySearch();
    const names = [
      { entity: 'p', type: 'person' as const, name: { vi: 'Nguyễn Văn A', en: 'Nguyen Van A' }, count: 1 },
    ];
    s.put(searchable(article('x', { title: 'T', tags: ['ngoại giao'], note: 'nhớ đọc', names }), ''));
    expect([s.find('ngoai'), s.find('nhớ'), s.find('nguyen van')]).toEqual([['x'], ['x'], ['x']]);
  });
  it('follows changes and removals', () => {
    const s = indexed({ a: 'Cũ' });
    s.put(searchable(article('a', { title: 'Mới' }), ''));
    expect([s.find('cũ'), s.find('mới')]).toEqual([[], ['a']]);
    s.remove('a');
    expect(s.find('mới')).toEqual([]);
  });
});
