import type { Knowledge } from '../knowledge/store/knowledge';
import { type CompiledGazetteer, open } from '../link/gazetteer/gazetteer';
import { JoinedGazetteer } from '../link/gazetteer/joined';
import type { Article, Linked } from '../link/types';
import { packOf } from '../packs/join/ids';
import { compilePack } from '../packs/join/names';
import { withinShare } from '../packs/share';
import { type PackShelf, revisionOf } from '../packs/shelf';
import type { Installed } from '../packs/store/database';
import type { PackStore } from '../packs/store/packs';
import { CHANGING } from '../setting-values';
import { syllables } from '../text/syllables';

/** The bundled names and those of the packs that are on. */
export interface PackNames {
  all: JoinedGazetteer;
  /** Their packs, in the order in which `all` was given them. */
  packs: string[];
}

/** Keeps what is made of packs: their names beside the bundled ones, and the facts in the store. Holds caches only. */
export class PackDesk {
  private joined: { revision: number; names: Promise<PackNames> } | null = null;

  /**
   * @param version of what names are compiled by and with: the extension's and the dataset's
   * @param settle says in `storage.local` which state is in use
   */
  constructor(
    private readonly store: PackStore,
    private readonly shelf: PackShelf,
    private readonly version: () => Promise<string>,
    private readonly settle: (revision: number) => Promise<void>,
  ) {}

  /** The names of all packs that are on, joined with the bundled ones; null when none is on. */
  async names(bundled: CompiledGazetteer): Promise<PackNames | null> {
    const revision = await this.shelf.revision();
    if (revision === 0) return null;
    if (this.joined?.revision === revision) return this.joined.names;
    const names = this.join(bundled);
    this.joined = { revision, names };
    names.catch(() => {
      this.joined = null;
    });
    return names;
  }

  /** Makes facts and names anew after a change, then lets the pages know. */
  async changed(knowledge: Knowledge): Promise<void> {
    this.shelf.forget();
    await knowledge.renew();
    await this.settle(revisionOf(await this.store.active()));
    this.shelf.forget();
  }

  /** Finishes a change that was cut off before names and facts were made anew. */
  async mend(knowledge: Knowledge): Promise<void> {
    if (await this.shelf.isChanging()) await this.changed(knowledge);
  }

  async turnOff(pack: string, knowledge: Knowledge): Promise<void> {
    await this.change((store) => store.set(pack, { on: false }), knowledge);
  }

  /** Changes packs; names and facts are made of them as they then are, also when nothing was changed after all. */
  async change<Result>(work: (store: PackStore) => Promise<Result>, knowledge: Knowledge): Promise<Result> {
    await this.settle(CHANGING);
    try {
      return await work(this.store);
    } finally {
      await this.changed(knowledge);
    }
  }

  private async join(bundled: CompiledGazetteer): Promise<PackNames> {
    const on = (await this.store.list()).filter((pack) => pack.on);
    const version = await this.version();
    const compiled = await Promise.all(
      on.map(async (pack) => open(await this.compiled(pack, bundled, version))),
    );
    const ahead = on.flatMap((pack, at) => (pack.ahead ? [at + 1] : []));
    const behind = on.flatMap((pack, at) => (pack.ahead ? [] : [at + 1]));
    return {
      all: new JoinedGazetteer(bundled, compiled, [...ahead, 0, ...behind]),
      packs: on.map(({ id }) => id),
    };
  }

  private async compiled(
    { id }: Installed,
    bundled: CompiledGazetteer,
    version: string,
  ): Promise<ArrayBuffer> {
    const kept = await this.store.names(id, version);
    if (kept) return kept;
    const names = compilePack(id, await this.store.records(id), bundled);
    await this.store.keepNames({ pack: id, version, names });
    return names;
  }
}

/**
 * What of a linked text stands when no pack may mark more than its share.
 * @param silence told of the packs of which nothing stands
 */
export function heedShares(
  { text }: Article,
  linked: Linked,
  { all, packs }: PackNames,
  silence: (packs: readonly string[]) => void,
): Linked {
  const kept = withinShare(text, linked, ({ start, end, entity }) => {
    const own = packOf(entity);
    if (own !== null) return own;
    const source = all.sourceOf(all.numbersOf(syllables(text.slice(start, end))), all.find(entity));
    return source > 0 ? packs[source - 1]! : null;
  });
  if (kept.silenced.length > 0) silence(kept.silenced);
  return kept.linked;
}
