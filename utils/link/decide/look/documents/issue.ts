import { syllables } from '../../../../text/syllables';
import { earliest, latest, type PackedDate } from '../../../gazetteer/packed-date';
import { gapClass, surface, textAfter, wordAt } from '../../../read/reading';
import type { Span } from '../../../read/spans';
import type { Candidate } from '../../rule';
import { sharedWords } from '../field';
import { after, type Numbered, numbered, REACH } from './numbered';

const DAY_AFTER =
  /^\s*,?\s*(?:được\s+)?(?:ban hành\s+|ký\s+)?ngày\s+(\d{1,2})(?:[/.-]|\s+tháng\s+)(\d{1,2})(?:[/.-]|\s+năm\s+)(\d{4})(?!\d)/iu;

/** The day right after the number is the day this document was issued: that day as written. */
export function issuedOn(candidate: Candidate): string | null {
  const day = DAY_AFTER.exec(after(candidate));
  if (!day) return null;
  const [, date, month, year] = day;
  const packed = Number(year) * 10000 + Number(month) * 100 + Number(date);
  const { from } = candidate.scene.gazetteer.facts(candidate.form.entity);
  return packed === from ? day[0].replace(/^\s*,?\s*/, '') : null;
}

/** "06/QĐ-TTg", "57-NQ/TW": a whole number that bears no year, so that it begins again with each. */
const YEARLESS = /(?<![\d/])\d{1,4}[/-]\p{L}[\p{L}\d/-]*$/u;

/** The day right after such a number is of another year than this document's: that day as written. */
export function issuedInOtherYear(candidate: Candidate): string | null {
  const { scene, part, placed, form } = candidate;
  const { from } = scene.gazetteer.facts(form.entity);
  if (from === 0 || !YEARLESS.test(surface(part.reading, placed.start, placed.end))) return null;
  const day = DAY_AFTER.exec(after(candidate));
  return day && Number(day[3]) !== Math.floor(from / 10000) ? day[0].replace(/^\s*,?\s*/, '') : null;
}

const BY: ReadonlySet<string> = new Set(['của', 'of', 'by']);

/** Bodies named right after "của" behind the number or its day: "Thông tư 08 của Bộ X", "Decision 8 of the Ministry of X". */
function issuersAfter({ part, placed }: Candidate): Span[] {
  const { reading } = part;
  const last = Math.min(placed.end + 6, reading.text.count - 1);
  for (let at = placed.end; at < last && gapClass(reading, at) < 2; at++)
    if (BY.has(wordAt(reading, at)))
      return part.spans
        .here(wordAt(reading, at + 1) === 'the' ? at + 2 : at + 1)
        .filter(({ forms }) => forms.some(({ entity }) => part.gazetteer.type(entity) === 'organization'));
  return [];
}

const issuedBy = ({ scene, form }: Candidate, { forms }: Span): boolean =>
  forms.some(({ entity }) => entity === scene.gazetteer.facts(form.entity).parent);

/** What stands between a number and the title behind it: its day, its year, its issuer. “Quy định” alone is what it does. */
const TITLED =
  /^(?:\s*,?\s*\(?ngày\s[\p{L}\d\s/.-]{6,24}\)?)?(?:\s*,?\s*năm\s\d{4})?(?:\s+của\s[^,.;:()\n]{3,60}?)?\s*,?\s+(?:về(?:\s+việc)?|phê duyệt|ban hành|quy định\s+(?:chi tiết|về))\s+(?!năm\s|ngày\s)([^.;:\n]+)/iu;
/** How much of that title is read, and how many pairs of its syllables a document's own title must have. */
const TITLE_READ = 20;
const TITLE_PAIRS = 2;

/** Syllables next to each other, as one key each. */
function pairsOf(text: string, most = Number.POSITIVE_INFINITY): Set<string> {
  const { hash, count } = syllables(text);
  const pairs = Array.from({ length: Math.max(0, Math.min(count, most) - 1) }, (_, i) => i);
  return new Set(pairs.map((i) => `${hash[i]} ${hash[i + 1]}`));
}

/** A title stands behind the number, and it is not this document's: that title's first words. */
export function titledOtherwise(candidate: Candidate): string | null {
  const { scene, part, placed, form } = candidate;
  if (!numbered(candidate)) return null;
  const title = TITLED.exec(textAfter(part.reading, placed.end, 3 * REACH))?.[1];
  if (!title) return null;
  const own = pairsOf(scene.gazetteer.facts(form.entity).name);
  const told = [...pairsOf(title, TITLE_READ)];
  const shared = told.filter((pair) => own.has(pair)).length;
  return shared < Math.min(TITLE_PAIRS, told.length) ? title.slice(0, REACH) : null;
}

