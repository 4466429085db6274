import { describe, expect, it } from 'vitest';
import type { ArticleName, PageFacts, Pair, Recognised } from '../../../utils/knowledge/card';
import { packLinks } from '../../../utils/link/packed';
import type { Named } from '../../../utils/link/types';
import type { PageName } from '../../../utils/messages';
import type { ArticleBlock } from '../../../utils/page/find/article';
import { namedIn } from '../../../utils/page/mark/named';
import { meetingsAmong, pairsAmong } from '../../../utils/page/mark/pairs';
import { Reading } from '../../../utils/page/mark/reading';

const ref = (entity: string): ArticleName => ({
  entity,
  type: 'organization',
  name: { vi: entity, en: entity },
  kind: null,
  also: [],
});
const names = (...ids: string[]): PageName[] => ids.map((id) => ({ ...ref(id), count: 1 }));
const pair = (a: string, b: string, meetings: number): Pair => ({
  sides: [ref(a), ref(b)],
  meetings,
  agreements: 0,
  latest: null,
  reported: 0,
});
const source = (url: string) => ({ url, publisher: 'Báo Mẫu', title: 'Bài', date: null, lang: 'vi' });
const recognised: Recognised = {
  meeting: {
    id: 'gap',
    date: '2023-05-10',
    dateEnd: null,
    title: { vi: 'Gặp', en: 'Meeting' },
    outcome: null,
    place: null,
    others: [ref('lan'), ref('hue')],
    here: ['lan', 'hue'],
    sources: [source('https://www.bao.example/bai-1'), source('https://khac.example/bai-2')],
    doubt: null,
  },
  agreements: [],
  reasons: { days: 1, participants: [ref('lan'), ref('hue')], foremost: ['lan'], present: 2, place: null },
};

describe('pairs of a page', () => {
  it('stay as long as the reader wants both names', () => {
    const pairs = [pair('lan', 'hue', 2), pair('lan', 'mai', 1)];
    expect(pairsAmong(pairs, names('hue', 'lan'))).toEqual([pairs[0]]);
    expect(pairsAmong(pairs, names('lan'))).toEqual([]);
  });
});

describe('the meeting of a page', () => {
  const urls = (url: string) =>
    meetingsAmong([recognised], names('lan', 'hue'), url)[0]?.meeting.sources.map((each) => each.url);

  it('does not name the page itself as another source', () => {
    expect(urls('http://bao.example/bai-1?utm_source=x#dau')).toEqual(['https://khac.example/bai-2']);
    expect(urls('https://bao.example/bai-12')).toHaveLength(2);
  });
  it('goes when the reader said that a participant is somebody else', () =>
    expect(meetingsAmong([recognised], names('lan'), 'https://bao.example/')).toEqual([]));
});

