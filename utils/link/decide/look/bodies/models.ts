import { ALL_CAPS, NUMERIC } from '../../../../text/syllables';
import { wordBefore } from '../../../read/beside';
import { between, follows, isCapital, isWord, type Reading, surface, textAfter } from '../../../read/reading';
import { AFTER_MODEL, COUNTED, MODEL_BEFORE } from '../../../words/models';
import type { Candidate } from '../../rule';

/** "iPay", "eKYC", "vnFace": a product's name that begins small. */
const SMALL_FIRST = /^(?:[a-z]\p{Lu}|[a-z]{2}\p{Lu}\p{Ll})\p{L}/u;
/** "14T", "o1", "bZ3X": letters and a number in one, as models are called. */
const MODEL = /^(?:\p{L}{1,2}\d{1,4}\p{L}{0,2}|\d{1,4}\p{Lu}\p{L}{0,8})$/u;
/** A kind of network or picture ("5G", "4K"): no model. */
const GENERATION = /^(?:[2-6]G|\d{1,2}K)$/i;
const NUMBER = /^\d{1,4}$/;
const YEAR = /^(?:19|20)\d{2}$/;
/** "7.2" and "1.0": a version, where nothing is counted. */
const VERSION = /^\.\d(?![\d\p{L}])/u;
/** The number goes on: an amount, a share, a day. */
const AMOUNT = /^(?:[.,]\d|\s?%|\/|-\d)/;

/** What stands right after a number says that it belongs to the name: the rest of the name, or a word that ends it. */
function closesName(reading: Reading, at: number): boolean {
  if (!follows(reading, at)) return false;
  if (MODEL.test(surface(reading, at, at + 1)) || isWord(reading, at, AFTER_MODEL)) return true;
  // capitals alone are as often what is counted ("14 TTDL")
  return isCapital(reading, at) && (reading.text.form[at]! & ALL_CAPS) === 0;
}

/** A number right after the name at `end` that is a model's: years, dates, amounts and what is counted are none. */
function numberOf({ part, placed: { start, end } }: Candidate): string | null {
  const { reading } = part;
  const number = surface(reading, end, end + 1);
  if (!NUMBER.test(number) || YEAR.test(number)) return null;
  const tail = textAfter(reading, end + 1, 4);
  const version = VERSION.test(tail);
  const next = version ? end + 2 : end + 1;
  if (AMOUNT.test(version ? textAfter(reading, next, 4) : tail)) return null;
  if (follows(reading, next) && isWord(reading, next, COUNTED)) return null;
  const told = version || wordBefore(part, start, MODEL_BEFORE) || closesName(reading, next);
  return told ? surface(reading, end, next) : null;
}

/** What follows makes a product of a firm's name: "Microsoft 365", "Xiaomi 14T", "VietinBank iPay"; null when nothing does. */
export function modelAfter(candidate: Candidate): string | null {
  const { reading } = candidate.part;
  const { end } = candidate.placed;
  if (!follows(reading, end)) return null;
  const next = surface(reading, end, end + 1);
  if (SMALL_FIRST.test(next)) return next;
  if (!(reading.text.form[end]! & NUMERIC) || GENERATION.test(next)) return null;
  return MODEL.test(next) ? next : numberOf(candidate);
}

/** A plus sign right after a name that has none: another name ("Disney+", "ASEAN+3"), or a longer one ("K+CINE"). */
export function plusAfter({ part: { reading, gazetteer }, placed: { end }, form }: Candidate): boolean {
  const gap = between(reading, end);
  if (!gap.startsWith('+')) return false;
  const own = form.conditions?.surface ?? gazetteer.facts(form.entity).name;
  return own.endsWith('+') ? gap === '+' && end < reading.text.count : true;
}