/** Another document of this name is the one the article names in full or that a place of it settled. */
function otherNamed({ scene, part, placed, form }: Candidate): boolean {
  const { forms = [] } = part.spans.here(placed.start).find(({ end }) => end === placed.end) ?? {};
  return forms.some(
    ({ entity }) => entity !== form.entity && (scene.namedSurely.has(entity) || scene.settled.has(entity)),
  );
}

/** The issuer is named right after, and the article is of the document's first years: the issuer's words. */
export function issuerNamed(candidate: Candidate): string | null {
  const { scene, part, form } = candidate;
  const { from } = scene.gazetteer.facts(form.entity);
  if (!numbered(candidate) || otherNamed(candidate)) return null;
  const issuer =
    ofItsYear(candidate) || young(scene.date, from)
      ? issuersAfter(candidate).find((span) => issuedBy(candidate, span))
      : undefined;
  return issuer ? surface(part.reading, issuer.start, issuer.end) : null;
}

/** Numbers begin anew each year: a bare one means the document of these years. */
const YOUNG_YEARS = 2;

/** The article is of the document's first years; unknown days prove nothing. */
const young = (date: PackedDate, from: PackedDate): boolean =>
  date !== 0 && from !== 0 && latest(date) >= earliest(from) && date - from < YOUNG_YEARS * 10000;

/** "Thông tư 46/2018": the number bears its year, so that the article's own day tells nothing more. */
const ofItsYear = ({ part: { reading }, placed }: Numbered): boolean =>
  /\d\/(?:19|20)\d{2}$/.test(surface(reading, placed.start, placed.end));

const YEAR_AFTER = /^\s*,?\s*(?:ban hành\s+)?năm\s+(\d{4})(?!\d)/iu;

/** The year of its issue stands right after the number: that year as written. */
export function issueYear(candidate: Candidate): string | null {
  const year = numbered(candidate) ? YEAR_AFTER.exec(after(candidate)) : null;
  const { from } = candidate.scene.gazetteer.facts(candidate.form.entity);
  return year && Number(year[1]) === Math.floor(from / 10000) ? year[0].replace(/^\s*,?\s*/, '') : null;
}

/** Words of any document's title, which say nothing of its subject. */
const FORMULA =
  /(?:quy định|chi tiết|một số|nội dung|các điều|điều của|sửa đổi|bổ sung|hướng dẫn|thi hành|thực hiện|triển khai|ban hành|phê duyệt|thành lập|kế hoạch|chương trình|hoạt động|tăng cường|đẩy mạnh|nhiệm vụ|chức năng|quyền hạn|cơ cấu|tổ chức|giải pháp|giai đoạn|thời kỳ|tầm nhìn|định hướng|công tác|quản lý|quốc gia|Chính phủ|Thủ tướng|Việt Nam|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|số \d\S*)/giu;

/** Keeps the words that are left apart: no text has it. */
const NO_WORD = 'xqx';

/** Syllable pairs of a document's own title that the article must have for its bare number to be believed. */
const SUBJECT_PAIRS = 3;

/** The article, of the document's first years, speaks of what its title speaks of: those words. */
export function ownSubject(candidate: Candidate): string | null {
  const { scene, form } = candidate;
  const { from, name } = scene.gazetteer.facts(form.entity);
  if (!numbered(candidate) || otherNamed(candidate)) return null;
  if (!ofItsYear(candidate) && !young(scene.date, from)) return null;
  const words = sharedWords(scene.body, name.replaceAll(FORMULA, NO_WORD));
  return words.length >= SUBJECT_PAIRS ? words.join(', ') : null;
}

/** Another body is named as the issuer of this number: that body's words. */
export function otherIssuer(candidate: Candidate): string | null {
  if (!numbered(candidate)) return null;
  const spans = issuersAfter(candidate);
  if (spans.length === 0 || spans.some((span) => issuedBy(candidate, span))) return null;
  const { parent } = candidate.scene.gazetteer.facts(candidate.form.entity);
  return parent < 0 ? null : surface(candidate.part.reading, spans[0]!.start, spans[0]!.end);
}
