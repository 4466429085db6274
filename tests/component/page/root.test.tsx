import { beforeEach, describe, expect, it, vi } from 'vitest';
import { story } from '../../../utils/page/find/root';

const letters = (count: number, letter = 'x') => letter.repeat(count);
const p = (count: number, more = '') => `<p ${more}>${letters(count)}</p>`;
const link = (count: number) => `<a href="/1">${letters(count)}</a>`;
/** A body of a known name. */
const known = (id: string, html: string, name = 'detail-content') =>
  `<div id="${id}" class="${name}">${html}</div>`;

/** What a page holds as its article: ids of headline, lead and body. */
function told(html: string): Record<'title' | 'lead' | 'root', string | null> {
  document.body.innerHTML = html;
  const { title, lead, root } = story(document);
  return { title: title?.id ?? null, lead: lead?.id ?? null, root: root?.id ?? null };
}
const rootOf = (html: string) => told(html).root;
const leadOf = (html: string) => told(html).lead;

beforeEach(() => {
  document.title = '';
});

describe('a body of a known name', () => {
  it('has 120 characters at least, and less than half of them in links', () => {
    expect([rootOf(known('a', p(119))), rootOf(known('a', p(120)))]).toEqual([null, 'a']);
    const linked = (count: number) => rootOf(known('a', `${p(200 - count)}<p>${link(count)}</p>`));
    expect([linked(99), linked(100)]).toEqual(['a', null]);
  });

  it('is the longer of two, and no name of the cards of a listing', () => {
    const short = `<div>${known('short', p(130))}</div>`;
    const long = `<div>${known('long', p(1600))}</div>`;
    expect([rootOf(short + long), rootOf(long + short)]).toEqual(['long', 'long']);
    const cards = [1, 2, 3].map(
      (n) => `<section><h3><a href="/${n}">Tít</a></h3>${known(`c${n}`, p(130))}</section>`,
    );
    expect(rootOf(`<div><main id="main">${p(300)}</main></div>${cards.join('')}`)).toBe('main');
  });

  it('is its element where it is whole, whatever stands around it', () => {
    const around = (count: number) => rootOf(`<div id="all">${known('a', p(count))}${p(4000)}</div>`);
    expect([around(1499), around(1500)]).toEqual(['all', 'a']);
  });

  it('is what holds twice its prose where it is short and the only one', () => {
    const around = (count: number) => rootOf(`<div id="all">${known('a', p(200))}${p(count)}</div>`);
    expect([around(200), around(201)]).toEqual(['a', 'all']);
  });

  it('is what holds its parts where it is one of several', () => {
    const beside = (count: number) =>
      rootOf(`<div id="all">${known('a', p(1600))}${known('b', p(count))}</div>`);
    expect([beside(400), beside(401)]).toEqual(['a', 'all']);
    // One inside the other is no second part.
    expect(rootOf(`<div id="all">${known('a', known('b', p(1600)))}${p(1000)}</div>`)).toBe('a');
  });
});

describe('a body of no known name', () => {
  it('is where most prose stands, and around it while that grows by a quarter', () => {
    const around = (count: number) =>
      rootOf(`<section id="all"><div id="a">${p(400)}</div><div>${p(count)}</div></section>`);
    expect([around(100), around(101)]).toEqual(['a', 'all']);
    expect(rootOf(`<section>${p(130)}</section><section id="b">${p(700)}</section>`)).toBe('b');
    expect(rootOf(`<section id="a">${p(700)}</section><section>${p(130)}</section>`)).toBe('a');
  });

  it('is the element itself where its words are in no paragraph', () => {
    expect(rootOf(`<div><div id="a">${letters(200)}</div></div>`)).toBe('a');
    expect(rootOf(`<div id="a"><p>${letters(200)}</p></div>`)).toBe('a');
  });

  it('is told by lines of 40 characters', () => {
    const lines = (count: number) => rootOf(`<div><div id="a">${p(count).repeat(4)}</div></div>`);
    expect([lines(39), lines(40)]).toEqual([null, 'a']);
  });

  it('counts words in inline tags, those of links and of blocks not', () => {
    const of = (html: string) => rootOf(`<div id="a"><p>${html}</p></div>`);
    expect(of(`<b>${letters(150)}</b>`)).toBe('a');
    expect(of(`${link(60)}${letters(39)}<b></b><span></span><ul>${letters(80)}</ul>`)).toBe(null);
  });

  it('stands in no box of other things, and holds no stories of others', () => {
    expect(rootOf(`<aside>${p(900)}</aside><div id="a">${p(200)}</div>`)).toBe('a');
    const stories = (count: number) => '<h3><a href="/1">Tít</a></h3>'.repeat(count);
    const beside = (html: string) =>
      rootOf(`<section id="all"><div id="a">${p(400)}</div><div>${p(300)}</div>${html}</section>`);
    expect([beside(stories(2)), beside(stories(3)), beside(`<aside>${stories(3)}</aside>`)]).toEqual([
      'all',
      'a',
      'all',
    ]);
  });

  it('is what holds the lead where nothing else can be seen of it', () => {
    expect(rootOf(`<div id="a">${p(130, 'class="sapo"')}</div>`)).toBe('a');
    expect(rootOf(`<div>${p(900, 'class="sapo"')}</div><section id="b">${p(130)}</section>`)).toBe('b');
  });

  it('is none of a page without prose', () => {
    expect(told('<h1 id="t">Tít</h1><p>Ngắn.</p>')).toEqual({ title: 't', lead: null, root: null });
  });
});

