import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../../utils/knowledge/queries/card-of';
import { officeHolders } from '../../../../utils/knowledge/queries/office-holders';
import type { Role } from '../../../../utils/knowledge/schema';
import { excludes, kindOfOffice, type OfficeKindName } from '../../../../utils/knowledge/time/rules';
import { body, country, factsOf, meeting, person, role } from '../dataset';

describe('the kind of an office, by its title', () => {
  it.each<[string, OfficeKindName]>([
    ['Bộ trưởng Bộ Khoa học và Công nghệ', 'minister'],
    ['Quyền Bộ trưởng Bộ Ngoại giao', 'minister'],
    ['Thứ trưởng Thường trực Bộ Công an', 'deputyMinister'],
    ['Phó Thủ tướng Thường trực Chính phủ', 'deputyPrimeMinister'],
    ['Tổng Bí thư Ban Chấp hành Trung ương Đảng', 'generalSecretary'],
    ['Chủ tịch nước', 'president'],
    ['Phó Chủ tịch nước', 'vicePresident'],
    ['Chủ tịch Quốc hội', 'speaker'],
    ['Phó Chủ tịch Thường trực Quốc hội', 'assembly'],
    ['Chủ tịch UBND TP Hà Nội', 'provinceHead'],
    ['Phó Chủ tịch UBND TP.HCM', 'provinceDeputy'],
    ['Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lào Cai', 'provinceParty'],
    ['Phó Bí thư Thành ủy Hải Phòng', 'other'],
    ['Trưởng Ban Tổ chức Trung ương', 'centralParty'],
    ['Trưởng Ban Chỉ đạo Trung ương về phát triển KH,CN, ĐMST và CĐS', 'seat'],
    ['Bí thư Đảng ủy Bộ Khoa học và Công nghệ', 'seat'],
    ['Chủ tịch Hội đồng trường Đại học FPT', 'chief'],
    ['Chánh án Tòa án nhân dân tối cao', 'justice'],
    ['Phó Chánh án Tòa án nhân dân tối cao', 'other'],
    ['Đại sứ Việt Nam tại Phần Lan', 'ambassador'],
    ['Cục trưởng Cục Viễn thông', 'head'],
    ['Phó Cục trưởng Cục Viễn thông', 'deputyHead'],
    ['Tổng Giám đốc FPT', 'chief'],
    ['CEO FPT Software', 'chief'],
    ['Tổng Biên tập Tạp chí Kinh tế', 'chief'],
    ['Chủ tịch HĐND tỉnh Lào Cai', 'councilHead'],
    ['Chủ nhiệm Ủy ban Kinh tế và Tài chính của Quốc hội', 'committeeHead'],
    ['Chủ tịch Hội đồng Dân tộc của Quốc hội', 'committeeHead'],
    ['Phó Chủ nhiệm Ủy ban Pháp luật của Quốc hội', 'other'],
    ['Chủ tịch VCCI', 'lead'],
    ['Bí thư Trung ương Đảng', 'other'],
    ['Phó Chủ tịch HĐND tỉnh Lào Cai', 'other'],
    ['Phó Tổng Giám đốc FPT', 'other'],
  ])('at home: %s', (title, kind) => {
    expect(kindOfOffice(title, 'viet-nam')).toBe(kind);
  });

  it.each<[string, OfficeKindName]>([
    ['Thủ tướng Nhật Bản', 'headAbroad'],
    ['Tổng Bí thư, Chủ tịch nước Lào', 'headAbroad'],
    ['Bộ trưởng Truyền thông Úc', 'ministerAbroad'],
    ['Quốc vụ khanh phụ trách Khoa học và Công nghệ Ấn Độ', 'deputyAbroad'],
    ['Đại sứ Hoa Kỳ tại Việt Nam', 'ambassador'],
    ['Chủ tịch Ủy ban Thương mại Liên bang Mỹ', 'agencyAbroad'],
    ['Quyền Giám đốc NASA', 'agencyAbroad'],
    ['Tổng Giám đốc Nokia', 'chief'],
  ])('abroad: %s', (title, kind) => {
    expect(kindOfOffice(title, 'uc')).toBe(kind);
  });
});

describe('posts that one person does not hold together', () => {
  it.each<[OfficeKindName, OfficeKindName, boolean]>([
    ['minister', 'provinceParty', true],
    ['provinceHead', 'provinceHead', true],
    ['deputyPrimeMinister', 'minister', false],
    ['president', 'generalSecretary', false],
    ['seat', 'minister', false],
    ['councilHead', 'provinceHead', true],
    ['councilHead', 'provinceParty', false],
    ['chief', 'chief', false],
    ['headAbroad', 'ministerAbroad', true],
    ['deputyMinister', 'head', false],
  ])('%s and %s: %s', (a, b, apart) => {
    expect(excludes(a, b)).toBe(apart);
    expect(excludes(b, a)).toBe(apart);
  });
});

