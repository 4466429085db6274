import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PageArticle } from '../../../utils/page/find/article';
import { publishedDate } from '../../../utils/page/find/published';

const sentence =
  'Hai bên trao đổi về hạ tầng số, đào tạo kỹ sư an toàn thông tin và thử nghiệm mạng di động thế hệ mới ở ba tỉnh. ';
const prose = (count: number) => `<p>${sentence}</p>`.repeat(count);
const lead = `<p class="sapo">Một chương trình hợp tác số dài hạn được hai bộ bàn tại Hà Nội hôm nay.</p>`;

function page(body: string, head = ''): void {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
}
const found = () => PageArticle.find();
const textOf = (article: PageArticle | null) => article?.read().map(({ text }) => text.trim().slice(0, 12));

beforeEach(() => {
  document.title = '';
  page('');
});

describe('the article of a page', () => {
  it('is none on a page without prose', () => {
    page('<h1>Tít</h1><p>Ngắn.</p>');
    expect(found()).toBeNull();
  });

  it('has headline, lead and body, wherever they stand, each told apart', () => {
    page(`<h1>Tít bài</h1>${lead}<div class="detail-content">${prose(3)}</div>`);
    const article = found()!;
    const parts = article.read();
    expect(parts.map(({ part }) => part)).toEqual(['title', 'lead', null, null, null]);
    expect([article.title, parts.map(({ text }) => text.slice(0, 3)).slice(0, 3)]).toEqual([
      'Tít bài',
      ['Tít', 'Một', 'Hai'],
    ]);
  });

  it('has each of them once where they stand in the body', () => {
    page(`<div class="detail-content"><h1>Tít bài</h1>${lead}${prose(3)}</div>`);
    expect(
      found()!
        .read()
        .map(({ part }) => part),
    ).toEqual(['title', 'lead', null, null, null]);
  });

  it('is called as the page is where it shows no headline', () => {
    page(`<div class="detail-content">${prose(3)}</div>`);
    document.title = ' Tên trang ';
    expect(found()!.title).toBe('Tên trang');
    page(`<h1>Tít bài</h1><div class="detail-content">${prose(3)}</div>`);
    document.title = 'Tên trang';
    expect(found()!.title).toBe('Tít bài');
  });

  it('leaves out what stands in the body before its headline, and other boxes', () => {
    page(`<div class="detail-content"><p>Mục khác của báo.</p><h1>Tít bài</h1>${prose(2)}
      <div class="tags"><p>Thẻ</p></div></div>`);
    expect(textOf(found())).toEqual(['Tít bài', 'Hai bên trao', 'Hai bên trao']);
    page(`<h1>Tít bài</h1><div class="detail-content"><p>Lời mở đầu.</p>${prose(2)}</div>`);
    expect(textOf(found())).toEqual(['Tít bài', 'Lời mở đầu.', 'Hai bên trao', 'Hai bên trao']);
  });

  it('reads no headline that the page has thrown away', () => {
    page(`<h1>Tít bài</h1><div class="detail-content">${prose(2)}</div>`);
    const article = found()!;
    document.querySelector('h1')!.remove();
    expect(textOf(article)).toEqual(['Hai bên trao', 'Hai bên trao']);
  });

  it('can be told from what shows next to nothing', () => {
    const shown = (words: string) => {
      page(`<div class="detail-content">${prose(2)}</div>`);
      const article = found()!;
      document.querySelector('.detail-content')!.innerHTML = `<p>${words}</p>`;
      article.read();
      return article.isUnseen;
    };
    expect([shown('x'.repeat(119)), shown('x'.repeat(120))]).toEqual([true, false]);
  });
});

