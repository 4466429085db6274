import { isLoud } from '../../link/read/person-phrase';
import { between, follows, isCapital, type Reading, wordAt } from '../../link/read/reading';
import type { ArticleScene } from '../../link/read/scene';
import { TAILS } from '../words/brands';
import { VERBS_AFTER } from '../words/offices';
import { breaksOff } from './compounds';

/** Syllables between a comma inside a name and the bracket with its abbreviation. */
const MOST_LISTED = 6;

/** "Bộ Ngoại giao|và Phát triển": after "và" a field of which only the first half has a capital, no second body. */
function andField(reading: Reading, end: number): number {
  const and = follows(reading, end) && wordAt(reading, end) === 'và' && isCapital(reading, end + 1);
  const { body, firm, school, title, gathering } = reading.words.starts;
  // "và Đại học X", "và Ngân hàng Y": a second body or somebody
  const other = [body, firm, school, title, gathering].some((heads) => heads[end + 1]! > 1);
  return and && !other && breaksOff(reading, end + 2) ? end + 3 : end;
}

/** "Cục Hồ sơ|nghiệp vụ", "Tự động|hóa": small words that only a name has after itself. */
function smallTail(reading: Reading, end: number): number {
  if (!follows(reading, end) || isCapital(reading, end)) return end;
  const first = wordAt(reading, end);
  if (TAILS.has(first)) return end + 1;
  const three = [first, wordAt(reading, end + 1), wordAt(reading, end + 2)].join(' ');
  if (TAILS.has(three)) return end + 3;
  const two = follows(reading, end + 1) && !isCapital(reading, end + 1);
  return two && TAILS.has(`${first} ${wordAt(reading, end + 1)}`) ? end + 2 : end;
}

/** "Hiệp hội Dệt may|, Giày dép Hoa Kỳ (AAFA)": the abbreviation in the bracket is that of all. */
function upToBracket(reading: Reading, start: number, end: number): number {
  const listed = end < reading.text.count && /^,\s+$/.test(between(reading, end)) && isCapital(reading, end);
  if (!listed) return end;
  for (let at = end + 1; at <= end + MOST_LISTED && at < reading.text.count; at++) {
    if (follows(reading, at)) continue;
    const abbreviation = /^\s*\($/.test(between(reading, at)) && isLoud(reading, at);
    const letter = (one: number): string => wordAt(reading, one)[0] ?? '';
    // of the part after the comma alone it is not: then that is another body
    return abbreviation && wordAt(reading, at)[0] !== letter(end) && wordAt(reading, at)[0] !== letter(start)
      ? at
      : end;
  }
  return end;
}

/** "Tổng công ty Đầu tư|phát triển đường cao tốc Việt Nam (VEC)": small words on to the bracket with the abbreviation of all. */
function onToBracket(reading: Reading, end: number): number {
  const { text, words } = reading;
  if (!follows(reading, end) || isCapital(reading, end) || VERBS_AFTER.has(wordAt(reading, end))) return end;
  for (let at = end; at <= end + MOST_LISTED + 2 && at < text.count; at++) {
    if (/^\s*\($/.test(between(reading, at))) return at > end && isLoud(reading, at) ? at : end;
    if (!follows(reading, at) || words.starts.stop[at]! > 0 || words.starts.title[at]! > 0) return end;
  }
  return end;
}

/** Words before a place's name that a body of the state has behind its kind. */
const LEVELS: ReadonlySet<string> = new Set(['tỉnh', 'tp', 'phố', 'huyện', 'quận', 'xã', 'phường']);

/** "Ủy ban nhân dân|(UBND) tỉnh Hải Dương": the province behind the abbreviation belongs to the name. */
function acrossBracket({ body, gazetteer }: ArticleScene, end: number): number {
  const { reading } = body;
  if (end + 2 >= reading.text.count || !/^\s*\($/.test(between(reading, end)) || !isLoud(reading, end))
    return end;
  if (!/^\)\s+$/.test(between(reading, end + 1))) return end;
  const at = wordAt(reading, end + 1) === 'thành' ? end + 2 : end + 1;
  if (!LEVELS.has(wordAt(reading, at)) || !isCapital(reading, at + 1)) return end;
  const place = body.spans
    .here(at + 1)
    .find(({ forms }) => forms.some(({ entity }) => gazetteer.type(entity) === 'place'));
  return place?.end ?? end;
}

/** A place that the words added lead to ends the name: "Bộ Công nghiệp thực phẩm|Cuba". */
function withPlace({ body, gazetteer }: ArticleScene, end: number): number {
  if (!follows(body.reading, end) || !isCapital(body.reading, end)) return end;
  const place = body.spans
    .here(end)
    .find(({ forms }) => forms.some(({ entity }) => gazetteer.type(entity) === 'place'));
  return place?.end ?? end;
}

/** One past a body's whole name, of which `end` may break off the rest. */
export function wholeName(scene: ArticleScene, start: number, end: number): number {
  const { reading } = scene.body;
  const field = andField(reading, end);
  const tail = smallTail(reading, field);
  if (tail > end) return withPlace(scene, tail);
  return Math.max(upToBracket(reading, start, end), onToBracket(reading, end), acrossBracket(scene, end));
}