describe('a headline and its body', () => {
  /** Two stories on one page, the second in the window or still below it. */
  function two(second: 'read' | 'below') {
    const top = second === 'read' ? 10 : 5000;
    vi.spyOn(HTMLHeadingElement.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      return { top: this.id === 'second' ? top : -5000 } as DOMRect;
    });
    const html = `<article><h1 id="first">Một</h1>${known('a', p(1600))}</article><article><h1 id="second">Hai</h1>${known('b', p(1500))}</article>`;
    document.body.innerHTML = html;
    const { title, root, isLater } = story(document);
    vi.restoreAllMocks();
    return [title?.id, root?.id, isLater];
  }

  it('are of one story where a page has several, that which is being read', () => {
    expect(two('below')).toEqual(['first', 'a', false]);
    expect(two('read')).toEqual(['second', 'b', true]);
  });

  it('belong together where the headline stands in the body', () => {
    expect(told(known('a', `<h1 id="t">Tít</h1>${p(1600)}`))).toEqual({ title: 't', lead: null, root: 'a' });
  });

  it('are told by prose between two headlines, by no known name too', () => {
    vi.spyOn(HTMLHeadingElement.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      return { top: this.id === 'first' ? -5000 : 5000 } as DOMRect;
    });
    expect(
      told(`<h1 id="first">Một</h1><div id="a">${p(300)}</div><h1>Hai</h1><div>${p(900)}</div>`),
    ).toEqual({ title: 'first', lead: null, root: 'a' });
    vi.restoreAllMocks();
  });

  it('of a banner leave the body to the page: the headline is the last before it', () => {
    expect(told(`<div id="a">${p(300)}</div><h1 id="banner">Báo</h1>`)).toEqual({
      title: 'banner',
      lead: null,
      root: 'a',
    });
  });
});

describe('a lead of no known name', () => {
  const between = (html: string) =>
    leadOf(`<article><header><h1>Tít</h1></header>${html}<div>${known('a', p(1600))}</div></article>`);

  it('is the piece of prose between headline and body, of 60 to 800 characters', () => {
    const of = (count: number) => between(p(count, 'id="lead"'));
    expect([59, 60, 800, 801].map(of)).toEqual([null, 'lead', 'lead', null]);
    expect(between(`<h2 id="lead">${letters(100)}</h2>`)).toBe('lead');
    expect(between(`<div id="lead">${letters(100)}</div>`)).toBe('lead');
    expect(between(p(20, 'id="short"') + p(100, 'id="lead"'))).toBe('lead');
  });

  it('is no list, no link and no box', () => {
    expect(between(`<ul id="lead">${letters(100)}</ul>`)).toBeNull();
    expect(between(`<p id="lead">${letters(90)}${link(10)}</p>`)).toBeNull();
    expect(between(`<div id="lead" class="comment">${letters(100)}</div>`)).toBeNull();
  });

  it('follows a headline in the body too, and there is none without a headline', () => {
    const body = (headline: string) => leadOf(known('a', `${headline}${p(100, 'id="x"')}${p(1600)}`));
    expect([body('<h1>Tít</h1>'), body('')]).toEqual(['x', null]);
    expect(leadOf(`${p(100, 'id="x"')}${known('a', p(1600))}`)).toBeNull();
  });

  it('is none beside a headline that holds the body', () => {
    expect(leadOf(`<h1>Tít${known('a', p(1600))}</h1>${p(100, 'id="x"')}`)).toBeNull();
  });

  it('is none of what stands after the body', () => {
    expect(leadOf(`<h1>Tít</h1><div>${known('a', p(1600))}</div>${p(100, 'id="x"')}`)).toBeNull();
  });
});
