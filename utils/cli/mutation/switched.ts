import type { Mutant } from './mutants';

/** The name of the global that says which mutant is alive: its number, or −1. */
export const ALIVE = 'mutantAlive';

interface Numbered {
  mutant: Mutant;
  number: number;
}

/**
 * One text with all mutants of a file in it, of which a global wakes one at a time ("mutant schemata", Untch, Offutt and
 * Harrold 1993): a room is bundled once, not once for each of its thousands of mutants.
 * @param source the type-stripped source that the mutants change; what they change are expressions, nested or apart
 */
export function switched(source: string, mutants: readonly Numbered[]): string {
  const outermostFirst = mutants.toSorted(
    (a, b) => a.mutant.start - b.mutant.start || b.mutant.end - a.mutant.end,
  );
  return written(source, 0, source.length, outermostFirst);
}

/** The source between two offsets, the mutants in it switched. */
function written(source: string, from: number, to: number, mutants: readonly Numbered[]): string {
  let text = '';
  let at = from;
  let next = 0;
  while (next < mutants.length) {
    const { start, end } = mutants[next]!.mutant;
    const here = mutants.slice(next).filter((one) => one.mutant.start < end);
    const same = here.filter((one) => one.mutant.start === start && one.mutant.end === end);
    const choice = same.map(({ number, mutant }) => `globalThis.${ALIVE} === ${number} ? (${mutant.to}) : `);
    const kept = written(source, start, end, here.slice(same.length));
    text += `${source.slice(at, start)}(${choice.join('')}(${kept}))`;
    at = end;
    next += here.length;
  }
  return text + source.slice(at, to);
}
