import { GAP } from '../../../../text/syllables';
import type { NameForm } from '../../../gazetteer/gazetteer';
import { cueBefore, cueBeside, wordBefore } from '../../../read/beside';
import {
  beginsSentence,
  between,
  follows,
  gapClass,
  isCapital,
  isWord,
  surface,
  textAfter,
  textBefore,
} from '../../../read/reading';
import type { Part } from '../../../read/scene';
import type { Span } from '../../../read/spans';
import { FEDERAL, HOME, MANY, NATIONAL, SMALL_UNIT, STATE, WEAK_CUES, WORKS } from '../../../words/cues';
import type { Candidate } from '../../rule';

const isCountry = ({ part }: Candidate, form: NameForm): boolean =>
  part.gazetteer.kind(form.entity) === 'country';

/** Another country stands beside, joined by a dash: its words on the page. */
export function dashedCountry(candidate: Candidate): string | null {
  const { part, placed } = candidate;
  const { reading, spans } = part;
  const country = (span: Span): boolean => span.forms.some((form) => isCountry(candidate, form));
  const next = gapClass(reading, placed.end) === GAP.dash && spans.here(placed.end).find(country);
  const before = gapClass(reading, placed.start) === GAP.dash && spans.before(placed.start).find(country);
  const found = next || before;
  return found ? surface(reading, found.start, found.end) : null;
}

/** Characters in which a joint of a list stands. */
const JOINT = 6;

/** Another country stands beside in a list, after a comma, "và" or "&": its words on the page. */
export function listedCountry(candidate: Candidate): string | null {
  const { part, placed } = candidate;
  const { reading, spans } = part;
  const country = (span: Span): boolean =>
    span.forms.some((form) => isCountry(candidate, form) && !form.conditions?.pair);
  const after = /^(?:,\s*|\s+và\s+|\s*&\s*)/.exec(textAfter(reading, placed.end, JOINT));
  const next = after && spans.here(placed.end + (/và|&/.test(after[0]) ? 1 : 0)).find(country);
  const back = /(?:,\s*|\s+và\s+|\s*&\s*)$/.exec(textBefore(reading, placed.start, JOINT));
  const before = back && spans.before(placed.start - (/và|&/.test(back[0]) ? 1 : 0)).find(country);
  const found = next || before;
  return found ? surface(reading, found.start, found.end) : null;
}

/** A word of address, of one person, stands right before: that word. "Các em Hà Nội" are many, and from there. */
export function addressed({ reading }: Part, start: number): string | null {
  const length = reading.words.ends.address[start]!;
  const dotted = reading.language === 'en' && /^\.\s+$/.test(between(reading, start));
  if (length === 0 || !(follows(reading, start) || dotted)) return null;
  if (isWord(reading, start - length - 1, MANY)) return null;
  return surface(reading, start - length, start);
}

/** "phường Bắc Giang": a unit smaller than a province right before. Of many such units the name is the province's own. */
export function smallUnit(part: Part, start: number): string | null {
  const { reading } = part;
  if (!wordBefore(part, start, SMALL_UNIT)) return null;
  const many = follows(reading, start - 1) && isWord(reading, start - 2, MANY);
  const listed = SMALL_UNIT.has(reading.text.hash[start - 2]!);
  return many || listed ? null : surface(reading, start - 1, start);
}

/** "bang New York"; a federal court ("liên bang New York") sits in the city. */
export const stateBefore = (part: Part, start: number): boolean =>
  wordBefore(part, start, STATE) && !isWord(part.reading, start - 2, FEDERAL);

/** "Ngân hàng Hàn Quốc", "Bưu điện Nhật Bản": words for a body of which a country has one, with a capital. Ours has its own name. */
export function nationalBody({ part, placed: { start }, form }: Candidate): string | null {
  const { reading, gazetteer } = part;
  if (gazetteer.id(form.entity) === HOME || !follows(reading, start)) return null;
  const body = cueBeside(part, start, start + 1, NATIONAL);
  const first = body === null ? start : start - body.split(' ').length;
  return isCapital(reading, first) && first < start ? body : null;
}

/** Characters in which a title in quotation marks opens and closes. */
const LONGEST_TITLE = 60;
const OPENING = '"“«\'‘';
const CLOSING = '"”»\'’';

/** The last quotation mark or line break, with what follows it. */
const LAST_MARK = /["“«'‘”»’\n][^"“«'‘”»’\n]*$/;

/** The nearest quotation mark that opens before a character of the same line, or -1. */
function opened(text: string, from: number): number {
  const first = Math.max(0, from - LONGEST_TITLE);
  const before = text.slice(first, from);
  const at = before.search(LAST_MARK);
  return at >= 0 && OPENING.includes(before[at]!) ? first + at : -1;
}

/** Inside quotation marks that follow the word for a work, "bộ phim “Hà Nội mùa thu”": that word. */
export function inWorkTitle({ reading }: Part, start: number, end: number): string | null {
  const { text } = reading;
  const open = opened(text.text, text.start[start]!);
  if (open < 0) return null;
  let first = start;
  while (first > 0 && text.start[first - 1]! > open) first--;
  const work = cueBefore(reading, first, WORKS);
  if (work === null) return null;
  const to = text.end[end - 1]!;
  const [rest = ''] = text.text.slice(to, to + LONGEST_TITLE).split('\n');
  return [...rest].some((mark) => CLOSING.includes(mark)) ? work : null;
}

/** A capital that nothing but a name explains, with no other capital beside it. */
export function standsAlone({ part, placed }: Candidate): boolean {
  const { reading } = part;
  // in a line of capitals only its first word tells something: it is no syllable of a longer word before it
  if (reading.shouted[placed.start] === 1 && !beginsSentence(reading, placed.start)) return false;
  return !(beginsSentence(reading, placed.start) && reading.words.starts.opener[placed.start]! > 0);
}

export const oneSyllable = ({ placed }: Candidate): boolean => placed.end - placed.start === 1;

/** The syllable is also a given name of somebody in this article: only clear cues count. */
export const givenName = (candidate: Candidate): boolean =>
  oneSyllable(candidate) &&
  candidate.scene.givenNames.has(candidate.part.reading.numbers[candidate.placed.start]!);

const clear = new WeakMap<readonly string[], readonly string[]>();

/** Those of the cues that do not stand before people's names as well. */
function clearOf(cues: readonly string[]): readonly string[] {
  const known = clear.get(cues) ?? cues.filter((cue) => !WEAK_CUES.has(cue));
  clear.set(cues, known);
  return known;
}

/** A cue of the name's own that stands beside it; where the name is a given name as well, a clear one. */
export function ownCue(candidate: Candidate): string | null {
  const { part, placed, form } = candidate;
  if (!form.conditions) return null;
  const { cue } = form.conditions;
  return cueBeside(part, placed.start, placed.end, givenName(candidate) ? clearOf(cue) : cue);
}

/** A word of office or of place stands right before: that word. */
export function placeWordBefore(candidate: Candidate): string | null {
  const { part, placed } = candidate;
  const { ends } = part.reading.words;
  if (!follows(part.reading, placed.start) || givenName(candidate)) return null;
  const length = Math.max(ends.title[placed.start]!, ends.placeCue[placed.start]!);
  return length > 0 ? surface(part.reading, placed.start - length, placed.start) : null;
}
