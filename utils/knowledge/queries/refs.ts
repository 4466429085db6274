import type { NameRef } from '../card';
import type { EntityRow } from '../store/facts';

/** An entity as others refer to it. */
export function refOf({ id, type, name }: EntityRow): NameRef {
  return { entity: id, type, name };
}
