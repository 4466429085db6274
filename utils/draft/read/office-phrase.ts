import { bodyAt } from '../../link/read/body-phrase';
import { follows, gapClass, isCapital, surface, wordAt } from '../../link/read/reading';
import { GAP } from '../../text/syllables';
import type { HeldOffice, NameRef } from '../types';
import { ALSO, BODY_WORDS, INNER, PARTY_ORGANS } from '../words/offices';
import { fieldEnd } from './field';
import { addressEnd, introduced } from './introduced';
import {
  abbreviates,
  afterBracket,
  type Page,
  pastRemark,
  placeSpan,
  refOf,
  type Thing,
  thingAt,
} from './things';

/** One office, with the syllable after its last. */
export interface ToldOffice extends HeldOffice {
  end: number;
}

/** An office with what it is of, and the person it introduces when one stands right after. All positions are syllables. */
export interface OfficePhrase {
  start: number;
  end: number;
  /** One past the office itself, where the person's name begins. */
  officeEnd: number;
  /** The nearest body the office is of, else the country. */
  side: NameRef | null;
  /** Each office by itself, where several are told: "Ủy viên Trung ương Đảng, Bộ trưởng Bộ X". */
  offices: ToldOffice[];
  person: { start: number; end: number } | null;
}

const MOST_INNER = 7;
const MOST_OFFICES = 64;

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
  const { end, side: told, each } = readOffices(page, at, guesses);
  if (told === null && end === at + 2 && wordAt(reading, at) === 'đại') return null;
  const person = introduces ? (introduced(page, end, told === null) ?? afterRemark(page, end)) : null;
  const officeEnd = Math.max(end, person && person.start > addressEnd(page, end) ? person.start : end);
  const side = told ?? (officeEnd > end ? firmBetween(page, end, officeEnd) : null);
  each.at(-1)!.end = officeEnd;
  each.at(-1)!.side ??= side;
  const offices = each.map((one) => ({
    as: surface(reading, one.start, one.end),
    side: one.side,
    end: one.end,
  }));
  return { start: at, end: person?.end ?? end, officeEnd, side, offices, person };
}

/** "Phó Chủ tịch|EIB|Kris Peeters": the firm that nobody knows, between an office and whom it introduces. */
function firmBetween(page: Page, start: number, end: number): NameRef {
  const place = placeSpan(page, start);
  if (place && place.end === end) return refOf(page, place);
  return { surface: surface(page.scene.body.reading, start, end), entity: null, type: 'organization' };
}

/** "Chủ tịch Quốc hội X (Hạ viện), bà Y": the person by a word of address after the remark. */
function afterRemark(page: Page, end: number): { start: number; end: number } | null {
  const next = pastRemark(page, end);
  return next > end && addressEnd(page, next) > next ? introduced(page, next, false) : null;
}

/** "Tổng thống Paraguay Santiago Pena": after the country a city's name is the person's first. */
function opensName({ scene, mentions }: Page, { start, end, type, entity }: Thing): boolean {
  const { gazetteer, body } = scene;
  if (type !== 'place' || entity === null || gazetteer.kind(gazetteer.find(entity)) === 'country')
    return false;
  const more = follows(body.reading, end) && isCapital(body.reading, end) && !mentions.has(end);
  return more && follows(body.reading, start) && end - start === 1;
}

interface ReadOffice {
  start: number;
  end: number;
  side: NameRef | null;
}

/** The nearer body, and a body before a country. */
const nearer = (side: NameRef | null, page: Page, thing: Thing): NameRef =>
  side === null || side.type === 'place' || thing.type === 'organization' ? refOf(page, thing) : side;

/** Reads offices from `at` on, up to the end of the last; `side` is what all of them together are of. */
function readOffices(
  page: Page,
  at: number,
  guesses: boolean,
): { end: number; side: NameRef | null; each: ReadOffice[] } {
  const { reading } = page.scene.body;
  const first: ReadOffice = { start: at, end: at + titleLength(page, at), side: null };
  const each = [first];
  let side: NameRef | null = null;
  let now = first;
  for (let next = now.end; next < reading.text.count && next < at + MOST_OFFICES; ) {
    const further = listed(page, next);
    if (
      !further &&
      !follows(reading, next) &&
      gapClass(reading, next) !== GAP.dash &&
      !abbreviates(page, next) &&
      !afterBracket(page, next)
    ) {
      const bracket = bracketEnd(page, next);
      if (bracket === 0) break;
      next = bracket;
      now.end = bracket;
      continue;
    }
    if (titleLength(page, next) > 0 && thingAt(page, next)?.type !== 'person') {
      // "Đặc phái viên của Tổng Bí thư": whose the office is, no further office
      if (wordAt(reading, next - 1) === 'của') break;
      if (further || ALSO.has(wordAt(reading, next - 1))) {
        now = { start: next, end: next, side: null };
        each.push(now);
      }
      next += titleLength(page, next);
      now.end = next;
      continue;
    }
    const thing = thingAt(page, next, guesses) ?? placeSpan(page, next);
    if (thing?.type === 'person' || (thing && side?.type === 'place' && opensName(page, thing))) break;
    if (thing) {
      // "Đại sứ Cuba tại Việt Nam": where the office is served, not of whom
      const served = wordAt(reading, next - 1) === 'tại';
      if (!served || side === null) side = nearer(side, page, thing);
      if (!served || now.side === null) now.side = nearer(now.side, page, thing);
      now.end = thing.end;
      next = thing.end;
      continue;
    }
    const whole = organEnd(page, next) || fieldEnd(page, next);
    const across = whole || acrossInner(page, next);
    if (across === 0) break;
    next = across;
    now.end = whole || now.end;
  }
  return { end: now.end, side, each };
}

/** One past an organ of the party that begins at `at`, or 0. */
function organEnd(page: Page, at: number): number {
  const { reading } = page.scene.body;
  if (!isCapital(reading, at)) return 0;
  const fits = (words: readonly string[]): boolean =>
    words.every(
      (word, i) =>
        (i === 0 || follows(reading, at + i) || abbreviates(page, at + i)) &&
        wordAt(reading, at + i) === word,
    );
  const found = PARTY_ORGANS.find(fits);
  return found ? at + found.length : 0;
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
