import { describe, expect, it } from 'vitest';
import { between } from '../../../../utils/knowledge/queries/between';
import { cardOf } from '../../../../utils/knowledge/queries/card-of';
import { type Brief, type BriefInput, compose, partings } from '../../../../utils/library/brief/compose';
import { briefMarkdown } from '../../../../utils/library/brief/markdown';
import { agreement, body, country, factsOf, meeting, person, role } from '../../knowledge/dataset';
import { article } from '../fixtures';

const facts = factsOf({
  places: [country('viet-nam'), country('phan-lan'), country('lao')],
  organizations: [
    body('mic', { country: 'viet-nam' }),
    body('nokia', { kind: 'company', country: 'phan-lan' }),
  ],
  people: [
    person('hung', {
      nationality: 'viet-nam',
      roles: [
        role({ title_vi: 'Thứ trưởng', org: 'mic', from: '2016', to: '2018-07-25' }),
        role({ org: 'mic', from: '2018-07-26', to: '2025-02-28' }),
      ],
    }),
    person('ranne', {
      nationality: 'phan-lan',
      roles: [role({ title_vi: 'Đại sứ', from: '2020', to: '2025' })],
    }),
  ],
  meetings: [
    meeting('early', '2017-03-01', [
      ['hung', 'viet-nam'],
      ['ranne', 'phan-lan'],
    ]),
    meeting(
      'late',
      '2024-09',
      [
        ['hung', 'viet-nam'],
        ['ranne', 'phan-lan'],
      ],
      { outcome_vi: 'Bàn về 6G', outcome_en: 'On 6G' },
    ),
    meeting('undated', null, [
      ['hung', 'viet-nam'],
      ['ranne', 'phan-lan'],
    ]),
    meeting('with-lao', '2023-01-01', [
      ['hung', 'viet-nam'],
      ['lao', 'lao'],
    ]),
    ...Array.from({ length: 40 }, (_, i) =>
      meeting(`many-${i}`, `19${50 + i}`, [
        ['lao', 'lao'],
        ['nokia', 'phan-lan'],
      ]),
    ),
  ],
  agreements: [
    agreement('mou', '2024-05-01', ['mic', 'nokia']),
    agreement('some-day', null, ['mic', 'nokia']),
  ],
});

/** As the page makes it: composed once, then again with where its people stood on each day. */
async function brief(about: string[], articles: BriefInput['articles'] = []): Promise<Brief> {
  const card = async (entity: string, asOf: string | null, here: string[]) =>
    (await cardOf(facts, { entity, asOf, here: here.filter((id) => id !== entity) }))!;
  const cards: BriefInput['cards'] = {};
  for (const { id, names, published } of articles) {
    const here = names.map(({ entity }) => entity);
    cards[id] = await Promise.all(here.map((entity) => card(entity, published, here)));
  }
  if (about[0]) cards[''] = await Promise.all(about.map((entity) => card(entity, null, about)));
  const [a, b] = about;
  const given = { articles, cards, about, between: a && b ? await between(facts, a, b, null) : null };
  const standings = await Promise.all(
    partings(compose(given)).map(({ entity, date }) => card(entity, date, [])),
  );
  return compose({ ...given, standings });
}
const ids = (made: Brief) => made.timeline.map(({ id }) => id);

