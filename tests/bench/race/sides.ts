import { resolve } from 'node:path';
import { launch, type Rig } from '../../browser/kit/harness';

/** What a race is between: this build, another one, and where it is asked for the browser without any. */
export type Side = 'now' | 'before' | 'bare';

const builds = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

export const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[list.length >> 1]!;

/**
 * A browser for each side.
 * @param folder of the other build, holds its `chrome-mv3` and `firefox-mv3`
 */
export async function sidesOf<Which extends Side>(
  name: Rig['name'],
  folder: string,
  which: readonly Which[],
): Promise<Record<Which, Rig>> {
  const rigs = {} as Record<Which, Rig>;
  for (const side of which) {
    rigs[side] = await launch(name, {
      bare: side === 'bare',
      ...(side === 'before' && { build: resolve(folder, builds[name]) }),
    });
    if (side !== 'bare') await rigs[side].settled();
  }
  return rigs;
}

/** The sides in an order that turns with each round, so that none is always the first. */
export function inTurn<Which>(which: readonly Which[], round: number): Which[] {
  const first = round % which.length;
  return [...which.slice(first), ...which.slice(0, first)];
}

/**
 * The next count of rounds in which each side is as often the first: who comes first finds the machine otherwise busy than
 * who comes after. A build raced against itself was "1.5x" where one side was first four times of seven.
 * @param turns rounds until all is as it was
 */
export const evenly = (asked: string, turns: number): number => Math.ceil(Number(asked) / turns) * turns;

/** @param hold the share of the other's figure that this build may have @param other whose figure that is */
export function tellRace(what: string, now: number, before: number, hold: number, other = 'before'): void {
  const share = now / before;
  const holds = share <= hold;
  console.log(
    `  ${holds ? 'ok  ' : 'OVER'} ${what}: ${now.toFixed(1)} ms, ${other} ${before.toFixed(1)}: ${share.toFixed(2)}x of ${hold}x`,
  );
  if (!holds) process.exitCode = 1;
}
