import type { Facts } from '../../knowledge/store/facts';
import type { Gazetteer } from '../../link/gazetteer/gazetteer';
import { bundledIn } from '../join/names';
import type { PackShelf } from '../shelf';
import type { Installed } from '../store/database';
import { BundledRows } from './facts/bundled-rows';
import { withLarge } from './facts/facts';
import { LargePack } from './large-pack';
import { LargeNames } from './names';

/** A large pack's disk and its names, as the background holds them. */
interface Held {
  large: LargePack;
  names: LargeNames;
}

/** The large packs that the background reads. Holds connections and caches only. */
export class LargeShelf {
  private readonly held = new Map<string, Held>();
  private readonly rows = new BundledRows();
  private on: { revision: number; packs: Promise<Installed[]> } | null = null;

  constructor(private readonly shelf: Pick<PackShelf, 'revision' | 'on'>) {}

  /** Reader of a large pack; null for a pack that is not. */
  of({ id, large }: Installed): Held | null {
    if (!large) return null;
    const known = this.held.get(large.database);
    if (known) return known;
    const pack = new LargePack(large.database);
    const held = { large: pack, names: new LargeNames(id, pack) };
    this.held.set(large.database, held);
    return held;
  }

  /**
   * What lays the large packs that are on around the facts; null when none is.
   * @param names bundled ones, which tell what the packs add to
   */
  async around(names: () => Promise<Gazetteer>): Promise<((base: Facts) => Facts) | null> {
    const revision = await this.shelf.revision();
    if (revision === 0) return null;
    if (this.on?.revision !== revision) this.on = { revision, packs: this.shelf.on() };
    const parts = (await this.on.packs).flatMap((pack) => {
      const held = this.of(pack);
      return held ? [{ pack, large: held.large }] : [];
    });
    if (parts.length === 0) return null;
    const isBundled = bundledIn(await names());
    return (base) => withLarge(base, parts, isBundled, this.rows);
  }
}
