import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { dropAdvertLabels } from '../../../utils/library/capture/advert-labels';
import { anchorOf, locate } from '../../../utils/library/highlights/anchor';
import type { Highlight } from '../../../utils/library/schema';

const mark = (over: Partial<Highlight>): Highlight => ({
  id: 'h',
  quote: '',
  prefix: '',
  suffix: '',
  start: null,
  note: '',
  made: '2026-01-01T00:00:00.000Z',
  ...over,
});
const at = (text: string, highlight: Highlight) => {
  const span = locate(text, highlight);
  return span && [span.start, text.slice(span.start, span.end)];
};

describe('a highlight finds its passage again', () => {
  const text = 'Hai bên ký kết. Ông nói: hai bên ký kết. Cuối cùng hai bên ký kết, rồi về.';
  it('among equal ones by what stands around it', () => {
    for (const start of [25, 51]) {
      const made = mark(anchorOf(text, { start, end: start + 14 }));
      expect(at(text, made)).toEqual([start, 'hai bên ký kết']);
      // The copy was saved anew and begins with more.
      expect(at(`Mở đầu mới. ${text}`, made)).toEqual([start + 12, 'hai bên ký kết']);
    }
  });
  it('written by another program with other blanks, quotation marks, letters', () => {
    const copy = 'Bà nói:\n“Chuyển  đổi số\nlà hoà\u00adn toàn” đúng.';
    const quote = '"chuyển đổi số là hòan toàn"'.normalize('NFD');
    expect(at(copy, mark({ quote }))?.[1]).toBe('Chuyển  đổi số\nlà hoà\u00adn toàn');
  });
  it('not where its words are gone', () => {
    expect([
      at(text, mark({ quote: 'ba bên' })),
      at(text, mark({ quote: '…' })),
      at('', mark({ quote: 'x' })),
    ]).toEqual([null, null, null]);
  });
});

describe('labels of advertisements', () => {
  const { document } = new Window();
  const left = (html: string) => {
    const root = document.createElement('div');
    root.innerHTML = html;
    dropAdvertLabels(root as unknown as HTMLElement);
    return root.innerHTML;
  };
  it.each([
    '<p>Quảng cáo</p>',
    '<div><span>QUẢNG CÁO</span></div>',
    '<p>- Advertisement -</p>',
    '<figure>[QC]</figure>',
    '<p>Sponsored</p>',
    `<p>${'Quảng cáo'.normalize('NFD')}</p>`,
  ])('%s goes', (html) =>
    expect(left(`<p>Trước</p>${html}<p>Sau</p>`).replace('<div></div>', '')).toBe('<p>Trước</p><p>Sau</p>'),
  );
  it.each([
    '<p>Luật <em>Quảng cáo</em> sửa đổi</p>',
    '<p>Quảng cáo trực tuyến tăng</p>',
    '<h2>Quảng cáo và người trẻ</h2>',
    '<p><a class="picture">QC</a></p>',
  ])('%s stays', (html) => expect(left(html)).toBe(html));
});
