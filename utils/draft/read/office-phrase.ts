import { bodyAt } from '../../link/read/body-phrase';
import { isLoud, personAt } from '../../link/read/person-phrase';
import { follows, gapClass, isCapital, surface, wordAt } from '../../link/read/reading';
import { GAP } from '../../text/syllables';
import { maybeVietnamese } from '../../text/vietnamese-syllable';
import type { NameRef } from '../types';
import { abbreviates, type Page, personEnd, placeSpan, refOf, thingAt } from './things';

/** An office with what it is of, and the person it introduces when one stands right after. All positions are syllables. */
export interface OfficePhrase {
  start: number;
  end: number;
  /** One past the office itself, where the person's name begins. */
  officeEnd: number;
  /** The nearest body the office is of, else the country. */
  side: NameRef | null;
  person: { start: number; end: number } | null;
}

/** Small words inside an office's name; they count only when more of it follows. */
const INNER = new Set(
  'của,nước,tại,thường,trực,điều,hành,khu,vực,phụ,trách,cấp,cao,toàn,cầu,thứ,nhất,đặc,mệnh,quyền,danh,dự,kiêm,tập,đoàn,công,ty,bang,tỉnh,tp,thành,phố,viên,quốc,gia,trung,ương,hội,đồng,quản,trị,ban,chuyên,thị,trường,kinh,doanh,phụ,phát,triển,nghệ,chính,sách,mảng,khối,bộ,phận,chiến,lược,đảng'.split(
    ',',
  ),
);
const MOST_INNER = 7;
const ADDRESS = new Set([
  'ông',
  'bà',
  'ngài',
  'đồng',
  'chí',
  'anh',
  'chị',
  'ts',
  'gs',
  'pgs',
  'ths',
  'tiến',
  'sĩ',
  'vua',
]);

/** "Tài chính" of "Bộ trưởng Tài chính X": a capital whose second half is small. */
function fieldEnd({ scene }: Page, at: number): number {
  const { reading } = scene.body;
  if (!isCapital(reading, at)) return 0;
  const second = at + 1;
  const small = follows(reading, second) && !isCapital(reading, second);
  const field =
    reading.words.starts.stop[second] === 0 ||
    FIELDS.has(`${wordAt(reading, at)} ${wordAt(reading, second)}`);
  return small && field && !VERBS.has(wordAt(reading, second)) ? at + 2 : 0;
}
/** Fields whose second half is also a verb. */
const FIELDS = new Set(['ngoại giao', 'giao thông', 'nội vụ', 'kinh tế', 'công thương']);
const VERBS = new Set(
  'tiếp,gặp,hội,điện,đã,đón,và,ký,thăm,trao,nhấn,đề,khẳng,cho,dẫn,chủ,nói,đánh,cùng,với'.split(','),
);

/** After small words, where more of the office's name begins; 0 when nothing does. */
function acrossInner(page: Page, from: number): number {
  const { reading } = page.scene.body;
  for (let at = from; at < from + MOST_INNER && (follows(reading, at) || abbreviates(page, at)); at++) {
    if (at > from && moreAt(page, at)) return at;
    if (!INNER.has(wordAt(reading, at))) return 0;
  }
  return 0;
}

const moreAt = (page: Page, at: number): boolean =>
  titleLength(page, at) > 0 ||
  (isCapital(page.scene.body.reading, at) &&
    (thingAt(page, at) !== null || placeSpan(page, at) !== null || fieldEnd(page, at) > 0));

/** Between two offices of one person: "Ủy viên Trung ương Đảng, Bộ trưởng X". */
function listed(page: Page, at: number): boolean {
  const { reading } = page.scene.body;
  return (
    at < reading.text.count &&
    gapClass(reading, at) === GAP.punctuation &&
    /^[,\s]*$/.test(reading.text.text.slice(reading.text.end[at - 1], reading.text.start[at])) &&
    titleLength(page, at) > 0
  );
}

/** One past words of address at `at` ("ông", "PGS.TS"), for a name that follows. */
export function addressEnd({ scene }: Page, at: number): number {
  const { reading } = scene.body;
  let end = at;
  while (end < at + 4 && end < reading.text.count && ADDRESS.has(wordAt(reading, end))) end++;
  return end;
}

/** Bodies that words of office end with ("Giám đốc Sở"). */
const BODY_WORDS = new Set(['sở', 'ubnd']);

