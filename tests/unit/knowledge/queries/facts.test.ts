import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { metaOf, readDataset } from '../../../../utils/cli/build/pack-dataset';
import type { Card } from '../../../../utils/knowledge/card';
import { recognise } from '../../../../utils/knowledge/queries/article/recognise';
import { between } from '../../../../utils/knowledge/queries/between';
import { cardOf } from '../../../../utils/knowledge/queries/card-of';
import { followUps } from '../../../../utils/knowledge/queries/follow-ups';
import { officeHolders } from '../../../../utils/knowledge/queries/office-holders';
import { timeline } from '../../../../utils/knowledge/queries/timeline';
import { type EntityRow, type Facts, memoryFacts } from '../../../../utils/knowledge/store/facts';
import { makeRows } from '../../../../utils/knowledge/store/rows';
import { compare } from '../../../../utils/text/partial-date';
import { inLead } from '../dataset';

let facts: Facts;
let entities: EntityRow[];
beforeAll(async () => {
  const { dataset, hash } = await readDataset(join(import.meta.dirname, '../../../../public/dataset'));
  const rows = makeRows(dataset);
  entities = rows.entities;
  facts = memoryFacts(rows, metaOf(dataset, hash));
});

const card = async (entity: string, asOf: string | null, here: string[] = []): Promise<Card> =>
  (await cardOf(facts, { entity, asOf, here }))!;
const titles = (lines: { title: { vi: string } }[]) => lines.map(({ title }) => title.vi);

