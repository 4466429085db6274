import { entityTypes } from '../../kinds';
import type { PackLabel } from '../../knowledge/card';
import { fileNames, noRecords } from '../../knowledge/files';
import { withReferences } from '../../knowledge/references';
import type { Dataset, FileName } from '../../knowledge/schema';
import { OWN_ID } from '../format/header';
import type { Installed } from '../store/database';

const entityFiles: readonly FileName[] = Object.values(entityTypes).map(({ file }) => file);

/** Whether the bundled facts hold an entity of this id in this file. */
export type IsBundled = (file: FileName, id: string) => boolean;

/** The id of a pack's own record among all others: no bundled id holds a slash. */
const joinedId = (pack: string, id: string): string => `${pack}/${id}`;

/** The pack that an id of the joined facts belongs to, null for a bundled one. */
export function packOf(id: string): string | null {
  const at = id.indexOf('/');
  return at < 0 ? null : id.slice(0, at);
}

export const labelOf = ({ id, header }: Pick<Installed, 'id' | 'header'>): PackLabel => ({
  id,
  name: header.name,
  own: id === OWN_ID,
});

/**
 * A pack's records with the ids they have among all others: a pack's own id stands behind the pack's, and an entity that
 * the bundled facts hold too keeps its id, so that it adds to that one. References go to the pack's own records first.
 */
export function joinable(pack: string, records: Dataset, isBundled: IsBundled): Dataset {
  const ids = new Map<string, string>();
  for (const file of fileNames)
    for (const { id } of records[file])
      ids.set(id, entityFiles.includes(file) && isBundled(file, id) ? id : joinedId(pack, id));
  const renamed = (id: string) => ids.get(id) ?? id;
  const joined = noRecords();
  for (const file of fileNames) {
    const rows = records[file].map((record) =>
      Object.assign(withReferences(file, record, renamed), { id: renamed(record.id) }),
    );
    (joined as Record<FileName, unknown[]>)[file] = rows;
  }
  return joined;
}
