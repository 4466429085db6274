import type { StoreValue } from 'idb';
import { type LargeDb, type LargeSchema, type Made, openLarge } from './disk/database';
import { readEach } from './disk/reads';
import { EARLIER_SHELF, type Kept, recordOn, SHELF, shelfOf } from './disk/record-on';
import type { Hash } from './index/hash';
import { type Count, countsIn } from './index/hubs';
import { NameFilter } from './index/name-filter';
import { type Posting, postingsIn, shardOf } from './index/postings';
import { beginningIn, type Spelling } from './index/spellings';
import { Recent } from './recent';

/** Lists and records that are kept once they were read: what an article's next card needs is mostly among them. Some 12 MB. */
const KEPT = { shards: 250, records: 1500 } as const;

/** What was made of the file, as it is used. */
interface Held extends Pick<Made, 'spelled'> {
  filter: NameFilter;
  /** Records of a shelf. */
  shelf: number;
  twice: ReadonlySet<number>;
}

/** Of a database that an earlier build made or the browser took away; the page of packs says so (`lostLarge`). */
const NOTHING: Held = { filter: NameFilter.from([]), shelf: SHELF, spelled: 0, twice: new Set() };

/** Reads one version of a large pack on its disk. Holds its connection, which names it has, and what was read last. */
export class LargePack {
  private db: Promise<LargeDb> | null = null;
  private held: Promise<Held> | null = null;
  private readonly shards = new Recent<number, Promise<Int32Array | undefined>>(KEPT.shards);
  private readonly records = new Recent<number, Promise<Kept>>(KEPT.records);

  /** @param database its name, see `newDatabase` */
  constructor(private readonly database: string) {}

  /** What stands under each of the keys, in the order of the file. */
  async find(hashes: readonly Hash[]): Promise<Posting[][]> {
    if (hashes.length === 0) return [];
    const wanted = new Set(hashes.map(({ place }) => shardOf(place)));
    const fresh = [...wanted].filter((shard) => !this.shards.get(shard));
    const lists = this.readEach('postings', fresh);
    for (const [i, shard] of fresh.entries()) {
      this.shards.set(shard, lists[i]!);
      lists[i]!.catch(() => this.shards.delete(shard));
    }
    const held = new Map([...wanted].map((shard) => [shard, this.shards.get(shard)] as const));
    const [{ twice }, ...found] = await Promise.all([
      this.made(),
      ...hashes.map(({ place }) => held.get(shardOf(place))),
    ]);
    const standing = (posting: Posting) => !twice.has(posting.number);
    return hashes.map((hash, i) => (found[i] ? postingsIn(found[i], hash).filter(standing) : []));
  }

  /** How much there is on which date under a key of which not all postings are kept; undefined for any other. */
  async counts({ place, check }: Hash): Promise<Count[] | undefined> {
    const months = await (await this.open()).get('hubs', [place, check]);
    return months && countsIn(months);
  }

  /** Records by their numbers. */
  async read(numbers: Iterable<number>): Promise<Map<number, Kept>> {
    const { shelf: size } = await this.made();
    const wanted = new Map([...numbers].map((number) => [number, this.records.get(number)] as const));
    const fresh = [...wanted].flatMap(([number, known]) => (known ? [] : number));
    const keys = [...new Set(fresh.map((number) => shelfOf(number, size)))];
    const shelves = new Map(this.readEach('shelves', keys).map((shelf, i) => [keys[i], shelf]));
    for (const number of fresh) {
      const reading = shelves.get(shelfOf(number, size))!.then((shelf) => recordOn(shelf, number, size));
      wanted.set(number, reading);
      this.records.set(number, reading);
      reading.catch(() => this.records.delete(number));
    }
    return new Map(
      await Promise.all([...wanted].map(async ([number, kept]) => [number, (await kept)!] as const)),
    );
  }

  /**
   * Names that begin so, in their order.
   * @param beginning as `looseForm` has it
   * @param most of them: one run at a time reads on until it has so many or no more
   */
  async spelled(beginning: string, most: number): Promise<Spelling[]> {
    const { spelled, twice } = await this.made();
    const { store } = (await this.open()).transaction('spellings', 'readonly');
    const found = await Promise.all(
      Array.from({ length: spelled }, async (_, run) => {
        const here: Spelling[] = [];
        const range = IDBKeyRange.bound([run, beginning], [run, []]);
        for (let at = await store.openCursor(range); at; at = await at.continue()) {
          const [, last] = at.key;
          here.push(...beginningIn(at.value, beginning).filter(({ number }) => !twice.has(number)));
          if (here.length >= most || !last.startsWith(beginning)) break;
        }
        return here;
      }),
    );
    return found
      .flat()
      .sort((a, b) => (a.form < b.form ? -1 : a.form > b.form ? 1 : a.number - b.number))
      .slice(0, most);
  }

  /** Which names it has, roughly. */
  async names(): Promise<NameFilter> {
    return (await this.made()).filter;
  }

  async close(): Promise<void> {
    const db = await this.db?.catch(() => null);
    this.db = null;
    db?.close();
  }

  /** What stands beside its records; read once. */
  private made(): Promise<Held> {
    this.held ??= this.readMade().catch((error: unknown) => {
      this.held = null;
      throw error;
    });
    return this.held;
  }

  private async readMade(): Promise<Held> {
    const made = await (await this.open()).get('made', 'made');
    if (!made) return NOTHING;
    return {
      filter: NameFilter.of(made.names),
      shelf: made.shelf ?? EARLIER_SHELF,
      spelled: made.spelled,
      twice: new Set(made.twice),
    };
  }

  /** A promise for each key, at once: whoever asks for the same before it is there gets the same. */
  private readEach<Name extends 'postings' | 'shelves'>(
    name: Name,
    keys: readonly number[],
  ): Promise<StoreValue<LargeSchema, Name> | undefined>[] {
    if (keys.length === 0) return [];
    const reading = this.open().then((db) => readEach(db, name, keys));
    return keys.map((_, i) => reading.then((values) => values[i]));
  }

  private open(): Promise<LargeDb> {
    const lost = () => {
      this.db = null;
    };
    this.db ??= openLarge(this.database, lost).catch((error: unknown) => {
      lost();
      throw error;
    });
    return this.db;
  }
}
