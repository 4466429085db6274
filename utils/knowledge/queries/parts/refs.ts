import type { NameRef } from '../../card';
import type { EntityRow } from '../../store/facts';

/** An entity as others refer to it. */
export function refOf({ id, type, name }: EntityRow): NameRef {
  return { entity: id, type, name };
}

/** What else an entity is or was called: its aliases, and its names of other times. */
export function otherNames({ record }: Pick<EntityRow, 'record'>): string[] {
  return [
    ...record.aliases.map(({ text }) => text),
    ...(record.names ?? []).flatMap(({ vi, en }) => [vi, en]),
  ];
}
