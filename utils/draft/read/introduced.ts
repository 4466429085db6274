import { isLoud, personAt } from '../../link/read/person-phrase';
import { follows, gapClass, surface, wordAt } from '../../link/read/reading';
import { GAP } from '../../text/syllables';
import { maybeVietnamese } from '../../text/vietnamese-syllable';
import { ADDRESS } from '../words/offices';
import { PARTICLES, personEnd } from './person-name';
import { afterBracket, type Page, placeSpan, type Thing } from './things';

/** One past words of address at `at` ("ông", "PGS.TS"), for a name that follows. */
export function addressEnd({ scene }: Page, at: number): number {
  const { reading } = scene.body;
  let end = at;
  while (end < at + 4 && end < reading.text.count && ADDRESS.has(wordAt(reading, end))) end++;
  return end;
}

/** Last words of offices that no firm has: what follows "Tổng thống" is the name. */
const OF_STATE: ReadonlySet<string> = new Set(['thống', 'tướng', 'vương', 'sứ', 'sĩ', 'tử', 'hoàng']);

const isCountry = ({ scene: { gazetteer } }: Page, { entity }: Thing): boolean =>
  entity !== null && gazetteer.kind(gazetteer.find(entity)) === 'country';

/** Where the person's name begins in a run of capitals that an unknown place or firm opens: "Chủ tịch Lotte Shin Dong Bin". */
function nameStart(page: Page, from: number, end: number, free: boolean): number {
  const { reading } = page.scene.body;
  for (let at = from + 1; at < end - 1; at++)
    if (reading.words.starts.surname[at] === 1 && personAt(page.scene.body, at) === end) return at;
  for (let at = from; at < end - 2; at++) {
    const place = placeSpan(page, at);
    // "Manuel Santiago X": behind an office that has its body a city's name is the person's
    const skips = free || (place !== null && isCountry(page, place));
    if (place && skips && at > from && place.end <= end - 2) return place.end;
  }
  const firm =
    free &&
    !OF_STATE.has(wordAt(reading, from - 1)) &&
    !PARTICLES.has(wordAt(reading, from + 1)) &&
    end - from >= 3 &&
    !maybeVietnamese(surface(reading, from, from + 1));
  return firm && personAt(page.scene.body, from) === 0 ? from + 1 : from;
}

/** Past an unknown abbreviation and its country: "Chủ tịch AI Singapore X". */
function pastFirm(page: Page, from: number): number {
  const { reading } = page.scene.body;
  if (!isLoud(reading, from) || page.mentions.has(from) || !follows(reading, from + 1)) return from;
  return placeSpan(page, from + 1)?.end ?? from + 1;
}

/** The person's name right after an office; "Giám đốc X, ông Y" too. `free`: the office has not said yet of what it is. */
export function introduced(page: Page, at: number, free: boolean): { start: number; end: number } | null {
  const { reading } = page.scene.body;
  const from = addressEnd(page, at);
  const addressed = from > at;
  if (at >= reading.text.count) return null;
  const close = follows(reading, at) || gapClass(reading, at) === GAP.dash || afterBracket(page, at);
  if (!addressed && !close) return null;
  if (gapClass(reading, at) > GAP.punctuation) return null;
  const first = free && !addressed ? pastFirm(page, from) : from;
  const end = personEnd(page, first, true);
  if (first > from) return end > first + 1 ? { start: first, end } : null;
  if (end <= from || page.mentions.has(from)) return end > from ? { start: from, end } : null;
  return { start: addressed ? from : nameStart(page, from, end, free), end };
}
