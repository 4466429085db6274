import { EDGE, edgeSlot, LEAF } from './layout';
import { Words } from './pools';
import type { Form } from './vocabulary';

const EDGE_LOAD = 0.75;

interface Trie {
  roots: Int32Array;
  edges: Int32Array;
  terminals: Int32Array;
  tails: Int32Array;
  tailAt: Int32Array;
}

/** The trie over sorted keys: a subtree with one key is a leaf with its remaining syllables as tail. */
export function buildTrie(keys: { first: Form }[], pool: Int32Array, vocabulary: number): Trie {
  const roots = new Int32Array(vocabulary);
  const edges = new Words();
  const terminals = new Words();
  const tailFrom = new Int32Array(keys.length);
  terminals.push(0); // node 0 is never a child: 0 means none
  const tasks: { from: number; to: number; depth: number; node: number }[] = [
    { from: 0, to: keys.length, depth: 0, node: 0 },
  ];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { to, depth, node } = task;
    let from = task.from;
    while (from < to) {
      const form = keys[from]!.first;
      if (form.length === depth) {
        terminals.data[node] = from + 1;
        from++;
        continue;
      }
      const syllable = pool[form.from + depth]!;
      let end = from + 1;
      while (end < to && pool[keys[end]!.first.from + depth] === syllable) end++;
      let child: number;
      if (end === from + 1) {
        child = LEAF | from;
        tailFrom[from] = depth + 1;
      } else {
        child = terminals.push(0);
        tasks.push({ from, to: end, depth: depth + 1, node: child });
      }
      if (depth === 0) roots[syllable] = child;
      else {
        edges.push(node);
        edges.push(syllable);
        edges.push(child);
        edges.push(child & LEAF && form.length > depth + 1 ? pool[form.from + depth + 1]! + 1 : 0);
      }
      from = end;
    }
  }
  return {
    roots,
    edges: edgeTable(edges.done()),
    terminals: terminals.done(),
    ...tailsOf(keys, pool, tailFrom),
  };
}

function tailsOf(
  keys: { first: Form }[],
  pool: Int32Array,
  tailFrom: Int32Array,
): { tails: Int32Array; tailAt: Int32Array } {
  const tails = new Words();
  const tailAt = new Int32Array(keys.length + 1);
  keys.forEach(({ first }, key) => {
    tailAt[key] = tails.length;
    const skip = tailFrom[key]!;
    if (skip > 0) for (let i = skip; i < first.length; i++) tails.push(pool[first.from + i]!);
  });
  tailAt[keys.length] = tails.length;
  return { tails: tails.done(), tailAt };
}

function edgeTable(edges: Int32Array): Int32Array {
  const count = edges.length / EDGE;
  const slots = Math.max(4, Math.ceil(count / EDGE_LOAD));
  const table = new Int32Array(slots * EDGE);
  for (let edge = 0; edge < edges.length; edge += EDGE) {
    let slot = edgeSlot(edges[edge]!, edges[edge + 1]!, slots);
    while (table[slot * EDGE] !== 0) slot = slot + 1 === slots ? 0 : slot + 1;
    table.set(edges.subarray(edge, edge + EDGE), slot * EDGE);
    table[slot * EDGE]!++;
  }
  return table;
}
