import { GAP } from '../../text/syllables';
import { type Decision, nameHere } from '../decide/evidence';
import type { AgreementFacts, EntityNumber } from '../gazetteer/gazetteer';
import { daysApart, type PackedDate } from '../gazetteer/packed-date';
import { between, gapClass, type Reading } from '../read/reading';
import type { ArticleScene } from '../read/scene';
import type { AgreementMention } from '../types';

/** Words that stand for an agreement, with the dataset's kinds they may mean. */
const WORDS: [words: RegExp, kinds: RegExp][] = [
  [/\bmemorand(?:um|a)(?: of understanding)?\b/giu, /^(mou|letter-of-intent)$/],
  [/\b(?:agreement|deal|pact)\b/giu, /./],
  [/\bjoint statement\b/giu, /^joint-statement$/],
  [/\bletter of intent\b/giu, /^letter-of-intent$/],
  [/\bprotocol\b/giu, /^protocol$/],
  [/\baction plan\b/giu, /^(action-plan|programme)$/],
  [/bản ghi nhớ|biên bản ghi nhớ|\bmou\b/giu, /^(mou|letter-of-intent)$/],
  [/thỏa thuận|thoả thuận/giu, /./],
  [/hiệp định/giu, /^(agreement|protocol)$/],
  [/tuyên bố chung/giu, /^joint-statement$/],
  [/ý định thư/giu, /^letter-of-intent$/],
  [/nghị định thư/giu, /^protocol$/],
  [/kế hoạch hành động|chương trình hành động/giu, /^(action-plan|programme)$/],
];
/** An article reports a signing of these days; the day of publication is on either side of it. */
const WINDOW_DAYS = 45;

/** Less than a year and a month apart as they are packed: spares most agreements the reckoning of days. */
const nearYears = (a: PackedDate, b: PackedDate): boolean => Math.abs(a - b) < 11000;

/** Parties of the sentence stand for their country as well only when both are countries in the agreement. */
function partiesIn(sentence: ReadonlySet<EntityNumber>, agreement: AgreementFacts): EntityNumber[] {
  return agreement.parties.filter((party) => sentence.has(party));
}

/** A sentence that names two parties of some agreement of these days: only there its words are looked for. */
interface Signing {
  /** Syllables of its first and past its last. */
  first: number;
  next: number;
  near: ReadonlySet<EntityNumber>;
  /** What it names, in order. */
  named: Decision[];
  agreements: AgreementFacts[];
}

function signingsIn(
  { sentence }: Reading,
  decisions: readonly Decision[],
  dated: readonly AgreementFacts[],
): Signing[] {
  const bySentence = new Map<number, Decision[]>();
  for (const decision of decisions) {
    const number = sentence[decision.start]!;
    const named = bySentence.get(number);
    if (named) named.push(decision);
    else bySentence.set(number, [decision]);
  }
  return [...bySentence].flatMap(([number, named]) => {
    if (named.length < 2) return [];
    const near = new Set(named.map(({ entity }) => entity));
    const agreements = dated.filter((agreement) => partiesIn(near, agreement).length >= 2);
    if (agreements.length === 0) return [];
    const first = firstFrom(sentence, number);
    return [{ first, next: firstFrom(sentence, number + 1), near, named, agreements }];
  });
}

/** A comma or semicolon between parts more than so many syllables do. */
const CLAUSE = 8;

/** How far two parties of the agreement stand from the word at syllable `at`: syllables and clauses to the farther of them. */
function reach(reading: Reading, { named }: Signing, { parties }: AgreementFacts, at: number): number {
  const distances = parties.map((party) => {
    const places = named.filter(({ entity }) => entity === party).map(({ start }) => start);
    return Math.min(Number.POSITIVE_INFINITY, ...places.map((place) => distance(reading, named, place, at)));
  });
  return distances.sort((a, b) => a - b)[1]!;
}

function distance(reading: Reading, named: readonly Decision[], from: number, to: number): number {
  const [first, last] = from < to ? [from, to] : [to, from];
  // a comma before a name stands in a list of them
  const parts = (at: number): boolean =>
    gapClass(reading, at) === GAP.punctuation &&
    (between(reading, at).includes(';') || !named.some(({ start }) => start === at));
  let clauses = 0;
  for (let at = first + 1; at <= last; at++) if (parts(at)) clauses++;
  return last - first + clauses * CLAUSE;
}

/** Of several agreements of the sentence the one whose parties stand nearest the word, by a clause; null where none does. */
function nearest(
  reading: Reading,
  signing: Signing,
  fitting: AgreementFacts[],
  at: number,
): AgreementFacts | null {
  const [one, other] = fitting
    .map((agreement) => ({ agreement, far: reach(reading, signing, agreement, at) }))
    .sort((a, b) => a.far - b.far);
  return one && (!other || other.far - one.far >= CLAUSE) ? one.agreement : null;
}

/** First place in rising numbers of one that is no smaller: the first syllable of a sentence, or at a character. */
function firstFrom(sentence: ArrayLike<number>, number: number): number {
  let low = 0;
  let high = sentence.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentence[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words for agreements near two of its parties, when the article's date fits; nothing without a date. */
export function agreementsOf(scene: ArticleScene, decisions: Decision[]): AgreementMention[] {
  if (scene.date === 0) return [];
  const dated = scene.gazetteer
    .agreements()
    .filter(({ signed }) => nearYears(signed, scene.date))
    .filter(({ signed }) => daysApart(signed, scene.date) <= WINDOW_DAYS);
  if (dated.length === 0) return [];
  const { reading } = scene.body;
  const found: AgreementMention[] = [];
  for (const signing of signingsIn(reading, decisions, dated)) {
    const { text } = reading;
    const start = text.start[signing.first]!;
    const sentence = text.text.slice(start, text.end[signing.next - 1]);
    for (const [words, kinds] of WORDS) {
      const fitting = signing.agreements.filter(({ kind }) => kinds.test(kind));
      for (const { index, 0: word } of fitting.length > 0 ? sentence.matchAll(words) : []) {
        const agreement = nearest(reading, signing, fitting, firstFrom(text.start, start + index));
        if (!agreement) continue;
        const parties = partiesIn(signing.near, agreement).map((party) => nameHere(scene, party));
        found.push({
          start: start + index,
          end: start + index + word.length,
          agreement: agreement.id,
          reasons: [
            ...parties.map((detail) => ({ code: 'with' as const, detail })),
            { code: 'date', detail: '' },
          ],
        });
      }
    }
  }
  return found
    .sort((a, b) => a.start - b.start)
    .filter((one, i, all) => i === 0 || one.start >= all[i - 1]!.end);
}
