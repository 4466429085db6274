import type { Facts, Meta } from './facts';
import type { Packaged } from './packaged';
import { EmptiedStore, fillStore, looseFacts, openStore, readStore, type Store, storedMeta } from './store';

/**
 * The facts, wherever they are: in IndexedDB once the packaged dataset is imported, until then (first minutes, new
 * version, IndexedDB refused or wiped) in the packaged files. Holds caches only; a new worker begins anew.
 */
export class Knowledge {
  private store: Promise<Store> | null = null;
  /** The store once it was seen to hold the packaged dataset. */
  private ready: Promise<Store | null> | null = null;
  private filling: Promise<void> | null = null;
  /** An import failed in this worker's life: it is not tried again with every question. */
  private failed = false;

  /** @param around facts that are kept elsewhere and laid around these with each query; null while there are none */
  constructor(
    private readonly packaged: Packaged,
    private readonly around: () => Promise<((base: Facts) => Facts) | null> = async () => null,
  ) {}

  /** Runs a query over one consistent dataset. Rejects only when the packaged files cannot be read either. */
  async query<Result>(query: (facts: Facts) => Promise<Result>): Promise<Result> {
    // Opens meanwhile.
    void this.readyStore();
    const around = await this.around();
    if (!around) return this.answer((store) => readStore(store, query), query);
    const wider = (facts: Facts) => query(around(facts));
    try {
      return await this.answer((store) => wider(looseFacts(store)), wider);
    } catch (error) {
      console.warn('facts: what is laid around them cannot be read, they answer alone:', error);
      return this.answer((store) => readStore(store, query), query);
    }
  }

  private async answer<Result>(
    fromStore: (store: Store) => Promise<Result>,
    fromFiles: (facts: Facts) => Promise<Result>,
  ): Promise<Result> {
    const store = await this.readyStore();
    if (store) {
      try {
        return await fromStore(store);
      } catch (error) {
        if (!(error instanceof DOMException || error instanceof EmptiedStore)) throw error;
        this.lose();
        console.warn('facts: the store failed, the packaged files answer:', error);
      }
    }
    return fromFiles(await this.packaged.facts());
  }

  /** Brings the packaged dataset into the store unless it is there; `anew` fills it in any case. */
  ensure(anew = false): Promise<void> {
    this.filling ??= this.fill(anew)
      .then(
        () => {
          this.failed = false;
        },
        (error: unknown) => {
          this.failed = true;
          throw error;
        },
      )
      .finally(() => {
        this.filling = null;
        this.ready = null;
      });
    return this.filling;
  }

  /** Brings the store up to what the packaged files and the packs now are, after any import that is under way. */
  async renew(): Promise<void> {
    await this.filling?.catch(() => undefined);
    await this.ensure();
  }

  /** Which dataset answers, and whether from the store. */
  async status(): Promise<Meta & { installed: boolean }> {
    const installed = (await this.readyStore()) !== null;
    return { ...(await this.packaged.meta()), installed };
  }

  /**
   * While an import runs the store is not waited for: a reader's first article comes before it. A store that answered
   * before goes on answering; it holds the facts as they were, whole.
   */
  private async readyStore(): Promise<Store | null> {
    if (this.filling && !this.ready) return null;
    this.ready ??= this.checkStore();
    return this.ready;
  }

  private async checkStore(): Promise<Store | null> {
    try {
      const [store, packaged] = await Promise.all([this.open(), this.packaged.meta()]);
      const stored = await storedMeta(store);
      if (stored?.version === packaged.version) return store;
    } catch (error) {
      console.warn('facts: IndexedDB cannot be used, the packaged files answer:', error);
      return null;
    }
    if (this.failed) return null;
    this.ensure().catch((error: unknown) => console.warn('facts: import failed:', error));
    return null;
  }

  private async fill(anew: boolean): Promise<void> {
    const [store, meta] = await Promise.all([this.open(), this.packaged.meta()]);
    if (!anew && (await storedMeta(store))?.version === meta.version) return;
    await fillStore(store, await this.packaged.shelves(), meta);
  }

  private open(): Promise<Store> {
    this.store ??= openStore(() => this.lose()).catch((error: unknown) => {
      this.store = null;
      throw error;
    });
    return this.store;
  }

  private lose(): void {
    this.store = null;
    this.ready = null;
  }
}
