import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { countryPlaces } from '../../../../utils/explore/country-places';
import { isTopic } from '../../../../utils/explore/topics';
import { searchEntries } from '../../../../utils/knowledge/search/entries';
import { Finder } from '../../../../utils/knowledge/search/finder';
import { overviewOf } from '../../../../utils/knowledge/search/overview';
import { makeRows } from '../../../../utils/knowledge/store/rows';
import { agreement, body, country, emptyDataset, meeting, paper, person, role } from '../dataset';

const dataset = {
  ...emptyDataset,
  places: [
    { ...country('viet-nam'), name: 'Việt Nam', name_en: 'Vietnam' },
    { ...country('phan-lan'), name: 'Phần Lan', name_en: 'Finland' },
  ],
  organizations: [
    {
      ...body('mic', { country: 'viet-nam' }),
      name: 'Bộ Thông tin và Truyền thông',
      name_en: 'Ministry of Information and Communications',
      aliases: [{ text: 'Bộ TTTT' }],
    },
    { ...body('ericsson', { kind: 'company' }), name: 'Ericsson', name_en: 'Ericsson' },
  ],
  people: [
    {
      ...person('hoa', {
        nationality: 'viet-nam',
        roles: [role({ title_vi: 'Cục trưởng Cục Tần số', title_en: 'Head' })],
      }),
      name: 'Trần Hoà Bình',
    },
    { ...person('lan', { nationality: 'phan-lan' }), name: 'Phan Ái Lan', name_en: 'Phan Ai Lan' },
  ],
  documents: [{ ...paper('nd-13'), name: 'Nghị định mẫu', number: '13/2023/NĐ-CP', issued: '2023-04-17' }],
  meetings: [
    {
      ...meeting('talks', '2024-09-26', [
        ['hoa', 'viet-nam'],
        ['lan', 'phan-lan'],
      ]),
      title_vi: 'Hội đàm về tần số',
    },
    {
      ...meeting('older', '2019-09-26', [
        ['hoa', 'viet-nam'],
        ['lan', 'phan-lan'],
      ]),
      title_vi: 'Gặp cũ',
    },
  ],
  agreements: [{ ...agreement('mou', '2024-09-26', ['viet-nam', 'phan-lan']), title_vi: 'Ghi nhớ tần số' }],
};
const entries = searchEntries(makeRows(dataset));

describe('the search', () => {
  let finder: Finder;
  beforeAll(async () => {
    finder = await Finder.of(entries);
  });
  const ids = (text: string, ...rest: [Parameters<Finder['find']>[1]?, number?]) =>
    finder.find(text, ...rest).hits.map(({ id }) => id);

  it.each([
    ['name with marks', 'Phần Lan', 'phan-lan'],
    ['without marks, whole name before scattered words', 'phan lan', 'phan-lan'],
    ['tone on the other vowel', 'trần hòa bình', 'hoa'],
    ['alias', 'bo tttt', 'mic'],
    ['office', 'cuc truong', 'hoa'],
    ['English name', 'finland', 'phan-lan'],
    ['one slip of the keys', 'ericson', 'ericsson'],
    ['number of a document', '13/2023', 'nd-13'],
    ['title of an agreement', 'ghi nho', 'mou'],
    ['unfinished last word', 'thong tin va truy', 'mic'],
  ])('finds by %s', (_what, text, id) => expect(ids(text)[0]).toBe(id));

  it('finds meetings by who took part', () => expect(ids('ai lan tần số')).toContain('talks'));
  it('forgives no slip in short words while something matches', () =>
    expect(ids('lam')).not.toContain('lan'));
  it('finds nothing for nothing', () => {
    expect(finder.find('  ').hits).toEqual([]);
    expect(finder.find('zzzzqq').counts).toEqual({});
  });
  it('narrows by kind, country and year, and counts every kind', () => {
    const found = finder.find('tần số', { kinds: ['agreement'] });
    expect(found.hits.map(({ id }) => id)).toEqual(['mou']);
    expect(found.counts).toEqual({ meeting: 1, agreement: 1, person: 1 });
    expect(ids('tan so', { year: 2024 }).sort()).toEqual(['mou', 'talks']);
    expect(ids('hòa', { country: 'phan-lan' }).sort()).toEqual(['older', 'talks']);
    expect(finder.find('a', {}, 1).hits).toHaveLength(1);
  });
});

describe('the overview', () => {
  const all = overviewOf(entries, '2026-09-26', null);
  it('begins with the newest', () => expect(all.fresh[0]?.date).toBe('2024-09-26'));
  it('says what happened on this day of earlier years', () =>
    expect(all.onThisDay.map(({ id }) => id).sort()).toEqual(['mou', 'older', 'talks']));
  it('counts pairs of two countries within the year before the newest', () =>
    expect(
      all.pairs.map(({ sides, meetings, agreements }) => [sides.map(({ id }) => id), meetings, agreements]),
    ).toEqual([[['phan-lan', 'viet-nam'], 1, 1]]));
  it('counts countries up to a day', () => {
    expect(all.countries.find(({ id }) => id === 'phan-lan')).toMatchObject({ meetings: 2, agreements: 1 });
    expect(overviewOf(entries, '2026-09-26', '2020').countries[0]).toMatchObject({
      meetings: 1,
      agreements: 0,
    });
  });
});

describe('the shipped dataset', () => {
  const read = (name: string) => JSON.parse(readFileSync(join('public/dataset', `${name}.json`), 'utf8'));
  it('files meetings and agreements under topics that have words', () => {
    const topics = new Set(
      [...read('meetings'), ...read('agreements')].flatMap(({ topics }: { topics: string[] }) => topics),
    );
    expect([...topics].filter((topic) => !isTopic(topic))).toEqual([]);
  });
  it('has a place on the map for each country that met or signed', () => {
    const sides = new Set(
      read('meetings').flatMap(({ participants }: { participants: { side: string }[] }) =>
        participants.map(({ side }) => side),
      ),
    );
    const countries = read('places').filter(
      ({ kind }: { kind: string }) => kind === 'country' || kind === 'territory',
    );
    expect(
      countries
        .map(({ id }: { id: string }) => id)
        .filter((id: string) => sides.has(id) && !countryPlaces[id]),
    ).toEqual([]);
  });
});
