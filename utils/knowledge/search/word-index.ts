import { isOneSlipFrom } from './loose';
import type { Postings } from './postings';

/** A word that was typed. What begins with its term matches too, and where `forgiving` what is one slip away. */
export interface TypedWord {
  term: string;
  forgiving: boolean;
}

/** BM25+ (Lv and Zhai, 2011): how soon more of a word counts no more, how much a long field weighs down, and the least. */
const [K, B, D] = [1.2, 0.7, 0.5];
/** What a term counts that only begins with the word, and one that is a slip away. */
const BEGUN = 0.375;
const SLIPPED = 0.45;
/** How much less a longer term counts of those that begin alike. */
const LONGER = 0.3;

interface Weighted {
  place: number;
  weight: number;
}

/**
 * Searches while somebody types. Texts are counted first and scored only where they hold enough of the words: an office
 * is a dozen words (“phó chủ tịch ủy ban nhân dân …”) that stand in half of all texts, each of them, and together in three.
 */
export class WordIndex {
  private readonly byLength: ReadonlyMap<number, readonly number[]>;

  /** @param boosts what a hit counts in each field */
  constructor(
    private readonly postings: Postings,
    private readonly boosts: readonly number[],
  ) {
    const byLength = new Map<number, number[]>();
    for (const [place, { length }] of postings.terms.entries()) {
      const alike = byLength.get(length);
      if (alike) alike.push(place);
      else byLength.set(length, [place]);
    }
    this.byLength = byLength;
  }

  /**
   * Numbers of the texts that hold at least so many of the words, best first.
   * @param weightOf what a text counts among those that hold the words alike
   */
  search(words: readonly TypedWord[], least: number, weightOf: (text: number) => number): number[] {
    const meant = words.map((word) => this.termsFor(word));
    const held = this.heldBy(meant);
    const scores = new Map<number, number>();
    for (const terms of meant) for (const term of terms) this.score(term, held, least, scores);
    return [...scores]
      .map(([text, score]) => ({ text, score: score * weightOf(text) * held[text]! }))
      .sort((a, b) => b.score - a.score)
      .map(({ text }) => text);
  }

  /** How many of the words each text holds. */
  private heldBy(meant: readonly (readonly Weighted[])[]): Uint16Array {
    const { texts } = this.postings;
    const [held, last] = [new Uint16Array(texts), new Uint16Array(texts)];
    for (const [n, terms] of meant.entries())
      for (const { place } of terms)
        this.postings.each(place, (text) => {
          if (last[text] === n + 1) return;
          last[text] = n + 1;
          held[text]! += 1;
        });
    return held;
  }

  private score({ place, weight }: Weighted, held: Uint16Array, least: number, scores: Map<number, number>) {
    const { postings, boosts } = this;
    const rare = boosts.map((boost, field) => {
      const spread = postings.spread(place, field);
      return boost * weight * Math.log(1 + (postings.texts - spread + 0.5) / (spread + 0.5));
    });
    postings.each(place, (text, field, times) => {
      if (held[text]! < least) return;
      const long = 1 - B + (B * postings.length(text, field)) / postings.average(field);
      const score = rare[field]! * (D + (times * (K + 1)) / (times + K * long));
      scores.set(text, (scores.get(text) ?? 0) + score);
    });
  }

  /** Every term that a word may stand for. */
  private termsFor({ term, forgiving }: TypedWord): Weighted[] {
    const { terms } = this.postings;
    const found: Weighted[] = [];
    for (let place = this.firstFrom(term); terms[place]?.startsWith(term); place++) {
      const { length } = terms[place]!;
      const more = length - term.length;
      found.push({ place, weight: more === 0 ? 1 : (BEGUN * length) / (length + LONGER * more) });
    }
    if (!forgiving) return found;
    for (const length of [term.length - 1, term.length, term.length + 1])
      for (const place of this.byLength.get(length) ?? []) {
        const other = terms[place]!;
        if (!other.startsWith(term) && isOneSlipFrom(term, other))
          found.push({ place, weight: (SLIPPED * length) / (length + 1) });
      }
    return found;
  }

  /** Place of the first term that is not before this one. */
  private firstFrom(term: string): number {
    const { terms } = this.postings;
    let [low, high] = [0, terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (terms[middle]! < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
