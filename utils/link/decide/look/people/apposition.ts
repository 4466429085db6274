import { GAP } from '../../../../text/syllables';
import { follows, gapClass } from '../../../read/reading';
import type { Part } from '../../../read/scene';
import { APPOINTED, FORMER } from '../../../words/cues';
import { acted, insideName, NEAR, type Office } from './offices';

/** What stands after a name and says who it is: "ông X, Ủy viên Trung ương Đảng, Trưởng ban Y, Bộ trưởng Bộ Z". */
export interface Apposition {
  offices: Office[];
  /** One past its last syllable; where the name ends when there is none. */
  end: number;
}

/** Syllables that all offices of one person may take. */
const LONGEST = 64;
/** Syllables in which the first office stands: "ông X, 45 tuổi, Giám đốc Y", "X, hiện là Giám đốc Y". */
const SOON = 4;

/** Where the first office after the name begins, or -1. */
function firstOffice({ reading }: Part, end: number, last: number): number {
  const { starts } = reading.words;
  for (let at = end; at < Math.min(end + NEAR, last) && gapClass(reading, at) < GAP.sentence; at++) {
    const told = at < end + SOON || FORMER.has(reading.text.hash[at - 1]!);
    if (told && starts.title[at]! > 0) return at;
  }
  return -1;
}

/** Where a further office begins right after the comma at `at`, or -1. */
function nextOffice({ reading }: Part, at: number, last: number): number {
  if (at >= last || gapClass(reading, at) !== GAP.punctuation) return -1;
  const office = FORMER.has(reading.text.hash[at]!) ? at + 1 : at;
  return reading.words.starts.title[office]! > 0 ? office : -1;
}

/** One past the noun phrase at `at`: up to a comma that parts, a verb, or the sentence's end. */
function phraseEnd(part: Part, at: number, last: number): number {
  let end = at + 1;
  while (end < last && !acted(part, end + 1)) {
    const gap = gapClass(part.reading, end);
    if (gap > GAP.punctuation || (gap === GAP.punctuation && !insideName(part, end))) break;
    end++;
  }
  return end;
}

/** The phrase names somebody else, whom its office introduces: "ông X, Thứ trưởng Nguyễn Văn B". */
function introduces({ personEnds, spans, gazetteer }: Part, start: number, end: number): boolean {
  // a body may be named after a person: "Giám đốc Học viện X Hồ Chí Minh"
  const namesake = (at: number): boolean =>
    spans.before(at).some(({ forms }) => forms.some(({ entity }) => gazetteer.type(entity) !== 'person'));
  for (let at = start + 1; at <= end; at++) if (personEnds[at] === 1 && !namesake(at)) return true;
  return false;
}

/** The office that opens the phrase, and those joined to it: "Giám đốc kiêm Chủ tịch". */
function officesIn({ reading }: Part, start: number, end: number): Office[] {
  const { title } = reading.words.starts;
  const found: Office[] = [];
  for (let at = start; at < end; at++)
    if (title[at]! > 0 && (at === start || FORMER.has(reading.text.hash[at - 1]!)))
      found.push({ start: at, end: at + title[at]! });
  return found;
}

/** One past the words of appointing that stand at `at` ("giữ chức vụ"), or 0. */
function appointedAt({ reading: { text } }: Part, at: number): number {
  const words = APPOINTED.find((hashes) => hashes.every((hash, i) => text.hash[at + i] === hash));
  return words ? at + words.length : 0;
}

/** The office somebody is given: "bổ nhiệm ông X làm Cục trưởng Y", "ông X, Phó Giám đốc Y, giữ chức vụ Giám đốc Z". */
function appointment(part: Part, end: number, last: number): Apposition | null {
  const { reading } = part;
  if (end >= reading.text.count || gapClass(reading, end) > GAP.punctuation) return null;
  const at = appointedAt(part, end);
  if (at === 0 || at >= last || reading.words.starts.title[at] === 0) return null;
  const over = phraseEnd(part, at, last);
  return introduces(part, at, over) ? null : { offices: officesIn(part, at, over), end: over };
}

/** Reads the whole apposition after a name that ends before syllable `end`, and the office given after it. */
export function appositionAfter(part: Part, end: number): Apposition {
  const told = toldAfter(part, end);
  const given = appointment(part, told.end, Math.min(told.end + LONGEST, part.reading.text.count));
  return given ? { offices: [...told.offices, ...given.offices], end: given.end } : told;
}

function toldAfter(part: Part, end: number): Apposition {
  const { reading } = part;
  const found: Apposition = { offices: [], end };
  const apart = !follows(reading, end) && gapClass(reading, end) < GAP.sentence;
  if (!apart) return found;
  const last = Math.min(end + LONGEST, reading.text.count);
  for (let at = firstOffice(part, end, last); at >= 0; at = nextOffice(part, found.end, last)) {
    const over = phraseEnd(part, at, last);
    if (introduces(part, at, over)) break;
    found.offices.push(...officesIn(part, at, over));
    found.end = over;
  }
  return found;
}
