import { gazetteerInput } from '../../knowledge/gazetteer-input';
import { compile } from '../../link/gazetteer/compile';
import { type Gazetteer, open } from '../../link/gazetteer/gazetteer';
import { textKey } from '../../text/syllables';
import { type EntityNames, entityNames } from '../articles/entity-names';
import { readDataset } from '../build/pack-dataset';

/** The packaged dataset as linking and its judge need it. */
export interface Tools {
  gazetteer: Gazetteer;
  names: Map<string, EntityNames & { kind: string }>;
  known: Set<string>;
  keys: Map<string, Set<string>>;
}

let made: Promise<Tools> | null = null;

async function make(): Promise<Tools> {
  const { dataset } = await readDataset(new URL('../../../public/dataset', import.meta.url).pathname);
  const names = entityNames(dataset);
  const keys = new Map([...names].map(([id, { names: all }]) => [id, new Set(all.map(textKey))]));
  const known = new Set([...keys.values()].flatMap((all) => [...all]));
  return { gazetteer: open(compile(gazetteerInput(dataset))), names, known, keys };
}

/** Made once a process: it takes a second. */
export function tools(): Promise<Tools> {
  made ??= make();
  return made;
}
