import type { NameInput } from '../link/gazetteer/input';
import type { PolicyDocument } from './schema';

/** Kinds of numbered documents, how the press shortens each before a number, and what English editions call it. */
const KINDS: readonly [word: string, short: string, english: string][] = [
  ['Nghị định', 'NĐ', 'Decree'],
  ['Nghị quyết', 'NQ', 'Resolution'],
  ['Quyết định', 'QĐ', 'Decision'],
  ['Chỉ thị', 'CT', 'Directive'],
  ['Thông tư', 'TT', 'Circular'],
  ['Kết luận', 'KL', 'Conclusion'],
];

/** The number's first part, where more follows it: "13" of "13/2023/NĐ-CP", "57" of "57-NQ/TW". */
const HEAD = /^(\d+)[/-]/;

/** What a decision approves, named by its own title: "Quyết định số 9/QĐ-TTg phê duyệt Chiến lược …". */
const APPROVED =
  /\s(?:phê duyệt|ban hành|về)\s(?:việc phê duyệt\s)?((?:Chiến lược|Đề án|Chương trình|Quy hoạch|Kế hoạch|Khung|Danh mục)\s.+)$/u;
/** Where a plan's title begins to say for which years it is. */
const YEARS = /,?\s(?:đến năm|giai đoạn|thời kỳ|trong năm|năm)\s\d.*$/u;
/** Shorter ones are many plans' ("Kế hoạch hành động"). Words. */
const LEAST_TITLE = 6;

/**
 * A plan by its title, with its years and without them. Plans of one title follow each other as laws do, so that the
 * article's date tells which is meant.
 */
function approvedNames(name: string): NameInput[] {
  const title = APPROVED.exec(name)?.[1];
  const plain = title?.replace(YEARS, '');
  if (!title || !plain || plain.split(' ').length < LEAST_TITLE) return [];
  return [...new Set([title, plain])].map((text) => ({ text, kind: 'short', conditions: { dated: true } }));
}

const lower = (text: string) => text[0]!.toLowerCase() + text.slice(1);

/**
 * Ways to write a document that follow from its name by rule: its kind in lower case ("nghị định 13/2023/NĐ-CP"),
 * and once its full name stood in the article its kind and the number's head alone ("Nghị định 13",
 * "nghị định số 13", "NĐ 13", "Decree 13"). Numbers start again every year and with every issuer, so that none stands alone.
 * @param names the names the dataset and the rules of writing already give it
 */
export function documentNames({ name, number }: PolicyDocument, names: readonly NameInput[]): NameInput[] {
  const numbered = KINDS.find(([word]) => name.startsWith(`${word} `));
  const plans = approvedNames(name);
  const own = names
    .filter(({ text }) => KINDS.some(([word]) => text.startsWith(`${word} `)))
    .map((one) => ({ ...one, text: lower(one.text) }));
  const head = number === null ? undefined : HEAD.exec(number)?.[1];
  if (!numbered || head === undefined) return [...own, ...plans];
  const [word, short, english] = numbered;
  const heads = [
    ...[word, lower(word), short].flatMap((kind) => [`${kind} ${head}`, `${kind} số ${head}`]),
    ...[`${english} ${head}`, `${english} No ${head}`, `${english} No. ${head}`],
  ];
  return [
    ...own,
    ...plans,
    ...heads.map((text): NameInput => ({ text, kind: 'short', conditions: { afterFull: true } })),
  ];
}