describe('what a reading asks of the facts', () => {
  const block = (text: string, part: ArticleBlock['part'] = null): ArticleBlock => ({
    text,
    part,
    element: {} as Element,
    pieces: [{ node: { data: text, length: text.length } as Text, start: 0 }],
    heading: false,
  });
  const facts = (...met: string[]): PageFacts => ({
    names: Object.fromEntries(met.map((id) => [id, ref(id)])),
    meeting: [],
    pairs: [],
  });
  /** Finds every "Huệ" and "Lan"; the facts answer when they are let. */
  function reading() {
    const asked: Named[][] = [];
    const answers: ((facts: PageFacts | Error) => void)[] = [];
    const made = new Reading({
      title: 'T',
      published: '2023-05-11',
      link: async ({ text }) =>
        packLinks({
          agreements: [],
          mentions: [...text.matchAll(/Huệ|Lan/g)].map(({ index, 0: word }) => ({
            start: index,
            end: index + word.length,
            entity: word === 'Lan' ? 'lan' : 'hue',
            type: 'person',
            reasons: [],
          })),
        }),
      pageFacts: ({ named }) => {
        asked.push(named);
        return new Promise((yes, no) => {
          answers.push((answer) => (answer instanceof Error ? no(answer) : yes(answer)));
        });
      },
    });
    return { made, asked, answers };
  }

  it('says where each name stands, and asks once for the same names', async () => {
    const { made, asked, answers } = reading();
    await made.adopt([block('Lan tiếp khách', 'title'), block('Khách là Huệ, Lan nói.')]);
    const learning = made.learn();
    expect(asked).toEqual([
      [
        { entity: 'lan', where: 'title', at: [0, 29] },
        { entity: 'hue', where: 'lead', at: [24] },
      ],
    ]);
    answers[0]!(facts('lan', 'hue'));
    await learning;
    await made.learn();
    expect(asked).toHaveLength(1);
    expect(Object.keys(made.facts.names)).toEqual(['lan', 'hue']);
  });

  it('marks wait for no facts: the mentions are there while they are asked for', async () => {
    const { made } = reading();
    await made.adopt([block('Lan tiếp khách')]);
    void made.learn();
    expect(made.blocks[0]!.found).toHaveLength(1);
    expect(made.facts.names).toEqual({});
  });

  it('a late answer to a former question is passed over', async () => {
    const { made, answers } = reading();
    await made.adopt([block('Lan')]);
    const first = made.learn();
    await made.adopt([block('Lan'), block('Huệ')]);
    const second = made.learn();
    answers[1]!(facts('lan', 'hue'));
    await second;
    answers[0]!(facts('lan'));
    await first;
    expect(Object.keys(made.facts.names)).toEqual(['lan', 'hue']);
  });

  it('a failure is told, keeps what was known, and the next call asks again', async () => {
    const { made, asked, answers } = reading();
    await made.adopt([block('Lan')]);
    const first = made.learn();
    answers[0]!(new Error('worker died'));
    await expect(first).rejects.toThrow('worker died');
    void made.learn();
    expect(asked).toHaveLength(2);
  });
});

describe('where an article names whom', () => {
  const long =
    'Đoàn công tác đã trao đổi về hạ tầng số, nhân lực số và an toàn thông tin trong nhiều buổi làm việc. ';
  const paragraph = (entity: string | null, text = long, part: 'title' | 'lead' | null = null) => ({
    text,
    part,
    heading: false,
    found: entity === null ? [] : [{ entity, start: 0 }],
  });
  const where = (parts: Parameters<typeof namedIn>[0]) =>
    Object.fromEntries(namedIn(parts).map(({ entity, where: part }) => [entity, part]));

  it('the first two paragraphs are the lead, with captions up to the third', () => {
    expect(
      where([
        paragraph('ảnh đầu', 'Ảnh: A'),
        paragraph('một'),
        paragraph('ảnh', 'Hai bộ trưởng. Ảnh: B'),
        paragraph('hai'),
        paragraph('ảnh hai', 'Quang cảnh. Ảnh: C'),
        paragraph('ba'),
      ]),
    ).toEqual({ 'ảnh đầu': 'lead', một: 'lead', ảnh: 'lead', hai: 'lead', 'ảnh hai': 'lead', ba: 'body' });
  });
  it('what the page calls its lead stays one wherever it stands, and counts as the first', () => {
    const parts = [paragraph('sapo', long, 'lead'), paragraph('một'), paragraph('hai')];
    expect(where(parts)).toEqual({ sapo: 'lead', một: 'lead', hai: 'body' });
  });
  it('long headings between them are none of the first two', () => {
    const heading = { ...paragraph('mục'), heading: true };
    expect(where([heading, paragraph('một'), heading, paragraph('hai'), paragraph('ba')])).toEqual({
      mục: 'lead',
      một: 'lead',
      hai: 'lead',
      ba: 'body',
    });
  });
  it('the headline comes before all', () => {
    const parts = [paragraph(null), paragraph(null), paragraph('lan'), paragraph('lan', 'Tiêu đề', 'title')];
    expect(where(parts)).toEqual({ lan: 'title' });
  });
});
