import { type EntityType, entityTypeNames, entityTypes } from '../../kinds';
import type { Dataset, Entity } from '../../knowledge/schema';

export interface EntityNames {
  id: string;
  type: EntityType;
  /** Vietnamese and English name, then all aliases. */
  names: string[];
}

/** Names of every entity the dataset knows, by id. */
export function entityNames(dataset: Dataset): Map<string, EntityNames & { kind: string }> {
  const found = new Map<string, EntityNames & { kind: string }>();
  const add = (record: Entity, type: EntityType): void => {
    const names = [...new Set([record.name, record.name_en, ...record.aliases.map(({ text }) => text)])];
    found.set(record.id, { id: record.id, type, names, kind: 'kind' in record ? record.kind : '' });
  };
  for (const type of entityTypeNames) for (const record of dataset[entityTypes[type].file]) add(record, type);
  return found;
}