describe('an article that was found', () => {
  const whole = (count = 20) => {
    page(`<h1>Tít</h1><div class="detail-content">${prose(count)}</div><div id="late"></div>`);
    const article = found()!;
    article.read();
    return article;
  };

  it('is the page’s until its body goes', () => {
    const article = whole();
    expect(article.isCurrent()).toBe(true);
    article.root.remove();
    expect(article.isCurrent()).toBe(false);
  });

  it('stays the page’s while it is whole, whatever comes; a short one may give way to a longer', () => {
    const longer = () => {
      document.querySelector('#late')!.outerHTML = `<div class="detail-content">${prose(40)}</div>`;
    };
    const article = whole();
    longer();
    expect(article.isCurrent()).toBe(true);
    const short = whole(3);
    expect(short.isCurrent()).toBe(true);
    longer();
    expect(short.isCurrent()).toBe(false);
  });

  it('is whole from 1,500 characters on', () => {
    const isOpen = (length: number) => {
      page(`<div class="detail-content"><p>${'x'.repeat(length)}</p></div><div id="late"></div>`);
      const article = found()!;
      article.read();
      const late = document.querySelector('#late')!;
      const holds = article.holds(late);
      late.outerHTML = `<div class="detail-content">${prose(40)}</div>`;
      return [holds, !article.isCurrent()];
    };
    expect([isOpen(1499), isOpen(1500)]).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('holds its body, its headline and its open shadow trees, and nothing beside them', () => {
    page(
      `<h1>Tít</h1><div class="detail-content">${prose(20)}<div id="host"></div></div><div id="late"></div>`,
    );
    const host = document.querySelector('#host')!;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Lời trong cây.</p>';
    const other = document.querySelector('#late')!.attachShadow({ mode: 'open' });
    other.innerHTML = '<p>Lời ngoài bài.</p>';
    const article = found()!;
    article.read();
    expect([...article.shadowRoots]).toEqual([root]);
    const holds = (node: Node) => article.holds(node);
    expect([host, document.querySelector('h1')!, root.firstChild!].map(holds)).toEqual([true, true, true]);
    expect([document.querySelector('#late')!, other.firstChild!].map(holds)).toEqual([false, false]);
    article.root.remove();
    expect(holds(document.querySelector('#late')!)).toBe(true);
  });
});

describe('the day an article was published', () => {
  const body = `<div class="detail-content">${prose(3)}</div>`;
  const dated = (html: string, head = '') => {
    page(html, head);
    return publishedDate(document);
  };
  const linked = (json: unknown) =>
    `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;
  const meta = (property: string, content: string) => `<meta property="${property}" content="${content}">`;
  const told = '2026-05-08T09:00:00+07:00';

  it.each<[string, unknown, string | null]>([
    ['an article', { '@type': 'NewsArticle', datePublished: told }, '2026-05-08'],
    ['one of several types', { '@type': ['Thing', 'Article'], datePublished: told }, '2026-05-08'],
    ['in a list', [{ '@type': 'WebPage' }, { '@type': 'NewsArticle', datePublished: told }], '2026-05-08'],
    ['in a graph', { '@graph': [{ '@type': 'NewsArticle', datePublished: told }] }, '2026-05-08'],
    [
      'as the page’s main thing',
      { '@type': 'WebPage', mainEntity: { '@type': 'Article', datePublished: told } },
      '2026-05-08',
    ],
    ['another kind of thing', { '@type': 'VideoObject', datePublished: told }, null],
    ['no type', { datePublished: told }, null],
    ['a number for a date', { '@type': 'NewsArticle', datePublished: 20260508 }, null],
    ['no JSON', '{', null],
    ['null', null, null],
    ['a list in a list', [[{ '@type': 'NewsArticle', datePublished: told }]], null],
    [
      'another page in a list of pages',
      { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', datePublished: told }] },
      null,
    ],
  ])('by linked data: %s', (_, json, day) => expect(dated(`<h1>Tít</h1>${body}`, linked(json))).toBe(day));

  it('of two articles in linked data the first that has a date', () => {
    const json = [
      { '@type': 'Article', datePublished: 'hôm qua' },
      { '@type': 'Article', datePublished: told },
    ];
    expect(dated(body, linked(json))).toBe('2026-05-08');
  });

  it('by metadata where linked data say nothing, a time element or a printed date last', () => {
    const head = linked({ '@type': 'NewsArticle', datePublished: told });
    const metas = meta('article:published_time', '2026-05-07T08:00:00+07:00');
    const time = '<time datetime="2026-05-06T08:00:00+07:00">hôm kia</time>';
    const printed = '<div class="pdate">05/05/2026</div>';
    const top = `<h1>Tít</h1>${printed}${time}${body}`;
    expect([
      dated(top, head + metas),
      dated(top, metas),
      dated(top),
      dated(`<h1>Tít</h1>${printed}${body}`),
    ]).toEqual(['2026-05-08', '2026-05-07', '2026-05-06', '2026-05-05']);
    const attribute = '<span itemprop="datePublished" datetime="2026-05-04">x</span>';
    expect(dated(`<h1>Tít</h1>${attribute}${body}`)).toBe('2026-05-04');
  });

  it('is no day to come, and tomorrow’s east of Việt Nam', () => {
    vi.setSystemTime('2026-05-08T10:00:00Z');
    const on = (day: string) => dated(body, meta('article:published_time', day));
    expect([on('2026-05-08'), on('2026-05-09'), on('2026-05-10')]).toEqual([
      '2026-05-08',
      '2026-05-09',
      null,
    ]);
    const next = meta('article:published_time', '2027-01-01') + meta('article:published_time', '2026-05-07');
    expect(dated(body, next)).toBe('2026-05-07');
    vi.useRealTimers();
  });

  describe('by a time element', () => {
    const time = (attributes = '', day = '2026-05-06') => `<time ${attributes} datetime="${day}">x</time>`;
    it.each<[string, string, string | null]>([
      ['beside the headline', `<div><h1>Tít</h1>${time()}</div>${body}`, '2026-05-06'],
      ['before it', `<div>${time()}<h1>Tít</h1></div>${body}`, '2026-05-06'],
      ['in a box beside it', `<div><h1>Tít</h1><div><span>${time()}</span></div></div>${body}`, '2026-05-06'],
      ['in the body', `<h1>Tít</h1><div class="detail-content">${time()}${prose(3)}</div>`, '2026-05-06'],
      [
        'of a known name, anywhere',
        `${body}<section><div><div>${time('class="time-update"')}</div></div></section>`,
        '2026-05-06',
      ],
      ['of the site’s clock', `<h1>Tít</h1>${time('id="currentDate"')}${body}`, null],
      ['of other news', `<h1>Tít</h1><aside>${time()}</aside>${body}`, null],
      ['of a comment', `<h1>Tít</h1><div class="comment">${time()}</div>${body}`, null],
      [
        'of something far off',
        `<div><div><div><h1>Tít</h1></div></div></div>${body}<section>${time()}</section>`,
        null,
      ],
      ['that holds no day', `<h1>Tít</h1>${time('', 'hôm qua')}${body}`, null],
      ['the first that holds a day', `<h1>Tít</h1>${time('', 'hôm qua')}${time()}${body}`, '2026-05-06'],
    ])('%s', (_, html, day) => expect(dated(html)).toBe(day));
  });

  describe('as it is printed', () => {
    it.each<[string, string, string | null]>([
      [
        'by a known name',
        `<h1>Tít</h1><div class="pdate">Thứ Ba, 05/05/2026, 08:00</div>${body}`,
        '2026-05-05',
      ],
      [
        'by a known name far from the headline',
        `<div><div><div><h1>Tít</h1></div></div></div>${body}<section><div class="pdate">05/05/2026</div></section>`,
        '2026-05-05',
      ],
      [
        'beside the headline, by no name',
        `<div><h1>Tít</h1><p>Hà Nội, 05/05/2026</p></div>${body}`,
        '2026-05-05',
      ],
      [
        'in a line of a box beside it',
        `<div><h1>Tít</h1><div><span>Tác giả</span><span>05/05/2026</span></div></div>${body}`,
        '2026-05-05',
      ],
      [
        'among prose',
        `<div><h1>Tít</h1><p>Ngày 05/05/2026 hai bên gặp nhau ở Hà Nội và bàn về một chương trình hợp tác dài hạn giữa hai nước.</p></div>${body}`,
        null,
      ],
      ['in the site’s clock', `<h1>Tít</h1><div class="pdate today">05/05/2026</div>${body}`, null],
      [
        'in a line of a box that is a clock',
        `<div><h1>Tít</h1><div><p>${'x'.repeat(61)}</p><span class="clock">05/05/2026</span></div></div>${body}`,
        null,
      ],
      [
        'in a line of a box that is none',
        `<div><h1>Tít</h1><div><p>${'x'.repeat(61)}</p><span>05/05/2026</span></div></div>${body}`,
        '2026-05-05',
      ],
      [
        'in a box of other news',
        `<h1>Tít</h1><aside><div class="pdate">05/05/2026</div></aside>${body}`,
        null,
      ],
      ['nowhere', `<h1>Tít</h1>${body}`, null],
    ])('%s', (_, html, day) => expect(dated(html)).toBe(day));

    it('five places from the headline at most', () => {
      const far = (count: number) =>
        `<div><h1>Tít</h1>${'<i></i>'.repeat(count)}<p>05/05/2026</p></div>${body}`;
      expect([dated(far(3)), dated(far(4))]).toEqual(['2026-05-05', null]);
    });

    it('three steps above it at most', () => {
      const up = (steps: number) =>
        `<section>${'<div>'.repeat(steps)}<h1>Tít</h1>${'</div>'.repeat(steps)}<p>05/05/2026</p></section>${body}`;
      expect([dated(up(2)), dated(up(3))]).toEqual(['2026-05-05', null]);
    });

    it('with sixty letters beside it at most', () => {
      const beside = (letters: number) =>
        `<div><h1>Tít</h1><p>05/05/2026 ${'x'.repeat(letters)}</p></div>${body}`;
      expect([dated(beside(60)), dated(beside(61))]).toEqual(['2026-05-05', null]);
    });
  });
});
