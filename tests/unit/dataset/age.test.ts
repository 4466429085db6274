import { expect, it } from 'vitest';
import { ageingAgreements, ageingOffices, lastYear } from '../../../utils/knowledge/check/age';
import { small } from './small';

it('lists open offices by their newest evidence: beginning, sighting or a source’s day', () => {
  const data = small();
  const [mai] = data.people;
  const [role] = mai!.roles;
  mai!.roles = [
    { ...role!, title_vi: 'Thôi rồi' },
    { ...role!, title_vi: 'Mới thấy', to: null, attested: ['2023-04-01'] },
    { ...role!, title_vi: 'Chỉ có nguồn', to: null },
    { ...role!, title_vi: 'Bộ không còn', org: 'bo-song', to: null },
  ];
  data.organizations[1]!.dissolved = '2022';
  expect(ageingOffices(data)).toEqual([
    { date: '2021-06-02', id: 'le-mai', told: 'Lê Mai, Chỉ có nguồn' },
    { date: '2023-04-01', id: 'le-mai', told: 'Lê Mai, Mới thấy' },
  ]);
});

it('lists agreements that say how long they hold', () => {
  const data = small();
  data.agreements[0]!.title_vi = 'Chương trình 2021–2023 Bộ Mây – Bộ Sóng';
  expect(ageingAgreements(data).map(({ date, id }) => [date, id])).toEqual([['2023', '2021-may-song']]);
  expect(lastYear({ title_vi: 'Ghi nhớ', summary_vi: 'Có hiệu lực đến năm 2030.' })).toBe('2030');
  expect(lastYear({ title_vi: 'Ghi nhớ năm 2020', summary_vi: null })).toBeNull();
});
