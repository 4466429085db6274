import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packLinks } from '../../../utils/link/packed';
import type { EntityType, Mention } from '../../../utils/link/types';
import type { ArticleBlock } from '../../../utils/page/find/article';
import { Answers } from '../../../utils/page/hover/answers';
import { contrast, inksFor, over, parseColour, type Rgb } from '../../../utils/page/mark/ink';
import { byLine } from '../../../utils/page/mark/lines';
import { entitiesInOrder, type MarkRules, marksToPaint, namesInOrder } from '../../../utils/page/mark/marks';
import { Reading, spansOf } from '../../../utils/page/mark/reading';
import { isTranslated } from '../../../utils/page/watch/translated';

const kinds = { person: true, organization: true, place: true, document: true, event: true };
const rules: MarkRules = { marks: 'first', kinds, never: new Set(), notHere: new Set() };
const at = (entity: string, type: EntityType = 'person') => ({ entity, type });
const blocks = [
  { heading: true, found: [at('lan')] },
  { heading: false, found: [at('lan'), at('hue', 'place')] },
  { heading: true, found: [] },
  { heading: false, found: [at('hue', 'place'), at('lan'), at('lan')] },
];
const painted = (change: Partial<MarkRules>) =>
  marksToPaint(blocks, { ...rules, ...change }).map(({ entity }) => entity);

describe('marks', () => {
  it('first: once a section', () => expect(painted({})).toEqual(['lan', 'hue', 'hue', 'lan']));
  it('all', () => expect(painted({ marks: 'all' })).toHaveLength(6));
  it('none', () => expect(painted({ marks: 'none' })).toEqual([]));
  it('a kind turned off', () =>
    expect(painted({ kinds: { ...kinds, place: false } })).toEqual(['lan', 'lan']));
  it('never, and not here', () => {
    expect(painted({ never: new Set(['lan']) })).toEqual(['hue', 'hue']);
    expect(painted({ notHere: new Set(['hue']) })).toEqual(['lan', 'lan']);
  });
  it('words for an agreement go with the documents and are no name', () => {
    const words = [{ heading: false, found: [{ entity: 'ky', type: 'agreement' as const }] }];
    expect(marksToPaint(words, rules)).toHaveLength(1);
    expect(marksToPaint(words, { ...rules, kinds: { ...kinds, document: false } })).toEqual([]);
    expect(namesInOrder(words, {}, rules)).toEqual([]);
    expect(entitiesInOrder([...words, ...blocks], rules)).toEqual(['lan', 'hue']);
  });
  it('names in reading order with their counts, whatever is marked', () => {
    const name = { vi: 'Lan', en: 'Lan' };
    const names = { lan: { entity: 'lan', type: 'person' as const, name, kind: null, also: ['L'] } };
    expect(namesInOrder(blocks, names, { ...rules, marks: 'none' })).toEqual([{ ...names.lan, count: 4 }]);
  });
});

describe('inks', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  it('can be seen on every background: 3 to 1 at least (WCAG 2.2, 1.4.11)', () => {
    fc.assert(
      fc.property(channel, channel, channel, (r, g, b) => {
        const inks = (['soft', 'normal'] as const).map((strength) => inksFor([r, g, b], strength));
        for (const ink of inks.flatMap((each) => Object.values(each))) {
          const [x, y, z] = ink.match(/\d+/g)!.map(Number);
          expect(contrast([x!, y!, z!], [r, g, b])).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 2000 },
    );
  });
  it('are the text’s own where the background is a picture', () =>
    expect(inksFor(null).person).toBe('currentcolor'));
  it('contrast of black and white is 21', () => expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21));
  it('computed colours are read, others are not guessed', () => {
    expect(parseColour('rgb(1, 2, 3)')).toEqual({ rgb: [1, 2, 3], alpha: 1 });
    expect(parseColour('rgba(1, 2, 3, 0.5)')).toEqual({ rgb: [1, 2, 3], alpha: 0.5 });
    expect(parseColour('oklch(0.5 0.1 20)')).toBeNull();
  });
  it('a half transparent layer is mixed with what lies below', () => {
    const grey: Rgb = [128, 128, 128];
    expect(over({ rgb: [0, 0, 0], alpha: 0.5 }, [255, 255, 255])).toEqual(grey);
  });
});

