import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../../utils/knowledge/queries/card-of';
import { bioOn } from '../../../../utils/knowledge/queries/parts/bio';
import { body, country, factsOf } from '../dataset';

const places = [
  country('phan-lan', {
    relations: [
      { vi: 'Quan hệ ngoại giao từ 1973', en: 'Diplomatic relations since 1973', from: '1973', to: null },
      { vi: 'Đối tác toàn diện', en: 'Comprehensive partnership', from: '2015', to: '2025-10-20' },
      { vi: 'Đối tác chiến lược', en: 'Strategic partnership', from: '2025-10-21', to: null },
    ],
  }),
];
const organizations = [
  body('uy-ban'),
  body('bo-cu', { dissolved: '2025-02-28', successor: 'bo-moi' }),
  body('bo-moi'),
  body('hang', {
    kind: 'company',
    name: 'Hãng Mới',
    names: [{ vi: 'Hãng Cũ', en: 'Old Firm', from: null, to: '2021-06-30' }],
    parents: [
      { org: 'uy-ban', from: '2018', to: '2025-02-27' },
      { org: 'bo-moi', from: '2025-02-28', to: null },
    ],
  }),
  body('cuc', { parents: [{ org: 'bo-moi', from: null, to: null }] }),
];
const facts = factsOf({ places, organizations });
const cardOn = async (entity: string, asOf: string | null) =>
  (await cardOf(facts, { entity, asOf, here: [] }))!;
const factsOn = async (entity: string, label: string, asOf: string | null) =>
  (await cardOn(entity, asOf)).facts.filter((fact) => fact.label === label);

describe('facts that change, as of a day', () => {
  it.each([
    ['2024-12-01', ['uy-ban']],
    ['2025-06-01', ['bo-moi']],
    ['2017-01-01', []],
    [null, ['bo-moi']],
  ])('on %s a company belongs to %j', async (day, owners) => {
    expect((await factsOn('hang', 'parent', day)).map(({ ref }) => ref?.entity)).toEqual(owners);
  });

  it('a parent without dates is today’s on every older article', async () => {
    expect(await factsOn('cuc', 'parent', '2020-01-01')).toMatchObject([{ today: true }]);
    expect((await factsOn('cuc', 'parent', null))[0]).not.toHaveProperty('today');
  });

  it.each([
    ['2010', ['Quan hệ ngoại giao từ 1973']],
    ['2024-05-02', ['Quan hệ ngoại giao từ 1973', 'Đối tác toàn diện']],
    ['2026-01-01', ['Quan hệ ngoại giao từ 1973', 'Đối tác chiến lược']],
  ])('on %s two countries stand at %j', async (day, levels) => {
    expect((await factsOn('phan-lan', 'relation', day)).map(({ value }) => value.vi)).toEqual(levels);
  });

  it('a body bears the name of the day, and its present one beside it', async () => {
    const then = await cardOn('hang', '2020-01-01');
    expect(then.name).toEqual({ vi: 'Hãng Cũ', en: 'Old Firm' });
    expect(then.facts[0]).toMatchObject({ label: 'nameNow', value: { vi: 'Hãng Mới' } });
    const now = await cardOn('hang', '2022-01-01');
    expect(now.name.vi).toBe('Hãng Mới');
    expect(now.facts.some(({ label }) => label === 'nameNow')).toBe(false);
  });

  it('what it became and came from carries the day of the change', async () => {
    expect(await factsOn('bo-cu', 'successor', '2020')).toMatchObject([{ from: '2025-02-28' }]);
    expect(await factsOn('bo-moi', 'predecessor', '2026')).toMatchObject([{ to: '2025-02-28' }]);
  });
});

