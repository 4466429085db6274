import { CAPITAL, GAP, syllables } from '../text/syllables';
import type { NameForm } from './gazetteer';
import { CAPITALS_PLACES, CAPITALS_SHIFT, PUNCTUATED } from './layout';
import { between, gapClass, type Reading, surface } from './reading';
import type { EntityType } from './types';

/** Part of an address on the web or of a file's name: `vtv.vn`, `@fpt`, `mic.gov.vn/...`. */
function insideAddress(reading: Reading, start: number, end: number): boolean {
  const before = between(reading, start);
  const after = between(reading, end);
  const next = reading.text.text.charAt(reading.text.end[end - 1]! + 1);
  return /[@/_.]$/.test(before) && !/\s[@/_.]$|\.\.$/.test(before) && start > 0 && before.length === 1
    ? true
    : after.length === 1 && (after === '_' || after === '@' || (after === '.' && /[a-z]/.test(next)));
}

/** The characters between the syllables of the span are such as may stand inside this name. */
function gapsFit(reading: Reading, start: number, end: number, info: number): boolean {
  const widest = info & PUNCTUATED ? GAP.sentence : GAP.dash;
  for (let at = start + 1; at < end; at++) if (gapClass(reading, at) > widest) return false;
  return true;
}

function capitalsOf(
  reading: Reading,
  start: number,
  end: number,
  info: number,
): { due: number; met: number } {
  let due = 0;
  let met = 0;
  for (let i = 0; i < Math.min(end - start, CAPITALS_PLACES); i++) {
    if (!(info & (1 << (CAPITALS_SHIFT + i)))) continue;
    due++;
    if (reading.text.form[start + i]! & CAPITAL) met++;
  }
  return { due, met };
}

/** Which letters are capitals, whatever the Unicode form. */
const caseOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}]/gu, '')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a');

/** As written in the dataset, capitals and all; in a shouted line only what is written in capitals anyway can be told. */
function sameCase(reading: Reading, start: number, end: number, name: string): boolean {
  const parts = syllables(name);
  for (let i = 0; i < parts.count; i++) {
    const wanted = caseOf(name.slice(parts.start[i], parts.end[i]));
    if (wanted !== caseOf(surface(reading, start + i, start + i + 1))) return false;
  }
  return end - start === parts.count;
}

/**
 * The span is written as this name may be: capitals where they matter, no foreign punctuation inside, not inside a web
 * address. People's and places' names need all their capitals; long official names of bodies are also written with
 * small letters ("tập đoàn Bưu chính viễn thông Việt Nam").
 */
export function writtenAs(
  reading: Reading,
  start: number,
  end: number,
  form: NameForm,
  type: EntityType,
): boolean {
  if (!gapsFit(reading, start, end, form.info) || insideAddress(reading, start, end)) return false;
  const shouted = reading.shouted[start] === 1;
  if (form.conditions?.capitals && !shouted && !sameCase(reading, start, end, form.conditions.surface))
    return false;
  if (shouted) return true;
  const { due, met } = capitalsOf(reading, start, end, form.info);
  if (type === 'person' || type === 'place' || due <= 1) return met === due;
  const length = end - start;
  if (length <= 3) return met === due;
  const opened =
    (reading.text.form[start]! & CAPITAL) !== 0 || (reading.text.form[start + 1]! & CAPITAL) !== 0;
  return (opened || met > 1) && met * 2 >= due;
}
