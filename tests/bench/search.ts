import { readDataset } from '../../utils/cli/build/pack-dataset';
import { type SearchEntry, searchEntries } from '../../utils/knowledge/search/entries';
import { Finder } from '../../utils/knowledge/search/finder';
import { makeRows } from '../../utils/knowledge/store/rows';

/**
 * What a search of the whole memory costs in ms of this process's own CPU time, so that a busy machine weighs little: names,
 * names with two letters swapped, the longest offices, two names, and the beginnings of words, drawn from the shipped data.
 */
const HOLD = 30;
const EACH = 30;
const ROUNDS = 5;

const { dataset } = await readDataset(new URL('../../public/dataset', import.meta.url).pathname);
const entries = searchEntries(makeRows(dataset));

function cpu(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** So many of these, evenly from first to last. */
const spread = (all: readonly SearchEntry[]) =>
  Array.from({ length: EACH }, (_, n) => all[Math.floor((n * all.length) / EACH)]!);
/** The last two letters of the longest word change places. */
function slipped(text: string): string {
  const longest = text.split(' ').toSorted((a, b) => b.length - a.length)[0]!;
  const [a, b] = [longest.at(-2) ?? '', longest.at(-1) ?? ''];
  return text.replace(longest, `${longest.slice(0, -2)}${b}${a}`);
}

const people = entries.filter(({ kind }) => kind === 'person');
const bodies = entries.filter(({ kind }) => kind === 'organization');
const named = [...spread(people), ...spread(bodies)].map(({ name }) => name.vi);
const offices = people.toSorted((a, b) => b.note.vi.length - a.note.vi.length).slice(0, EACH);
const kinds = {
  names: named,
  'names with a slip': named.map(slipped),
  'long offices': offices.map(({ note }) => note.vi.slice(0, 80)),
  'long offices with a slip': offices.map(({ note }) => slipped(note.vi.slice(0, 80))),
  'two names': spread(people).map(({ name }, n) => `${name.vi} ${spread(bodies)[n]!.name.vi}`),
  'beginnings of words': named.flatMap((name) => [name.slice(0, 1), name.slice(0, 2), name.slice(0, 4)]),
};

const began = process.cpuUsage();
const finder = await Finder.of(entries);
const { user, system } = process.cpuUsage(began);
console.log(`    ${entries.length} entries indexed in ${Math.round((user + system) / 1000)} ms of CPU`);
for (const [kind, texts] of Object.entries(kinds)) {
  const taken = texts.map((text) => {
    const times = Array.from({ length: ROUNDS }, () => cpu(() => finder.find(text)));
    return times.toSorted((a, b) => a - b)[ROUNDS >> 1]!;
  });
  const at = (part: number) => taken.toSorted((a, b) => a - b)[Math.floor(taken.length * part)]!;
  const holds = at(0.95) <= HOLD;
  console.log(
    `    ${holds ? 'ok  ' : 'OVER'} ${texts.length} ${kind}: median ${at(0.5).toFixed(1)}, p95 ${at(0.95).toFixed(1)} of ${HOLD} ms`,
  );
  if (!holds) process.exitCode = 1;
}
