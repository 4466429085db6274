import { describe, expect, it } from 'vitest';
import { standingsOf } from '../../../../utils/knowledge/queries/standing';
import { withStandings } from '../../../../utils/library/known/in-groups';
import { changesSince, knownNow } from '../../../../utils/library/known/known';
import { blank, type SavedArticle } from '../../../../utils/library/schema';
import { agreement, body, country, factsOf, person, role } from '../../knowledge/dataset';

const places = [country('viet-nam'), country('phan-lan')];
const organizations = [body('mic', { country: 'viet-nam' }), body('nokia', { country: 'phan-lan' })];
const minister = role({ org: 'mic', from: '2018-10-24', attested: ['2026-08-01'] });
const old = {
  places,
  organizations,
  people: [person('hung', { nationality: 'viet-nam', roles: [minister] })],
  agreements: [
    agreement('signed-before', '2024-05-01', ['mic', 'nokia']),
    agreement('draft', null, ['mic', 'nokia']),
  ],
};
const named = ['hung', 'mic', 'nokia'];
const standings = (parts: Parameters<typeof factsOf>[0], of = named) => standingsOf(factsOf(parts), of);

describe('what changed since an article was saved', () => {
  it('nothing, while the dataset says the same', async () => {
    const then = knownNow(await standings(old));
    expect(then).toEqual({
      offices: { hung: [expect.stringContaining('Bộ trưởng|mic|2018-10-24')] },
      agreements: { 'signed-before': '2024-05-01', draft: null },
    });
    expect(changesSince(then, await standings(old))).toEqual([]);
  });

  it('an office that ended or began', async () => {
    const then = knownNow(await standings(old));
    const ended = { ...minister, to: '2026-04-01' };
    const next = role({
      title_vi: 'Chủ tịch',
      title_en: 'President',
      from: '2026-04-02',
      attested: ['2026-08-02'],
    });
    const now = await standings({ ...old, people: [person('hung', { roles: [ended, next] })] });
    const [change, ...more] = changesSince(then, now);
    expect(more).toEqual([]);
    expect(change).toMatchObject({ kind: 'office', entity: 'hung', now: [{ title: { vi: 'Chủ tịch' } }] });
  });

  it('an agreement that is new, and one that has been signed since', async () => {
    const then = knownNow(await standings(old));
    const agreements = [
      old.agreements[0]!,
      agreement('draft', '2026-07-01', ['mic', 'nokia']),
      agreement('new', '2026-08', ['mic', 'nokia']),
    ];
    const changes = changesSince(then, await standings({ ...old, agreements }));
    expect(
      changes.map((change) => [change.kind, change.kind === 'office' ? '' : change.agreement.id]).toSorted(),
    ).toEqual([
      ['new-agreement', 'new'],
      ['signed', 'draft'],
    ]);
  });

  it('not what one of the names alone agreed with a stranger, nor a person the old dataset did not hold', async () => {
    const then = knownNow(await standings(old));
    const parts = {
      ...old,
      people: [...old.people, person('long', { roles: [{ ...minister, title_vi: 'Thứ trưởng' }] })],
      agreements: [...old.agreements, agreement('elsewhere', '2026-08', ['mic', 'viet-nam'])],
    };
    expect(changesSince(then, await standings(parts, [...named, 'long']))).toEqual([]);
  });

  it('nothing once it was seen', async () => {
    const now = await standings({
      ...old,
      agreements: [...old.agreements, agreement('new', '2026', ['mic', 'nokia'])],
    });
    expect(changesSince(knownNow(now), now)).toEqual([]);
  });
});

describe('the standings of many articles', () => {
  const naming = (id: string, entities: string[]): SavedArticle => ({
    ...blank(id, `https://bao.example/${id}`, id, '2026-01-01T00:00:00Z'),
    names: entities.map((entity) => ({
      entity,
      type: 'organization',
      name: { vi: entity, en: entity },
      count: 1,
    })),
  });

  it('are asked for together, each article hearing of its own names alone', async () => {
    const facts = factsOf(old);
    const asked: string[][] = [];
    const told: [string, string[], string[]][] = [];
    const strangers = Array.from({ length: 99 }, (_, i) => `stranger-${i}`);
    const articles = [
      naming('one', ['mic', 'nokia']),
      naming('two', ['hung', 'mic']),
      naming('three', strangers),
      naming('four', [...strangers, 'nokia', 'mic']),
    ];
    const ask = (entities: string[]) => {
      asked.push(entities);
      return standingsOf(facts, entities);
    };
    for await (const [{ id }, { names, agreements }] of withStandings(articles, ask))
      told.push([id, names.map(({ entity }) => entity), agreements.map((line) => line.id).sort()]);
    expect(asked.map(({ length }) => length)).toEqual([3, 99, 101]);
    expect(told).toEqual([
      ['one', ['mic', 'nokia'], ['draft', 'signed-before']],
      ['two', ['mic', 'hung'], []],
      ['three', [], []],
      ['four', ['nokia', 'mic'], ['draft', 'signed-before']],
    ]);
  });
});