/** A Text node as far as offsets need one. */
const node = (data: string) => ({ data, length: data.length }) as Text;
const block = (...parts: string[]): ArticleBlock => {
  let start = 0;
  const pieces = parts.map((part) => {
    const piece = { node: node(part), start };
    start += part.length;
    return piece;
  });
  return { element: {} as Element, text: parts.join(''), pieces, heading: false, part: null };
};
const mention = (start: number, end: number, entity = 'x'): Mention => ({
  start,
  end,
  entity,
  type: 'person',
  reasons: [],
});

describe('spans', () => {
  it('a name over inline tags has a span in each of them', () => {
    const split = block('Ông Nguyễn ', 'Mạnh', ' Hùng nói');
    expect(spansOf(split, 4, 20).map(({ node: { data }, from, to }) => data.slice(from, to))).toEqual([
      'Nguyễn ',
      'Mạnh',
      ' Hùng',
    ]);
  });
  it('together say exactly what the block’s text says, wherever text is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (parts, a, b) => {
          const cut = block(...parts);
          const [start, end] = [a, b].map((n) => n % (cut.text.length + 1)).sort((x, y) => x - y) as [
            number,
            number,
          ];
          const words = spansOf(cut, start, end).map((span) => span.node.data.slice(span.from, span.to));
          expect(words.join('')).toBe(cut.text.slice(start, end));
        },
      ),
    );
  });
  it('each line gets its own mentions; one over a line’s end none', () => {
    const lines = ['Lan và Huệ', '', 'Huệ'];
    expect(byLine(lines, [mention(12, 15), mention(0, 3), mention(7, 10), mention(8, 13)])).toEqual([
      [mention(0, 3), mention(7, 10)],
      [],
      [mention(0, 3)],
    ]);
  });
});

const noFacts = async () => ({ names: {}, meeting: [], pairs: [] });

