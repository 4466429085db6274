/**
 * What stands most often in texts, by byte pair encoding (Gage 1994; Sennrich et al. 2016): the commonest neighbours become
 * one, again and again. Several pairs that share nothing are joined at a time, as far as they are about as common.
 */
const SHARE = 0.7;
const AT_A_TIME = 60;
/** More are learned than are kept: some serve only to make longer ones. */
const SPARE = 1.15;
/** Bytes of a code: what is no longer is no phrase. */
const CODE = 2;
const PAIR = 65_536;
const LINE_END = '\n';

const sizeOf = (text: string) => Buffer.byteLength(text);

/** Symbols, by numbers: letters first, then what was joined. */
class Symbols {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** The commonest pairs, none of which shares a symbol with another. */
function commonest(sequence: Int32Array, end: number): number[] {
  const counts = new Map<number, number>();
  for (let at = 1; at < sequence.length; at += 1) {
    const [a, b] = [sequence[at - 1]!, sequence[at]!];
    if (a !== end && b !== end) counts.set(a * PAIR + b, (counts.get(a * PAIR + b) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, AT_A_TIME);
  const taken = new Set<number>();
  const pairs: number[] = [];
  for (const [pair, count] of sorted) {
    const both = [Math.floor(pair / PAIR), pair % PAIR];
    if (count < sorted[0]![1] * SHARE || both.some((each) => taken.has(each))) continue;
    for (const each of both) taken.add(each);
    pairs.push(pair);
  }
  return pairs;
}

function joined(sequence: Int32Array, symbols: ReadonlyMap<number, number>): Int32Array {
  const next = new Int32Array(sequence.length);
  let length = 0;
  for (let at = 0; at < sequence.length; at += 1) {
    const symbol = symbols.get(sequence[at]! * PAIR + (sequence[at + 1] ?? 0));
    next[length] = symbol ?? sequence[at]!;
    length += 1;
    if (symbol !== undefined) at += 1;
  }
  return next.slice(0, length);
}

/**
 * The phrases that save most bytes, best first; the same texts give the same ones.
 * @param texts without line breaks @param most how many phrases
 */
export function phrasesOf(texts: readonly string[], most: number): string[] {
  const symbols = new Symbols();
  const end = symbols.numberOf(LINE_END);
  let sequence: Int32Array = Int32Array.from([...texts.join(LINE_END)], (letter) => symbols.numberOf(letter));
  const letters = symbols.texts.length;
  while (symbols.texts.length - letters < most * SPARE) {
    const pairs = commonest(sequence, end);
    if (pairs.length === 0) break;
    const text = (symbol: number) => symbols.texts[symbol]!;
    const made = pairs.map((pair) => symbols.numberOf(text(Math.floor(pair / PAIR)) + text(pair % PAIR)));
    sequence = joined(sequence, new Map(pairs.map((pair, n) => [pair, made[n]!])));
  }
  const uses = new Map<string, number>();
  for (const symbol of sequence)
    if (symbol >= letters) uses.set(symbols.texts[symbol]!, (uses.get(symbols.texts[symbol]!) ?? 0) + 1);
  const saved = (phrase: string) => (uses.get(phrase) ?? 0) * (sizeOf(phrase) - CODE);
  return symbols.texts
    .slice(letters)
    .filter((phrase) => sizeOf(phrase) > CODE)
    .sort((a, b) => saved(b) - saved(a) || (a < b ? -1 : 1))
    .slice(0, most);
}
