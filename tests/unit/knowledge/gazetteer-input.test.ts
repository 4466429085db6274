import { expect, it } from 'vitest';
import { gazetteerInput } from '../../../utils/knowledge/gazetteer-input';
import { body, emptyDataset } from './dataset';

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