describe('a brief', () => {
  it('about a pair: what they had between them in order of time, and who stood where on each day', async () => {
    const made = await brief(['viet-nam', 'phan-lan']);
    expect(ids(made)).toEqual(['early', 'mou', 'late']);
    expect(made.title.map(({ entity }) => entity)).toEqual(['viet-nam', 'phan-lan']);
    expect(made.agreements.map(({ id }) => id)).toEqual(['mou']);
    expect(made.undated).toBe(2);
    const hung = made.people.find(({ entity }) => entity === 'hung');
    expect(hung?.offices.map(({ dates, roles }) => [dates, roles.map(({ title }) => title.vi)])).toEqual([
      [['2017-03-01'], ['Thứ trưởng']],
      [['2024-09'], ['Bộ trưởng']],
    ]);
  });

  it('about a person: everything dated', async () => {
    expect(ids(await brief(['hung']))).toEqual(['early', 'with-lao', 'late']);
  });

  it('from articles: themselves on their day, and what joins the sides they name', async () => {
    const name = (entity: string, type: 'person' | 'place') => ({
      entity,
      type,
      name: { vi: entity, en: entity },
      count: 1,
    });
    const saved = article('x', {
      title: 'Bài về hai bên',
      published: '2024-09-27',
      publisher: 'Báo',
      names: [name('hung', 'person'), name('ranne', 'person')],
    });
    const made = await brief([], [saved]);
    expect(ids(made)).toEqual(['early', 'late', 'x']);
    expect(made.timeline.at(-1)?.sources).toMatchObject([{ url: saved.url, publisher: 'Báo' }]);
    expect(made.people.map(({ entity }) => entity)).toEqual(['hung', 'ranne']);
  });

  it('from articles: a minister and their own country are one side, so that not all the minister ever did comes in', async () => {
    const name = (entity: string, type: 'person' | 'place') => ({
      entity,
      type,
      name: { vi: entity, en: entity },
      count: 1,
    });
    const saved = article('x', {
      published: '2024-09-27',
      names: [name('hung', 'person'), name('viet-nam', 'place'), name('ranne', 'person')],
    });
    expect(ids(await brief([], [saved]))).toEqual(['early', 'late', 'x']);
  });

  it('says how much there is beyond what it holds', async () => {
    const made = await brief(['lao', 'phan-lan']);
    expect([made.timeline.length, made.cut]).toEqual([30, 10]);
    expect(briefMarkdown(made, 'vi')).toContain('dữ liệu còn 10 sự kiện khác');
  });

  it('holds nothing without a day and a link, and no word that the dataset does not say', async () => {
    for (const about of [['viet-nam', 'phan-lan'], ['hung'], ['hung', 'phan-lan'], ['lao', 'phan-lan']]) {
      const made = await brief(about);
      const lines = [
        ...made.timeline,
        ...made.people.flatMap(({ offices }) => offices.flatMap(({ roles }) => roles)),
      ];
      expect(lines.length).toBeGreaterThan(0);
      for (const { sources } of lines) {
        expect(sources.length).toBeGreaterThan(0);
        for (const { url } of sources) expect(made.sources.map((source) => source.url)).toContain(url);
      }
      for (const { date, title, id } of made.timeline) {
        expect(date).toMatch(/^\d{4}(-\d\d){0,2}$/);
        expect(title).toEqual({ vi: id, en: id });
      }
    }
  });
});

describe('a brief as Markdown', () => {
  it('in either language; every line of it ends with its links', async () => {
    const made = await brief(['viet-nam', 'phan-lan']);
    const [vi, en] = [briefMarkdown(made, 'vi'), briefMarkdown(made, 'en')];
    expect(vi).toContain('# Tóm lược: viet-nam – phan-lan');
    expect(en).toContain('# Brief: viet-nam – phan-lan');
    expect(vi).toContain('- **9/2024** (gặp) late. Bàn về 6G [Báo](https://example.com/)');
    expect(en).toContain('On 6G [Báo](https://example.com/)');
    expect(vi).toContain('  - Ngày 1/3/2017: Thứ trưởng (2016 – 25/7/2018). [Báo](https://example.com/)');
    const lines = vi.split('\n').filter((line) => /^ *- /.test(line) && !/^- \*\*[^*]+\*\*$/.test(line));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line).toMatch(/\]\(https?:\/\/[^)]+\)$/);
  });

  it('keeps titles from becoming markup', async () => {
    const saved = article('x', {
      title: '[x](javascript:1) *a* <b>',
      published: '2024',
      url: 'https://example.vn/(1)',
    });
    const text = briefMarkdown(await brief([], [saved]), 'vi');
    expect(text).toContain('\\[x\\](javascript:1) \\*a\\* \\<b\\>');
    expect(text).toContain('](https://example.vn/%281%29)');
  });
});