describe('a reading', () => {
  /** Finds every "Huệ" and keeps what it was asked. */
  function reading() {
    const asked: string[] = [];
    const made = new Reading({
      title: 'T',
      published: null,
      link: async ({ text }) => {
        asked.push(text);
        const mentions = [...text.matchAll(/Huệ/g)].map(({ index }) => mention(index, index + 3, 'hue'));
        return packLinks({ mentions, agreements: [] });
      },
      pageFacts: noFacts,
    });
    return { made, asked };
  }
  const counts = (made: Reading) => made.blocks.map(({ found }) => found.length);

  it('links only what is new, with the paragraphs that first named somebody as context', async () => {
    const { made, asked } = reading();
    const old = [block('Bà Huệ phát biểu.'), block('Không có ai.')];
    await made.adopt(old);
    await made.adopt([...old, block('Sau đó Huệ và Huệ.')]);
    expect(asked).toEqual(['Bà Huệ phát biểu.\nKhông có ai.', 'Bà Huệ phát biểu.\nSau đó Huệ và Huệ.']);
    expect(counts(made)).toEqual([1, 0, 2]);
  });
  it('asks nothing when the page redraws the same text in other nodes, and points to the new nodes', async () => {
    const { made, asked } = reading();
    await made.adopt([block('Bà Huệ phát biểu.')]);
    const redrawn = block('Bà ', 'Huệ', ' phát biểu.');
    await made.adopt([redrawn]);
    expect(asked).toHaveLength(1);
    expect(made.blocks[0]!.found[0]!.spans).toEqual([{ node: redrawn.pieces[1]!.node, from: 0, to: 3 }]);
  });
  it('marks words for an agreement, but not inside a name', async () => {
    const made = new Reading({
      title: 'T',
      published: null,
      link: async () =>
        packLinks({
          mentions: [mention(0, 12, 'hiep-dinh-mau')],
          agreements: [
            { start: 0, end: 9, agreement: 'ky-1', reasons: [] },
            { start: 16, end: 27, agreement: 'ky-1', reasons: [] },
          ],
        }),
      pageFacts: noFacts,
    });
    await made.adopt([block('Hiệp định Mẫu và bản ghi nhớ')]);
    expect(made.blocks[0]!.found.map(({ entity, type }) => [entity, type])).toEqual([
      ['hiep-dinh-mau', 'person'],
      ['ky-1', 'agreement'],
    ]);
  });
  it('remembers what stood there lately, and forgets what has been gone for long', async () => {
    const { made, asked } = reading();
    const stays = block('Bà Huệ ở lại.');
    await made.adopt([stays, block('Lượt 0.')]);
    // As a page that rewrites a line without end.
    for (let turn = 1; turn <= 1000; turn += 1) await made.adopt([stays, block(`Lượt ${turn}.`)]);
    const isAskedFor = async (line: string) => {
      const before = asked.length;
      await made.adopt([stays, block(line)]);
      return asked.length > before;
    };
    expect(await isAskedFor('Lượt 900.')).toBe(false);
    expect(await isAskedFor('Lượt 0.')).toBe(true);
    expect(await isAskedFor('Bà Huệ ở lại.')).toBe(false);
  });
  it('keeps the mentions of untouched blocks as they are', async () => {
    const { made } = reading();
    const [kept, gone] = [block('Bà Huệ.'), block('Ông Huệ.')];
    await made.adopt([kept, gone]);
    const before = made.blocks[0]!.found[0];
    await made.adopt([{ ...kept }, block('Mới.')]);
    expect(made.blocks[0]!.found[0]).toBe(before);
    expect(counts(made)).toEqual([1, 0]);
  });
});

describe('answers', () => {
  it('ask once for each key, again after a failure', async () => {
    let asked = 0;
    const answers = new Answers(async (key: string) => {
      asked += 1;
      if (asked === 2) throw new Error('gone');
      return key;
    });
    expect(await Promise.all([answers.get('a'), answers.get('a')])).toEqual(['a', 'a']);
    await expect(answers.get('b')).rejects.toThrow('gone');
    expect(await answers.get('b')).toBe('b');
    expect(asked).toBe(3);
  });
  it('forget the one not asked for longest', async () => {
    const asked: string[] = [];
    const answers = new Answers(async (key: string) => asked.push(key));
    const keys = Array.from({ length: 12 }, (_, n) => `k${n}`);
    for (const key of [...keys, 'k0', 'new', 'k0', 'k1']) await answers.get(key);
    expect(asked).toEqual([...keys, 'new', 'k1']);
  });
  it('are others for a question that differs in anything', async () => {
    const asked: object[] = [];
    const answers = new Answers(async (question: object) => asked.push(question));
    const question = { entity: 'a', here: ['b'], said: 'nói' };
    await answers.get(question);
    await answers.get({ ...question });
    expect(asked).toEqual([question]);
    for (const changed of [
      { ...question, said: 'nói khác' },
      { ...question, here: [] },
    ])
      await answers.get(changed);
    expect(asked).toHaveLength(3);
  });
});

describe('a translated page', () => {
  const root = (className: string, lang: string | null) =>
    ({ className, getAttribute: () => lang }) as unknown as Element;
  it('is told by Chrome’s class or by another language than it came with', () => {
    expect(isTranslated(root('js translated-ltr', 'vi'), 'vi')).toBe(true);
    expect(isTranslated(root('', 'en'), 'vi-VN')).toBe(true);
    expect(isTranslated(root('', 'vi-VN'), 'vi')).toBe(false);
    expect(isTranslated(root('', null), '')).toBe(false);
    expect(isTranslated(root('', 'en'), 'en')).toBe(false);
  });
});
