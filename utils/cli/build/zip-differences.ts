import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';

/** @returns null when two zips are the same bytes, else what differs in them: names of files, sorted. */
function differing(one: string, two: string): string[] | null {
  const [here, there] = [readFileSync(one), readFileSync(two)];
  if (here.equals(there)) return null;
  const [mine, theirs] = [unzipSync(here), unzipSync(there)];
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].sort();
  const same = (name: string) => Buffer.from(mine[name] ?? []).equals(theirs[name] ?? Buffer.of());
  return names.filter((name) => !(name in mine && name in theirs && same(name)));
}

/**
 * Compares zips byte by byte.
 * @param one by name, the path of each zip of one folder; `two` of another folder
 * @returns a line for each zip that is not the same in both, or is in one alone; none when all are
 */
export function zipDifferences(one: ReadonlyMap<string, string>, two: ReadonlyMap<string, string>): string[] {
  const lines: string[] = [];
  for (const name of [...new Set([...one.keys(), ...two.keys()])].sort()) {
    const [here, there] = [one.get(name), two.get(name)];
    const files = here && there ? differing(here, there) : null;
    if (!here || !there) lines.push(`${name}: only one of the two has it`);
    else if (files) lines.push(`${name}: ${files.join(', ') || 'the same files, packed another way'}`);
  }
  return lines;
}
