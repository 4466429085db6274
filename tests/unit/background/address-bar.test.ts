import { expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getURL: (path: string) => `chrome-extension://abc/${path}` } },
}));
const { escaped, sidesSuggestion, suggestionOf } = await import('../../../utils/background/suggestions');

const hit = {
  id: 'at-t',
  kind: 'organization' as const,
  name: { vi: 'AT&T', en: 'AT&T' },
  note: { vi: 'Doanh nghiệp · Hoa Kỳ', en: 'Company' },
  date: null,
};

it('a suggestion says who it is and leads to its page', () => {
  expect(suggestionOf(hit, 'vi')).toEqual({
    content: 'chrome-extension://abc/explore.html#/e/at-t',
    description: 'AT&T · Tổ chức · Doanh nghiệp · Hoa Kỳ',
  });
});

it('is escaped only where the browser reads XML', () => {
  expect(escaped('AT&T <b>', true)).toBe('AT&#38;T &#60;b&#62;');
  expect(escaped('AT&T <b>', false)).toBe('AT&T <b>');
});

it('two who were named together lead to what lies between them', () => {
  const other = { ...hit, id: 'viet-nam', name: { vi: 'Việt Nam', en: 'Vietnam' } };
  expect(sidesSuggestion([other, hit], 'en')).toEqual({
    content: 'chrome-extension://abc/explore.html#/p/viet-nam/at-t',
    description: 'Vietnam – AT&T · Two sides',
  });
});
