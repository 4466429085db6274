import { entityFiles, type Finding, type Rows } from './rows';

/** A wording no reader should meet, in the fields it is looked for. */
interface Fault {
  pattern: RegExp;
  message: string;
}

/** What a meeting or an agreement is called and said to be, in either language. */
const toldFields = ['title_vi', 'title_en', 'outcome_vi', 'outcome_en', 'summary_vi', 'summary_en'] as const;
const told: Fault[] = [
  {
    // "Bà Rịa" is a place; "bà" inside a longer word is none
    pattern: /(?<!\p{L})(?:[Ôô]ng|[Bb]à(?! Rịa)|[Nn]gài|[Đđ]ồng chí)\s+\p{Lu}/u,
    message: 'one courtesy for everybody: office and name, no “ông”, “bà”, “đồng chí”',
  },
  {
    pattern: /\b(?:Mr|Mrs|Ms|Dr|Sir|Comrade)\b\.?\s+\p{Lu}/u,
    message: 'one courtesy for everybody: office and name, no “Mr” or “Ms”',
  },
  { pattern: /\p{L} - \p{L}/u, message: 'an en dash stands between two sides' },
  { pattern: /\bViet Nam\b(?! News)/, message: 'written “Vietnam” in English' },
];

/** What is said of a thing: sentences for readers, not remarks of whoever compiled the facts. */
const saidFields = ['bio_vi', 'bio_en', 'doubt_vi', 'doubt_en', 'distinct_vi', 'distinct_en'] as const;
const said: Fault[] = [
  {
    pattern: /bộ dữ liệu|trong dữ liệu này|Ghi nhận gần nhất|\(theo nguồn\)|và \d+ mục khác/iu,
    message: 'a remark of the compiler, not a sentence for readers',
  },
  {
    pattern: /\bdataset\b|\blatest record\b|\baccording to the source\b/i,
    message: 'a remark of the compiler, not a sentence for readers',
  },
];

/** Of people only their offices are told. */
const ofPeople: Fault[] = [
  {
    pattern:
      /(?<!\p{L})(?:bị bắt|bắt giam|tạm giam|khởi tố|truy tố|bị can|bị cáo|án tù|phạt tù|kỷ luật|khiển trách|cách chức|hối lộ|cáo buộc|qua đời|từ trần|tử vong|đột quỵ|ung thư|bệnh(?! viện)|vợ|chồng|phu nhân|con trai|con gái)(?!\p{L})/iu,
    message: 'only the office is told: no health, family, accusations or discipline',
  },
  {
    pattern:
      /\b(?:arrested|detained|prosecuted|indicted|convicted|sentenced|jailed|imprisoned|disciplined|reprimanded|bribery|accused|impeached|died|death|illness|cancer|wife|husband|married|son of|daughter of)\b/i,
    message: 'only the office is told: no health, family, accusations or discipline',
  },
];

function faultsOf(record: object, fields: readonly string[], faults: Fault[]) {
  return fields.flatMap((field) => {
    const text = (record as Record<string, unknown>)[field];
    const fault = typeof text === 'string' ? faults.find(({ pattern }) => pattern.test(text)) : undefined;
    return fault ? [{ field, message: fault.message }] : [];
  });
}

/** Titles and sentences that break the rules of CONTRIBUTING.md on courtesy, privacy and plain words. */
export function checkWording(rows: Rows): Finding[] {
  const meetings = (['meetings', 'agreements'] as const).flatMap((file) =>
    rows[file].flatMap(({ line, record }) =>
      faultsOf(record, toldFields, told).map((fault) => ({ file, line, id: record.id, ...fault })),
    ),
  );
  const entities = entityFiles.flatMap((file) =>
    rows[file].flatMap(({ line, record }) =>
      faultsOf(record, saidFields, file === 'people' ? [...said, ...ofPeople] : said).map((fault) => ({
        file,
        line,
        id: record.id,
        ...fault,
      })),
    ),
  );
  return [...meetings, ...entities];
}
