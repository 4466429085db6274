import { compile } from '../../../utils/link/gazetteer/compile';
import { type Gazetteer, open } from '../../../utils/link/gazetteer/gazetteer';
import type { EntityInput, NameInput } from '../../../utils/link/gazetteer/input';

const BLANK = {
  kind: null,
  country: null,
  parent: null,
  from: null,
  to: null,
  successor: null,
  roles: [],
  related: [],
};
const names = (...texts: string[]): NameInput[] => texts.map((text) => ({ text, kind: 'full' }));

/** A small made-up world: every kind of evidence occurs, nothing comes from the dataset. */
export const world: EntityInput[] = [
  {
    ...BLANK,
    id: 'viet-nam',
    type: 'place',
    kind: 'country',
    names: [
      ...names('Việt Nam'),
      { text: 'Việt', kind: 'short', conditions: { pair: true, capitals: true } },
    ],
  },
  {
    ...BLANK,
    id: 'lao',
    type: 'place',
    kind: 'country',
    names: [{ text: 'Lào', kind: 'full', conditions: { capitals: true } }],
  },
  {
    ...BLANK,
    id: 'nga',
    type: 'place',
    kind: 'country',
    names: [{ text: 'Nga', kind: 'full', conditions: { capitals: true, cue: ['nước', 'tại', 'sang'] } }],
  },
  { ...BLANK, id: 'ha-noi', type: 'place', kind: 'city', country: 'viet-nam', names: names('Hà Nội') },
  {
    ...BLANK,
    id: 'bo-so',
    type: 'organization',
    kind: 'ministry',
    country: 'viet-nam',
    to: '2025-03-01',
    names: names('Bộ Thông tin và Số hóa', 'Bộ TT&SH'),
  },
  {
    ...BLANK,
    id: 'sao-mai',
    type: 'organization',
    kind: 'company',
    country: 'viet-nam',
    names: [
      ...names('Tập đoàn Sao Mai Số', 'SaoMai'),
      { text: 'SMS', kind: 'abbreviation', conditions: { capitals: true } },
    ],
  },
  { ...BLANK, id: 'dh-nova', type: 'organization', kind: 'university', names: names('Đại học Nova') },
  { ...BLANK, id: 'dh-terra', type: 'organization', kind: 'university', names: names('Đại học Terra') },
  {
    ...BLANK,
    id: 'bo-truong',
    type: 'person',
    country: 'viet-nam',
    names: names('Trần Minh Hải'),
    roles: [
      {
        title: 'Quyền Bộ trưởng Bộ Thông tin và Số hóa',
        org: 'bo-so',
        from: '2018',
        to: '2018',
        attested: [],
      },
      { title: 'Bộ trưởng Bộ Thông tin và Số hóa', org: 'bo-so', from: '2018', to: '2025-02', attested: [] },
    ],
  },
  {
    ...BLANK,
    id: 'giam-doc',
    type: 'person',
    country: 'viet-nam',
    names: names('Trần Minh Hải'),
    roles: [{ title: 'Giám đốc SaoMai', org: 'sao-mai', from: null, to: null, attested: [] }],
  },
  {
    ...BLANK,
    id: 'walker',
    type: 'person',
    names: [
      ...names('Anna Walker'),
      { text: 'Walker', kind: 'short', conditions: { capitals: true, cue: ['Tổng thống'] } },
    ],
  },
  { ...BLANK, id: 'cong-uoc', type: 'document', kind: 'convention', names: names('Công ước Sông Cả') },
  { ...BLANK, id: 'le-ky', type: 'event', names: names('Lễ ký Công ước Sông Cả') },
  { ...BLANK, id: 'hnx', type: 'organization', kind: 'international', names: names('HNX') },
  {
    ...BLANK,
    id: 'luat-cu',
    type: 'document',
    kind: 'law',
    from: '2009-01-01',
    names: [
      { text: 'Luật Truyền số', kind: 'short' },
      { text: 'Luật Truyền số (sửa đổi)', kind: 'short', conditions: { dated: true } },
      ...names('Luật Truyền số 2009'),
    ],
  },
  {
    ...BLANK,
    id: 'luat-moi',
    type: 'document',
    kind: 'law',
    from: '2023-01-01',
    names: [
      { text: 'Luật Truyền số', kind: 'short', conditions: { dated: true } },
      { text: 'Luật Truyền số (sửa đổi)', kind: 'short', conditions: { dated: true } },
      ...names('Luật Truyền số 2023'),
    ],
  },
  {
    ...BLANK,
    id: 'luat-ma-hoa',
    type: 'document',
    kind: 'law',
    from: '2015-06-01',
    names: [
      ...names('Luật Mã hóa'),
      { text: 'Luật Mã hóa (sửa đổi)', kind: 'short', conditions: { dated: true } },
    ],
  },
  {
    ...BLANK,
    id: 'nd-5',
    type: 'document',
    kind: 'decree',
    parent: 'bo-so',
    from: '2024-02-02',
    names: names('Nghị định 5/2024/NĐ-CP'),
  },
  {
    ...BLANK,
    id: 'nd-6',
    type: 'document',
    kind: 'decree',
    parent: 'bo-so',
    from: '2024-03-03',
    names: [
      ...names('Nghị định số 6/2024/NĐ-CP về quản lý kho số'),
      { text: 'Nghị định 6', kind: 'short', conditions: { cue: ['~của Chính phủ'] } },
    ],
  },
  {
    ...BLANK,
    id: 'bo-lua',
    type: 'organization',
    kind: 'ministry',
    country: 'viet-nam',
    names: names('Bộ Lụa', 'Bộ Công an Lụa'),
  },
  { ...BLANK, id: 'ubnd-hn', type: 'organization', kind: 'government', names: names('UBND TP Hà Nội') },
  {
    ...BLANK,
    id: 'vu-do',
    type: 'organization',
    kind: 'agency',
    names: [
      ...names('Vụ Đo lường, Bộ TT&SH'),
      { text: 'Vụ Đo lường', kind: 'short', conditions: { cue: ['~Bộ TT&SH'] } },
    ],
  },
  { ...BLANK, id: 'hai-phong', type: 'place', kind: 'city', country: 'viet-nam', names: names('Hải Phòng') },
  { ...BLANK, id: 'tp-song-ca', type: 'place', kind: 'city', names: names('Thành phố Sông Cả') },
  { ...BLANK, id: 'sao-dem', type: 'event', names: names('Lễ hội Sao Đêm', 'SĐF') },
  { ...BLANK, id: 'lee', type: 'person', names: names('Lee Na-Ri', 'Lee Na Ri') },
  {
    ...BLANK,
    id: 'hop',
    type: 'person',
    country: 'viet-nam',
    names: names('Lê Doãn Hợp'),
    roles: [{ title: 'Bộ trưởng', org: 'bo-so', from: null, to: null, attested: [] }],
  },
  { ...BLANK, id: 'vuong-sam', type: 'person', country: 'lao', names: names('Vương Sâm') },
  { ...BLANK, id: 'madrid', type: 'place', kind: 'city', names: names('Madrid') },
  {
    ...BLANK,
    id: 'bao',
    type: 'organization',
    kind: 'media',
    names: [{ text: 'Bình Minh', kind: 'full', conditions: { capitals: true, cue: ['báo'] } }],
  },
  {
    ...BLANK,
    id: 'nq-57',
    type: 'document',
    kind: 'resolution',
    names: [
      ...names('Nghị quyết 57-NQ/TW', 'Nghị quyết số 57-NQ/TW'),
      { text: 'Nghị quyết 57', kind: 'short', conditions: { cue: ['~của Trung ương'] } },
    ],
  },
];

export const agreements = [{ id: 'mou', kind: 'mou', signed: '2024-05-02', parties: ['dh-nova', 'sao-mai'] }];

export const gazetteerOf = (entities: EntityInput[] = world): Gazetteer =>
  open(compile({ entities, agreements }));
