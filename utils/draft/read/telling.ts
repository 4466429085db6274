import { isLoud } from '../../link/read/person-phrase';
import { between, isCapital, type Reading, wordAt } from '../../link/read/reading';
import type { PartialDate } from '../../text/partial-date';
import { maybeVietnamese } from '../../text/vietnamese-syllable';
import type { NameRef } from '../types';
import { type Actor, ActorReader } from './actors';
import { type ToldDate, toldDates } from './dates';
import { abbreviates, type Page } from './things';

/**
 * A sentence as rules read it: small letters, each actor a sign (`<P0>` person, `<B1>` body, `<L2>` place, `<O3>` office of a
 * body or country, `<U4>` office of nobody named), without dates, brackets and the place where it happened.
 */
export interface Telling {
  /** UTF-16 offsets of the sentence in the article's text. */
  start: number;
  end: number;
  told: string;
  /** For each character of `told`, where it stands in the article. */
  at: number[];
  actors: Actor[];
  /** Where each actor stands in the article's text. */
  spans: { from: number; to: number }[];
  dates: ToldDate[];
  /** "tại X". */
  places: { place: NameRef; start: number }[];
}

const SIGNS: Record<Actor['kind'], string> = { person: 'P', body: 'B', place: 'L', office: 'O' };
const signOf = ({ kind, who }: Actor, number: number): string =>
  `<${who === null ? 'U' : SIGNS[kind]}${number}>`;

const WHERE = /(?<!\p{L})(?:tại|ở)\s+(?:trụ sở|văn phòng|thủ đô|thành phố|tp\.?|tỉnh|bang|\s)*$/iu;
/** "tại Hoàng Cung", "tại Văn phòng Thủ tướng Lào": a hall, whatever its name looks like. */
const isHall = ({ kind, who }: Actor): boolean =>
  kind === 'office' || (kind === 'person' && who?.entity === null && who.as === null);
/** A name's sign, no word. */
const TRADE_MARK = /[™®©]/u;
const WORKS_AT = /làm việc\s+(?:trực tiếp\s+)?(?:tại|ở)\s+$/iu;
const MOST_BRACKET = 160;
const BRACKET = new RegExp(`^\\([^()]{0,${MOST_BRACKET}}\\)`);

