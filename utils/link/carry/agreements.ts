import type { Decision } from '../decide/evidence';
import { nameHere } from '../decide/evidence';
import type { AgreementFacts, EntityNumber } from '../gazetteer/gazetteer';
import { daysApart, type PackedDate } from '../gazetteer/packed-date';
import type { Reading } from '../read/reading';
import type { ArticleScene } from '../read/scene';
import type { AgreementMention } from '../types';

/** Words that stand for an agreement, with the dataset's kinds they may mean. */
const WORDS: [words: RegExp, kinds: RegExp][] = [
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

/** Not years apart: spares most agreements the reckoning of days. */
const nearYears = (a: PackedDate, b: PackedDate): boolean => Math.abs(a - b) < 20000;

/** Parties of the sentence stand for their country as well only when both are countries in the agreement. */
function partiesIn(sentence: ReadonlySet<EntityNumber>, agreement: AgreementFacts): EntityNumber[] {
  return agreement.parties.filter((party) => sentence.has(party));
}

/** A sentence that names two parties of some agreement of these days: only there its words are looked for. */
interface Signing {
  /** UTF-16 offsets of its first character and past its last. */
  start: number;
  end: number;
  near: ReadonlySet<EntityNumber>;
  agreements: AgreementFacts[];
}

function signingsIn(
  { text, sentence }: Reading,
  decisions: readonly Decision[],
  dated: readonly AgreementFacts[],
): Signing[] {
  const bySentence = new Map<number, Set<EntityNumber>>();
  for (const { start, entity } of decisions) {
    const here = bySentence.get(sentence[start]!);
    if (here) here.add(entity);
    else bySentence.set(sentence[start]!, new Set([entity]));
  }
  return [...bySentence].flatMap(([number, near]) => {
    const agreements = dated.filter((agreement) => partiesIn(near, agreement).length >= 2);
    if (agreements.length === 0) return [];
    const first = firstFrom(sentence, number);
    const next = firstFrom(sentence, number + 1);
    return [{ start: text.start[first]!, end: text.end[next - 1]!, near, agreements }];
  });
}

/** First syllable of a sentence, or of the next one there is: sentences are numbered in order. */
function firstFrom(sentence: Int32Array, number: number): number {
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
    .filter(({ signed }) => signed !== 0 && nearYears(signed, scene.date))
    .filter(({ signed }) => daysApart(signed, scene.date) <= WINDOW_DAYS);
  if (dated.length === 0) return [];
  const { reading } = scene.body;
  const found: AgreementMention[] = [];
  for (const { start, end, near, agreements } of signingsIn(reading, decisions, dated)) {
    const sentence = reading.text.text.slice(start, end);
    for (const [words, kinds] of WORDS) {
      const [agreement, another] = agreements.filter(({ kind }) => kinds.test(kind));
      if (!agreement || another) continue;
      const parties = partiesIn(near, agreement).map((party) => nameHere(scene, party));
      for (const { index, 0: word } of sentence.matchAll(words))
        found.push({
          start: start + index,
          end: start + index + word.length,
          agreement: agreement.id,
          reasons: [
            { code: 'with', detail: parties.join(', ') },
            { code: 'date', detail: '' },
          ],
        });
    }
  }
  return found
    .sort((a, b) => a.start - b.start)
    .filter((one, i, all) => i === 0 || one.start >= all[i - 1]!.end);
}
