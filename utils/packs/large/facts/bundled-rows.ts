import type { EntityRow, Facts } from '../../../knowledge/store/facts';
import { Recent } from '../recent';

/** Rows that are kept: the countries and ministries that a pack's records refer to again and again. */
const KEPT = 100;

/** Rows of entities that large packs refer to and do not have, kept from one query to the next while the facts stay the same. */
export class BundledRows {
  private version = '';
  private readonly rows = new Recent<string, Promise<EntityRow | undefined>>(KEPT);

  /** @param facts whose row it is; asked for what is not kept */
  async of(facts: Pick<Facts, 'entity'>, version: string, id: string): Promise<EntityRow | undefined> {
    if (version !== this.version) this.rows.clear();
    this.version = version;
    const known = this.rows.get(id);
    if (known) return known;
    const row = facts.entity(id);
    this.rows.set(id, row);
    row.catch(() => this.rows.delete(id));
    return row;
  }
}
