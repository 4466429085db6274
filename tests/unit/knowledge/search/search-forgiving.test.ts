import { beforeAll, describe, expect, it } from 'vitest';
import { searchEntries } from '../../../../utils/knowledge/search/entries';
import { Finder } from '../../../../utils/knowledge/search/finder';
import { isOneSlipFrom } from '../../../../utils/knowledge/search/loose';
import { makeRows } from '../../../../utils/knowledge/store/rows';
import { body, country, emptyDataset, meeting, person, role } from '../dataset';

const office = (title_vi: string, org: string) => [role({ title_vi, title_en: 'Office', org })];
const dataset = {
  ...emptyDataset,
  places: [
    { ...country('hoa-ky'), name: 'Hoa Kỳ', name_en: 'United States', aliases: [{ text: 'Mỹ' }] },
    { ...country('phan-lan'), name: 'Phần Lan', name_en: 'Finland' },
    { ...country('bac-son', { kind: 'province' }), name: 'Bắc Sơn', name_en: 'Bac Son' },
  ],
  organizations: [
    {
      ...body('ministry'),
      name: 'Bộ Sông và Biển',
      name_en: 'Ministry of Rivers and Seas',
      aliases: [{ text: 'Bộ SB' }],
    },
    { ...body('mast', { kind: 'company' }), name: 'Mastelo', name_en: 'Mastelo' },
    { ...body('mast-cloud', { kind: 'company' }), name: 'Mastelo Cloud', name_en: 'Mastelo Cloud' },
  ],
  people: [
    {
      ...person('minister', { roles: office('Bộ trưởng Bộ Sông và Biển', 'ministry') }),
      name: 'Nghiêm Văn Thành',
    },
    {
      ...person('deputy', { roles: office('Thứ trưởng Bộ Sông và Biển', 'ministry') }),
      name: 'Trần Hòa Bình',
    },
    {
      ...person('ambassador', { roles: office('Đại sứ Hoa Kỳ tại Phần Lan', 'hoa-ky') }),
      name: 'Ann Lee',
    },
    { ...person('trung', { roles: office('Đại sứ tại Phần Lan', 'ministry') }), name: 'Vũ Trung Mỹ' },
  ],
  meetings: [
    {
      ...meeting('talks', '2024-09-26', [
        ['minister', null],
        ['ambassador', null],
      ]),
      place: 'bac-son',
      title_vi: 'Thứ trưởng nhắc tới Mạng lưới sông',
      title_en: 'Talks on the network',
    },
  ],
};

describe('the search, as people type', () => {
  let finder: Finder;
  beforeAll(async () => {
    finder = await Finder.of(searchEntries(makeRows(dataset)));
  });
  const found = (text: string) => finder.find(text);
  const first = (text: string) => found(text).hits[0]?.id;
  const sides = (text: string) => found(text).sides?.map(({ id }) => id) ?? null;

  it.each([
    ['an office by the short name of its body', 'bo truong bo sb', 'minister'],
    ['a given name before the office', 'thanh bo truong', 'minister'],
    ['an ambassador by the other name of the country', 'dai su my', 'ambassador'],
    ['a courtesy before a name', 'ông Thành', 'minister'],
    ['a slip in a word of four letters beside others', 'nghiem van thnah', 'minister'],
    ['a slip in a word of three letters', 'tran hoa bnh', 'deputy'],
    ['two letters swapped', 'ngheim van thanh', 'minister'],
    ['two letters swapped in the only word', 'matselo', 'mast'],
    ['a slip in a name that others begin with', 'mastlo', 'mast'],
    ['the day of a meeting', 'thu truong 26/9/2024', 'talks'],
    ['the place of a meeting', 'mang luoi bac son', 'talks'],
    ['a person who is called like a country, by the whole name', 'vu trung my', 'trung'],
  ])('finds by %s', (_what, text, id) => expect(first(text)).toBe(id));

  it('puts who holds the office before titles that mention it', () =>
    expect(found('thứ trưởng').hits.map(({ id }) => id)).toEqual(['deputy', 'talks']));

  it('says when nothing holds all the words, and shows what holds all but one', () => {
    expect(found('bien zzzz').near).toBe(true);
    expect(first('bien zzzz')).toBe('ministry');
    expect(found('bien').near).toBe(false);
    expect(found('zzzz qqqq')).toMatchObject({ near: false, hits: [] });
  });

  it.each([
    ['two names', 'Bắc Sơn Mastelo', ['bac-son', 'mast']],
    ['other names, without marks', 'bo sb my', ['ministry', 'hoa-ky']],
    ['words around and between', 'hợp tác giữa Bộ Sông và Biển với Phần Lan', ['ministry', 'phan-lan']],
    ['an office and a slip', 'thứ trưởng Bình và mastlo', ['deputy', 'mast']],
    ['a dash', 'Ann Lee – Phần Lan', ['ambassador', 'phan-lan']],
  ])('names the two sides that are meant: %s', (_what, text, ids) => expect(sides(text)).toEqual(ids));

  it.each([
    ['one name that holds “và”', 'Bộ Sông và Biển'],
    ['its beginning', 'sông và bi'],
    ['one that holds another', 'Mastelo Cloud'],
    ['the same twice', 'Mỹ và Hoa Kỳ'],
    ['a side nobody is called', 'Mastelo và zzzz'],
  ])('names no sides for %s', (_what, text) => expect(sides(text)).toBeNull());
});

describe('one slip', () => {
  it.each([
    ['abcd', 'abd'],
    ['abd', 'abcd'],
    ['abcd', 'abxd'],
    ['abcd', 'acbd'],
    ['abcd', 'bacd'],
    ['abc', 'abcd'],
    ['abcd', 'abcd'],
  ])('%s, %s', (a, b) => expect(isOneSlipFrom(a, b)).toBe(true));
  it.each([
    ['abcd', 'adcb'],
    ['abcd', 'ab'],
    ['abcd', 'bacde'],
    ['abcd', 'xbcy'],
  ])('more than one: %s, %s', (a, b) => expect(isOneSlipFrom(a, b)).toBe(false));
});