/** "… phát triển.Thủ tướng X": the blank after the full stop is missing. */
function runsOn({ scene }: Page, at: number): boolean {
  const { reading } = scene.body;
  const { text } = reading;
  const before = text.text.slice(text.start[at - 1], text.end[at - 1]);
  const gap = text.text.slice(text.end[at - 1], text.start[at]);
  return (
    /^[.!?…]["”]?$/.test(gap) &&
    /^\p{Ll}{2,}$/u.test(before) &&
    isCapital(reading, at) &&
    maybeVietnamese(before)
  );
}

/** "Ảnh:TTXVN|Ông X nói": where a picture's credit before `to` ends; 0 where there is none. */
function creditEnd({ scene, mentions }: Page, from: number, to: number): number {
  const { reading } = scene.body;
  for (let at = to - 1; at > Math.max(from, to - MOST_CREDIT); at--)
    if (wordAt(reading, at - 1) === 'ảnh' && /^\s?:/.test(between(reading, at))) {
      const end = mentions.get(at)?.end ?? (isLoud(reading, at) || isForeign(reading, at) ? at + 1 : 0);
      return end === to && isCapital(reading, to) ? end : 0;
    }
  return 0;
}

const isForeign = (reading: Reading, at: number): boolean => !maybeVietnamese(wordAt(reading, at));
/** Syllables of a picture's credit. */
const MOST_CREDIT = 8;

/** Sentences of the text as ranges of syllables; "TS. X" does not end one. */
function sentenceRanges(page: Page): [number, number][] {
  const { sentence, text } = page.scene.body.reading;
  const ranges: [number, number][] = [];
  for (let from = 0; from < text.count; ) {
    let to = from + 1;
    while (
      to < text.count &&
      (abbreviates(page, to) ||
        (sentence[to] === sentence[to - 1] && !runsOn(page, to) && to !== creditEnd(page, from, to)))
    )
      to++;
    ranges.push([from, to]);
    from = to;
  }
  return ranges;
}

/** All sentences of an article, in order. */
export function tellingsOf(page: Page, published: PartialDate | null): Telling[] {
  const ranges = sentenceRanges(page);
  const first = new ActorReader(page);
  for (const [from, to] of ranges) first.read(from, to);
  const reader = new ActorReader(page, first.named);
  const { text } = page.scene.body.reading;
  const dates = toldDates(text.text, published);
  return ranges.map(([from, to]) => {
    const start = text.start[from]!;
    const next = to < text.count ? text.start[to]! : text.text.length;
    const rest = text.text.slice(text.end[to - 1], next);
    const end = text.end[to - 1]! + (/^[.!?…)"”’»]*/.exec(rest)?.[0].length ?? 0);
    const inside = dates.filter((date) => date.start < end && date.end > start);
    return tell(page, { start, end, actors: reader.read(from, to), dates: inside });
  });
}

type Parts = Pick<Telling, 'start' | 'end' | 'actors' | 'dates'>;

function tell(page: Page, { start, end, actors, dates }: Parts): Telling {
  const { text } = page.scene.body.reading;
  const spans = actors.map((actor) => ({ from: text.start[actor.start]!, to: text.end[actor.end - 1]! }));
  const telling: Telling = { start, end, told: '', at: [], actors, spans, dates, places: [] };
  const put = (written: string, at: number): void => {
    const blank = written === ' ' && /(?:^|[\s(])$/.test(telling.told);
    if (blank) return;
    telling.told += written;
    for (let i = 0; i < written.length; i++) telling.at.push(at);
  };
  const cut = (length: number): void => {
    telling.told = telling.told.slice(0, telling.told.length - length);
    telling.at.length = telling.told.length;
  };
  const byStart = new Map(actors.map((actor, number) => [text.start[actor.start]!, { actor, number }]));
  const whole = text.text;
  for (let i = start; i < end; ) {
    const here = byStart.get(i);
    if (here) {
      const { actor, number } = here;
      const where = WHERE.exec(telling.told);
      const set =
        actor.kind === 'place' || (actor.kind === 'body' && !WORKS_AT.test(telling.told)) || isHall(actor);
      if (where && set && actor.who) {
        cut(where[0].length);
        if (actor.kind === 'place') telling.places.push({ place: actor.who, start: i });
      } else put(signOf(actor, number), i);
      i = text.end[actor.end - 1]!;
      continue;
    }
    const date = dates.find((one) => one.start <= i && i < one.end);
    const bracket = BRACKET.exec(whole.slice(i, Math.min(end, i + MOST_BRACKET + 2)));
    if (date) i = date.end;
    else if (bracket) i += bracket[0].length;
    else if (TRADE_MARK.test(whole[i]!)) i++;
    else {
      const letter = whole[i]!.normalize('NFC').toLowerCase();
      put(/\s/.test(letter) ? ' ' : letter.length === 1 ? letter : whole[i]!, i);
      i++;
    }
  }
  return tidy(telling);
}

/** Commas that dates and places leave behind are no pauses. */
function tidy(telling: Telling): Telling {
  const kept: number[] = [];
  const { told } = telling;
  for (let i = 0; i < told.length; i++) {
    const rest = told.slice(i);
    const leading = kept.length === 0 && /^[\s,;)(.–-]/.test(rest);
    const doubled = /^\s*,?\s*(?=[,.])/.exec(rest)?.[0].length ?? 0;
    if (leading || (doubled > 0 && /^[\s,]/.test(rest))) continue;
    if (/^\s\s/.test(rest)) continue;
    kept.push(i);
  }
  return { ...telling, told: kept.map((i) => told[i]).join(''), at: kept.map((i) => telling.at[i]!) };
}
