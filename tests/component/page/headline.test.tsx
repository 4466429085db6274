import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { headlines, inView, leadOf, shown } from '../../../utils/page/find/headline';

const letters = (count: number, letter = 'x') => letter.repeat(count);
const HIDDEN = 'style="display: none"';
/** As long as what follows a headline must be, and as a lead must be. */
const PROSE = `<p>${letters(80)}</p>`;
const LEAD = letters(40);

function page(html: string): void {
  document.body.innerHTML = html;
}
const ids = (elements: Element[]) => elements.map(({ id }) => id);

beforeEach(() => {
  document.title = '';
  page('');
});
afterEach(() => vi.restoreAllMocks());

describe('elements with enough text', () => {
  it('are those with as much as is asked for, on one line', () => {
    page('<p id="a">1234</p><p id="b">12345</p><p id="c">  1234  \n </p>');
    expect(ids(shown(document, 'p', 5))).toEqual(['b']);
  });

  it('are those that are seen, where any is', () => {
    page(`<p id="a" ${HIDDEN}>12345</p><p id="b">12345</p>`);
    expect(ids(shown(document, 'p', 5))).toEqual(['b']);
    page(`<p id="a" ${HIDDEN}>12345</p><p id="b" ${HIDDEN}>12345</p>`);
    expect(ids(shown(document, 'p', 5))).toEqual(['a', 'b']);
  });
});

describe('the headlines of a page', () => {
  const told = (html: string) => {
    page(html);
    return ids(headlines(document));
  };

  it('are the only one there is, though no prose follows; none in a box of other things', () => {
    expect(told('<h1 id="a">Tít</h1>')).toEqual(['a']);
    expect(
      told('<h1 id="a">Tít</h1><div class="comment"><p data-role="title" id="b">Tít khác</p></div>'),
    ).toEqual(['a']);
  });

  it('are those that prose follows before the next one begins', () => {
    expect(
      told(
        `<h1 id="logo">Báo</h1><h1 id="a">Tít</h1>${PROSE}<h1 id="b">Tít sau</h1>${PROSE}<h1 id="end">Hết</h1>`,
      ),
    ).toEqual(['a', 'b']);
  });

  it('are followed by 80 characters at least', () => {
    const followed = (count: number) =>
      told(`<h1 id="a">Tít</h1><p>${letters(count)}</p><h1 id="b">Tít sau</h1>${PROSE}`);
    expect([followed(79), followed(80)]).toEqual([['b'], ['a', 'b']]);
  });

  it('are all of them where prose follows none', () => {
    expect(told('<h1 id="a">Tít</h1><h1 id="b">Tít sau</h1>')).toEqual(['a', 'b']);
  });

  it('are no headings inside a body, but the first of the page', () => {
    const body = `<div class="detail-content"><h1 id="part">Phần hai</h1>${PROSE}</div>`;
    expect(told(`<h1 id="a">Tít</h1>${PROSE}${body}`)).toEqual(['a']);
    expect(told(`${body}<h1 id="b">Tít sau</h1>${PROSE}`)).toEqual(['part', 'b']);
  });
});

describe('the headline that is being read', () => {
  /** Headlines that stand so far below the top of a window of 800 px. */
  function at(...tops: number[]): Element[] {
    vi.stubGlobal('innerHeight', 800);
    return tops.map((top, n) => {
      const each = document.createElement('h1');
      each.textContent = `Tít ${n}`;
      vi.spyOn(each, 'getBoundingClientRect').mockReturnValue({ top } as DOMRect);
      return each;
    });
  }
  afterEach(() => vi.unstubAllGlobals());

  it('is the last above the middle of the window, else the first', () => {
    expect(inView(at(-900, 399, 700))).toBe(1);
    expect(inView(at(-900, 400, 700))).toBe(0);
    expect(inView(at(500, 700))).toBe(0);
    expect(inView(at(-900, -100))).toBe(1);
  });

  it('is the one in the window by whose name the page calls itself', () => {
    document.title = 'Tít 1 - Báo Mẫu';
    expect(inView(at(100, 799, 900))).toBe(1);
    expect(inView(at(100, 800, 900))).toBe(0);
    expect(inView(at(-900, 0, 100))).toBe(1);
    expect(inView(at(-900, -1, 100))).toBe(2);
    document.title = 'Tít 0 - Báo Mẫu';
    expect(inView(at(10, 200))).toBe(0);
  });

  it('is asked of no window where there is but one', () => {
    const [only] = at(700);
    expect(inView([only!])).toBe(0);
    expect(only!.getBoundingClientRect).not.toHaveBeenCalled();
    expect(inView([])).toBe(0);
  });
});

