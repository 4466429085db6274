import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBlocks } from '../../../utils/page/find/blocks';

const options = { isNoise: () => false };
/** What is read of an article that holds this. */
function read(html: string): string[] {
  document.body.innerHTML = `<article>${html}</article>`;
  return textsIn(document.querySelector('article')!);
}
const textsIn = (scope: Element | ShadowRoot, more: object = {}) =>
  readBlocks(scope, { ...options, ...more }).map(({ text }) => text);

beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(() => vi.restoreAllMocks());

describe('the blocks of an article', () => {
  it('are its paragraphs; tags inside a line and comments break none', () => {
    expect(read('<p>Bộ <b>Khoa học</b><!-- x --> và Công nghệ</p><ul><li>một</li><li>hai</li></ul>')).toEqual(
      ['Bộ Khoa học và Công nghệ', 'một', 'hai'],
    );
  });

  it.each([
    ['code', '<code>let a</code>'],
    ['a button', '<button>Gửi</button>'],
    ['a script', '<script>let a</script>'],
    ['a form to write in', '<form><p>Họ tên</p></form>'],
    ['a menu', '<div role="menu">Trang chủ</div>'],
    ['an editor', '<div contenteditable="true">Ý kiến của bạn</div>'],
    ['an editor without a value', '<div contenteditable>Ý kiến của bạn</div>'],
    ['what is hidden', '<div style="display: none">Bản cho điện thoại</div>'],
  ])('leave out %s', (_, html) =>
    expect(read(`<p>Trước.</p>${html}<p>Sau.</p>`)).toEqual(['Trước.', 'Sau.']),
  );

  it.each([
    ['a form around the page', '<form><h1>Tít</h1></form>'],
    ['a form around an article', '<form><article>Tít</article></form>'],
    ['what has a role in the text', '<div role="note">Tít</div>'],
    ['what is no editor', '<div contenteditable="false">Tít</div>'],
  ])('hold %s', (_, html) => expect(read(html)).toEqual(['Tít']));

  it('are none in what is itself no prose', () => {
    document.body.innerHTML = '<form><p>Họ tên</p></form>';
    expect(textsIn(document.querySelector('form')!)).toEqual([]);
  });

  it('go 512 deep, as parsers do, and no deeper', () => {
    const nested = (depth: number) =>
      read(`${'<div>'.repeat(depth - 1)}<p>sâu</p>${'</div>'.repeat(depth - 1)}<p>nông</p>`);
    expect([nested(512), nested(513)]).toEqual([['sâu', 'nông'], ['nông']]);
  });

  it('end with the text that holds the last character asked for', () => {
    document.body.innerHTML = '<article><p>1234</p><p>5678</p><p>9</p></article>';
    const upTo = (maxText: number) => textsIn(document.querySelector('article')!, { maxText });
    expect([upTo(3), upTo(4), upTo(5)]).toEqual([['1234'], ['1234'], ['1234', '5678']]);
  });

  it('end after 150,000 nodes', () => {
    const scope = document.createElement('p');
    const node = (data: string) => document.createTextNode(data);
    const none = node('');
    // A line of nodes as a walk sees it: a tree of so many takes this document a minute.
    const line = [...Array.from({ length: 149_998 }, () => none), node('trong'), node('vừa'), node('ngoài')];
    const next = new Map(line.map((each, at) => [each, line[at + 1] ?? null]));
    vi.spyOn(scope, 'firstChild', 'get').mockReturnValue(none);
    let step = 0;
    vi.spyOn(none, 'nextSibling', 'get').mockImplementation(() => line[++step] as ChildNode);
    for (const each of line.slice(-3))
      vi.spyOn(each, 'nextSibling', 'get').mockReturnValue(next.get(each) as ChildNode | null);
    document.body.append(scope);
    expect(textsIn(scope)).toEqual(['trongvừa']);
  });
});

describe('what is shown', () => {
  /** A host whose open shadow tree holds this, with its own children. */
  function hosted(shadow: string, own = ''): Element {
    document.body.innerHTML = `<article><x-box>${own}</x-box></article>`;
    document.querySelector('x-box')!.attachShadow({ mode: 'open' }).innerHTML = shadow;
    return document.querySelector('article')!;
  }

  it('of a host is its shadow tree, and in a slot what was put into it, else what the slot holds', () => {
    const tree = '<p>Trong cây.</p><slot><p>Lời của ô.</p></slot>';
    expect(textsIn(hosted(tree, '<p>Được đặt vào.</p>'))).toEqual(['Trong cây.', 'Được đặt vào.']);
    expect(textsIn(hosted(tree))).toEqual(['Trong cây.', 'Lời của ô.']);
  });

  it('can be read from the shadow tree on, and of every tree that is entered one hears', () => {
    const article = hosted('<p>Trong cây.</p>');
    const root = document.querySelector('x-box')!.shadowRoot!;
    expect(textsIn(root)).toEqual(['Trong cây.']);
    const onShadow = vi.fn();
    textsIn(article, { onShadow });
    expect(onShadow.mock.calls).toEqual([[root]]);
  });

  /** As browsers say of elements with such styles: one without a box is not visible. */
  function boxless(): void {
    vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
      const { display, visibility } = getComputedStyle(this);
      if (display === 'none' || display === 'contents' || visibility === 'hidden') return false;
      return this.parentElement === null || !this.parentElement.closest('[style*="display: none"]');
    });
  }

  // happy-dom gives styles that nobody set no value: here it is spelt out.
  const BOXLESS = 'display: contents; visibility: visible';

  it.each([
    ['what has no box of its own', BOXLESS, ['Lời.']],
    ['nothing hidden', 'display: none', []],
    ['nothing unseen', 'visibility: hidden', []],
    ['nothing unseen without a box', 'display: contents; visibility: hidden', []],
  ])('is %s', (_, style, texts) => {
    boxless();
    expect(read(`<p style="${style}">Lời.</p>`)).toEqual(texts);
  });

  it('is nothing without a box in what is hidden', () => {
    boxless();
    expect(read(`<div style="display: none"><p style="${BOXLESS}">Lời.</p></div>`)).toEqual([]);
  });

  it('is what stands without a box at the root of a shadow tree, whose host is shown', () => {
    boxless();
    const tree = `<p style="${BOXLESS}">Lời.</p>`;
    expect(textsIn(hosted(tree))).toEqual(['Lời.']);
    const hidden = hosted(tree);
    document.querySelector('x-box')!.setAttribute('style', 'display: none');
    expect(textsIn(hidden)).toEqual([]);
  });

  it('is asked of each element once', () => {
    const asked = vi.spyOn(Element.prototype, 'checkVisibility');
    read('<p>Một <!-- --> hai <b>ba</b> bốn</p>');
    expect(asked.mock.instances.map((each) => (each as Element).localName)).toEqual(['p', 'b']);
  });
});