describe('a bio as of a day', () => {
  const hang = body('hang', {
    bio_vi:
      'Hãng viễn thông. Ngày 27/9/2024 ký ghi nhớ với A; tháng 3/2025 về Bộ B. Thực hiện Nghị định 15/2023/NĐ-CP.',
    bio_en:
      'A telecom firm. On 27 September 2024 it signed a memorandum with A; in March 2025 it went to ministry B. It carries out Decree 15/2023/NĐ-CP.',
  });
  it.each([
    [
      '2026-01-01',
      'Hãng viễn thông. Ngày 27/9/2024 ký ghi nhớ với A; tháng 3/2025 về Bộ B. Thực hiện Nghị định 15/2023/NĐ-CP.',
    ],
    ['2025-03-10', undefined],
    ['2024-12-01', 'Hãng viễn thông. Ngày 27/9/2024 ký ghi nhớ với A. Thực hiện Nghị định 15/2023/NĐ-CP.'],
    ['2024-09-26', 'Hãng viễn thông. Thực hiện Nghị định 15/2023/NĐ-CP.'],
  ])('on %s: %s', (day, vi) => {
    expect(bioOn(hang, day)?.vi).toBe(vi ?? hang.bio_vi);
  });

  it('says the same in both languages', () => {
    expect(bioOn(hang, '2024-09-26')?.en).toBe('A telecom firm. It carries out Decree 15/2023/NĐ-CP.');
  });

  it('opens with a capital where only the end of a sentence is left', () => {
    const bi = {
      bio_vi: 'Bí thư từ tháng 8/2025; đã là Phó Thủ tướng đến 8/2024.',
      bio_en: 'Party secretary since August 2025; earlier Deputy Prime Minister, until August 2024.',
    };
    expect(bioOn({ ...hang, ...bi }, '2024-12-01')).toEqual({
      vi: 'Đã là Phó Thủ tướng đến 8/2024.',
      en: 'Earlier Deputy Prime Minister, until August 2024.',
    });
  });

  it('leaves out what a later clause goes on to tell in its sentence', () => {
    const bo = {
      bio_vi: 'Bộ quản lý viễn thông. Ngày 1/3/2025 hợp nhất; báo chí chuyển sang bộ khác. Trụ sở ở Hà Nội.',
      bio_en:
        'A ministry for telecoms. Merged on 1 March 2025; the press went elsewhere. Its seat is in Hanoi.',
    };
    expect(bioOn({ ...hang, ...bo }, '2024-12-01')).toEqual({
      vi: 'Bộ quản lý viễn thông. Trụ sở ở Hà Nội.',
      en: 'A ministry for telecoms. Its seat is in Hanoi.',
    });
    expect(bioOn({ ...hang, ...bo }, '2025-04-01')?.vi).toBe(bo.bio_vi);
  });

  it('tells of a bare year when it is over', () => {
    const giai = { bio_vi: 'Giải thưởng; năm 2025 trao cho A.', bio_en: 'An award; in 2025 it went to A.' };
    expect(bioOn({ ...hang, ...giai }, '2025-03-01')?.vi).toBe('Giải thưởng.');
    expect(bioOn({ ...hang, ...giai }, '2026-01-01')?.vi).toBe(giai.bio_vi);
    const hoi = { bio_vi: 'Hội nghị Số 2025 họp ngày 27/5/2025.', bio_en: 'Number 2025 met on 27 May 2025.' };
    expect(bioOn({ ...hang, ...hoi }, '2025-06-01')?.vi).toBe(hoi.bio_vi);
    expect(bioOn({ ...hang, ...hoi }, '2025-05-01')).toBeNull();
  });

  it('reads the year of a quarter', () => {
    const bank = {
      bio_vi: 'Ngân hàng; cuối quý I/2025 đứng đầu.',
      bio_en: 'A bank; at the end of March 2025 the first.',
    };
    expect(bioOn({ ...hang, ...bank }, '2024-12-01')).toEqual({ vi: 'Ngân hàng.', en: 'A bank.' });
  });

  it('is silent where all of it is of later', () => {
    expect(bioOn({ ...hang, bio_from: '2025' }, '2024-12-01')).toBeNull();
    const late = { ...hang, bio_vi: 'Lập năm 2026.', bio_en: 'Founded in 2026.' };
    expect(bioOn(late, '2025')).toBeNull();
  });
});
