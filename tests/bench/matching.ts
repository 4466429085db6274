/**
 * Matching and linking side by side in one run: against a bare pass over the characters, mark.js and two Aho-Corasick
 * packages on the same text and names; then from 1,000 to 1,000,000 made-up names of the real names' syllables; then the
 * worst cases. Prints ratios; fails where a held number is broken.
 */
import { createRequire } from 'node:module';
import { AhoCorasick } from '@monyone/aho-corasick';
import { Window } from 'happy-dom';
import { readDataset } from '../../utils/cli/build/pack-dataset';
import { gazetteerInput } from '../../utils/knowledge/gazetteer-input';
import { compile } from '../../utils/link/gazetteer/compile';
import { type CompiledGazetteer, open } from '../../utils/link/gazetteer/gazetteer';
import type { EntityInput } from '../../utils/link/gazetteer/input';
import { match } from '../../utils/link/gazetteer/match';
import { link } from '../../utils/link/link';
import { syllables } from '../../utils/text/syllables';

const HOLD = { pass: 8, growth: 1.5, bytes: 80, openMs: 50, linkMs: 5, worse: 7 };
const LENGTH = 20_000;
const FEW = 500;

const { dataset } = await readDataset(new URL('../../public/dataset', import.meta.url).pathname);
const input = gazetteerInput(dataset);
const prose = [...dataset.meetings, ...dataset.agreements]
  .map((each) => `${each.title_vi}. ${('outcome_vi' in each ? each.outcome_vi : each.summary_vi) ?? ''}`)
  .join('\n')
  .repeat(2)
  .slice(0, LENGTH);

let sink = 0;
/**
 * Fastest time of each in ms, measured in turns after a warm-up, so that whatever else the machine does meets all alike.
 */
function race(runs: (() => number)[], rounds: number): number[] {
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  for (let round = -rounds / 4; round < rounds; round++) {
    for (const [at, run] of runs.entries()) {
      const start = performance.now();
      sink += run();
      const time = performance.now() - start;
      if (round >= 0 && time < best[at]!) best[at] = time;
    }
  }
  return best;
}

function check(what: string, value: number, most: number, unit: string): void {
  const holds = value <= most;
  console.log(`${holds ? 'ok  ' : 'OVER'} ${what}: ${value.toFixed(2)}${unit} of ${most}${unit}`);
  if (!holds) process.exitCode = 1;
}

/** A pass that looks at each character once, as any scanner must. */
function barePass(): number {
  const codes = new Uint32Array(128);
  let words = 0;
  let inside = false;
  for (let i = 0; i < prose.length; i++) {
    const code = prose.charCodeAt(i);
    codes[code & 127]!++;
    const letter = code > 64;
    if (letter && !inside) words++;
    inside = letter;
  }
  return words + codes[32]!;
}

const matchText = (gazetteer: CompiledGazetteer) => () => match(gazetteer, syllables(prose)).count;

function compare(gazetteer: CompiledGazetteer): void {
  const names = input.entities.flatMap((entity) => entity.names.map(({ text }) => text));
  const linking = () => link({ title: '', text: prose, published: '2024-09-27' }, gazetteer).mentions.length;
  const runs = [barePass, matchText(gazetteer), linking, monyone(names), ahocorasick(names)];
  const [bare, ours, whole, ...others] = race(runs, 300) as [number, number, number, ...number[]];
  console.log(
    `${prose.length} characters, ${gazetteer.entities} entities, ${names.length} names; bare pass ${bare.toFixed(3)} ms`,
  );
  check('matching against a bare pass', ours / bare, HOLD.pass, 'x');
  check('linking in all', whole, HOLD.linkMs, ' ms');
  others.push(...race([markJs(names.slice(0, FEW))], 1));
  const few = `mark.js with ${FEW} of the names (it recurses once a name)`;
  for (const [at, name] of ['@monyone/aho-corasick', 'ahocorasick', few].entries())
    console.log(`     ${name}: ${others[at]!.toFixed(2)} ms, ${(others[at]! / ours).toFixed(1)}x ours`);
}

function monyone(names: string[]): () => number {
  const automaton = new AhoCorasick(names);
  return () => automaton.matchInText(prose).length;
}

