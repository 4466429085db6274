import type { Dataset } from '../knowledge/schema';
import type { Meta } from '../knowledge/store/facts';
import type { Knowledge } from '../knowledge/store/knowledge';
import { type CompiledGazetteer, open } from '../link/gazetteer/gazetteer';
import { JoinedGazetteer } from '../link/gazetteer/joined';
import type { Article, Linked } from '../link/types';
import { byEdition } from '../packs/join/edition';
import { packOf } from '../packs/join/ids';
import { compileEdition, compilePack } from '../packs/join/names';
import type { LargeShelf } from '../packs/large/shelf';
import { withinShare } from '../packs/share';
import { type PackShelf, revisionOf } from '../packs/shelf';
import type { Installed } from '../packs/store/database';
import type { PackStore } from '../packs/store/packs';
import { CHANGING } from '../setting-values';
import { type Syllables, syllables } from '../text/syllables';

/** The bundled names and those of the packs that are on. */
export interface PackNames {
  all: JoinedGazetteer;
  /** Their packs, in the order in which `all` was given them. */
  packs: string[];
}

/** Names that are there, or will be. */
type Coming = CompiledGazetteer | Promise<CompiledGazetteer>;

/** An edition that stands in the place of the bundled names, and names of each pack that is on: a large one has for each text its own. */
interface ReadNames {
  edition: CompiledGazetteer | null;
  packs: {
    pack: Installed;
    /** @param first the names that stand first */
    in(text: Syllables | null, first: Coming): CompiledGazetteer | null | Promise<CompiledGazetteer | null>;
  }[];
}

/** What is known of one revision of the packs. */
interface Held {
  revision: number;
  read: Promise<ReadNames>;
  /** What was joined last, of which names. */
  joined: { parts: CompiledGazetteer[]; names: PackNames } | null;
}

/** Keeps what is made of packs: their names beside the bundled ones, and the facts in the store. Holds caches only. */
export class PackDesk {
  private held: Held | null = null;

  /**
   * @param packaged the dataset that came with the extension
   * @param version of the extension, which names are compiled by
   * @param settle says in `storage.local` which state is in use
   */
  constructor(
    private readonly store: PackStore,
    private readonly shelf: PackShelf,
    private readonly packaged: () => Promise<Pick<Meta, 'version' | 'date'>>,
    private readonly version: () => string,
    private readonly settle: (revision: number) => Promise<void>,
    private readonly large: Pick<LargeShelf, 'of'>,
  ) {}

  /**
   * The names of all packs that are on, joined with the bundled ones, which are not waited for before those of large packs
   * are read; null when none is on.
   * @param text what is to be linked: of large packs only the names in it are read
   */
  async names(bundled: Coming, text: Syllables | null = null): Promise<PackNames | null> {
    const revision = await this.shelf.revision();
    if (revision === 0) return null;
    if (this.held?.revision !== revision) {
      const held = { revision, read: this.read(bundled), joined: null };
      this.held = held;
      held.read.catch(() => {
        if (this.held === held) this.held = null;
      });
    }
    return this.join(this.held, text, bundled);
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

  private async read(bundled: Coming): Promise<ReadNames> {
    const [on, packaged] = await Promise.all([this.shelf.on(), this.packaged()]);
    const { edition, others } = byEdition(on, packaged.date);
    const base = `${this.version()} ${edition ? edition.installed : packaged.version}`;
    const inPlace = edition && open(await this.compiled(edition, base, async (all) => compileEdition(all)));
    const packs = await Promise.all(
      others.map(async (pack): Promise<ReadNames['packs'][number]> => {
        const large = this.large.of(pack);
        if (large) {
          large.names.expect();
          return { pack, in: (text, first) => (text ? large.names.in(text, first) : null) };
        }
        const compile = async (records: Dataset) => compilePack(pack.id, records, inPlace ?? (await bundled));
        const names = open(await this.compiled(pack, base, compile));
        return { pack, in: () => names };
      }),
    );
    return { edition: inPlace, packs };
  }

  /** All that the packs have for a text; made anew only where a large pack has other names for it. */
  private async join(held: Held, text: Syllables | null, bundled: Coming): Promise<PackNames> {
    const { edition, packs } = await held.read;
    const first = edition ?? bundled;
    const found = await Promise.all(
      packs.map(async ({ pack, in: namesIn }) => ({ pack, names: await namesIn(text, first) })),
    );
    const parts = found.flatMap(({ pack, names }) => (names ? [{ pack, names }] : []));
    const { joined } = held;
    if (joined?.parts.length === parts.length && joined.parts.every((names, i) => names === parts[i]!.names))
      return joined.names;
    const ahead = parts.flatMap(({ pack }, at) => (pack.ahead ? [at + 1] : []));
    const behind = parts.flatMap(({ pack }, at) => (pack.ahead ? [] : [at + 1]));
    const compiled = parts.map(({ names }) => names);
    const names = {
      all: new JoinedGazetteer(await first, compiled, [...ahead, 0, ...behind]),
      packs: parts.map(({ pack }) => pack.id),
    };
    held.joined = { parts: compiled, names };
    return names;
  }

  /** @param version of what the names are made by and beside: others are made anew */
  private async compiled(
    { id }: Installed,
    version: string,
    compile: (records: Dataset) => Promise<ArrayBuffer>,
  ): Promise<ArrayBuffer> {
    const kept = await this.store.names(id, version);
    if (kept) return kept;
    const names = await compile(await this.store.records(id));
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
