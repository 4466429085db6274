import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HitIndex, type Paragraph } from '../../../utils/page/mark/hit-test';
import type { Found } from '../../../utils/page/mark/reading';

/** A mention on Text nodes, `start` and `end` in its paragraph. */
const named = (entity: string, start: number, end: number, spans: Found['spans']): Found =>
  ({ entity, type: 'person', start, end, spans, reasons: [], surface: '' }) as unknown as Found;

/** Where each Text node's words are drawn. */
const lines = new Map<Node, DOMRect>();
const box = (left: number, right: number) => ({ left, right, top: 100, bottom: 116 }) as DOMRect;
/** What the browser says of a point: the caret's place, and the element on top. */
let caret: { offsetNode: Node; offset: number } | null = null;
let under: Element | null = null;

function paragraph(...texts: string[]): { element: Element; nodes: Text[]; pieces: Paragraph['pieces'] } {
  const element = document.createElement('p');
  document.body.append(element);
  let start = 0;
  const pieces = texts.map((text) => {
    const node = document.createTextNode(text);
    element.append(node);
    const piece = { node, start };
    start += text.length;
    return piece;
  });
  return { element, pieces, nodes: pieces.map(({ node }) => node) };
}

/** The mention at a point, the middle of the line unless said otherwise. */
function at(paragraphs: Paragraph[], [x, y]: readonly [number, number] = [20, 108]) {
  const hits = new HitIndex();
  hits.fill(paragraphs, []);
  return hits.at(x, y);
}
const caretFromPoint = vi.fn(() => caret);

beforeEach(() => {
  document.body.innerHTML = '';
  lines.clear();
  [caret, under] = [null, null];
  caretFromPoint.mockClear();
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const drawn = lines.get(this.startContainer);
    return (drawn ? [drawn] : []) as never;
  });
  Object.assign(document, { caretPositionFromPoint: caretFromPoint, elementFromPoint: () => under });
});
afterEach(() => vi.restoreAllMocks());

