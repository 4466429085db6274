/** Numbers of one posting: text, field, how often. */
const WIDTH = 3;

/** Where each term stands, in flat arrays: the searches of somebody who types go over tens of thousands of places each. */
export interface Postings {
  /** Texts in all. */
  texts: number;
  /** In order, so that those which begin alike are neighbours. */
  terms: readonly string[];
  /** Of a term at a place in `terms`: calls `see` with each text and field it stands in, and how often. */
  each(place: number, see: (text: number, field: number, times: number) => void): void;
  /** In how many texts a term stands in a field. */
  spread(place: number, field: number): number;
  /** How many different words a field of a text has. */
  length(text: number, field: number): number;
  /** The same, on average over all texts. */
  average(field: number): number;
}

/** Takes in texts one by one, in the order of their numbers from 0. */
export class PostingsMaker {
  private readonly ids = new Map<string, number>();
  /** Number of the term and then the posting, of each. */
  private readonly found: number[] = [];
  private readonly lengths: number[] = [];
  private texts = 0;

  constructor(private readonly fields: number) {}

  /** @param text the terms of each word of each field */
  add(text: readonly (readonly (readonly string[])[])[]): void {
    for (const [field, words] of text.entries()) {
      const times = new Map<string, number>();
      for (const term of words.flat()) times.set(term, (times.get(term) ?? 0) + 1);
      this.lengths.push(new Set(words.map(([term]) => term)).size);
      for (const [term, count] of times) this.found.push(this.idOf(term), this.texts, field, count);
    }
    this.texts += 1;
  }

  private idOf(term: string): number {
    const id = this.ids.get(term) ?? this.ids.size;
    this.ids.set(term, id);
    return id;
  }

  /** Everything taken in, by term. */
  made(): Postings {
    const { fields, found, lengths, texts } = this;
    const terms = [...this.ids.keys()].sort();
    const places = new Uint32Array(terms.length);
    for (const [place, term] of terms.entries()) places[this.ids.get(term)!] = place;
    const starts = new Uint32Array(terms.length + 1);
    const spread = new Uint32Array(terms.length * fields);
    for (let at = 0; at < found.length; at += WIDTH + 1) {
      const place = places[found[at]!]!;
      starts[place + 1]! += WIDTH;
      spread[place * fields + found[at + 2]!]! += 1;
    }
    for (let place = 0; place < terms.length; place++) starts[place + 1]! += starts[place]!;
    const flat = new Uint32Array((found.length / (WIDTH + 1)) * WIDTH);
    const next = starts.slice();
    for (let at = 0; at < found.length; at += WIDTH + 1) {
      const place = places[found[at]!]!;
      for (let n = 0; n < WIDTH; n++) flat[next[place]! + n] = found[at + 1 + n]!;
      next[place]! += WIDTH;
    }
    const sums = Array.from({ length: fields }, () => 0);
    for (const [at, length] of lengths.entries()) sums[at % fields]! += length;
    return {
      texts,
      terms,
      each(place, see) {
        for (let at = starts[place]!; at < starts[place + 1]!; at += WIDTH)
          see(flat[at]!, flat[at + 1]!, flat[at + 2]!);
      },
      spread: (place, field) => spread[place * fields + field]!,
      length: (text, field) => lengths[text * fields + field]!,
      average: (field) => sums[field]! / texts,
    };
  }
}
