import { expect, it } from 'vitest';
import { gazetteerInput } from '../../../utils/knowledge/gazetteer-input';
import { body, emptyDataset, paper } from './dataset';

const namesOf = (id: string) =>
  gazetteerInput({
    ...emptyDataset,
    organizations: [
      body('bo-lua', { name: 'Bộ Lụa và Gió', aliases: [{ text: 'Bộ L&G' }] }),
      body('cuc-soi', {
        name: 'Cục Sợi',
        kind: 'agency',
        aliases: [{ text: 'CS9', abbreviation: true, needs: { afterFull: true } }],
      }),
      body('vu-det', {
        name: 'Vụ Dệt, Bộ Lụa và Gió',
        kind: 'agency',
        parents: [{ org: 'bo-lua', from: null, to: null }],
      }),
    ],
  })
    .entities.find((entity) => entity.id === id)!
    .names.map(({ text, conditions }) => [text, conditions?.cue?.slice(0, 3) ?? null]);

it('calls a unit by its own name where its ministry stands beside', () => {
  expect(namesOf('vu-det')).toContainEqual([
    'Vụ Dệt',
    ['~Bộ Lụa và Gió', '~thuộc Bộ Lụa và Gió', '~của Bộ Lụa và Gió'],
  ]);
});

it('sets the first word of a body before its abbreviation, whatever that asks for alone', () => {
  expect(namesOf('cuc-soi')).toContainEqual(['Cục CS9', null]);
});

it('writes a numbered document in small letters, and by its number’s head once it was named in full', () => {
  const { entities } = gazetteerInput({
    ...emptyDataset,
    documents: [
      paper('nd-7', {
        kind: 'decree',
        name: 'Nghị định số 7/2021/NĐ-CP về mây',
        number: '7/2021/NĐ-CP',
        aliases: [{ text: 'Nghị định 7', needs: { cue: ['~năm 2021'] } }],
      }),
      paper('luat-may', { kind: 'law', name: 'Luật Mây năm 2021', number: '9/2021/QH15' }),
    ],
  });
  const names = new Map(entities[0]!.names.map(({ text, conditions }) => [text, conditions]));
  expect(names.get('nghị định 7/2021/NĐ-CP')).toBeUndefined();
  expect(names.has('nghị định 7/2021/NĐ-CP')).toBe(true);
  expect(names.get('nghị định 7')).toEqual({ cue: ['~năm 2021'] });
  expect(names.get('Nghị định 7')).toEqual({ cue: ['~năm 2021'] });
  for (const text of ['Nghị định số 7', 'nghị định số 7'])
    expect(names.get(text)).toEqual({ afterFull: true });
  expect(entities[1]!.names.some(({ text }) => text === 'Luật 9')).toBe(false);
});

it('believes a circular’s number without its issuer only once it was named in full, for every ministry has one', () => {
  const { entities } = gazetteerInput({
    ...emptyDataset,
    documents: [
      paper('tt-8', {
        kind: 'circular',
        name: 'Thông tư số 08/2025/TT-BL về lụa',
        number: '08/2025/TT-BL',
        aliases: [],
      }),
      paper('nd-7', {
        kind: 'decree',
        name: 'Nghị định số 7/2021/NĐ-CP về mây',
        number: '7/2021/NĐ-CP',
        aliases: [],
      }),
    ],
  });
  const [circular, decree] = entities.map(
    ({ names }) => new Map(names.map((one) => [one.text, one.conditions])),
  );
  for (const text of ['Thông tư 08/2025', 'thông tư số 08/2025'])
    expect(circular!.get(text)).toEqual({ afterFull: true });
  expect([circular!.has('08/2025/TT-BL'), circular!.get('08/2025/TT-BL')]).toEqual([true, undefined]);
  expect([decree!.has('Nghị định 7/2021'), decree!.get('Nghị định 7/2021')]).toEqual([true, undefined]);
});

it('names a plan that a decision approves by its own title, with and without its years, as of the article’s date', () => {
  const { entities } = gazetteerInput({
    ...emptyDataset,
    documents: [
      paper('qd-9', {
        kind: 'decision',
        name: 'Quyết định số 9/QĐ-TTg phê duyệt Chiến lược quốc gia trồng mây giai đoạn 2021-2025, tầm nhìn 2030',
        number: '9/QĐ-TTg',
        aliases: [{ text: 'Quyết định 9/QĐ-TTg', needs: { cue: ['~năm 2021'] } }],
      }),
      paper('qd-8', {
        kind: 'decision',
        name: 'Quyết định số 8/QĐ-TTg ban hành Kế hoạch hành động năm 2021',
        number: '8/QĐ-TTg',
      }),
    ],
  });
  const [one, other] = entities.map(
    ({ names }) => new Map(names.map(({ text, conditions }) => [text, conditions])),
  );
  expect(one!.get('Chiến lược quốc gia trồng mây')).toEqual({ dated: true });
  expect(one!.get('Chiến lược quốc gia trồng mây giai đoạn 2021-2025, tầm nhìn 2030')).toEqual({
    dated: true,
  });
  expect([...other!.keys()].some((text) => text.startsWith('Kế hoạch'))).toBe(false);
  const { entities: beside } = gazetteerInput({
    ...emptyDataset,
    documents: [
      paper('qd-9', {
        name: 'Quyết định số 9/QĐ-TTg phê duyệt Chương trình Trồng mây quốc gia đến năm 2025',
      }),
    ],
    events: [
      {
        id: 'trong-may',
        name: 'Chương trình trồng mây quốc gia',
        name_en: 'Clouds',
        aliases: [],
        host: null,
        bio_vi: null,
        bio_en: null,
        sources: ['s'],
      },
    ],
  });
  const left = beside[0]!.names.map(({ text }) => text);
  expect(left).toContain('Chương trình Trồng mây quốc gia đến năm 2025');
  expect(left).not.toContain('Chương trình Trồng mây quốc gia');
  // however the number is written, it asks for what the alias asks for
  for (const text of ['9/QĐ-TTg', 'QĐ 9/QĐ-TTg', 'quyết định 9/QĐ-TTg', 'Quyết định số 9/QĐ-TTg'])
    expect(one!.get(text), text).toEqual({ cue: ['~năm 2021'] });
});

it('knows from when to when a body was, and what it became', () => {
  const { entities } = gazetteerInput({
    ...emptyDataset,
    organizations: [
      body('bo-may', { founded: '2007-08', dissolved: '2025-02-28', successor: 'bo-gio' }),
      body('bo-gio', { founded: '2025-03-01' }),
    ],
  });
  expect(entities.map(({ id, from, to, successor }) => ({ id, from, to, successor }))).toEqual([
    { id: 'bo-may', from: '2007-08', to: '2025-02-28', successor: 'bo-gio' },
    { id: 'bo-gio', from: '2025-03-01', to: null, successor: null },
  ]);
});
