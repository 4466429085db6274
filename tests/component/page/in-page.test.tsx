import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Copier } from '../../../utils/library/capture/copy';
import { PageArticle } from '../../../utils/page/find/article';
import { readBlocks } from '../../../utils/page/find/blocks';
import { isNoise } from '../../../utils/page/find/noise';
import { Highlights } from '../../../utils/page/mark/highlights';
import type { Found } from '../../../utils/page/mark/reading';
import { Host } from '../../../utils/page/stage/host';

/** A name on a text of the page, as a reading finds it. */
function named(node: Text, from: number, to: number, over: Partial<Found> = {}): Found {
  return {
    entity: 'x',
    type: 'person',
    surface: node.data.slice(from, to),
    start: from,
    end: to,
    spans: [{ node, from, to }],
    reasons: [],
    ...over,
  } as Found;
}
const words = (text: string): Text => {
  document.body.innerHTML = '<p></p>';
  const node = document.createTextNode(text);
  document.querySelector('p')!.append(node);
  return node;
};
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('reading a page', () => {
  const nested = (depth: number) => {
    document.body.innerHTML = `<article>${'<div>'.repeat(depth)}<p>sâu</p>${'</div>'.repeat(depth)}<p>nông</p></article>`;
    return readBlocks(document.querySelector('article')!, { isNoise: () => false }).map(({ text }) => text);
  };
  it('goes as deep as a parser nests', () => expect(nested(500)).toEqual(['sâu', 'nông']));
  it.each([
    ['a heading of other news and what follows it', '<h3>Tin liên quan</h3><p>Bài khác</p>'],
    [
      'a list of links',
      '<ul><li><a href="/1">Một bài báo khác</a></li><li><a href="/2">Một bài nữa</a></li></ul>',
    ],
    ['a box of comments', '<div class="box-comment"><p>Bài này hay</p></div>'],
    ['a box of tags', '<div class="tags"><p>Chuyển đổi số</p></div>'],
  ])('leaves out %s', (_what, html) => {
    document.body.innerHTML = `<article><p>Lời của bài.</p>${html}</article>`;
    const read = readBlocks(document.querySelector('article')!, { isNoise });
    expect(read.map(({ text }) => text)).toEqual(['Lời của bài.']);
  });
  it('leaves out what lies deeper, and reads on beside it', () => expect(nested(600)).toEqual(['nông']));
});

describe('the article of a page', () => {
  const paragraph =
    'Hai bên trao đổi về hạ tầng số, đào tạo kỹ sư an toàn thông tin và thử nghiệm mạng di động thế hệ mới ở ba tỉnh. ';
  const prose = (count: number) => `<p>${paragraph}</p>`.repeat(count);
  const found = (html: string) => {
    document.body.innerHTML = html;
    const article = PageArticle.find();
    article?.read();
    return article;
  };

  it('is dated by its time element before a date that is printed by its headline', () => {
    const article = found(`<h1>Tít</h1><div class="pdate">10/05/2026</div>
      <time datetime="2026-05-08T09:00:00+07:00">hôm qua</time><div class="detail-content">${prose(20)}</div>`);
    expect(article?.published).toBe('2026-05-08');
  });
  it('is dated by what is printed where no element tells it', () => {
    const article = found(
      `<h1>Tít</h1><div class="pdate">10/05/2026</div><div class="detail-content">${prose(20)}</div>`,
    );
    expect(article?.published).toBe('2026-05-10');
  });
  it('is none of the cards of a listing, though they bear a body’s name', () => {
    const card = (n: number) =>
      `<div class="post-content"><h3><a href="/${n}">Bài ${n}</a></h3>${prose(3)}</div>`;
    const article = found(
      `<h1>Tít</h1><main id="story">${prose(20)}</main><section>${card(1)}${card(2)}${card(3)}</section>`,
    );
    expect(article?.root.id).toBe('story');
  });
  it('may still come beside a body that is short, not beside a whole one', () => {
    const beside = (count: number) => {
      const article = found(
        `<h1>Tít</h1><div class="detail-content">${prose(count)}</div><div id="late"></div>`,
      );
      return article?.holds(document.querySelector('#late')!);
    };
    expect([beside(5), beside(20)]).toEqual([true, false]);
  });
});

describe('what is copied of a page', () => {
  const copied = (html: string) => {
    document.body.innerHTML = `<article>${html}</article>`;
    const into = document.implementation.createHTMLDocument('');
    const copier = new Copier(into, { base: 'https://bao.example/1', isLeftOut: () => false, most: 10_000 });
    copier.content(document.querySelector('article')!, into.body);
    return into.body.innerHTML;
  };
  const picture = 'data:image/png;base64,iVBORw0KGgo=';

  it('holds no address that a browser fetches by itself, and no picture that stands in its own', () => {
    expect(copied(`<p>Chữ</p><img src="/anh.jpg" alt="Ảnh"><img src="${picture}">`)).toBe(
      '<p>Chữ</p><img data-src="https://bao.example/anh.jpg" alt="Ảnh">',
    );
  });
  it('leads to web pages alone, and holds nothing that a page or a tool noted in its elements', () => {
    expect(
      copied('<p data-reader="7" class="x">Chữ <a href="javascript:alert(1)">a</a><a href="/2">b</a></p>'),
    ).toBe('<p>Chữ <a>a</a><a href="https://bao.example/2">b</a></p>');
  });
});

describe('marks', () => {
  beforeEach(() => {
    vi.stubGlobal('Highlight', class extends Set<StaticRange> {});
    vi.stubGlobal('CSS', { highlights: new Map() });
    // As browsers do with a range beyond its text when they paint it: nothing can be read from it.
    vi.stubGlobal(
      'StaticRange',
      class {
        constructor(readonly of: StaticRangeInit) {}
      },
    );
  });
  it('are none on what the page has rewritten to something shorter', () => {
    const node = words('Lan và Huệ');
    const both = [named(node, 0, 3), named(node, 7, 10)];
    const highlights = new Highlights();
    highlights.style({ inks: {} as never, strength: 'normal' });
    node.data = 'Lan và H';
    highlights.paint(both);
    const ends = [...CSS.highlights.values()].flatMap((marks) =>
      [...(marks as unknown as Set<{ of: StaticRangeInit }>)].map(({ of }) => of.endOffset),
    );
    expect(ends).toEqual([3]);
  });
});

describe('what is typed into a card', () => {
  it('reaches no key of the page', () => {
    const end = new AbortController();
    const host = new Host([], end.signal, () => undefined);
    host.announce('thẻ', 'vi');
    const field = document.createElement('input');
    host.surface('card').append(field);
    const heard = vi.fn();
    const types = ['keydown', 'keyup', 'keypress', 'input', 'paste'];
    for (const type of types) document.addEventListener(type, heard, { signal: end.signal });
    for (const type of types) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
    document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
    expect(heard).toHaveBeenCalledTimes(1);
    end.abort();
  });
});