describe('the name under the pointer', () => {
  const LINE = box(10, 40);
  /** One paragraph, "Ông Lan nói", with Lan in it. */
  const withLan = () => {
    const { element, pieces, nodes } = paragraph('Ông Lan nói');
    const node = nodes[0]!;
    lines.set(node, LINE);
    const lan = named('lan', 4, 7, [{ node, from: 4, to: 7 }]);
    return { element, node, lan, all: [{ pieces, found: [lan] }] };
  };

  it('is met on each of its letters, on the right half of the last too', () => {
    const { node, lan, all } = withLan();
    const met = (offset: number) => {
      caret = { offsetNode: node, offset };
      return at(all);
    };
    for (const offset of [4, 5, 6, 7]) expect(met(offset), `${offset}`).toEqual({ found: lan, line: LINE });
    for (const offset of [0, 3, 8, 11]) expect(met(offset), `${offset}`).toBeNull();
  });

  it('is met within its line alone, wherever the caret snaps to', () => {
    const { node, lan, all } = withLan();
    caret = { offsetNode: node, offset: 5 };
    for (const point of [
      [10, 98],
      [40, 118],
      [25, 108],
    ] as const)
      expect(at(all, point)?.found, point.join()).toBe(lan);
    for (const point of [
      [9, 108],
      [41, 108],
      [25, 97],
      [25, 119],
    ] as const)
      expect(at(all, point), point.join()).toBeNull();
  });

  it('is nobody once the page has rewritten the text to something shorter, and still met at its very end', () => {
    const { node, lan, all } = withLan();
    caret = { offsetNode: node, offset: 4 };
    node.data = 'Ông Lan';
    expect(at(all)?.found).toBe(lan);
    node.data = 'Ông La';
    expect(at(all)).toBeNull();
  });

  it('is met in each of the pieces it stands in, by the line of that piece', () => {
    const { pieces, nodes } = paragraph('Ông Ngu', 'yễn Lan', ' nói');
    const [first, second, rest] = nodes as [Text, Text, Text];
    const lan = named('lan', 4, 14, [
      { node: first, from: 4, to: 7 },
      { node: second, from: 0, to: 7 },
    ]);
    lines.set(first, box(10, 20)).set(second, box(21, 40)).set(rest, box(41, 60));
    const all = [{ pieces, found: [lan] }];
    const met = (offsetNode: Text, offset: number, x: number) => {
      caret = { offsetNode, offset };
      return at(all, [x, 108])?.line.left ?? null;
    };
    expect([met(first, 5, 15), met(second, 0, 22), met(second, 6, 39)]).toEqual([10, 21, 21]);
    expect([met(first, 0, 12), met(rest, 2, 45)]).toEqual([null, null]);
  });

  it('is the one the caret stands in, of two in one paragraph', () => {
    const { pieces, nodes } = paragraph('Lan, Huệ');
    const node = nodes[0]!;
    lines.set(node, LINE);
    const lan = named('lan', 0, 3, [{ node, from: 0, to: 3 }]);
    const hue = named('hue', 5, 8, [{ node, from: 5, to: 8 }]);
    const met = (offset: number) => {
      caret = { offsetNode: node, offset };
      return at([{ pieces, found: [lan, hue] }])?.found.entity ?? null;
    };
    expect([0, 3, 4, 5, 8].map(met)).toEqual(['lan', 'lan', null, 'hue', 'hue']);
  });

  it('is nobody where the caret is in no text of the article', () => {
    const { lan, all, element } = withLan();
    const other = paragraph('Quảng cáo');
    caret = { offsetNode: other.nodes[0]!, offset: 5 };
    under = element;
    expect([lan.entity, at(all)]).toEqual(['lan', null]);
  });

  it('is looked for only where the article has any', () => {
    const { pieces } = paragraph('Không ai');
    expect([at([]), at([{ pieces, found: [] }])]).toEqual([null, null]);
    expect(caretFromPoint).not.toHaveBeenCalled();
  });

  it('is met in what came later, and no more in what went', () => {
    const before = withLan();
    const { pieces, nodes } = paragraph('Huệ');
    const hue = named('hue', 0, 3, [{ node: nodes[0]!, from: 0, to: 3 }]);
    lines.set(nodes[0]!, LINE);
    const hits = new HitIndex();
    hits.fill(before.all, []);
    caret = { offsetNode: before.node, offset: 5 };
    expect(hits.at(20, 108)?.found.entity).toBe('lan');
    hits.fill([{ pieces, found: [hue] }], []);
    expect(hits.at(20, 108)).toBeNull();
    caret = { offsetNode: nodes[0]!, offset: 1 };
    expect(hits.at(20, 108)?.found.entity).toBe('hue');
  });

  describe('in text that is selected as a whole', () => {
    const whole = () => {
      const first = withLan();
      const { element, pieces, nodes } = paragraph('Bà Huệ');
      const node = nodes[0]!;
      lines.set(node, LINE);
      const hue = named('hue', 3, 6, [{ node, from: 3, to: 6 }]);
      for (const each of [element, first.element]) (each as HTMLElement).style.userSelect = 'all';
      return { all: [...first.all, { pieces, found: [hue] }], element, first };
    };

    it('is met by its box, though the caret stands before or behind all of it or nowhere', () => {
      const { all, element, first } = whole();
      under = element;
      expect(at(all)?.found.entity).toBe('hue');
      caret = { offsetNode: first.node, offset: 0 };
      under = first.element;
      expect(at(all)?.found.entity).toBe('lan');
      expect(at(all, [9, 108])).toBeNull();
    });

    it('is met in any of its pieces', () => {
      const { element, pieces, nodes } = paragraph('Lan', ' Anh');
      const found = named('lan-anh', 0, 7, [
        { node: nodes[0]!, from: 0, to: 3 },
        { node: nodes[1]!, from: 0, to: 4 },
      ]);
      lines.set(nodes[0]!, box(10, 20)).set(nodes[1]!, box(21, 40));
      element.setAttribute('style', 'user-select: all');
      under = element;
      expect(at([{ pieces, found: [found] }], [30, 108])?.line.left).toBe(21);
    });

    it('is nobody where nothing is, nor where text is selected by letters', () => {
      const { all, element } = whole();
      expect(at(all)).toBeNull();
      under = element;
      (element as HTMLElement).style.userSelect = 'text';
      expect(at(all)).toBeNull();
    });
  });
});
