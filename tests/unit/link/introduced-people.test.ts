import { links } from './links';

// How the press introduces a known person, and what parts the words of office from the name.

links('degrees before a name part it from no office', [
  ['Bộ trưởng GS.TS Lê Doãn Hợp cười.', ['Lê Doãn Hợp=hop']],
  ['Bộ trưởng, TS. Lê Doãn Hợp cười.', ['Lê Doãn Hợp=hop']],
  ['Bộ trưởng đ/c Lê Doãn Hợp cười.', ['Lê Doãn Hợp=hop']],
  ['GS. Anna Walker cười.', ['Anna Walker=walker']],
  ['Hôm nay GS. Mai Thị Tằm, giảng viên, cười.', ['Mai Thị Tằm=vien-truong']],
  ['Hôm nay TS. Mai Thị Tằm, giảng viên, cười.', []],
]);

links('an office of the state and a body beside it', [
  [
    'Phó Thủ tướng Ngô Bá Nhung, Trưởng ban của Bộ Lụa, cười.',
    ['Ngô Bá Nhung=pho-thu-tuong', 'Bộ Lụa=bo-lua'],
    '2022-05-05',
  ],
  ['Giám đốc Ngô Bá Nhung, Trưởng ban của Bộ Lụa, cười.', ['Bộ Lụa=bo-lua'], '2022-05-05'],
  ['Cố Phó Thủ tướng Ngô Bá Nhung hay cười.', ['Ngô Bá Nhung=pho-thu-tuong'], '2026-05-05'],
  ['Có Phó Thủ tướng Ngô Bá Nhung hay cười.', [], '2026-05-05'],
]);

links('a headline gives its bodies to nobody in the next line', [
  [
    'Chuyện của Bộ Lụa\nBộ trưởng Trần Minh Hải cười.',
    ['Bộ Lụa=bo-lua', 'Trần Minh Hải=bo-truong'],
    '2022-09-01',
  ],
  ['Chuyện của Bộ Lụa Bộ trưởng Trần Minh Hải cười.', ['Bộ Lụa=bo-lua'], '2022-09-01'],
]);
