import { fileNames, noRecords } from '../../../knowledge/files';
import type { Dataset, Entity, FileName } from '../../../knowledge/schema';
import { isAdded } from '../../../knowledge/store/added';
import type { EntityRow } from '../../../knowledge/store/facts';
import type { Filed } from '../disk/excerpt';

/** A bundled record with the days of its offices' evidence: the sources that these came from are not here. */
export function withEvidence({ record, offices }: EntityRow): Entity {
  if (!('roles' in record)) return record;
  const roles = record.roles.map((role, i) => ({ ...role, attested: offices[i]?.evidence ?? role.attested }));
  return { ...record, roles } as Entity;
}

/** A bundled entity's row with what a pack says of it; see `joinPacks`. */
export function joined(known: EntityRow, row: EntityRow, ahead: boolean): EntityRow {
  const notes = [...(known.notes ?? []), ...(row.notes ?? [])];
  return {
    ...known,
    record: row.record as Entity,
    name: row.name,
    refs: { ...row.refs, ...known.refs },
    sources: ahead ? [...row.sources, ...known.sources] : known.sources,
    offices: [...known.offices, ...row.offices.filter(isAdded)],
    holds: [...new Set([...known.holds, ...row.holds])],
    ...(notes.length > 0 && { notes }),
    ...(row.pack && { pack: row.pack }),
  };
}

export function grouped(filed: readonly Filed[]): Dataset {
  const records = noRecords() as Record<FileName, Filed['record'][]>;
  for (const file of fileNames) records[file] = [];
  for (const { file, record } of filed) records[file].push(record);
  return records as Dataset;
}
