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
