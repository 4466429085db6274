import { GAP, GAP_CLASS, type Syllables } from '../../text/syllables';
import type { CompiledGazetteer } from './gazetteer';
import { EDGE, edgeSlot, LEAF } from './layout';

/** Every occurrence of every key: syllables `start` to before `end`; ascending starts, then ascending ends. */
export interface Matches {
  count: number;
  start: Int32Array;
  end: Int32Array;
  key: Int32Array;
}

/** Numbers of the text's syllables in the gazetteer's vocabulary, -1 for those no name uses. */
export function numbersOf(gazetteer: CompiledGazetteer, text: Pick<Syllables, 'count' | 'hash'>): Int32Array {
  const { vocabulary } = gazetteer.section;
  const mask = vocabulary.length / 2 - 1;
  const numbers = new Int32Array(text.count);
  for (let i = 0; i < text.count; i++) {
    const hash = text.hash[i]!;
    let slot = hash & mask;
    while (vocabulary[slot * 2 + 1] !== 0 && vocabulary[slot * 2] !== hash) slot = (slot + 1) & mask;
    numbers[i] = vocabulary[slot * 2 + 1]! - 1;
  }
  return numbers;
}

/** Place of the edge from `node` by `syllable` in the table, or -1. */
function edgeOf(edges: Int32Array, slots: number, node: number, syllable: number): number {
  let slot = edgeSlot(node, syllable, slots);
  for (;;) {
    const at = slot * EDGE;
    const owner = edges[at]!;
    if (owner === 0) return -1;
    if (owner === node + 1 && edges[at + 1] === syllable) return at;
    slot = slot + 1 === slots ? 0 : slot + 1;
  }
}

/** Key with exactly these syllables, or -1. */
export function lookup(gazetteer: CompiledGazetteer, numbers: ArrayLike<number>): number {
  const { roots, edges, terminals, tails, tailAt } = gazetteer.section;
  let child = numbers.length > 0 && numbers[0]! >= 0 ? roots[numbers[0]!]! : 0;
  for (let next = 1; child !== 0; next++) {
    if (child & LEAF) {
      const key = child & ~LEAF;
      const from = tailAt[key]!;
      if (tailAt[key + 1]! - from !== numbers.length - next) return -1;
      for (let at = next; at < numbers.length; at++) if (tails[from + at - next] !== numbers[at]) return -1;
      return key;
    }
    if (next === numbers.length) return terminals[child]! - 1;
    const edge = numbers[next]! < 0 ? -1 : edgeOf(edges, edges.length / EDGE, child, numbers[next]!);
    child = edge < 0 ? 0 : edges[edge + 2]!;
  }
  return -1;
}

/**
 * All names in the text, in one pass: for each syllable the trie is followed as far as the text goes along, so time is
 * bounded by the text's syllables times the longest name, whatever the number of names. No name reaches over a blank line.
 */
export function match(
  gazetteer: CompiledGazetteer,
  text: Syllables,
  numbers = numbersOf(gazetteer, text),
): Matches {
  const { roots, edges, terminals, tails, tailAt } = gazetteer.section;
  const slots = edges.length / EDGE;
  const { count, gap } = text;
  const room = Math.max(64, count >> 1);
  let out: Matches = {
    count: 0,
    start: new Int32Array(room),
    end: new Int32Array(room),
    key: new Int32Array(room),
  };
  const emit = (start: number, end: number, key: number): void => {
    if (out.count === out.start.length) out = widen(out);
    out.start[out.count] = start;
    out.end[out.count] = end;
    out.key[out.count++] = key;
  };
  for (let start = 0; start < count; start++) {
    let child = numbers[start]! < 0 ? 0 : roots[numbers[start]!]!;
    let end = start + 1;
    while (child !== 0) {
      if (child & LEAF) {
        const key = child & ~LEAF;
        let tail = tailAt[key]!;
        const stop = tailAt[key + 1]!;
        while (
          tail < stop &&
          end < count &&
          numbers[end] === tails[tail] &&
          (gap[end]! & GAP_CLASS) < GAP.paragraph
        ) {
          tail++;
          end++;
        }
        if (tail === stop) emit(start, end, key);
        break;
      }
      if (terminals[child] !== 0) emit(start, end, terminals[child]! - 1);
      if (end === count || numbers[end]! < 0 || (gap[end]! & GAP_CLASS) >= GAP.paragraph) break;
      const edge = edgeOf(edges, slots, child, numbers[end++]!);
      if (edge < 0) break;
      child = edges[edge + 2]!;
      const after = edges[edge + 3]!;
      if (after !== 0 && (end === count || numbers[end] !== after - 1)) break;
    }
  }
  return out;
}

function widen(old: Matches): Matches {
  const wider = (from: Int32Array): Int32Array => {
    const to = new Int32Array(from.length * 2);
    to.set(from);
    return to;
  };
  return { count: old.count, start: wider(old.start), end: wider(old.end), key: wider(old.key) };
}
