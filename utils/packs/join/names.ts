import { type EntityType, entityTypes } from '../../kinds';
import { gazetteerInput } from '../../knowledge/gazetteer-input';
import type { Dataset } from '../../knowledge/schema';
import { compile } from '../../link/gazetteer/compile';
import type { CompiledGazetteer, Gazetteer } from '../../link/gazetteer/gazetteer';
import type { EntityInput } from '../../link/gazetteer/input';
import { type IsBundled, joinable } from './ids';

/** Whether the bundled names are of an entity of this id, of the type whose records stand in the file. */
export const bundledIn =
  (bundled: Gazetteer): IsBundled =>
  (file, id) => {
    const entity = bundled.find(id);
    return entity >= 0 && entityTypes[bundled.type(entity)].file === file;
  };

/** Compiles the names of an edition of the bundled dataset, to stand in the place of the packaged ones. */
export const compileEdition = (records: Dataset): ArrayBuffer => compile(gazetteerInput(records));

/**
 * Compiles the names of one pack, to be joined with the bundled ones: its own entities under their joint ids, and of
 * bundled entities those that it names anew or refers to.
 */
export function compilePack(pack: string, records: Dataset, bundled: CompiledGazetteer): ArrayBuffer {
  const input = gazetteerInput(joinable(pack, records, bundledIn(bundled)));
  const known = new Set(input.entities.map(({ id }) => id));
  const ids = [...input.entities.flatMap(referred), ...input.agreements.flatMap(({ parties }) => parties)];
  const strangers = [...new Set(ids)].flatMap((id) => {
    const entity = known.has(id) ? -1 : bundled.find(id);
    return entity < 0 ? [] : [nameless(id, bundled.type(entity))];
  });
  return compile({ ...input, entities: [...input.entities, ...strangers] });
}

/** Ids that linking weighs with an entity. */
function referred({ names, country, parent, successor, roles, related }: EntityInput): string[] {
  const conditions = names.flatMap(({ conditions }) => conditions?.with ?? []);
  return [country, parent, successor, ...roles.map(({ org }) => org), ...related, ...conditions].filter(
    (id) => id !== null,
  );
}

const nameless = (id: string, type: EntityType): EntityInput => ({
  id,
  type,
  kind: null,
  names: [],
  country: null,
  parent: null,
  from: null,
  to: null,
  successor: null,
  roles: [],
  related: [],
});