describe('the lead of an article', () => {
  /** The id of the lead of the page whose body is `#root`, under its first h1. */
  function told(html: string): string | undefined {
    page(html);
    return leadOf(document, document.querySelector('h1'), document.querySelector('#root')!)?.id;
  }
  const lead = (id: string, more = '', words = LEAD) => `<p class="sapo" id="${id}" ${more}>${words}</p>`;
  const root = (html = '') => `<div id="root">${html}</div>`;

  it('stands between headline and body, next to the body, or else in it', () => {
    expect(
      told(`${lead('before')}<h1>Tít</h1>${lead('a')}${lead('b')}${root(lead('in'))}${lead('after')}`),
    ).toBe('b');
    expect(told(`${lead('before')}<h1>Tít</h1>${root(lead('in') + lead('second'))}${lead('after')}`)).toBe(
      'in',
    );
    expect(told(`${lead('before')}<h1>Tít</h1>${root()}${lead('after')}`)).toBeUndefined();
    expect(told(`${lead('a')}${root()}`)).toBe('a');
  });

  it('has 40 characters at least, stands in no box and is not around the body', () => {
    expect(told(`<h1>Tít</h1>${lead('a', '', letters(39))}${root()}`)).toBeUndefined();
    expect(told(`<h1>Tít</h1>${lead('a', '', letters(40))}${root()}`)).toBe('a');
    expect(told(`<h1>Tít</h1><aside>${lead('a')}</aside>${root()}`)).toBeUndefined();
    expect(told(`<h1>Tít</h1><div class="sapo" id="a">${LEAD}${root()}</div>`)).toBeUndefined();
  });

  it('is the copy that is seen; a hidden one only where no lead is seen anywhere', () => {
    expect(told(`<h1>Tít</h1>${lead('a')}${lead('phone', HIDDEN)}${root()}`)).toBe('a');
    expect(told(`<h1>Tít</h1>${root(lead('phone', HIDDEN) + lead('a'))}`)).toBe('a');
    expect(told(`<h1>Tít</h1>${lead('phone', HIDDEN)}${root()}`)).toBe('phone');
    expect(
      told(`<h1>Tít</h1>${lead('first', HIDDEN)}${lead('phone', HIDDEN)}${root(lead('in', HIDDEN))}`),
    ).toBe('phone');
    expect(
      told(`<h1>Tít</h1>${root(lead('short', HIDDEN, 'x') + lead('in', HIDDEN))}${lead('after', HIDDEN)}`),
    ).toBe('in');
    expect(told(`<h1>Tít</h1>${root()}${lead('after', HIDDEN)}`)).toBeUndefined();
  });

  it('is none where that of another story is seen, by 40 characters at least', () => {
    const beside = (count: number) =>
      told(`<h1>Tít</h1>${lead('phone', HIDDEN)}${root()}${lead('other', '', letters(count))}`);
    expect([beside(39), beside(40)]).toEqual(['phone', undefined]);
    expect(told(`<h1>Tít</h1>${lead('phone', HIDDEN)}${root()}${lead('other', HIDDEN)}`)).toBe('phone');
  });
});