const places = [country('viet-nam'), country('nhat-ban')];
const organizations = ['bo-a', 'bo-b', 'tinh-uy', 'quoc-hoi', 'dang', 'nuoc'].map((id) =>
  body(id, { country: 'viet-nam' }),
);
const hang = body('hang', { kind: 'company', country: 'viet-nam' });
const facts = (people: Record<string, Role[]>, nationality = 'viet-nam') =>
  factsOf({
    places,
    organizations: [...organizations, hang],
    people: Object.entries(people).map(([id, roles]) => person(id, { nationality, roles })),
  });
const rolesOn = async (roles: Role[], asOf: string, nationality?: string) =>
  (await cardOf(facts({ p: roles }, nationality), { entity: 'p', asOf, here: [] }))!.roles;
const titles = (lines: { title: { vi: string } }[]) => lines.map(({ title }) => title.vi);

describe('"then" rests on evidence from then', () => {
  const seen = (title_vi: string, ...attested: string[]) => role({ title_vi, org: 'bo-a', attested });

  it('a later source alone stands apart, with its date', async () => {
    const roles = await rolesOn([seen('Thứ trưởng', '2025-11-05')], '2025-10-15');
    expect(roles.then).toEqual([]);
    expect(roles.later).toMatchObject([{ attested: ['2025-11-05'] }]);
  });

  it('sources on both sides of the day bear it out, however far apart', async () => {
    const roles = await rolesOn([seen('Thứ trưởng', '2020-01-01', '2025-11-05')], '2023-06-01');
    expect(roles.then).toMatchObject([{ state: 'attested' }]);
  });

  it('a month in which offices were filled anew proves neither holder after it', async () => {
    expect((await rolesOn([seen('Bộ trưởng', '2026-04')], '2026-06-01')).then).toEqual([]);
    expect((await rolesOn([seen('Bộ trưởng', '2026-04-08')], '2026-06-01')).then).toHaveLength(1);
    expect((await rolesOn([seen('Thứ trưởng', '2026-02-01')], '2026-06-01')).then).toHaveLength(1);
  });

  it('each class of bodies has its own last change', async () => {
    const on = async (title_vi: string, day: string) =>
      titles((await rolesOn([role({ title_vi, org: 'quoc-hoi', attested: [day] })], '2026-11-28')).now);
    expect(await on('Chủ tịch Quốc hội', '2026-04-06')).toHaveLength(1);
    expect(await on('Chủ tịch Quốc hội', '2026-04-05')).toEqual([]);
    expect(await on('Tổng Bí thư', '2026-01-23')).toHaveLength(1);
    expect(await on('Chủ tịch UBND TP Hà Nội', '2026-03-28')).toHaveLength(1);
    expect(await on('Bộ trưởng', '2026-04-07')).toEqual([]);
  });

  it('the head of a company is believed for two years, of a ministry’s unit for one', async () => {
    const of = (org: string) => [role({ title_vi: 'Tổng Giám đốc', org, attested: ['2025-02-01'] })];
    expect((await rolesOn(of('hang'), '2026-08-20')).now).toHaveLength(1);
    expect((await rolesOn(of('bo-a'), '2026-08-20')).now).toEqual([]);
  });

  it('another country’s government changes where its next head begins', async () => {
    const some = factsOf({
      places,
      people: [
        person('a', {
          nationality: 'nhat-ban',
          roles: [role({ title_vi: 'Thủ tướng Nhật Bản', from: '2024-10-01' })],
        }),
        person('b', {
          nationality: 'nhat-ban',
          roles: [role({ title_vi: 'Thủ tướng Nhật Bản', from: '2025-10-21' })],
        }),
        person('c', {
          nationality: 'nhat-ban',
          roles: [role({ title_vi: 'Bộ trưởng Kinh tế', attested: ['2025-09-01'] })],
        }),
        person('d', {
          nationality: 'nhat-ban',
          roles: [role({ title_vi: 'Chủ tịch Ủy ban Thương mại Nhật Bản', attested: ['2025-09-01'] })],
        }),
      ],
    });
    const of = async (entity: string, asOf: string) =>
      (await cardOf(some, { entity, asOf, here: [] }))!.roles.then.length;
    expect([await of('a', '2025-10-20'), await of('a', '2025-10-21')]).toEqual([1, 0]);
    expect([await of('c', '2025-10-20'), await of('c', '2025-10-22')]).toEqual([1, 0]);
    expect([await of('d', '2025-10-20'), await of('d', '2025-10-22')]).toEqual([1, 0]);
  });
});

