import type { PartialDate } from '../../text/partial-date';

/**
 * What is known of offices as such, in one place. `offices.ts` reckons with it; nothing here names a person.
 */

/**
 * Days on which bodies of one class were filled anew, oldest first: an office known only from before such a day is not
 * believed after it. A class without days changes seat by seat, and its span alone decides.
 */
export const terms = {
  /** Congresses of the Party: the thirteenth and the fourteenth chose a new Central Committee and its heads. */
  party: ['2021-01-31', '2026-01-23'],
  /** First sessions of the fifteenth and sixteenth National Assembly: its head and deputy heads. */
  assembly: ['2021-07-20', '2026-04-06'],
  /** The same sessions chose the State President and the Prime Minister … */
  state: ['2021-07-26', '2026-04-07'],
  /** … and after them the members of the Government and the heads of the highest court and procuracy. */
  government: ['2021-07-28', '2026-04-08'],
  /** Elections of People's Councils, which choose the chairs of People's Committees. */
  province: ['2021-05-23', '2026-03-15'],
  /** The first of the congresses of the Party's provincial committees, which last six weeks. */
  provinceParty: ['2020-09-15', '2025-09-15'],
  /** Governments of other countries: their days are read from the dataset, where a new head of it begins. */
  foreign: [],
  none: [],
} as const satisfies Record<string, readonly PartialDate[]>;
type Term = keyof typeof terms;

const YEAR = 366;

/**
 * How long, in days, an office is believed after the last source that names somebody in it, unless something speaks
 * against it: `seen` where only sightings are on record, `begun` where its start is (then it is *attested* beyond
 * `seen`, no longer *held*). Companies and universities change their heads rarely and the press names them rarely.
 */
export const spans = {
  public: { seen: YEAR, begun: 5 * YEAR },
  private: { seen: 2 * YEAR, begun: 5 * YEAR },
} as const;

/**
 * How long, in days, nothing may have been heard of somebody or of a body before a card says so. Offices change within
 * two years more often than not; a body that is not in the news mostly goes on as it was.
 */
export const silences = { person: 2 * YEAR, organization: 3 * YEAR } as const;

/** Where an office stands: at home, or in any other country. */
type Where = 'home' | 'abroad';

export interface OfficeKind {
  /** How its titles begin, in Vietnamese; the first row that fits is taken. */
  title: RegExp;
  where?: Where;
  term: Term;
  /** One holder at a time in a body (or country): `body` whatever the title says, `title` for each title. */
  single?: 'body' | 'title';
  /** A post: whoever takes a new one has left the one before, but for `together`. */
  post?: true;
  /** Other posts that are held beside it. */
  together?: readonly OfficeKindName[];
  /** Comes with another office. */
  seat?: true;
}

/** "Quyền Bộ trưởng": an acting holder holds the office. */
const title = (words: string) => new RegExp(`^(?:Quyền )?(?:${words})(?!\\p{L})`, 'u');

/**
 * Kinds of offices, the more special first. Seats that come with another office (steering committees, councils, party
 * cells) are no posts and stand after the posts on the card.
 */
