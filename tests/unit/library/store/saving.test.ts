import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Captured } from '../../../../utils/library/capture/captured';
import { type SavingTools, savingHandlers } from '../../../../utils/library/handlers';
import { LONGEST_TEXT, within } from '../../../../utils/library/record';
import { openLibrary } from '../../../../utils/library/store/library';

const page: Captured = {
  url: 'https://example.vn/bai',
  title: 'Tít',
  publisher: 'Báo',
  published: '2024-09-27',
  excerpt: 'Trích',
  lang: 'vi',
  html: '<p>Nội dung</p>',
  text: 'Nội dung',
};

function tools(over: Partial<SavingTools> = {}): SavingTools {
  return {
    capture: vi.fn(async () => page),
    isPrivate: async () => false,
    read: vi.fn(async () => ({ mentions: [], agreements: [], names: {}, meeting: [], pairs: [] })),
    standings: async () => ({ names: [], agreements: [], dataset: { version: 'one', date: '2026' } }),
    badge: async () => {},
    words: async (code) => code,
    show: async () => {},
    ...over,
  };
}
const sender = { tab: { id: 7 } } as never;
const request = (privately: boolean) => ({ tabId: null, privately });

describe('a private page', () => {
  it('is neither read nor saved before the reader says yes', async () => {
    const given = tools({ isPrivate: async () => true });
    expect(await savingHandlers(given).save(request(false), sender)).toEqual({ done: 'ask-private' });
    expect(given.capture).not.toHaveBeenCalled();
    expect((await savingHandlers(given).save(request(true), sender)).done).toBe('saved');
  });
});

describe('a page that says too much of itself', () => {
  const huge = within({
    ...page,
    title: 'á'.repeat(5_000_000),
    publisher: 'b'.repeat(5_000_000),
    excerpt: 'c'.repeat(5_000_000),
    lang: 'd'.repeat(5_000_000),
    published: '2199-01-01',
    text: `<&>\n${'e'.repeat(5_000_000)}`,
  });
  it('is kept within limits, its text as plain paragraphs', () => {
    expect([huge.title.length, huge.publisher.length, huge.excerpt.length]).toEqual([1000, 200, 1000]);
    expect([huge.lang, huge.published, huge.text.length]).toEqual([null, null, LONGEST_TEXT]);
    expect(huge.html.startsWith('<p>&lt;&amp;&gt;</p><p>ee')).toBe(true);
  });
  it('is linked only at its beginning, and saved', async () => {
    const given = tools({
      capture: async () => ({ ...page, url: 'https://example.vn/dai', text: 'x'.repeat(3_000_000) }),
    });
    expect((await savingHandlers(given).save(request(false), sender)).done).toBe('saved');
    expect(vi.mocked(given.read).mock.calls[0]?.[0].text).toHaveLength(200_000);
    const lib = await openLibrary();
    expect((await lib.byKey('https://example.vn/dai'))?.characters).toBe(LONGEST_TEXT);
    lib.close();
  });
  it.each(['2199-01-01', '1989-12-31', '2024-02-31', '0000'])('a date of %s is none', (published) =>
    expect(within({ ...page, published }).published).toBeNull(),
  );
});
