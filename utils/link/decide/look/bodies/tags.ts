import { GAP, LINE } from '../../../../text/syllables';
import { between, capitalsOnly, gapClass, isCapital, type Reading, surface } from '../../../read/reading';
import type { Candidate } from '../../rule';

const MOST_TAG = 4;
const MOST_CREDIT = 10;

const lineStart = ({ text }: Reading, at: number): boolean => at === 0 || (text.gap[at]! & LINE) !== 0;

/** First syllable of the line, when it is near. */
function headOf(reading: Reading, at: number): number {
  let head = at;
  while (head > at - MOST_TAG && !lineStart(reading, head)) head--;
  return lineStart(reading, head) ? head : -1;
}

/** In brackets of capitals with which a line begins: "(TTXVN) -", "(ABC - XYZ)". */
export function inLeadBrackets({ part: { reading }, placed: { start, end } }: Candidate): boolean {
  const head = headOf(reading, start);
  if (head < 0 || !/\(\s*$/.test(between(reading, head))) return false;
  let close = head + 1;
  while (close < head + MOST_TAG && !between(reading, close).includes(')')) close++;
  if (end > close || !between(reading, close).includes(')')) return false;
  for (let at = head; at < close; at++) if (!capitalsOnly(surface(reading, at, at + 1))) return false;
  return true;
}

/** In capitals before a dash with which a line begins: "TTXVN - Ngày 2/3". */
export function beforeLeadDash({ part: { reading }, placed: { start, end } }: Candidate): boolean {
  if (!lineStart(reading, start) || !capitalsOnly(surface(reading, start, end))) return false;
  return gapClass(reading, end) === GAP.dash && /\s/.test(between(reading, end)) && isCapital(reading, end);
}

/** In the credit of a photograph on the same line: "Ảnh: Minh Quang - TTXVN", "(Ảnh: VGP)". */
export function inCredit({ part: { reading }, placed: { start } }: Candidate): boolean {
  const { text } = reading;
  const from = text.start[Math.max(0, start - MOST_CREDIT)]!;
  const before = text.text.slice(from, text.start[start]).normalize('NFC');
  return /(?:^|[\s(])(?:Ảnh|Ảnh minh họa|Nguồn ảnh|Đồ họa|Video)\s*:[^.;\n]*$/iu.test(before);
}
