/**
 * Matching and linking side by side in one run: against a bare pass over the characters, mark.js and two Aho-Corasick
 * packages on the same text and names; then from 1,000 to 1,000,000 made-up names of the real names' syllables; then the
 * worst cases. Prints ratios; fails where a held number is broken.
 */
import { createRequire } from 'node:module';
import { AhoCorasick } from '@monyone/aho-corasick';
import { Window } from 'happy-dom';
import { readDataset } from '../../utils/cli/pack-dataset';
import { gazetteerInput } from '../../utils/knowledge/gazetteer-input';
import { compile } from '../../utils/link/compile';
import { type Gazetteer, open } from '../../utils/link/gazetteer';
import type { EntityInput } from '../../utils/link/gazetteer-input';
import { link } from '../../utils/link/link';
import { match } from '../../utils/link/match';
import { syllables } from '../../utils/text/syllables';

const HOLD = { pass: 8, growth: 1.5, bytes: 80, openMs: 50, linkMs: 5, worse: 2.6 };
const LENGTH = 20_000;
const ROUNDS = 40;
const FEW = 500;

const { dataset } = await readDataset(new URL('../../public/dataset', import.meta.url).pathname);
const input = gazetteerInput(dataset);
const prose = [...dataset.meetings, ...dataset.agreements]
  .map((each) => `${each.title_vi}. ${('outcome_vi' in each ? each.outcome_vi : each.summary_vi) ?? ''}`)
  .join('\n')
  .repeat(2)
  .slice(0, LENGTH);

let sink = 0;
/** Fastest of several runs in ms: the least disturbed by whatever else the machine does. */
function fastest(run: () => number, rounds = ROUNDS): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    sink += run();
    best = Math.min(best, performance.now() - start);
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

const matchText = (gazetteer: Gazetteer) => () => match(gazetteer, syllables(prose)).count;

function compare(gazetteer: Gazetteer): void {
  const bare = fastest(barePass, 400);
  const ours = fastest(matchText(gazetteer), 400);
  console.log(`${prose.length} characters, ${gazetteer.entities} entities; bare pass ${bare.toFixed(3)} ms`);
  check('matching against a bare pass', ours / bare, HOLD.pass, 'x');
  check(
    'linking in all',
    fastest(() => link({ title: '', text: prose, published: '2024-09-27' }, gazetteer).mentions.length, 100),
    HOLD.linkMs,
    ' ms',
  );
  const names = input.entities.flatMap((entity) => entity.names.map(({ text }) => text));
  const others: [string, () => number, number][] = [
    ['@monyone/aho-corasick', monyone(names), ROUNDS],
    ['ahocorasick', ahocorasick(names), ROUNDS],
    [
      `mark.js (${FEW} of the ${names.length} names: it recurses once a name)`,
      markJs(names.slice(0, FEW)),
      1,
    ],
  ];
  for (const [name, run, rounds] of others) {
    const time = fastest(run, rounds);
    console.log(`     ${name}: ${time.toFixed(2)} ms, ${(time / ours).toFixed(1)}x ours`);
  }
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

function grow(): void {
  const times: number[] = [];
  for (const count of [1_000, 10_000, 100_000, 1_000_000]) {
    const buffer = compile({ entities: madeUp(count), agreements: [] });
    const opening = performance.now();
    const gazetteer = open(buffer);
    const opened = performance.now() - opening;
    const time = fastest(matchText(gazetteer), 200);
    times.push(time);
    const bytes = buffer.byteLength / count;
    console.log(
      `     ${count} names: ${time.toFixed(3)} ms, ${bytes.toFixed(1)} bytes a name, open ${opened.toFixed(2)} ms`,
    );
    if (count === 1_000_000) {
      check('bytes a name at a million', bytes, HOLD.bytes, '');
      check('opening a million names', opened, HOLD.openMs, ' ms');
    }
  }
  check('growth from 1,000 to 1,000,000 names', times.at(-1)! / times[0]!, HOLD.growth, 'x');
}

const WORST: Record<string, string> = {
  'one endless paragraph': prose.replaceAll('\n', ' '),
  'capitals only': 'ĐẠI HỌC QUỐC GIA VIỆT NAM ',
  'a capital on each word': 'Nguyễn Văn An Bộ Công Thương Xanh ',
  'repeated half matches': 'Bộ Thông tin và Truyền ',
  'names and nothing else': 'Việt Nam, Lào, Nga; ',
  'one head after the other': 'Bộ ',
};

/** Doubling the text may not do much more than double the time: linear, not square. */
function worst(gazetteer: Gazetteer): void {
  const run = (text: string) =>
    fastest(() => link({ title: '', text, published: null }, gazetteer).mentions.length, 3);
  for (const [name, unit] of Object.entries(WORST)) {
    const long = unit.repeat(Math.ceil(2_000_000 / unit.length)).slice(0, 2_000_000);
    const half = run(long.slice(0, 1_000_000));
    const whole = run(long);
    check(`2 MB of ${name} (${whole.toFixed(0)} ms) against 1 MB`, whole / half, HOLD.worse, 'x');
  }
}

const gazetteer = open(compile(input));
compare(gazetteer);
grow();
worst(gazetteer);
if (sink === 0) process.exitCode = 1;
