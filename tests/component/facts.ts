import type {
  AgreementLine,
  Card,
  MeetingLine,
  NameRef,
  Pair,
  Provenance,
  RoleLine,
} from '../../utils/knowledge/card';
import type { PageName, PageState } from '../../utils/messages';

/** Made-up facts for the components: nobody and nothing in them exists. */
export const source = (n: number): Provenance => ({
  url: `https://bao-mau.example/bai-${n}`,
  publisher: 'Báo Mẫu',
  title: `Bài mẫu ${n}`,
  date: `2023-0${n}-15`,
  lang: 'vi',
});
export const country: NameRef = {
  entity: 'nuoc-mau',
  type: 'place',
  name: { vi: 'Nước Mẫu', en: 'Sampleland' },
};
export const company: NameRef = {
  entity: 'cong-ty-mau',
  type: 'organization',
  name: { vi: 'Công ty Mẫu', en: 'Sample Co' },
};

export const role = (title: string, change: Partial<RoleLine> = {}): RoleLine => ({
  title: { vi: title, en: `Office of ${title}` },
  org: null,
  state: 'held',
  from: '2021-04-08',
  to: '2025-02-28',
  attested: [],
  over: null,
  endUnknown: false,
  sources: [source(1)],
  doubt: null,
  ...change,
});

export const meeting = (n: number, change: Partial<MeetingLine> = {}): MeetingLine => ({
  id: `gap-${n}`,
  date: `2023-0${n}-10`,
  dateEnd: null,
  title: { vi: `Cuộc gặp ${n}`, en: `Meeting ${n}` },
  outcome: { vi: `Kết quả ${n}`, en: `Outcome ${n}` },
  place: null,
  others: [country],
  here: [],
  sources: [source(n), source(n + 1)],
  doubt: null,
  ...change,
});

export const agreement = (n: number): AgreementLine => ({
  id: `ky-${n}`,
  signed: '2022',
  title: { vi: `Bản ghi nhớ ${n}`, en: `Memorandum ${n}` },
  summary: { vi: 'Nội dung', en: 'Contents' },
  parties: [country, company],
  here: [],
  sources: [source(2)],
  doubt: { vi: 'Nguồn không ghi ngày.', en: 'The source gives no date.' },
});

type Roles = Card['roles'];

/** A person's offices; those not named are none. */
export const roles = (atThatTime: RoleLine[], rest: Partial<Omit<Roles, 'then'>> = {}): Roles => ({
  // biome-ignore lint/suspicious/noThenProperty: the card's own word for the article's date; offices are never awaited
  then: atThatTime,
  since: [],
  later: [],
  earlier: [],
  undated: [],
  now: [],
  ...rest,
});

const nothing = { before: [], since: [], unplaced: [] };

export const person = (change: Partial<Card> = {}): Card => ({
  entity: 'nguyen-van-mau',
  type: 'person',
  kind: null,
  name: { vi: 'Nguyễn Văn Mẫu', en: 'Nguyen Van Mau' },
  distinct: { vi: 'Thứ trưởng', en: 'Deputy minister' },
  country,
  asOf: '2024-09-27',
  bio: { vi: 'Tiểu sử ngắn.', en: 'A short life.' },
  summary: null,
  facts: [{ label: 'born', value: { vi: '1970', en: '1970' }, ref: null }],
  roles: roles([role('Thứ trưởng Bộ Mẫu')], {
    since: [role('Bộ trưởng Bộ Mẫu', { from: '2025-03', to: '2026-04' })],
    earlier: [role('Cục trưởng Cục Mẫu', { from: '2015', to: '2021' })],
  }),
  leaders: null,
  meetings: nothing,
  agreements: nothing,
  documents: [],
  sources: [source(3)],
  doubt: null,
  dataset: { version: '3f9a', date: '2026-08' },
  ...change,
});

export const full = person({
  meetings: {
    before: [meeting(5, { here: ['nuoc-mau'] }), meeting(4), meeting(3), meeting(2), meeting(1)],
    since: [meeting(6), meeting(7)],
    unplaced: [],
  },
  agreements: { before: [agreement(1)], since: [], unplaced: [] },
  documents: [{ entity: 'luat-mau', type: 'document', name: { vi: 'Luật Mẫu', en: 'Sample Law' } }],
});

export const undated = person({
  asOf: null,
  roles: roles([], {
    earlier: [
      role('Thứ trưởng Bộ Mẫu'),
      role('Cục trưởng Cục Mẫu', { state: 'attested', from: null, to: null, attested: ['2023-07'] }),
    ],
    undated: [role('Ủy viên Hội đồng Mẫu', { state: 'undated', from: null, to: null })],
  }),
  meetings: { before: [], since: [], unplaced: [meeting(5)] },
});

export const pair: Pair = {
  sides: [{ entity: 'nguyen-van-mau', type: 'person', name: person().name }, country],
  meetings: 5,
  agreements: 3,
  latest: '2024-03-13',
  reported: 0,
};

export const names: PageName[] = [
  { entity: 'nguyen-van-mau', type: 'person', name: person().name, kind: null, also: ['VM'], count: 6 },
  { entity: 'nuoc-mau', type: 'place', name: country.name, kind: 'country', also: [], count: 9 },
  {
    entity: 'cong-ty-mau',
    type: 'organization',
    name: company.name,
    kind: 'company',
    also: ['CTM', 'Cty M&M'],
    count: 1,
  },
];

export const page: PageState = {
  reading: true,
  verdict: {
    ict: true,
    score: 2.5,
    evidence: [
      { kind: 'term', what: 'chuyển đổi số', where: 'title', weight: 1.2 },
      { kind: 'term', what: 'hạ tầng số', where: 'title', weight: 1.1 },
      { kind: 'entity', what: 'Bộ Mẫu', where: 'lead', weight: 0.4 },
      { kind: 'structure', what: 'shop', where: 'body', weight: -0.5 },
    ],
  },
  title: 'Bài mẫu',
  published: '2024-09-27',
  names,
  pairs: [pair],
};
