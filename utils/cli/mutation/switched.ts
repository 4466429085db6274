import type { Mutant } from './mutants';

/** The name of the global that says which mutant is alive: its number, or −1. */
export const ALIVE = 'mutantAlive';
/** The name of the global that is given a mutant's number, what its place is worth, and a function for what the mutant would be. */
export const TOLD = 'mutantTold';
/** The name of the global that is asked whether the mutant of a number is alive, and so learns that its place was reached. */
export const ASKS = 'mutantIs';

interface Numbered {
  mutant: Mutant;
  number: number;
}

/** Writes the mutants of one expression around it. */
type Write = (same: readonly Numbered[], kept: string) => string;

const waking: Write = (same, kept) => {
  const choice = same.map(({ number, mutant }) => `globalThis.${ALIVE} === ${number} ? (${mutant.to}) : `);
  return `(${choice.join('')}(${kept}))`;
};

const asking: Write = (same, kept) => {
  const choice = same.map(({ number, mutant }) => `globalThis.${ASKS}(${number}) ? (${mutant.to}) : `);
  return `(${choice.join('')}(${kept}))`;
};

const telling: Write = (same, kept) =>
  same.reduce((text, { number, mutant }) => {
    const yes = /^(?:true|false)$/.test(mutant.to);
    return `globalThis.${TOLD}(${number}, (${text}), ${CHANGES.test(mutant.to) ? null : `() => (${mutant.to})`}, ${yes})`;
  }, kept);

/** Code that leaves something changed behind it: it cannot be tried beside what it stands for. */
const CHANGES = /\+\+|--|[^=!<>]=[^=>]|\.(?:add|set|push|unshift|fill|delete|sort|splice)\(/;

/**
 * One text with all mutants of a file in it, of which a global wakes one at a time ("mutant schemata", Untch, Offutt and
 * Harrold 1993): a room is bundled once, not once for each of its thousands of mutants.
 * @param source the type-stripped source that the mutants change; what they change are expressions, nested or apart
 */
export const switched = (source: string, mutants: readonly Numbered[]): string =>
  written(source, mutants, waking);

/** The same text, but that a global is asked of each mutant where it stands. */
export const asked = (source: string, mutants: readonly Numbered[]): string =>
  written(source, mutants, asking);

/**
 * The same text with each mutant beside what it stands for, so that one run of the tests says of which mutants any of them
 * could know at all: those whose place is ever worth something else.
 */
export const watched = (source: string, mutants: readonly Numbered[]): string =>
  written(source, mutants, telling);

function written(source: string, mutants: readonly Numbered[], write: Write): string {
  const outermostFirst = mutants.toSorted(
    (a, b) => a.mutant.start - b.mutant.start || b.mutant.end - a.mutant.end,
  );
  return between(source, 0, source.length, outermostFirst, write);
}

/** The source between two offsets, the mutants in it written. */
function between(
  source: string,
  from: number,
  to: number,
  mutants: readonly Numbered[],
  write: Write,
): string {
  let text = '';
  let at = from;
  let next = 0;
  while (next < mutants.length) {
    const { start, end } = mutants[next]!.mutant;
    const here = mutants.slice(next).filter((one) => one.mutant.start < end);
    const same = here.filter((one) => one.mutant.start === start && one.mutant.end === end);
    const kept = between(source, start, end, here.slice(same.length), write);
    text += source.slice(at, start) + write(same, kept);
    at = end;
    next += here.length;
  }
  return text + source.slice(at, to);
}
