import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../utils/knowledge/queries/card-of';
import { leadersAmong } from '../../../utils/knowledge/queries/parts/leaders';
import type { Dataset } from '../../../utils/knowledge/schema';
import { memoryFacts } from '../../../utils/knowledge/store/facts';
import { makeRows } from '../../../utils/knowledge/store/rows';
import { joinPacks } from '../../../utils/packs/join/join';
import type { ActivePacks } from '../../../utils/packs/store/packs';
import { agreement, body, country, emptyDataset, meeting, person, role } from '../knowledge/dataset';
import { packOf, person as packPerson, source } from './small';

const bundled: Dataset = {
  ...emptyDataset,
  people: [
    person('bo-truong', {
      name: 'Trần Văn Bộ',
      roles: [role({ org: 'bo', title_vi: 'Bộ trưởng', from: '2025-01-01' })],
    }),
  ],
  organizations: [body('bo', { name: 'Bộ Mẫu', kind: 'ministry', country: 'viet-nam' })],
  places: [country('viet-nam'), country('lao')],
  meetings: [meeting('m1', '2025-05-01', [['bo-truong', 'viet-nam'], ['lao']])],
  agreements: [agreement('a1', '2025-05-01', ['viet-nam', 'lao'])],
};
const meta = { version: '1', date: '2026-11-01', counts: {} };

function joined(records: Partial<Dataset>, switches: { ahead?: boolean; id?: string } = {}) {
  const { id = 'phong-bao-chi', ahead = false } = switches;
  const { header, records: own } = packOf(records, { id });
  const pack = {
    id,
    header,
    origin: { kind: 'file' },
    on: true,
    ahead,
    place: 0,
    counts: {},
    installed: '',
    records: own,
  };
  const { dataset, added } = joinPacks(bundled, [pack] as unknown as ActivePacks['packs']);
  return { dataset, added, facts: memoryFacts(makeRows(dataset, added), meta) };
}
const label = { id: 'phong-bao-chi', name: 'Phòng Báo chí Mẫu', own: false };
const ask = (entity: string) => ({ entity, asOf: '2026-10-20', here: [] });

describe('packs joined to the bundled facts', () => {
  it('new records stand behind their pack’s id, each line with its label', async () => {
    const { facts } = joined({});
    const card = await cardOf(facts, ask('phong-bao-chi/luong-thi-mau'));
    expect(card?.pack).toEqual(label);
    expect(card?.roles.then[0]).toMatchObject({
      title: { vi: 'Viện trưởng' },
      org: { entity: 'phong-bao-chi/vien-mau', pack: label },
      sources: [{ publisher: 'Báo Mẫu', pack: label }],
    });
    expect(card?.country?.pack).toBeUndefined();
  });

  it('the reader’s own are labelled as such', async () => {
    const { facts } = joined({}, { id: 'own' });
    expect((await cardOf(facts, ask('own/luong-thi-mau')))?.pack?.own).toBe(true);
  });

  it('its meetings stand on bundled cards and between bundled sides, labelled', async () => {
    const { facts } = joined({
      meetings: [
        { ...meeting('gap', '2026-05-01', [['bo-truong', 'viet-nam'], ['lao']]), sources: ['mau-1'] },
      ],
    });
    const card = await cardOf(facts, ask('bo-truong'));
    expect(card?.meetings.before.map(({ id, sources }) => [id, sources[0]?.pack?.id])).toEqual([
      ['phong-bao-chi/gap', 'phong-bao-chi'],
      ['m1', undefined],
    ]);
  });

  it('what has a bundled id adds and changes nothing', async () => {
    const shadow = {
      ...packPerson,
      id: 'bo-truong',
      name: 'Kẻ Mạo Danh',
      nationality: 'lao',
      bio_vi: 'Một câu của gói.',
      bio_en: 'A sentence of the pack.',
      roles: [{ ...packPerson.roles[0]!, title_vi: 'Chủ tịch nước', org: null, from: '2025-03-01' }],
    };
    const { facts, dataset } = joined({ people: [shadow] });
    const before = dataset.people.find(({ id }) => id === 'bo-truong')!;
    expect(before).toMatchObject({ name: 'Trần Văn Bộ', nationality: bundled.people[0]!.nationality });
    const card = (await cardOf(facts, { ...ask('bo-truong'), asOf: '2025-06-01' }))!;
    expect(card.name.vi).toBe('Trần Văn Bộ');
    expect(card.pack).toBeUndefined();
    expect(card.bio).toEqual(null);
    expect(card.notes).toEqual([
      {
        text: { vi: 'Một câu của gói.', en: 'A sentence of the pack.' },
        sources: [expect.objectContaining({ pack: label })],
      },
    ]);
    const titles = card.roles.then.map(({ title }) => title.vi);
    expect(titles[0]).toBe('Bộ trưởng');
    expect(card.roles.then.at(-1)?.sources[0]?.pack).toEqual(label);
  });

  it('put ahead by the reader, its description stands instead, labelled', async () => {
    const { facts } = joined(
      { people: [{ ...packPerson, id: 'bo-truong', name: 'Trần Văn Bộ Mới' }] },
      { ahead: true },
    );
    const card = (await cardOf(facts, ask('bo-truong')))!;
    expect(card.name.vi).toBe('Trần Văn Bộ Mới');
    expect(card.pack).toEqual(label);
  });

  it('a rival for a bundled office ends nothing and leads after the bundled holder', async () => {
    const rival = {
      ...packPerson,
      roles: [{ ...packPerson.roles[0]!, title_vi: 'Bộ trưởng', org: 'bo', from: '2026-01-01' }],
    };
    const plain = memoryFacts(makeRows(bundled), meta);
    const { facts } = joined({ people: [rival], organizations: [] });
    const office = async (from: typeof plain) => (await from.entity('bo-truong'))!.offices[0];
    expect(await office(facts)).toEqual(await office(plain));
    const { now } = leadersAmong(await facts.leaders('bo'), 'bo', null, '2025-06-01');
    expect(now[0]?.person.entity).toBe('bo-truong');
  });

  it('a record whose bundled one is gone stands alone', async () => {
    const { facts } = joined({ people: [{ ...packPerson, id: 'khong-con' }] });
    expect((await cardOf(facts, ask('phong-bao-chi/khong-con')))?.name.vi).toBe('Lương Thị Mẫu');
  });

  it('an id of another kind than the bundled one is another thing', async () => {
    const { facts } = joined({ people: [{ ...packPerson, id: 'viet-nam' }] });
    expect((await facts.entity('viet-nam'))?.type).toBe('place');
    expect((await facts.entity('phong-bao-chi/viet-nam'))?.type).toBe('person');
  });

  it('bundled rows are the very same beside a pack that does not touch them', () => {
    const alone = makeRows(bundled);
    const { dataset, added } = joined({ sources: [source] });
    const beside = makeRows(dataset, added);
    const ids = new Set(alone.meetings.map(({ id }) => id));
    expect(beside.meetings.filter(({ id }) => ids.has(id))).toEqual(alone.meetings);
    const untouched = beside.entities.filter(({ id }) => !id.includes('/'));
    expect(untouched).toEqual(alone.entities);
  });
});
