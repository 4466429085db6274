import { describe, expect, it } from 'vitest';
import type { Provenance, RoleLine } from '../../../../utils/knowledge/card';
import { cardOf } from '../../../../utils/knowledge/queries/card-of';
import { fitting } from '../../../../utils/knowledge/queries/parts/fitting';
import { leadersAmong } from '../../../../utils/knowledge/queries/parts/leaders';
import { byWorth } from '../../../../utils/knowledge/store/worth';
import { agreement, body, country, factsOf, person, role } from '../dataset';

const office = (vi: string, org: string | null, doubt: RoleLine['doubt'] = null): RoleLine => ({
  title: { vi, en: vi },
  org: org ? { entity: org, type: 'organization', name: { vi: `Bộ ${org}`, en: org } } : null,
  from: null,
  to: null,
  state: 'held',
  endUnknown: false,
  over: null,
  attested: [],
  sources: [],
  doubt,
});
const titles = (roles: RoleLine[], words: string, here: string[] = []) =>
  fitting(roles, { words, here: new Set(here) }).map(({ title }) => title.vi);

describe('the office an article means', () => {
  const old = office('Bộ trưởng Bộ Thư', 'Thư');
  const next = office('Bộ trưởng Bộ Tín', 'Tín');

  it('is the one whose words stand on the page, in whatever case and form', () => {
    expect(titles([next, old], 'ông là bộ trưởng bộ thư'.normalize('NFD'))).toEqual([
      'Bộ trưởng Bộ Thư',
      'Bộ trưởng Bộ Tín',
    ]);
  });

  it('else the one whose rank stands there while its body is named, then that of a named body', () => {
    expect(titles([next, old], 'vị Bộ trưởng nói', ['Thư'])[0]).toBe('Bộ trưởng Bộ Thư');
    expect(titles([next, old], 'ông nói', ['Thư'])[0]).toBe('Bộ trưởng Bộ Thư');
  });

  it('stays in the order of evidence where the page says nothing, acting and doubtful ones last', () => {
    expect(titles([next, old], '')).toEqual(['Bộ trưởng Bộ Tín', 'Bộ trưởng Bộ Thư']);
    const acting = office('Quyền Bộ trưởng Bộ Ấn', 'Ấn');
    const unsure = office('Vụ trưởng', null, { vi: 'chưa rõ', en: 'unclear' });
    expect(titles([acting, unsure, old], '')[0]).toBe('Bộ trưởng Bộ Thư');
  });

  it('is looked for among all of them where the article has no day', async () => {
    const facts = factsOf({
      organizations: [body('thu'), body('tin')],
      people: [
        person('ai', {
          roles: [
            role({ title_vi: 'Bộ trưởng', org: 'thu', from: '2018', to: '2024' }),
            role({ title_vi: 'Bộ trưởng', org: 'tin', from: '2025', to: '2026' }),
          ],
        }),
      ],
    });
    const first = async (here: string[]) => {
      const card = await cardOf(facts, { entity: 'ai', asOf: null, here, said: 'đoàn do Bộ trưởng dẫn đầu' });
      return card?.roles.earlier[0]?.org?.entity;
    };
    expect(await first(['thu'])).toBe('thu');
    expect(await first(['tin'])).toBe('tin');
    expect(await first([])).toBe('tin');
  });
});

describe('the worth of a source', () => {
  const source = (url: string): Provenance => ({ url, publisher: url, title: '', date: null, lang: 'vi' });
  const order = (...urls: string[]) => byWorth(urls.map(source)).map(({ url }) => url);

  it('a body’s own page, then the national press, then others, copies last', () => {
    const copy = 'https://vi.wikipedia.org/wiki/Trang-ve-mot-nguoi-2024';
    const other = 'https://example.com/tin-tuc/bai-viet-so-12345';
    const paper = 'https://vnexpress.net/hai-ben-ky-ghi-nho-4950001.html';
    const own = 'https://mst.gov.vn/hai-ben-ky-ghi-nho-1234567.htm';
    expect(order(copy, other, paper, own)).toEqual([own, paper, other, copy]);
  });

  it('the page that says the fact before a section or a front page', () => {
    const section = 'https://mst.gov.vn/tin-tuc/';
    const article = 'https://nhandan.vn/hai-ben-ky-ghi-nho-post900123.html';
    expect(order(section, article)).toEqual([article, section]);
  });

  it('equals stay as the record has them; what is no web address is last', () => {
    const [a, b] = [
      'https://tuoitre.vn/bai-mot-2024010101.htm',
      'https://dantri.com.vn/bai-hai-2024010102.htm',
    ];
    expect(order(b, a, 'file:///x')).toEqual([b, a, 'file:///x']);
    expect(order('file:///x', a)).toEqual([a, 'file:///x']);
  });
});

describe('who leads a body', () => {
  const at = (id: string, title_vi: string, org: string, from: string, to: string | null = null) =>
    person(id, { roles: [role({ title_vi, org, from, to })] });
  const facts = factsOf({
    organizations: [body('bo'), body('cuc'), body('vang')],
    people: [
      at('truoc', 'Bộ trưởng', 'bo', '2018', '2024-12-31'),
      at('nay', 'Bộ trưởng', 'bo', '2025-01-01'),
      at('pho', 'Thứ trưởng', 'bo', '2018'),
      at('don-vi', 'Cục trưởng Cục Số', 'bo', '2018'),
      at('cuc-truong', 'Cục trưởng', 'cuc', '2025-01-01'),
    ],
  });
  const names = async (id: string, day: string | null) => {
    const { then, now } = leadersAmong(await facts.leaders(id), id, day, '2025-06-01');
    return [then, now].map((holders) => holders.map(({ person: { entity } }) => entity));
  };

  it('on the article’s day and now; no deputy, and no head of a unit beside the head', async () => {
    expect(await names('bo', '2020-05-05')).toEqual([['truoc'], ['nay']]);
  });

  it('the head of a unit leads the unit', async () => {
    expect(await names('cuc', '2025-02-05')).toEqual([['cuc-truong'], ['cuc-truong']]);
  });

  it('nobody where none is on record, and nobody for a day that is unknown', async () => {
    expect(await names('vang', '2020-05-05')).toEqual([[], []]);
    expect((await names('bo', null))[0]).toEqual([]);
  });
});

describe('what a country agreed', () => {
  const facts = factsOf({
    places: [country('lao'), country('viet-nam'), country('sec')],
    organizations: [
      body('sap', { country: 'lao' }),
      body('sec-tin', { country: 'sec' }),
      body('may', { country: 'viet-nam' }),
    ],
    agreements: [
      agreement('nha-nuoc', '2023-01-01', ['lao', 'viet-nam']),
      agreement('cong-ty', '2024-01-01', ['sap', 'sec-tin', 'may']),
      agreement('moi', '2025-01-01', ['sap', 'may']),
    ],
  });
  const order = async (here: string[]) => {
    const card = await cardOf(facts, { entity: 'lao', asOf: '2026-01-01', here });
    return card!.agreements.before.map(({ id }) => id);
  };

  it('with a named country comes before what its companies did with those of named ones', async () => {
    expect(await order(['viet-nam', 'sec'])).toEqual(['nha-nuoc', 'cong-ty', 'moi']);
  });
  it('but what a company did that the page names itself comes first', async () => {
    expect((await order(['viet-nam', 'sec', 'may', 'sec-tin']))[0]).toBe('cong-ty');
  });
});
