import { describe, expect, it, vi } from 'vitest';
import { isNoise } from '../../../utils/page/find/noise';

/** Whether the element that is called `x` is no text of the article. */
function noise(html: string): boolean {
  document.body.innerHTML = `<article>${html}</article>`;
  return isNoise(document.querySelector('#x')!);
}
const letters = (count: number) => 'x'.repeat(count);
const link = (words: string) => `<a href="/1">${words}</a>`;

describe('no text of an article', () => {
  it.each([
    ['a box by its tag', '<aside id="x">Bài khác</aside>'],
    ['a box by its name', '<div id="x" class="box-comment">Hay</div>'],
    [
      'a translation that another tool put in',
      '<p id="x" class="immersive-translate-target-wrapper">Hello</p>',
    ],
    ['the heading of other news', '<h3 id="x">Tin liên quan</h3>'],
    ['what follows it', '<p>Lời.</p><h3>Tin liên quan</h3><p id="x">Bài khác</p>'],
    ['a line that leads away', `<p id="x">Xem thêm: ${link('Một bài khác')} của báo</p>`],
    [
      'a card of another story',
      `<div id="x"><h3>${link('Một bài khác')}</h3><p>Vài lời về bài ấy.</p></div>`,
    ],
    [
      'a card whose link is around its heading',
      '<div id="x"><a href="/1"><h3>Một bài khác</h3></a><p>Vài lời.</p></div>',
    ],
    ['a list of links', `<ul id="x"><li>${link('Một bài khác')}</li><li>${link('Một bài nữa')}</li></ul>`],
  ])('is %s', (_, html) => expect(noise(html)).toBe(true));

  it.each([
    ['a paragraph', '<p id="x">Lời.</p>'],
    ['a paragraph with a class', '<p id="x" class="Normal">Lời.</p>'],
    ['what stands before other news', '<p id="x">Lời.</p><h3>Tin liên quan</h3><p>Bài khác</p>'],
    ['a long line that begins like a heading of them', `<p id="x">Tin khác ${letters(300)}</p><p>Lời.</p>`],
    ['a box that holds the headline', '<div id="x" class="box-comment"><h1>Tít</h1></div>'],
    [
      'words that begin like a line that leads away, without a link',
      '<p id="x">Xem thêm giờ mở cửa ở cổng.</p>',
    ],
    [
      'a sentence with a link',
      `<p id="x">Theo ${link('báo cáo của Bộ Khoa học và Công nghệ')}, hai bên đã ký.</p>`,
    ],
    ['a paragraph that is one link', `<p id="x">${link('Toàn văn báo cáo của Bộ')}</p>`],
    [
      'a heading of a part, with a link elsewhere',
      `<div id="x"><h3>Một phần của bài</h3><p>Lời ${link('của bài')} ở đây.</p></div>`,
    ],
    ['a box without a heading', `<div id="x"><p>Lời của bài ${link('ở đây')} và còn dài.</p></div>`],
    ['a line of a card’s make that is no box', `<p id="x"><a href="/1"><h3></h3></a>Lời của bài</p>`],
    ['a box with one link alone', `<div id="x">${link('Toàn văn báo cáo của Bộ')}</div>`],
    ['a paragraph of links', `<p id="x">${link('Báo cáo của Bộ')} ${link('Phụ lục của Bộ')}</p>`],
  ])('is not %s', (_, html) => expect(noise(html)).toBe(false));

  it('is no body of a known name, whatever else it is called, from 300 characters on', () => {
    const body = (length: number) =>
      noise(`<div id="x" class="detail-content share">${letters(length)}</div>`);
    expect([body(299), body(300)]).toEqual([true, false]);
    expect(noise(`<div id="x" class="share">${letters(300)}</div>`)).toBe(true);
  });

  it('is a heading of other news in an element of less than 300 characters', () => {
    const heading = (length: number) => noise(`<h3 id="x">Tin khác${' '.repeat(length - 8)}</h3>`);
    expect([heading(299), heading(300)]).toEqual([true, false]);
  });

  it('is a card of 600 characters at most', () => {
    const card = (length: number) =>
      noise(`<section id="x"><h3>${link('Tít')}</h3>${letters(length - 3)}</section>`);
    expect([card(600), card(601)]).toEqual([true, false]);
  });

  it('is a card where four fifths of its heading are the link', () => {
    const card = (linked: number) =>
      noise(`<div id="x"><h3>${link(letters(linked))}${letters(10 - linked)}</h3>${letters(200)}</div>`);
    expect([card(8), card(7)]).toEqual([true, false]);
  });

  it('is a line that leads away of less than 300 characters', () => {
    const line = (length: number) => noise(`<p id="x">Xem thêm ${link('x')}${letters(length - 10)}</p>`);
    expect([line(299), line(300)]).toEqual([true, false]);
  });

  it('is a box with more than three fifths of its characters in links', () => {
    const box = (linked: number) =>
      noise(`<div id="x">${link(letters(linked - 1))}${link('x')}${letters(100 - linked)}</div>`);
    expect([box(61), box(60)]).toEqual([true, false]);
  });

  it('begins with other news wherever they come to stand among what was there', () => {
    document.body.innerHTML = '<article><p>Một</p><p>Hai</p></article>';
    const article = document.querySelector('article')!;
    const told = () => [...article.children].map((each) => isNoise(each));
    expect(told()).toEqual([false, false]);
    article.insertAdjacentHTML('beforeend', '<h3>Tin khác</h3><p>Bài khác</p>');
    expect(told()).toEqual([false, false, true, true]);
    // As many as before, the last one another.
    article.lastElementChild!.remove();
    article.insertAdjacentHTML('afterbegin', '<h3>Tin khác</h3>');
    expect(told()).toEqual([true, true, true, true]);
    article.firstElementChild!.remove();
    expect(told()).toEqual([false, false, true]);
  });

  it('looks for other news once among siblings that stay as they are', () => {
    document.body.innerHTML = '<article><p>Một</p><p>Hai</p><p>Ba</p></article>';
    const [one, two, three] = document.querySelectorAll('p');
    const read = vi.spyOn(three!, 'textContent', 'get');
    isNoise(one!);
    expect(read).toHaveBeenCalled();
    read.mockClear();
    isNoise(two!);
    expect(read).not.toHaveBeenCalled();
  });
});
