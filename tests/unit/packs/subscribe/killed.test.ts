import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadPack } from '../../../../utils/packs/format/types';
import { PackStore } from '../../../../utils/packs/store/packs';
import { SubscriptionStore } from '../../../../utils/packs/subscribe/store';
import { Subscriptions } from '../../../../utils/packs/subscribe/subscriptions';
import { packsInstaller } from '../../../../utils/packs/subscribe/world';
import { ADDRESS, Host, newKeys, packOf } from './host';

const MANY = 40;
const keys = newKeys();
const host = new Host();

/** The life of one background: it ends before or after its nth piece of work, and nothing of it answers from then on. */
class Life {
  private steps = 0;
  readonly ended: Promise<'killed'>;
  private end!: (how: 'killed') => void;

  constructor(private readonly last: number) {
    this.ended = new Promise((end) => {
      this.end = end;
    });
  }

  step<Given extends unknown[], Result>(work: (...given: Given) => Promise<Result>) {
    return async (...given: Given): Promise<Result> => {
      await this.reached();
      const result = await work(...given);
      await this.reached();
      return result;
    };
  }

  private async reached(): Promise<void> {
    this.steps += 1;
    if (this.steps < this.last) return;
    this.end('killed');
    await new Promise(() => undefined);
  }
}

/** The subscriptions of one life, over the databases of all. */
function subscriptionsOf(life: Life): Subscriptions {
  const [kept, packs] = [new SubscriptionStore(), new PackStore()];
  for (const name of ['save', 'remove', 'put', 'sweep'] as const)
    Object.assign(kept, { [name]: life.step(kept[name].bind(kept) as () => Promise<void>) });
  return new Subscriptions(kept, {
    fetchFile: life.step(host.fetch),
    install: packsInstaller(life.step((work) => work(packs)) as Parameters<typeof packsInstaller>[0]),
    uninstall: life.step((pack) => packs.remove(pack)),
    now: () => '2026-03-01T08:00:00.000Z',
    mayFetch: async () => true,
    alone: (work) => work(),
  });
}

/** What the reader has: versions in use with their number of bodies, and of which version the subscription speaks. */
async function state(): Promise<[string, number, ...string[]] | null> {
  const { packs } = await new PackStore().active();
  const kept = await new SubscriptionStore().list();
  const [pack] = packs as (ReadPack & (typeof packs)[number])[];
  if (!pack) return null;
  return [
    pack.header.version,
    pack.records.organizations.length,
    ...kept.map(({ pack: { version } }) => version),
  ];
}

const add = async (subscriptions: Subscriptions) =>
  subscriptions.add(await subscriptions.offer(ADDRESS)).then(() => 'done' as const);
const renew = (subscriptions: Subscriptions) => subscriptions.renew(ADDRESS).then(() => 'done' as const);
const remove = (subscriptions: Subscriptions) =>
  subscriptions.remove(ADDRESS, 'bao-mai').then(() => 'done' as const);

/** Runs a piece of work in lives of every length, each from the same start, until one outlives it. */
async function atEveryStep(
  start: () => Promise<void>,
  work: (subscriptions: Subscriptions) => Promise<'done'>,
  look: () => Promise<void>,
): Promise<number> {
  for (let last = 1; ; last++) {
    globalThis.indexedDB = new IDBFactory();
    await start();
    const life = new Life(last);
    const outcome = await Promise.race([work(subscriptionsOf(life)), life.ended]);
    if (outcome === 'done') return last - 1;
    await look();
  }
}

const later = () => subscriptionsOf(new Life(Number.POSITIVE_INFINITY));

describe('killed at every step', () => {
  beforeEach(() => {
    host.put(packOf(MANY), keys);
  });

  it('of adding: nothing is there or the whole pack, and adding once more brings it', async () => {
    const steps = await atEveryStep(
      async () => undefined,
      add,
      async () => {
        const found = await state();
        expect([null, '1']).toContain(found?.[0] ?? null);
        if (found) expect(found[1]).toBe(MANY);
        await add(later());
        expect(await state()).toEqual(['1', MANY, '1']);
      },
    );
    expect(steps).toBeGreaterThan(10);
  });

  it('of renewing: the old version is in use or the new one, each whole, and the next look brings the new one', async () => {
    const steps = await atEveryStep(
      async () => {
        host.put(packOf(MANY), keys);
        await add(later());
        host.put(packOf(MANY + 1, '2'), keys);
      },
      renew,
      async () => {
        const [version, count] = (await state()) ?? [];
        expect(['1', '2']).toContain(version);
        expect(count).toBe(version === '1' ? MANY : MANY + 1);
        await renew(later());
        expect(await state()).toEqual(['2', MANY + 1, '2']);
      },
    );
    expect(steps).toBeGreaterThan(10);
  });

  it('of taking away: it is there whole or gone, and taking it away once more leaves nothing', async () => {
    const steps = await atEveryStep(
      () => add(later()).then(() => undefined),
      remove,
      async () => {
        const found = await state();
        if (found) expect(found.slice(0, 2)).toEqual(['1', MANY]);
        await remove(later());
        expect(await state()).toBeNull();
        expect(await new SubscriptionStore().list()).toEqual([]);
      },
    );
    expect(steps).toBeGreaterThan(4);
  });
});