function ahocorasick(names: string[]): () => number {
  const Automaton = createRequire(import.meta.url)('ahocorasick') as new (
    words: string[],
  ) => { search(text: string): unknown[] };
  const automaton = new Automaton(names);
  return () => automaton.search(prose).length;
}

/** mark.js wraps matches in a document; it looks for one name after the other. */
function markJs(names: string[]): () => number {
  const window = new Window();
  const { document, Node, NodeFilter, NodeList, HTMLElement } = window;
  Object.assign(globalThis, { window, document, Node, NodeFilter, NodeList, HTMLElement });
  const Mark = createRequire(import.meta.url)('mark.js') as new (
    element: unknown,
  ) => { mark(words: string[], options: object): void };
  return () => {
    window.document.body.textContent = prose;
    let marked = 0;
    const options = {
      separateWordSearch: false,
      caseSensitive: true,
      diacritics: false,
      each: () => marked++,
    };
    new Mark(window.document.body).mark(names, options);
    return marked;
  };
}

/** Names of two to five syllables drawn from those of the real names; the same ones in every run. */
function madeUp(count: number): EntityInput[] {
  const real = input.entities.flatMap((entity) => entity.names.flatMap(({ text }) => text.split(' ')));
  let seed = 42;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const rest = {
    kind: null,
    country: null,
    parent: null,
    from: null,
    to: null,
    successor: null,
    roles: [],
    related: [],
  };
  return Array.from({ length: count }, (_, i) => {
    const text = Array.from({ length: 2 + next(4) }, () => real[next(real.length)]!).join(' ');
    return { ...rest, id: `n${i}`, type: 'organization' as const, names: [{ text, kind: 'full' as const }] };
  });
}

/** Each size by itself against a bare pass in the same turns: a background holds one gazetteer, not four. */
function grow(): void {
  const shares: number[] = [];
  for (const count of [1_000, 10_000, 100_000, 1_000_000]) {
    const buffer = compile({ entities: madeUp(count), agreements: [] });
    const start = performance.now();
    const gazetteer = open(buffer);
    const opening = performance.now() - start;
    const [bare, time] = race([barePass, matchText(gazetteer)], 300) as [number, number];
    shares.push(time / bare);
    const bytes = buffer.byteLength / count;
    console.log(
      `     ${count} names: ${time.toFixed(3)} ms (${(time / bare).toFixed(2)}x bare), ${bytes.toFixed(1)} bytes a name, open ${opening.toFixed(2)} ms`,
    );
    if (count < 1_000_000) continue;
    check('bytes a name at a million', bytes, HOLD.bytes, '');
    check('opening a million names', opening, HOLD.openMs, ' ms');
  }
  check('growth from 1,000 to 1,000,000 names', shares.at(-1)! / shares[0]!, HOLD.growth, 'x');
}

const WORST: Record<string, string> = {
  'one endless paragraph': prose.replaceAll('\n', ' '),
  'capitals only': 'ĐẠI HỌC QUỐC GIA VIỆT NAM ',
  'a capital on each word': 'Nguyễn Văn An Bộ Công Thương Xanh ',
  'repeated half matches': 'Bộ Thông tin và Truyền ',
  'names and nothing else': 'Việt Nam, Lào, Nga; ',
  'one head after the other': 'Bộ ',
};

/** Four times the text may take some more than four times as long (memory), never sixteen: linear, not square. */
function worst(gazetteer: CompiledGazetteer): void {
  const run = (text: string) => () => link({ title: '', text, published: null }, gazetteer).mentions.length;
  for (const [name, unit] of Object.entries(WORST)) {
    const long = unit.repeat(Math.ceil(2_000_000 / unit.length)).slice(0, 2_000_000);
    const [quarter, whole] = race([run(long.slice(0, 500_000)), run(long)], 4) as [number, number];
    check(`2 MB of ${name} (${whole.toFixed(0)} ms) against 0.5 MB`, whole / quarter, HOLD.worse, 'x');
  }
}

const gazetteer = open(compile(input));
compare(gazetteer);
grow();
worst(gazetteer);
if (sink === 0) process.exitCode = 1;
