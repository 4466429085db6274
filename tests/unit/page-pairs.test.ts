import { describe, expect, it } from 'vitest';
import type { NameRef, Pair, Recognised } from '../../utils/knowledge/card';
import type { PageName } from '../../utils/messages';
import { meetingsAmong, pairsAmong } from '../../utils/page/mark/pairs';
import { Reading } from '../../utils/page/mark/reading';

const ref = (entity: string): NameRef => ({ entity, type: 'organization', name: { vi: entity, en: entity } });
const names = (...ids: string[]): PageName[] => ids.map((id) => ({ ...ref(id), count: 1 }));
const pair = (a: string, b: string, meetings: number): Pair => ({
  sides: [ref(a), ref(b)],
  meetings,
  agreements: 0,
  latest: null,
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
  reasons: { days: 1, participants: [ref('lan'), ref('hue')], place: null },
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

it('a reading keeps what earlier text said of the article when more comes, and joins the pairs', async () => {
  const made = new Reading({
    title: 'T',
    published: '2023-05-11',
    link: async ({ text }) => ({
      mentions: [],
      agreements: [],
      names: {},
      ...(text.includes('Sau')
        ? { pairs: [pair('hue', 'lan', 1), pair('a', 'b', 4)] }
        : { meeting: [recognised], pairs: [pair('b', 'a', 2)] }),
    }),
  });
  const block = (data: string) => ({
    text: data,
    element: {} as Element,
    pieces: [{ node: { data, length: data.length } as Text, start: 0 }],
    heading: false,
  });
  await made.adopt([block('Trước.')]);
  await made.adopt([block('Trước.'), block('Sau.')]);
  expect(made.meeting).toEqual([recognised]);
  expect(made.pairs).toEqual([pair('a', 'b', 4), pair('hue', 'lan', 1)]);
});
