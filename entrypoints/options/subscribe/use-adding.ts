import { useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { AddByAddressProps, Adding } from '../../../components/packs/add-by-address';
import { BUNDLED_ID } from '../../../utils/packs/format/header';
import { hostOf, hostPattern, packAddress } from '../../../utils/packs/subscribe/address';
import { SubscriptionError } from '../../../utils/packs/subscribe/failure';
import { leavePackHost, notePackHost } from '../../../utils/packs/subscribe/hosts';
import type { Offer } from '../../../utils/packs/subscribe/renew';
import type { Subscriptions } from '../../../utils/packs/subscribe/subscriptions';

/**
 * The steps of adding a pack by its address. A host that came to nothing is given back to the browser.
 * @param changed called once a pack was added
 * @param fault told of what is no failure of a subscription but ours
 */
export function useAdding(
  subscriptions: Subscriptions,
  changed: () => Promise<void>,
  fault: (error: unknown) => void,
): Pick<AddByAddressProps, 'adding' | 'on'> {
  const [adding, setAdding] = useState<Adding>({ at: 'closed' });
  const offer = useRef<Offer | null>(null);
  const stop = useRef<AbortController | null>(null);

  /** Back to the address with what went wrong. */
  const failed = async (address: string, error: unknown) => {
    const failure = error instanceof SubscriptionError ? error : null;
    setAdding({ at: 'typing', typed: address, failure });
    if (!failure) fault(error);
    await leaveUnused(subscriptions, address).catch(fault);
  };

  const look = async (address: string, asked: Promise<boolean>) => {
    try {
      if (!(await asked)) throw new SubscriptionError('permission');
      setAdding({ at: 'looking', host: hostOf(address) });
      offer.current = await subscriptions.offer(address);
      const { manifest } = offer.current;
      setAdding({ at: 'offered', manifest, edition: manifest.pack.id === BUNDLED_ID });
    } catch (error) {
      await failed(address, error);
    }
  };

  const fetchIt = async ({ address, manifest }: Offer) => {
    stop.current = new AbortController();
    setAdding({ at: 'fetching', manifest, progress: null });
    try {
      const { trouble } = await subscriptions.add(offer.current!, {
        signal: stop.current.signal,
        told: (progress) => setAdding({ at: 'fetching', manifest, progress }),
      });
      if (trouble) throw new SubscriptionError(trouble.code, trouble.detail, trouble);
      await changed();
      setAdding({ at: 'added', name: manifest.pack.name });
    } catch (error) {
      await failed(address, error);
    }
  };

  return {
    adding,
    on: {
      open: () => setAdding({ at: 'typing', typed: '', failure: null }),
      next(typed) {
        try {
          const address = packAddress(typed);
          // Noted before the browser is asked: its answer must not be taken for a site that may be read.
          notePackHost(address).then(() => setAdding({ at: 'told', address, host: hostOf(address) }), fault);
        } catch (error) {
          if (!(error instanceof SubscriptionError)) throw error;
          setAdding({ at: 'typing', typed, failure: error });
        }
      },
      allow() {
        if (adding.at !== 'told') return;
        // First thing in the click, or the browser does not take it for the reader's wish.
        const asked = browser.permissions.request({ origins: [hostPattern(adding.address)] });
        void look(adding.address, asked);
      },
      add: () => void (offer.current && fetchIt(offer.current)),
      stop: () => stop.current?.abort(),
      cancel() {
        const address = adding.at === 'told' ? adding.address : offer.current?.address;
        setAdding({ at: 'closed' });
        offer.current = null;
        if (address) leaveUnused(subscriptions, address).catch(fault);
      },
    },
  };
}

/** Gives a host back from which nothing is subscribed. */
export async function leaveUnused(subscriptions: Subscriptions, address: string): Promise<void> {
  const others = await subscriptions.list();
  if (!others.some((other) => hostOf(other.address) === hostOf(address))) await leavePackHost(address);
}
