import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { AddByAddress } from '../../../components/packs/add-by-address';
import { Renewal } from '../../../components/packs/renewal';
import type { Lang } from '../../../utils/i18n';
import { changePacks } from '../../../utils/packs/change';
import type { Installed } from '../../../utils/packs/store/database';
import { scheduleRenewal } from '../../../utils/packs/subscribe/schedule';
import type { Subscription } from '../../../utils/packs/subscribe/subscription';
import { subscriptionsIn } from '../../../utils/packs/subscribe/world';
import { pageWords } from '../../../utils/words/pages/words';
import { leaveUnused, useAdding } from './use-adding';

export interface Subscribed {
  /** How a pack is renewed; null for one that is not. */
  renewal(pack: Installed): JSX.Element | null;
  /** The way to add one. */
  byAddress: JSX.Element;
  /** Takes a subscribed pack away, and gives its host back to the browser. */
  remove(address: string, pack: string): Promise<void>;
}

/** The packs that renew themselves, for the options page. */
export function useSubscribed(lang: Lang): Subscribed {
  const subscriptions = useMemo(() => subscriptionsIn(changePacks), []);
  const [list, setList] = useState<Subscription[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const changed = useCallback(async () => {
    setList(await subscriptions.list());
    await scheduleRenewal(subscriptions);
  }, [subscriptions]);
  useEffect(() => {
    subscriptions.list().then(setList, setError);
  }, [subscriptions]);
  const add = useAdding(subscriptions, changed, setError);

  const renew = async (address: string, trusted?: string) => {
    setBusy(address);
    setError(null);
    try {
      await subscriptions.renew(address, {}, trusted);
      await changed();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(null);
    }
  };
  return {
    renewal({ origin }) {
      const subscription = list.find(
        ({ address }) => origin.kind === 'subscription' && address === origin.address,
      );
      if (!subscription) return null;
      const { address } = subscription;
      return (
        <Renewal
          subscription={subscription}
          lang={lang}
          busy={busy === address}
          on={{ renew: () => void renew(address), trust: (key) => void renew(address, key) }}
        />
      );
    },
    byAddress: (
      <>
        <AddByAddress lang={lang} {...add} />
        {error !== null && (
          <p class="error" role="alert">
            {pageWords(lang).failed(error instanceof Error ? error.message : String(error))}
          </p>
        )}
      </>
    ),
    async remove(address, pack) {
      await subscriptions.remove(address, pack);
      await leaveUnused(subscriptions, address);
      await changed();
    },
  };
}
