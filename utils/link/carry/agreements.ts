import type { Decision } from '../decide/evidence';
import { nameHere } from '../decide/evidence';
import type { AgreementFacts, EntityNumber } from '../gazetteer/gazetteer';
import { daysApart, type PackedDate } from '../gazetteer/packed-date';
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
function partiesIn(sentence: Set<EntityNumber>, agreement: AgreementFacts): EntityNumber[] {
  return agreement.parties.filter((party) => sentence.has(party));
}

/** Words for agreements near two of its parties, when the article's date fits; nothing without a date. */
export function agreementsOf(scene: ArticleScene, decisions: Decision[]): AgreementMention[] {
  if (scene.date === 0) return [];
  const { reading } = scene.body;
  const bySentence = new Map<number, Set<EntityNumber>>();
  for (const { start, entity } of decisions) {
    const sentence = reading.sentence[start]!;
    bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(entity));
  }
  const dated = scene.gazetteer
    .agreements()
    .filter(({ signed }) => signed !== 0 && nearYears(signed, scene.date))
    .filter(({ signed }) => daysApart(signed, scene.date) <= WINDOW_DAYS);
  if (dated.length === 0) return [];
  const text = reading.text.text;
  const found: AgreementMention[] = [];
  for (const [words, kinds] of WORDS) {
    for (const hit of text.matchAll(words)) {
      const at = syllableAt(reading.text.start, reading.text.count, hit.index);
      const near = bySentence.get(reading.sentence[at] ?? -1);
      if (!near) continue;
      const fitting = dated.filter(
        ({ kind, ...rest }) => kinds.test(kind) && partiesIn(near, { kind, ...rest }).length >= 2,
      );
      if (fitting.length !== 1) continue;
      const [agreement] = fitting as [AgreementFacts];
      const parties = partiesIn(near, agreement).map((party) => nameHere(scene, party));
      found.push({
        start: hit.index,
        end: hit.index + hit[0].length,
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

/** First syllable that starts at or after the offset. */
function syllableAt(starts: Int32Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
