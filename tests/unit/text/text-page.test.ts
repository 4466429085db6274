import { describe, expect, it } from 'vitest';
import { plainArticle, textPage } from '../../../utils/cli/browsers/text-page';

describe('a plain text article', () => {
  it('takes its first line for the title when that is short and has no full stop', () => {
    expect(plainArticle('Hợp tác số\n\nĐoạn một.\n  \nĐoạn hai.')).toEqual({
      title: 'Hợp tác số',
      paragraphs: ['Đoạn một.', 'Đoạn hai.'],
    });
  });

  it.each([
    ['a sentence', 'Hai bên đã ký bản ghi nhớ.\nĐoạn hai'],
    ['a long line', `${'chữ '.repeat(60)}\nĐoạn hai`],
    ['an empty line', '\nĐoạn hai'],
  ])('has no title when it begins with %s', (_what, text) => {
    const { title, paragraphs } = plainArticle(text);
    expect(title).toBeNull();
    expect(paragraphs.at(-1)).toBe('Đoạn hai');
  });

  it('becomes a page in which nothing of the text is markup', () => {
    const html = textPage({ title: 'A & B', paragraphs: ['<img onerror="x">'] });
    expect(html).toContain('<h1 class="title-detail">A &amp; B</h1>');
    expect(html).toContain('<p class="Normal">&lt;img onerror=&quot;x&quot;&gt;</p>');
  });
});