/** Length of the word of office at `at`; it leaves a body that begins inside it whole ("Chủ tịch UBND TP Hà Nội"). */
function titleLength(page: Page, at: number): number {
  const { starts } = page.scene.body.reading.words;
  const length = starts.title[at]!;
  if (starts.embassy[at]! > 0) return 0;
  const last = at + length - 1;
  if (length > 1 && BODY_WORDS.has(wordAt(page.scene.body.reading, last))) {
    const body = bodyAt(page.scene.body, last)?.end ?? 0;
    if (body > at + length) {
      page.bodies.set(last, body);
      return length - 1;
    }
  }
  for (let inner = at + 1; inner < at + length; inner++)
    if ((page.mentions.get(inner)?.end ?? page.bodies.get(inner) ?? 0) > at + length) return inner - at;
  return length;
}

/**
 * The office that begins at syllable `at` with one of the words for offices, or null. `introduces`: a person's name may follow;
 * `guesses`: one that only its place in a run of capitals tells, too.
 */
export function officeAt(
  page: Page,
  at: number,
  introduces: boolean,
  guesses = introduces,
): OfficePhrase | null {
  const { reading } = page.scene.body;
  if (titleLength(page, at) === 0) return null;
  let side: NameRef | null = null;
  let end = at + titleLength(page, at);
  for (let next = end; next < reading.text.count && next < at + 40; ) {
    const joined = follows(reading, next) || gapClass(reading, next) === GAP.dash || abbreviates(page, next);
    if (!joined && !listed(page, next)) {
      const bracket = bracketEnd(page, next);
      if (bracket === 0) break;
      next = bracket;
      end = bracket;
      continue;
    }
    if (titleLength(page, next) > 0 && thingAt(page, next)?.type !== 'person') {
      next += titleLength(page, next);
      end = next;
      continue;
    }
    const thing = thingAt(page, next, guesses) ?? placeSpan(page, next);
    if (thing?.type === 'person') break;
    if (thing) {
      if (side === null || side.type === 'place' || thing.type === 'organization') side = refOf(page, thing);
      end = thing.end;
      next = end;
      continue;
    }
    const field = fieldEnd(page, next);
    const across = field || acrossInner(page, next);
    if (across === 0) break;
    next = across;
    end = field || end;
  }
  if (side === null && end === at + 2 && wordAt(reading, at) === 'đại') return null;
  const person = introduces ? introduced(page, end, side === null) : null;
  const officeEnd = Math.max(end, person && person.start > addressEnd(page, end) ? person.start : end);
  return { start: at, end: person?.end ?? end, officeEnd, side, person };
}

/** "(NIC)" after a body's name. */
function bracketEnd({ scene }: Page, at: number): number {
  const { reading } = scene.body;
  const { text } = reading;
  const before = text.text.slice(text.end[at - 1], text.start[at]);
  if (!/^\s*\($/.test(before)) return 0;
  for (let end = at + 1; end < at + 4 && end <= text.count; end++) {
    const after = text.text.slice(text.end[end - 1], end < text.count ? text.start[end] : undefined);
    if (/^\)\s*$/.test(after) && end < text.count && isCapital(reading, end)) return end;
    if (after.startsWith(')')) return 0;
  }
  return 0;
}

/** Where the person's name begins in a run of capitals that an unknown place or firm opens: "Chủ tịch Lotte Shin Dong Bin". */
function nameStart(page: Page, from: number, end: number, free: boolean): number {
  const { reading } = page.scene.body;
  for (let at = from + 1; at < end - 1; at++)
    if (reading.words.starts.surname[at] === 1 && personAt(page.scene.body, at) === end) return at;
  for (let at = from; at < end - 2; at++) {
    const place = placeSpan(page, at);
    if (place && at > from && place.end <= end - 2) return place.end;
  }
  const firm = free && end - from >= 3 && !maybeVietnamese(surface(reading, from, from + 1));
  return firm && personAt(page.scene.body, from) === 0 ? from + 1 : from;
}

/** Past an unknown abbreviation and its country: "Chủ tịch AI Singapore X". */
function pastFirm(page: Page, from: number): number {
  const { reading } = page.scene.body;
  if (!isLoud(reading, from) || page.mentions.has(from) || !follows(reading, from + 1)) return from;
  return placeSpan(page, from + 1)?.end ?? from + 1;
}

/** The person's name right after an office; "Giám đốc X, ông Y" too. `free`: the office has not said yet of what it is. */
function introduced(page: Page, at: number, free: boolean): { start: number; end: number } | null {
  const { reading } = page.scene.body;
  const from = addressEnd(page, at);
  const addressed = from > at;
  if (at >= reading.text.count) return null;
  if (!addressed && !follows(reading, at) && gapClass(reading, at) !== GAP.dash) return null;
  if (gapClass(reading, at) > GAP.punctuation) return null;
  const first = free && !addressed ? pastFirm(page, from) : from;
  const end = personEnd(page, first, true);
  if (first > from) return end > first + 1 ? { start: first, end } : null;
  if (end <= from || page.mentions.has(from)) return end > from ? { start: from, end } : null;
  return { start: addressed ? from : nameStart(page, from, end, free), end };
}
