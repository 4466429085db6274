import { isLoud } from '../../link/read/person-phrase';
import { isCapital, wordAt } from '../../link/read/reading';
import { maybeVietnamese } from '../../text/vietnamese-syllable';
import { NO_BRANDS } from '../words/brands';
import { breaksOff } from './compounds';
import type { Page } from './things';

/** A run of capitals from `at` to before `end`, known to nobody, may be a firm's name. */
export function mayBeBrand({ scene }: Page, at: number, end: number): boolean {
  const { reading } = scene.body;
  const { text } = reading;
  if (NO_BRANDS.has(wordAt(reading, at))) return false;
  const opens = at === 0 || reading.sentence[at] !== reading.sentence[at - 1];
  if (opens && end - at === 1 && wordAt(reading, at).length === 1) return false;
  // "78/2021/TT-BTC", "T.Ư": no name begins inside a paper's number or an abbreviation
  if (at > 0 && /^[/.-]$/.test(text.text.slice(text.end[at - 1], text.start[at]))) return false;
  // "Mar|-a-Lago": more of the name, in small letters, behind a dash
  const dashed = end < text.count && /^[-–]$/.test(text.text.slice(text.end[end - 1], text.start[end]));
  if (dashed && !isCapital(reading, end)) return false;
  // One Vietnamese syllable is a word that opens a sentence or stands in a title, not a firm.
  const vietnamese = (one: number) => maybeVietnamese(wordAt(reading, one)) && !isLoud(reading, one);
  if (end - at === 1 && vietnamese(at)) return false;
  return !breaksOff(reading, end);
}
