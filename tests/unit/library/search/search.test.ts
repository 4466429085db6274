import { describe, expect, it } from 'vitest';
import { LibrarySearch, searchable } from '../../../../utils/library/search/full-text';
import { hitOf } from '../../../../utils/library/search/hit';
import { article } from '../fixtures';

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

describe('search forgives', () => {
  const names = [
    {
      entity: 'mic',
      type: 'organization' as const,
      name: { vi: 'Bộ Thông tin và Truyền thông', en: 'MIC' },
      count: 1,
    },
  ];
  const aliases = new Map([['mic', ['Bộ TTTT', 'Bộ TT&TT']]]);
  const s = new LibrarySearch();
  s.put(
    searchable(
      article('a', { title: 'Đoàn Phần Lan', names }),
      'Bà Lulu Ranne thăm Erics\u200bson, Bovieng\u00adkham',
      aliases,
    ),
  );
  s.put(searchable(article('b', { title: 'Tin khác' }), 'Trời mưa, thuế, thuê nhà'));
  it.each([
    'lulu rane',
    'lulu rnane',
    'lulu raanne',
    'luul ranne',
    'ericson',
    'Ericsson',
    'boviengkham',
    'bo tttt',
    'Bộ TT&TT',
  ])('%s', (query) => expect(s.find(query)).toEqual(['a']));
  it.each(['lulu rame tin', 'lxxu ranne', 'thue nhe'])('but not %s', (query) =>
    expect(s.find(query)).toEqual([]),
  );
  it('nothing where the words as written are found', () => {
    const two = indexed({ right: 'Ranne', wrong: 'Ranna' });
    expect([two.find('ranne '), two.find('rannx ').sort()]).toEqual([['right'], ['right', 'wrong']]);
    expect(indexed({ a: 'Thời tiết', b: 'thỏa thuận' }).find('thỏa tiết')).toEqual([]);
  });
  it('marked passages and what is noted on them are found', () => {
    const mark = {
      id: 'h',
      quote: 'câu đáng nhớ',
      prefix: '',
      suffix: '',
      start: null,
      note: 'hỏi lại',
      made: '2026-01-01T00:00:00.000Z',
    };
    const marked = new LibrarySearch();
    marked.put(searchable(article('m', { highlights: [mark] }), ''));
    expect([marked.find('dang nho'), marked.find('hoi lai')]).toEqual([['m'], ['m']]);
  });
});

describe('the line of a hit', () => {
  const aliases = new Map([['mic', ['Bộ TTTT']]]);
  const names = [
    { entity: 'mic', type: 'organization' as const, name: { vi: 'Bộ Thông tin', en: 'MIC' }, count: 1 },
  ];
  const line = (query: string, text: string, over = {}) => {
    const one = article('a', { title: 'Tít bài', names, ...over });
    const s = new LibrarySearch();
    s.put(searchable(one, text, aliases));
    const [found] = s.search(query);
    return found ? hitOf(one, text, found.terms, aliases) : 'not found';
  };
  it('shows the words together, cut at words, whatever their marks', () => {
    const text = `${'đầu '.repeat(30)}ký thỏa  thuận hợp tác${' cuối'.repeat(60)}`;
    const hit = line('thoa thuan', `thoa rồi ${text}`);
    expect(hit).toMatchObject({ where: 'text', match: 'thỏa thuận' });
    expect(Object(hit).before).toMatch(/^…đầu (đầu )+ký $/);
  });
  it('shows what a mistyped or unfinished word hit', () => {
    expect(line('ericson', 'hãng Ericsson nói')).toMatchObject({ match: 'Ericsson' });
    expect(line('erics', 'hãng Ericsson nói')).toMatchObject({ match: 'Ericsson' });
  });
  it('shows the other name, and nothing when the title shows it all', () => {
    expect(line('bo tttt', 'chữ')).toMatchObject({ where: 'name', match: 'Bộ TTTT' });
    expect(line('tít', 'chữ')).toBeNull();
    expect(line('nhớ', 'chữ', { note: 'phải nhớ' })).toMatchObject({ where: 'note', before: 'phải ' });
  });
});