describe('a new post ends the one before', () => {
  const old = role({ title_vi: 'Thứ trưởng', org: 'bo-a', attested: ['2024-02-01'] });

  it('at its start where that is dated', async () => {
    const next = role({ title_vi: 'Bí thư Tỉnh ủy X', org: 'tinh-uy', from: '2024-06-03' });
    expect(titles((await rolesOn([old, next], '2024-06-02')).then)).toEqual(['Thứ trưởng']);
    const after = await rolesOn([old, next], '2024-06-03');
    expect(titles(after.then)).toEqual(['Bí thư Tỉnh ủy X']);
    expect(after.earlier).toMatchObject([{ over: { after: '2024-02-01', by: '2024-06-03', exact: true } }]);
  });

  it('else between the two sightings, said so', async () => {
    const next = role({ title_vi: 'Bộ trưởng', org: 'bo-b', attested: ['2024-08'] });
    const after = await rolesOn([old, next], '2024-09-01');
    expect(titles(after.then)).toEqual(['Bộ trưởng']);
    expect(after.earlier).toMatchObject([{ over: { after: '2024-02-01', by: '2024-08', exact: false } }]);
  });

  it('not where the old one is seen after it, nor where both go together', async () => {
    const both = role({ title_vi: 'Bí thư Tỉnh ủy X', org: 'tinh-uy', from: '2024-06-03' });
    const still = { ...old, attested: ['2024-02-01', '2024-09-01'] };
    expect((await rolesOn([still, both], '2024-10-01')).then).toHaveLength(2);
    const chief = role({ title_vi: 'Tổng Bí thư', org: 'dang', attested: ['2026-03-26'] });
    const state = role({ title_vi: 'Chủ tịch nước', org: 'nuoc', from: '2026-04-07' });
    expect(titles((await rolesOn([chief, state], '2026-11-28')).now)).toEqual([
      'Chủ tịch nước',
      'Tổng Bí thư',
    ]);
  });

  it('and the page that tells of it is no evidence for the old one', async () => {
    const told = factsOf({
      places,
      organizations,
      people: [
        person('p', {
          nationality: 'viet-nam',
          roles: [
            role({ title_vi: 'Vụ trưởng', org: 'bo-a', from: '2020-01-01', sources: ['news'] }),
            role({ title_vi: 'Bí thư Tỉnh ủy X', org: 'tinh-uy', from: '2024-06-03', sources: ['news'] }),
          ],
        }),
      ],
      sources: [
        { id: 's', url: 'https://example.com/', publisher: 'Báo', title: 'Tin', date: null, lang: 'vi' },
        {
          id: 'news',
          url: 'https://example.com/1',
          publisher: 'Báo',
          title: 'Tin',
          date: '2024-06-03',
          lang: 'vi',
        },
      ],
    });
    const { then } = (await cardOf(told, { entity: 'p', asOf: '2024-06-10', here: [] }))!.roles;
    expect(titles(then)).toEqual(['Bí thư Tỉnh ủy X']);
  });
});

