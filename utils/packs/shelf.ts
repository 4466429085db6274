import { CHANGING } from '../setting-values';
import type { Installed } from './store/database';
import type { ActivePacks, PackStore } from './store/packs';

/**
 * What the background knows of packs: which state of them is in use, and what they hold. Their database is opened only
 * when one is on, or when a change of them was cut off.
 */
export class PackShelf {
  private known: Promise<number> | null = null;

  /** @param read gives the state as stored under `PACKS_KEY` */
  constructor(
    private readonly store: Pick<PackStore, 'active' | 'list'>,
    private readonly read: () => Promise<unknown>,
  ) {}

  /** The packs' revision; 0 when none is on. */
  revision(): Promise<number> {
    this.known ??= this.look().catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  /** The packs that are on, in their order, without what is in them. */
  async on(): Promise<Installed[]> {
    return (await this.store.list()).filter(({ on }) => on);
  }

  active(): Promise<ActivePacks> {
    return this.store.active();
  }

  /** Whether a change was begun and, as far as is known, not finished. */
  async isChanging(): Promise<boolean> {
    return (await this.read()) === CHANGING;
  }

  /** What was known is out of date. */
  forget(): void {
    this.known = null;
  }

  private async look(): Promise<number> {
    const state = await this.read();
    if (state === undefined || state === 0) return 0;
    return typeof state === 'number' && state > 0 ? state : revisionOf(await this.store.active());
  }
}

/** The state that a set of packs is: 0 when none is on. */
export const revisionOf = ({ packs, revision }: ActivePacks): number => (packs.length === 0 ? 0 : revision);