export const officeKinds = {
  committeeHead: {
    title: title('Chủ nhiệm Ủy ban .* Quốc hội|Chủ tịch Hội đồng [Dd]ân tộc'),
    where: 'home',
    term: 'assembly',
    single: 'title',
    post: true,
  },
  seat: {
    title:
      /(?:Ban Chỉ đạo|Ủy ban Quốc gia|Hội đồng (?!nhân dân|quản trị|thành viên|trường|đại học|biên tập)|Đảng ủy|Ban cán sự|Tổ công tác)/iu,
    where: 'home',
    term: 'government',
    seat: true,
  },
  generalSecretary: {
    title: title('Tổng Bí thư'),
    where: 'home',
    term: 'party',
    single: 'body',
    post: true,
    together: ['president'],
  },
  president: {
    title: title('Chủ tịch nước'),
    where: 'home',
    term: 'state',
    single: 'body',
    post: true,
    together: ['generalSecretary', 'vicePresident', 'minister'],
  },
  vicePresident: {
    title: title('Phó Chủ tịch nước'),
    where: 'home',
    term: 'state',
    post: true,
    together: ['president'],
  },
  primeMinister: { title: title('Thủ tướng'), where: 'home', term: 'state', single: 'body', post: true },
  deputyPrimeMinister: {
    title: title('Phó Thủ tướng'),
    where: 'home',
    term: 'government',
    post: true,
    together: ['minister', 'provinceParty'],
  },
  speaker: { title: title('Chủ tịch Quốc hội'), where: 'home', term: 'assembly', single: 'body', post: true },
  assembly: {
    title: title('Phó Chủ tịch(?: Thường trực)? Quốc hội|Tổng Thư ký Quốc hội'),
    where: 'home',
    term: 'assembly',
    post: true,
    together: ['assembly'],
  },
  minister: {
    title: title('Bộ trưởng|Thống đốc|Tổng Thanh tra'),
    where: 'home',
    term: 'government',
    single: 'body',
    post: true,
    together: ['deputyPrimeMinister', 'president'],
  },
  deputyMinister: {
    title: title(
      'Thứ trưởng|Phó Thống đốc|Phó Tổng Thanh tra|Phó Chủ nhiệm(?: thường trực)? Văn phòng Chính phủ',
    ),
    where: 'home',
    term: 'none',
    post: true,
    together: ['head', 'deputyHead'],
  },
  justice: {
    title: title('Chánh án Tòa án nhân dân tối cao|Viện trưởng Viện [Kk]iểm sát nhân dân tối cao'),
    where: 'home',
    term: 'government',
    single: 'body',
    post: true,
  },
  provinceHead: {
    title: title('Chủ tịch UBND'),
    where: 'home',
    term: 'province',
    single: 'title',
    post: true,
  },
  councilHead: {
    title: title('Chủ tịch (?:HĐND|Hội đồng nhân dân)'),
    where: 'home',
    term: 'province',
    single: 'title',
    post: true,
    together: ['provinceParty'],
  },
  provinceDeputy: {
    title: title('Phó Chủ tịch(?: [Tt]hường trực)? UBND'),
    where: 'home',
    term: 'province',
    post: true,
    together: ['head'],
  },
  provinceParty: {
    title: title('Bí thư (?:Tỉnh|Thành) ủy'),
    where: 'home',
    term: 'provinceParty',
    single: 'title',
    post: true,
    together: ['deputyPrimeMinister'],
  },
  centralParty: {
    title: title(
      'Trưởng Ban .* Trung ương|Chủ nhiệm Ủy ban Kiểm tra Trung ương|Chánh Văn phòng Trung ương Đảng|Thường trực Ban Bí thư',
    ),
    where: 'home',
    term: 'party',
    single: 'title',
    post: true,
  },
  ambassador: { title: title('Đại sứ'), term: 'none', single: 'title', post: true },
  headAbroad: {
    title: title('Tổng thống|Thủ tướng|Tổng Bí thư|Chủ tịch nước'),
    where: 'abroad',
    term: 'foreign',
    single: 'title',
    post: true,
  },
  ministerAbroad: {
    title: title('Bộ trưởng|Ngoại trưởng'),
    where: 'abroad',
    term: 'foreign',
    single: 'title',
    post: true,
    together: ['deputyHeadAbroad'],
  },
  deputyHeadAbroad: {
    title: title('Phó Thủ tướng|Phó Tổng thống'),
    where: 'abroad',
    term: 'foreign',
    post: true,
    together: ['ministerAbroad'],
  },
  /** Heads of another state's authorities, whom its government names ("Chủ tịch Ủy ban Thương mại Liên bang Mỹ"). */
  agencyAbroad: {
    title: title(
      'Chủ tịch (?:Ủy ban (?:Thương mại|Chứng khoán|Truyền thông)|Hội đồng Cố vấn)|Đại diện Thương mại|(?:Tổng )?[Gg]iám đốc (?:Cơ quan|Văn phòng|Tình báo|CIA|FBI|NASA|NSA|CISA|USAID)',
    ),
    where: 'abroad',
    term: 'foreign',
  },
  deputyAbroad: { title: title('Quốc vụ khanh|Thứ trưởng'), where: 'abroad', term: 'foreign', post: true },
  deputyHead: {
    title: title('Phó (?:Cục|Vụ|Viện|Tổng cục) trưởng|Phó Giám đốc|Phó Hiệu trưởng'),
    term: 'none',
    post: true,
    together: ['deputyMinister', 'provinceDeputy', 'head'],
  },
  head: {
    title: title('(?:Cục|Vụ|Viện|Tổng cục|Hiệu) trưởng|Giám đốc (?:Sở|Trung tâm|Học viện|Đại học)'),
    term: 'none',
    single: 'title',
    post: true,
    together: ['deputyMinister', 'provinceDeputy', 'deputyHead'],
  },
  chief: {
    title: title(
      'Tổng [Gg]iám đốc|CEO|Giám đốc điều hành|Tổng [Bb]iên tập|Tổng [Tt]hư ký|Chủ tịch (?:HĐQT|HĐTV|Hội đồng)',
    ),
    term: 'none',
    single: 'title',
  },
  /** Who leads a body or a part of it that the title names. */
  lead: {
    title: title(
      'Chủ tịch|Bí thư (?!Trung ương)|Chánh [Vv]ăn phòng|Trưởng [Bb]an|Trưởng đại diện|Giám đốc (?:[Cc]ông an|[Qq]uốc gia)',
    ),
    term: 'none',
    single: 'title',
  },
  other: { title: /(?:)/u, term: 'none' },
} as const satisfies Record<string, OfficeKindShape>;
type OfficeKindShape = Omit<OfficeKind, 'together'> & { together?: readonly string[] };
export type OfficeKindName = keyof typeof officeKinds;