describe('one holder at a time', () => {
  const holders = async (people: Record<string, Role[]>, day: string) => {
    const { held, attested } = await officeHolders(facts(people), 'bo-a', day);
    return [...held, ...attested].map(({ person: { entity } }) => entity);
  };
  const minister = (fields: Partial<Role>) => [role({ org: 'bo-a', ...fields })];

  it('the next holder ends the one before, by the first sight of them', async () => {
    const people = { a: minister({ attested: ['2024-01-01'] }), b: minister({ attested: ['2024-05-01'] }) };
    expect(await holders(people, '2024-04-30')).toEqual(['a']);
    expect(await holders(people, '2024-05-01')).toEqual(['b']);
  });

  it.each([
    ['CEO Hàng', 'Giám đốc điều hành Hàng'],
    ['Chủ tịch HĐQT Hàng', 'Chủ tịch Hội đồng quản trị Hàng'],
    ['Chủ tịch UBND TP Hàng', 'Chủ tịch UBND thành phố Hàng'],
  ])('however the press writes the office: %s, %s', async (one, other) => {
    const people = {
      a: minister({ title_vi: one, attested: ['2024-01-01'] }),
      b: minister({ title_vi: other, attested: ['2024-05-01'] }),
    };
    expect(await holders(people, '2024-05-01')).toEqual(['b']);
  });

  it.each([
    ['Chủ tịch HĐTV Tập đoàn Điện Sao', 'Chủ tịch Hội đồng thành viên DS'],
    ['Tổng Giám đốc DS', 'CEO Điện Sao'],
    ['Giám đốc DS', 'Giám đốc Tập đoàn Điện Sao'],
  ])('nor however it writes the body led: %s, %s', async (one, other) => {
    const lead = (title_vi: string, day: string) => [role({ title_vi, org: 'ds', attested: [day] })];
    const some = factsOf({
      places,
      organizations: [
        body('ds', {
          name: 'Tập đoàn Điện Sao',
          kind: 'company',
          country: 'viet-nam',
          aliases: [{ text: 'DS' }],
        }),
      ],
      people: [
        person('a', { roles: lead(one, '2023-12-11') }),
        person('b', { roles: lead(other, '2024-05-01') }),
      ],
    });
    const { held, attested } = await officeHolders(some, 'ds', '2024-05-01');
    expect([...held, ...attested].map(({ person: { entity } }) => entity)).toEqual(['b']);
  });

  it('two ministers of one ministry abroad stand side by side', async () => {
    const of = (title_vi: string) => [role({ title_vi, org: 'bo-x', attested: ['2024-05-01'] })];
    const some = factsOf({
      places,
      organizations: [body('bo-x', { kind: 'ministry', country: 'nhat-ban' })],
      people: [
        person('a', { nationality: 'nhat-ban', roles: of('Bộ trưởng Kinh tế') }),
        person('b', { nationality: 'nhat-ban', roles: of('Bộ trưởng phụ trách số') }),
      ],
    });
    const { held, attested } = await officeHolders(some, 'bo-x', '2024-06-01');
    expect([...held, ...attested]).toHaveLength(2);
  });

  it.each([
    ['Ngoại trưởng Hoa Kỳ', 'Bộ trưởng Bộ Ngoại giao Mỹ'],
    ['Bộ trưởng Ngoại giao Úc', 'Bộ trưởng Bộ Ngoại giao Australia'],
  ])('nor abroad: %s, %s', async (one, other) => {
    const abroad = (title_vi: string, day: string) => [role({ title_vi, org: 'bo-x', attested: [day] })];
    const some = factsOf({
      places,
      organizations: [body('bo-x', { country: 'nhat-ban' })],
      people: [
        person('a', { nationality: 'nhat-ban', roles: abroad(one, '2024-01-01') }),
        person('b', { nationality: 'nhat-ban', roles: abroad(other, '2024-05-01') }),
      ],
    });
    const { held, attested } = await officeHolders(some, 'bo-x', '2024-05-01');
    expect([...held, ...attested].map(({ person: { entity } }) => entity)).toEqual(['b']);
  });

  it('who comes back is not the holder while another is proven nearer', async () => {
    const people = {
      a: minister({ attested: ['2022-01-01', '2025-01-01'] }),
      b: minister({ attested: ['2023-01-01'] }),
    };
    expect(await holders(people, '2022-06-01')).toEqual(['a']);
    expect(await holders(people, '2023-06-01')).toEqual(['b']);
    expect(await holders(people, '2025-06-01')).toEqual(['a']);
  });

  it('a farewell told after the next one began ends nobody', async () => {
    const people = {
      a: minister({ to: '2025-12', attested: ['2025-12-05'] }),
      b: minister({ from: '2025-12', attested: ['2025-12-04'] }),
    };
    expect(await holders(people, '2026-01-15')).toEqual(['b']);
  });

  it('but those who share it by a source', async () => {
    const people = {
      a: minister({ attested: ['2024-01-01'], shared: true }),
      b: minister({ attested: ['2024-05-01'], shared: true }),
    };
    expect(await holders(people, '2024-06-01')).toEqual(['a', 'b']);
  });
});

it('a note of two offices attests both', async () => {
  const some = factsOf({
    places,
    organizations,
    people: [
      person('p', {
        nationality: 'viet-nam',
        roles: [
          role({ title_vi: 'Tổng Bí thư Ban Chấp hành Trung ương Đảng', org: 'dang' }),
          role({ title_vi: 'Chủ tịch nước', org: 'nuoc' }),
        ],
      }),
    ],
    meetings: [meeting('m', '2026-05-22', [['p', 'viet-nam', 'Tổng Bí thư, Chủ tịch nước']])],
  });
  const { now } = (await cardOf(some, { entity: 'p', asOf: null, here: [] }))!.roles;
  expect(now.map(({ attested }) => attested)).toEqual([['2026-05-22'], ['2026-05-22']]);
});
