import { packAddress } from './address';
import { SubscriptionError, toSubscriptionError } from './failure';
import { askFor, type Offer, type Ports, renew, take } from './renew';
import type { Progress } from './shards';
import type { SubscriptionStore } from './store';
import { dueAt, type Subscription, withTrouble } from './subscription';

/** What the browser does for subscriptions; the same in the background and in pages of ours. */
export interface World extends Pick<Ports, 'fetchFile' | 'install' | 'now'> {
  /** Takes away a pack and all it brought. */
  uninstall(pack: string): Promise<void>;
  /** Whether the browser lets us ask the address's host. */
  mayFetch(address: string): Promise<boolean>;
  /** Runs one piece of work at a time over all pages of ours and the background. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
}

export interface Watching {
  signal?: AbortSignal | undefined;
  told?: ((progress: Progress) => void) | undefined;
}

/** The packs that renew themselves: added, renewed, taken away. Makes no request but to the address of one of them. */
export class Subscriptions {
  constructor(
    private readonly store: SubscriptionStore,
    private readonly world: World,
  ) {}

  list(): Promise<Subscription[]> {
    return this.store.list();
  }

  /**
   * What a typed address has to offer, for the reader to say yes to.
   * @throws SubscriptionError
   */
  async offer(typed: string, watching: Watching = {}): Promise<Offer> {
    const address = packAddress(typed);
    await this.permitted(address);
    const offer = await askFor(address, this.ports(watching));
    return offer!;
  }

  /** Fetches what was offered and keeps it renewed from here on. An address that is kept already is renewed, under its own key. */
  add(offer: Offer, watching: Watching = {}): Promise<Subscription> {
    return this.world.alone(async () => {
      const known = await this.store.find(offer.address);
      if (known) return this.renewed(known, watching);
      const added = await take(offer, this.ports(watching));
      return this.keep(added);
    });
  }

  /**
   * Looks at the address now, whenever it was looked at last.
   * @param trusted a changed key that the reader has said yes to
   * @returns the subscription as it is kept now; its `trouble` says what stood in the way
   */
  renew(address: string, watching: Watching = {}, trusted?: string): Promise<Subscription> {
    return this.world.alone(async () => {
      const known = await this.store.find(address);
      if (!known) throw new SubscriptionError('address', address);
      return this.renewed(known, watching, trusted);
    });
  }

  /** Renews what has not been looked at for a day. */
  renewDue(): Promise<void> {
    return this.world.alone(async () => {
      const now = Date.parse(this.world.now());
      for (const known of await this.store.list()) if (dueAt(known) <= now) await this.renewed(known, {});
      await this.store.sweep();
    });
  }

  /** Takes the pack of an address away with all it brought. */
  remove(address: string, pack: string): Promise<void> {
    return this.world.alone(async () => {
      // First, or a pack that is gone would come back with the next renewal.
      await this.store.remove(address);
      await this.world.uninstall(pack);
      await this.store.sweep();
    });
  }

  private async renewed(known: Subscription, watching: Watching, trusted?: string): Promise<Subscription> {
    try {
      await this.permitted(known.address);
      return await this.keep(await renew(known, this.ports(watching), trusted));
    } catch (error) {
      const troubled = withTrouble(known, toSubscriptionError(error), this.world.now());
      await this.store.save(troubled);
      return troubled;
    }
  }

  private async keep(subscription: Subscription): Promise<Subscription> {
    await this.store.save(subscription);
    await this.store.sweep();
    return subscription;
  }

  private async permitted(address: string): Promise<void> {
    if (!(await this.world.mayFetch(address))) throw new SubscriptionError('permission', address);
  }

  private ports(watching: Watching): Ports {
    const { fetchFile, install, now } = this.world;
    return { fetchFile, install, now, store: this.store, ...watching };
  }
}