/** Words of titles (in lower case) that the press writes in more than one way, and the one they are compared by. */
export const sameWords = [
  [/^quyền /u, ''],
  [/^ngoại trưởng/u, 'bộ trưởng ngoại giao'],
  [/^bộ trưởng bộ /u, 'bộ trưởng '],
  [/^(?:tổng )?giám đốc điều hành|^tổng giám đốc/u, 'ceo'],
  [/hđqt/gu, 'hội đồng quản trị'],
  [/hđtv/gu, 'hội đồng thành viên'],
  [/(?<!\p{L})mỹ(?!\p{L})/gu, 'hoa kỳ'],
  [/(?<!\p{L})úc(?!\p{L})/gu, 'australia'],
  [/thành phố |tp\. ?/gu, 'tp '],
] as const satisfies readonly (readonly [RegExp, string])[];

const rows = Object.entries(officeKinds) as [OfficeKindName, OfficeKind][];

/** Whose country the rules of `home` are about. */
const HOME = 'viet-nam';

/** The kind of an office, by its Vietnamese title and the country of its body. */
export function kindOfOffice(titleVi: string, country: string | null): OfficeKindName {
  const where: Where = country === HOME ? 'home' : 'abroad';
  return rows.find(([, kind]) => (kind.where ?? where) === where && kind.title.test(titleVi))![0];
}

/** Whether taking an office of kind `taken` ends one of kind `left`. */
export function excludes(taken: OfficeKindName, left: OfficeKindName): boolean {
  const [a, b]: [OfficeKind, OfficeKind] = [officeKinds[taken], officeKinds[left]];
  return a.post === true && b.post === true && !a.together?.includes(left) && !b.together?.includes(taken);
}
