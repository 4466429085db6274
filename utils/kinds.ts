/**
 * Every entity type and every kind of record, with its traits. Whoever treats types or kinds apart does it by a table
 * over these keys (`satisfies Record<EntityType, …>`), so that a new one is a compile error wherever it matters.
 */

/** What all types have: the dataset file that holds their records, and what they may stand for among pairs of a page. */
interface TypeTraits {
  file: 'people' | 'organizations' | 'places' | 'documents' | 'events';
}

export const entityTypes = {
  person: { file: 'people' },
  organization: { file: 'organizations' },
  place: { file: 'places' },
  document: { file: 'documents' },
  event: { file: 'events' },
} as const satisfies Record<string, TypeTraits>;

/** Types of things a mention can stand for. */
export type EntityType = keyof typeof entityTypes;
export type EntityFile = (typeof entityTypes)[EntityType]['file'];
/** In the order in which compiled names and settings list them. */
export const entityTypeNames = /* @__PURE__ */ Object.keys(entityTypes) as [EntityType, ...EntityType[]];

interface KindTraits {
  vi: string;
  en: string;
}

/**
 * `public`: its offices are offices of a state or a party, filled anew when a government changes, and a person holds one
 * such post at a time.
 */
export const organizationKinds = {
  agency: { vi: 'Cơ quan', en: 'Agency', public: true },
  international: { vi: 'Tổ chức quốc tế', en: 'International organisation', public: false },
  company: { vi: 'Doanh nghiệp', en: 'Company', public: false },
  institute: { vi: 'Viện nghiên cứu', en: 'Institute', public: false },
  university: { vi: 'Trường đại học', en: 'University', public: false },
  other: { vi: 'Tổ chức', en: 'Organisation', public: false },
  party: { vi: 'Cơ quan Đảng', en: 'Party body', public: true },
  government: { vi: 'Cơ quan nhà nước', en: 'Government body', public: true },
  media: { vi: 'Cơ quan báo chí', en: 'News organisation', public: false },
  association: { vi: 'Hiệp hội', en: 'Association', public: false },
  ministry: { vi: 'Bộ', en: 'Ministry', public: true },
  city: { vi: 'Thành phố', en: 'City', public: true },
  school: { vi: 'Trường', en: 'School', public: false },
  hospital: { vi: 'Bệnh viện', en: 'Hospital', public: false },
  fund: { vi: 'Quỹ', en: 'Fund', public: false },
  military: { vi: 'Đơn vị quân đội', en: 'Military unit', public: true },
  club: { vi: 'Câu lạc bộ', en: 'Club', public: false },
} as const satisfies Record<string, KindTraits & { public: boolean }>;
type OrganizationKind = keyof typeof organizationKinds;

/** `state`: stands for its people and bodies, and is a side of its own in talks. */
export const placeKinds = {
  country: { vi: 'Quốc gia', en: 'Country', state: true },
  territory: { vi: 'Vùng lãnh thổ', en: 'Territory', state: true },
  city: { vi: 'Thành phố', en: 'City', state: false },
  province: { vi: 'Tỉnh', en: 'Province', state: false },
  region: { vi: 'Khu vực', en: 'Region', state: false },
  district: { vi: 'Quận, huyện', en: 'District', state: false },
} as const satisfies Record<string, KindTraits & { state: boolean }>;
type PlaceKind = keyof typeof placeKinds;

/** `inForce`: comes into force and goes out of it; the others are plans, which are carried out. */
export const documentKinds = {
  strategy: { vi: 'Chiến lược', en: 'Strategy', inForce: false },
  directive: { vi: 'Chỉ thị', en: 'Directive', inForce: false },
  programme: { vi: 'Chương trình', en: 'Programme', inForce: false },
  convention: { vi: 'Công ước', en: 'Convention', inForce: false },
  guideline: { vi: 'Hướng dẫn', en: 'Guideline', inForce: false },
  conclusion: { vi: 'Kết luận', en: 'Conclusion', inForce: false },
  law: { vi: 'Luật', en: 'Law', inForce: true },
  decree: { vi: 'Nghị định', en: 'Decree', inForce: true },
  resolution: { vi: 'Nghị quyết', en: 'Resolution', inForce: false },
  decision: { vi: 'Quyết định', en: 'Decision', inForce: true },
  ordinance: { vi: 'Pháp lệnh', en: 'Ordinance', inForce: true },
  plan: { vi: 'Kế hoạch', en: 'Plan', inForce: false },
  circular: { vi: 'Thông tư', en: 'Circular', inForce: true },
} as const satisfies Record<string, KindTraits & { inForce: boolean }>;
type DocumentKind = keyof typeof documentKinds;

/** Any record's kind; people and events have none. */
export type Kind = OrganizationKind | PlaceKind | DocumentKind;

/** What a kind is called in both languages. */
export const kindWords: Readonly<Record<Kind, KindTraits>> = /* @__PURE__ */ Object.assign(
  {},
  organizationKinds,
  placeKinds,
  documentKinds,
);

/** The keys of a table, for a schema's list of what is allowed. */
export const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): [Key, ...Key[]] =>
  Object.keys(table) as [Key, ...Key[]];
