import { type EntityFile, entityTypes } from '../../kinds';
import type { Bilingual, PackLabel } from '../../knowledge/card';
import { fileNames } from '../../knowledge/files';
import { both } from '../../knowledge/queries/parts/words';
import type { Dataset, Entity } from '../../knowledge/schema';
import type { Added } from '../../knowledge/store/added';
import type { Installed } from '../store/database';
import { joinable, labelOf } from './ids';

/** The bundled facts and those of packs as one dataset, with what its shape has no room for. */
export interface Joined {
  dataset: Dataset;
  added: Added;
}

const entityFiles: readonly EntityFile[] = Object.values(entityTypes).map(({ file }) => file);

/**
 * Joins packs to the bundled facts. What a pack says of a bundled entity adds to it (aliases, offices, a note); nothing
 * bundled is changed, unless the reader put the pack ahead: then its description of the entity stands instead.
 * @param packs in the reader's order
 */
export function joinPacks(
  bundled: Dataset,
  packs: readonly (Pick<Installed, 'id' | 'header' | 'ahead'> & { records: Dataset })[],
): Joined {
  const dataset = Object.fromEntries(
    fileNames.map((file) => [file, [...bundled[file]]]),
  ) as unknown as Dataset;
  const places = new Map(
    entityFiles.flatMap((file) => bundled[file].map(({ id }, at) => [id, { file, at }] as const)),
  );
  const labels = new Map(packs.map((pack) => [pack.id, labelOf(pack)]));
  const notes = new Map<string, { text: Bilingual | null; sources: string[] }[]>();
  const redescribed = new Map<string, PackLabel>();
  const meet = (
    file: EntityFile,
    at: number,
    said: Entity,
    { id, ahead }: Pick<Installed, 'id' | 'ahead'>,
  ) => {
    const list = dataset[file] as Entity[];
    list[at] = ahead ? redescribe(list[at]!, said) : add(list[at]!, said);
    if (ahead) redescribed.set(said.id, labels.get(id)!);
    else notes.set(said.id, [noteOf(said), ...(notes.get(said.id) ?? [])]);
  };
  // The last in the order is joined first, so that the first has the last word.
  for (const pack of packs.toReversed()) {
    const own = joinable(pack.id, pack.records, (file, entity) => places.get(entity)?.file === file);
    for (const file of fileNames) {
      for (const record of own[file]) {
        const place = places.get(record.id);
        if (place?.file === file) meet(place.file, place.at, record as Entity, pack);
        else (dataset[file] as unknown[]).push(record);
      }
    }
  }
  return { dataset, added: { labels, notes, redescribed } };
}

function noteOf({ bio_vi, bio_en, sources }: Entity): { text: Bilingual | null; sources: string[] } {
  return { text: both(bio_vi, bio_en), sources };
}

/** The bundled entity with a pack's further names and offices. */
function add(bundled: Entity, added: Entity): Entity {
  const aliases = [{ text: added.name }, ...added.aliases].filter(
    ({ text }) => text !== bundled.name && !bundled.aliases.some((alias) => alias.text === text),
  );
  return {
    ...bundled,
    aliases: [...bundled.aliases, ...aliases],
    ...('roles' in bundled && 'roles' in added && { roles: [...bundled.roles, ...added.roles] }),
  };
}

/** The entity as a pack describes it, with all that was known of its names and offices. */
function redescribe(bundled: Entity, added: Entity): Entity {
  return {
    ...bundled,
    ...added,
    aliases: add(added, bundled).aliases,
    ...('roles' in bundled && 'roles' in added && { roles: [...bundled.roles, ...added.roles] }),
    sources: [...added.sources, ...bundled.sources],
  } as Entity;
}
