import { fileNames, noRecords } from '../../knowledge/files';
import type { Dataset, Entity, FileName, Role } from '../../knowledge/schema';
import { isAdded } from '../../knowledge/store/added';
import type { EntityRow } from '../../knowledge/store/facts';
import { dayNumber } from './index/postings';
import { dayOf, type Filed } from './record-on';

/** Bodies of the offices that may have been held on a day of these records. */
export function bodiesOf(offices: readonly Role[], filed: readonly Filed[]): string[] {
  const days = filed.map(({ record }) => dayOf(record)).filter((day) => day > 0);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const begun = ({ from }: Role) => from === null || dayNumber(from) <= last;
  // A month's or year's own day is before all in it.
  const ended = ({ to }: Role) => to !== null && to.length === 10 && dayNumber(to) < first;
  return [...new Set(offices.filter((role) => begun(role) && !ended(role)).flatMap(({ org }) => org ?? []))];
}

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
