import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Answers, answer, nameFinder } from '../../../../utils/cli/memory/ask-answer';
import { laterOnly } from '../../../../utils/knowledge/check/later-only';
import { type Dataset, files } from '../../../../utils/knowledge/schema';
import { memoryFacts } from '../../../../utils/knowledge/store/facts';
import { makeRows } from '../../../../utils/knowledge/store/rows';

const folder = join(import.meta.dirname, '../../../../public/dataset');
const dataset = Object.fromEntries(
  Object.keys(files).map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))]),
) as Dataset;
const rows = makeRows(dataset);
const date = dataset.sources
  .flatMap((source) => source.date ?? [])
  .sort()
  .at(-1)!;
const facts = memoryFacts(rows, { version: 'shipped', date, counts: {} });
const ask = (question: object) =>
  answer(facts, nameFinder(rows), JSON.stringify(question)) as Promise<Answers>;
const titles = (lines: { title: { vi: string } }[]) => lines.map(({ title }) => title.vi);
const rolesOn = async (card: string, on: string) => (await ask({ card, on })).card.roles;

describe('the shipped facts as of a day', () => {
  it('an office first seen in November is not of October; the one held then is', async () => {
    const roles = await rolesOn('tran-sy-thanh', '2025-10-15');
    expect(titles(roles.then)).toEqual(['Chủ tịch UBND TP Hà Nội', 'Phó Bí thư Thành ủy Hà Nội']);
    expect(roles.then[0]?.state).toBe('held');
  });

  it('of three offices of one man, one is of the day', async () => {
    expect(titles((await rolesOn('nguyen-duy-ngoc', '2024-10-15')).then)).toEqual([
      'Chánh Văn phòng Trung ương Đảng',
    ]);
  });

  it('the office of 2024 on a day of 2024, none that began in 2025', async () => {
    const { then } = await rolesOn('phan-tam', '2024-10-15');
    expect(titles(then)).toEqual(['Thứ trưởng Bộ Thông tin và Truyền thông']);
  });

  it('who was chosen again the day before the Government is still in office', async () => {
    const roles = await rolesOn('tran-thanh-man', '2026-11-28');
    expect([titles(roles.then), titles(roles.now)]).toEqual([['Chủ tịch Quốc hội'], ['Chủ tịch Quốc hội']]);
  });

  it('a note of two offices speaks for both', async () => {
    expect(titles((await rolesOn('to-lam', '2026-11-28')).now)).toEqual(
      expect.arrayContaining(['Chủ tịch nước', 'Tổng Bí thư Ban Chấp hành Trung ương Đảng']),
    );
  });

  it('a role’s own source counts, also where it is newer than the dates noted', async () => {
    const [office] = (await rolesOn('tran-luu-quang', '2026-11-28')).now;
    expect(office?.title.vi).toBe('Bí thư Thành ủy TP.HCM');
    expect(office?.attested).toContain('2026-08-12');
  });

  it('a farewell is an end: one ambassador at a time', async () => {
    expect((await rolesOn('marc-knapper', '2026-11-28')).now).toEqual([]);
    const { holders } = await ask({ holders: 'dai-su-quan-hoa-ky-tai-viet-nam', on: '2026-11-28' });
    const ambassadors = [...holders.held, ...holders.attested].filter(({ role }) =>
      /^Đại sứ/.test(role.title.vi),
    );
    expect(ambassadors).toHaveLength(1);
  });

  it.each([
    ['2024-12-01', 'uy-ban-quan-ly-von-nha-nuoc'],
    ['2026-03-01', 'bo-cong-an'],
  ])('on %s a company belongs to %s', async (on, owner) => {
    const { card } = await ask({ card: 'mobifone', on });
    expect(card.facts.flatMap(({ label, ref }) => (label === 'parent' ? [ref?.entity] : []))).toEqual([
      owner,
    ]);
  });

  it('units of one ministry belonged to another before the merger', async () => {
    const parentOn = async (on: string) =>
      (await ask({ card: 'cuc-vien-thong', on })).card.facts.find(({ label }) => label === 'parent')?.ref
        ?.entity;
    expect(await parentOn('2024-06-01')).toBe('bo-thong-tin-va-truyen-thong');
    expect(await parentOn('2025-06-01')).toBe('bo-khoa-hoc-va-cong-nghe');
  });

  it('a ministry that ended has nothing of what its successor did before', async () => {
    for (const [other, on] of [
      ['ericsson', '2026-11-28'],
      ['rosatom', '2026-11-28'],
      ['duc', '2026-11-28'],
    ]) {
      const { between } = await ask({ between: ['bo-thong-tin-va-truyen-thong', other], on });
      const own = ['bo-thong-tin-va-truyen-thong', 'bo-buu-chinh-vien-thong'];
      const early = [...between.agreements.before, ...between.agreements.unplaced].filter(
        ({ signed, parties }) =>
          (signed ?? '') < '2025-03-01' && !parties.some(({ entity }) => own.includes(entity)),
      );
      expect(early).toEqual([]);
    }
  });

  it('a unit’s head of the day is named with a source, or nobody is', async () => {
    const { holders } = await ask({ holders: 'cuc-vien-thong', on: '2025-04-15' });
    const heads = [...holders.held, ...holders.attested].filter(({ role }) =>
      /^Cục trưởng/.test(role.title.vi),
    );
    expect(heads).toHaveLength(1);
    expect(heads[0]?.role.sources.length).toBeGreaterThan(0);
    expect(heads[0]?.role.attested.some((seen) => seen <= '2025-04-15')).toBe(true);
  });

  it.each(['2019-06-01', '2022-03-15', '2024-10-15', '2025-10-15', '2026-05-15', '2026-11-28'])(
    'on %s no line rests on later evidence alone',
    (day) => {
      expect(laterOnly(rows, day)).toEqual([]);
    },
  );
});
