import { EDGE, edgeSlot, LEAF, MAX_SYLLABLES } from './layout';
import { Words } from './pools';
import type { Form } from './vocabulary';

const EDGE_LOAD = 0.75;

/**
 * The trie as it is told, key after key: a node is followed by all that is below its first edge before its second comes. What
 * can be counted along the way (nodes, keys, where tails begin) is not written down.
 */
export interface Stem {
  /** By node: twice its edges, and one more where a key ends at it. The first is the root, whose edges are first syllables. */
  nodes: Int32Array;
  /** By edge: its syllable, ascending within a node. */
  steps: Int32Array;
  /** By edge: 0 where a node follows, else one more than the syllables that remain of the only key below. */
  below: Int32Array;
  /** What remains of those keys, one after the other. */
  tails: Int32Array;
}

/** Where `grow` writes: see `SECTIONS`. */
interface Trie {
  roots: Int32Array;
  edges: Int32Array;
  terminals: Int32Array;
  tailAt: Int32Array;
}

/** Tells the trie over sorted keys: a subtree with one key is a leaf with its remaining syllables as tail. */
export function stemOf(keys: { first: Form }[], pool: Int32Array): Stem {
  const nodes = new Words();
  const steps = new Words();
  const below = new Words();
  const tails = new Words();
  const syllable = (key: number, depth: number): number => pool[keys[key]!.first.from + depth]!;

  const tell = (first: number, to: number, depth: number): void => {
    const ends = depth > 0 && keys[first]!.first.length === depth;
    const node = nodes.push(ends ? 1 : 0);
    for (let from = ends ? first + 1 : first, end = from; from < to; from = end) {
      const step = syllable(from, depth);
      while (end < to && syllable(end, depth) === step) end++;
      nodes.data[node]! += 2;
      steps.push(step);
      if (end > from + 1) {
        below.push(0);
        tell(from, end, depth + 1);
        continue;
      }
      const { length } = keys[from]!.first;
      below.push(length - depth);
      for (let rest = depth + 1; rest < length; rest++) tails.push(syllable(from, rest));
    }
  };
  tell(0, keys.length, 0);
  return { nodes: nodes.done(), steps: steps.done(), below: below.done(), tails: tails.done() };
}

/** How many words the table of edges takes: first syllables are looked up in `roots`. */
export const edgeWords = ({ nodes, steps }: Stem): number =>
  Math.max(4, Math.ceil((steps.length - (nodes[0]! >> 1)) / EDGE_LOAD)) * EDGE;

/**
 * The trie's tables, written from its stem into empty ones: one pass over the edges, without a call for any of them, because
 * the background does this before its first link.
 */
export function grow({ nodes, steps, below, tails }: Stem, { roots, edges, terminals, tailAt }: Trie): void {
  const slots = edges.length / EDGE;
  const owners = new Int32Array(MAX_SYLLABLES + 1); // the node at each depth, and how many of its edges are still to come
  const coming = new Int32Array(MAX_SYLLABLES + 1);
  coming[0] = nodes[0]! >> 1;
  let [depth, met, key, tail] = [0, 0, 0, 0];
  for (let edge = 0; edge < steps.length; edge++) {
    while (coming[depth] === 0) depth--;
    coming[depth]!--;
    const node = owners[depth]!;
    const syllable = steps[edge]!;
    const rest = below[edge]!;
    let child: number;
    let next = 0;
    if (rest > 0) {
      child = LEAF | key;
      tailAt[key++] = tail;
      if (rest > 1) next = tails[tail]! + 1;
      tail += rest - 1;
    } else {
      child = ++met;
      depth++;
      owners[depth] = child;
      coming[depth] = nodes[child]! >> 1;
      if (nodes[child]! & 1) {
        tailAt[key++] = tail;
        terminals[child] = key;
      }
    }
    if (node === 0) {
      roots[syllable] = child;
      continue;
    }
    let slot = edgeSlot(node, syllable, slots);
    while (edges[slot * EDGE] !== 0) slot = slot + 1 === slots ? 0 : slot + 1;
    edges[slot * EDGE] = node + 1;
    edges[slot * EDGE + 1] = syllable;
    edges[slot * EDGE + 2] = child;
    edges[slot * EDGE + 3] = next;
  }
  tailAt[key] = tail;
}