describe('questions to the shipped facts', () => {
  it('knows the minister of the day, both offices while they overlapped, and what followed', async () => {
    const mic = 'Bộ trưởng Bộ Thông tin và Truyền thông';
    const mst = 'Bộ trưởng Bộ Khoa học và Công nghệ';
    const then = await card('nguyen-manh-hung', '2024-09-27', ['phan-lan']);
    expect(titles(then.roles.then)).toContain(mic);
    expect(titles(then.roles.since)).toContain(mst);
    expect(then.roles.now).toEqual([]);
    expect(then.meetings.before[0]?.here).toContain('phan-lan');
    expect(titles((await card('nguyen-manh-hung', '2025-02-19')).roles.then)).toEqual(
      expect.arrayContaining([mic, mst]),
    );
    expect((await card('nguyen-manh-hung', null)).roles.then).toEqual([]);
  });

  it('lists a country’s earlier meetings and what was agreed since', async () => {
    const finland = await card('phan-lan', '2024-09-27');
    expect(finland.meetings.before.length).toBeGreaterThan(5);
    for (const { date } of finland.meetings.before) expect(compare(date!, '2024-09-27')).not.toBe('after');
    for (const { date } of finland.meetings.since) expect(compare(date!, '2024-09-27')).toBe('after');
    expect(finland.agreements.since.length).toBeGreaterThan(0);
  });

  it('counts between two ministries and countries from either side', async () => {
    const one = (await between(facts, 'viet-nam', 'phan-lan', '2024-09-27'))!;
    const other = (await between(facts, 'phan-lan', 'viet-nam', '2024-09-27'))!;
    expect(one.meetings).toEqual(other.meetings);
    expect(one.meetings.before.length).toBeGreaterThan(5);
    const ministry = (await between(facts, 'bo-khoa-hoc-va-cong-nghe', 'phan-lan', '2025-06-01'))!;
    expect(ministry.meetings.before.length + ministry.meetings.unplaced.length).toBeGreaterThan(0);
  });

  it('knows who was deputy minister in May 2023, held and attested apart', async () => {
    const { held, attested } = await officeHolders(facts, 'bo-thong-tin-va-truyen-thong', '2023-05');
    const names = (holders: typeof held) =>
      holders.filter(({ role }) => role.title.vi.startsWith('Thứ trưởng')).map(({ person }) => person.entity);
    expect(names(held)).toEqual(expect.arrayContaining(['pham-duc-long', 'phan-tam']));
    expect(names(attested)).not.toContain('phan-tam');
    const earlier = await officeHolders(facts, 'bo-thong-tin-va-truyen-thong', '2018-05');
    expect(names(earlier.attested)).toContain('hoang-vinh-bao');
    expect(names(earlier.held)).not.toContain('hoang-vinh-bao');
  });

  it('knows the ministers before, at and after the merger of 1 March 2025', async () => {
    const ministers = async (body: string, date: string) =>
      (await officeHolders(facts, body, date)).held
        .filter(({ role }) => role.title.vi.startsWith('Bộ trưởng'))
        .map(({ person }) => person.entity);
    const mic = 'bo-thong-tin-va-truyen-thong';
    const mst = 'bo-khoa-hoc-va-cong-nghe';
    expect(await ministers(mic, '2024-12-01')).toEqual(['nguyen-manh-hung']);
    expect(await ministers(mst, '2024-12-01')).toEqual(['huynh-thanh-dat']);
    expect(await ministers(mst, '2025-06')).toEqual(['nguyen-manh-hung']);
    expect(await ministers(mst, '2026-05')).toEqual(['vu-hai-quan']);
    expect(await officeHolders(facts, mic, '2025-06')).toEqual({ held: [], attested: [] });
  });

  it('finds what a person has with a country, and a company with a ministry that took over another', async () => {
    const met = async (a: string, b: string) => {
      const { before, unplaced } = (await between(facts, a, b, '2025-06-01'))!.meetings;
      return [...before, ...unplaced].map(({ id }) => id);
    };
    const talks = '2024-09-viet-nam-phan-lan-hoi-dam-tttt';
    expect(await met('nguyen-manh-hung', 'phan-lan')).toEqual(
      expect.arrayContaining([talks, '2024-09-bo-tttt-nokia']),
    );
    expect(await met('lulu-ranne', 'viet-nam')).toContain(talks);
    expect(await met('nokia', 'bo-khoa-hoc-va-cong-nghe')).toContain('2024-09-bo-tttt-nokia');
    expect(await met('bo-khoa-hoc-va-cong-nghe', 'bo-giao-thong-va-truyen-thong-phan-lan')).toContain(talks);
  });

  it('says what followed an agreement, oldest first', async () => {
    const found = (await followUps(facts, '2021-vnpt-nokia-ha-tang-so'))!;
    expect(found.agreements.map(({ id }) => id).slice(0, 2)).toEqual([
      '2022-vnpt-nokia-mang-rieng',
      '2025-vnpt-nokia-ran',
    ]);
    const centre = (await followUps(facts, '2024-tp-hcm-wef-c4ir'))!;
    expect(centre.meetings.map(({ id }) => id)).toContain('2025-11-26-tp-hcm-wef-tuyen-bo-chung');
  });

  it('runs the timeline of a person and of a pair', async () => {
    const ranne = await timeline(facts, { entity: 'lulu-ranne' });
    expect(ranne.map(({ kind, date }) => `${kind} ${date}`)).toEqual(
      expect.arrayContaining(['meeting 2024-09', 'begins 2023-06-20']),
    );
    const pair = await timeline(facts, { between: ['nokia', 'vnpt'] });
    expect(pair.map(({ kind, date }) => `${kind} ${date}`)).toEqual([
      'meeting 2025-10-21',
      'agreement 2025-10-21',
      'agreement 2022',
      'meeting 2021-09',
      'agreement 2021-09',
    ]);
  });

  it('recognises a reported meeting by day, people and place, and no other', async () => {
    const people = new Set(['nguyen-manh-hung', 'tran-cuong']);
    const named = inLead('nguyen-manh-hung', 'tran-cuong', 'quang-tay', 'viet-nam');
    const [found, ...rest] = await recognise(facts, { date: '2025-02-20', named, people });
    expect(found?.row.date).toBe('2025-02-19');
    expect(found?.days).toBe(1);
    expect(rest).toEqual([]);
    expect(await recognise(facts, { date: '2025-04-20', named, people })).toEqual([]);
  });

  it('runs a topic’s timeline newest first', async () => {
    const dates = (await timeline(facts, { topic: 'telecom-5g' })).flatMap(({ date }) => date ?? []);
    expect(dates.length).toBeGreaterThan(10);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('gives every entity a card whose every line has a source', async () => {
    for (const { id } of entities) {
      const { roles, meetings, agreements, sources, name } = await card(id, '2024-09-27');
      expect(name.vi && name.en, id).toBeTruthy();
      const lines = [...Object.values(roles), ...parts(meetings), ...parts(agreements)].flat();
      for (const line of [{ sources }, ...lines]) expect(line.sources.length, id).toBeGreaterThan(0);
    }
  });

  it('says nobody holds an office now whose end or whose body’s end is on record', async () => {
    const meta = await facts.meta();
    for (const { id, type } of entities.filter((row) => row.type === 'person')) {
      for (const line of (await card(id, null)).roles.now) {
        expect(line.endUnknown, `${type} ${id}`).toBe(false);
        if (line.to) expect(compare(line.to, meta.date), id).toBe('after');
      }
    }
  });
});

function parts<Line>({
  before,
  since,
  unplaced,
}: {
  before: Line[];
  since: Line[];
  unplaced: Line[];
}): Line[][] {
  return [before, since, unplaced];
}
