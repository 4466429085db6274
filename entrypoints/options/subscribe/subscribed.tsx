import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { AddByAddress } from '../../../components/packs/add-by-address';
import { Renewal } from '../../../components/packs/renewal';
import type { Lang } from '../../../utils/i18n';
import { changePacks } from '../../../utils/packs/change';
import { scheduleRenewal } from '../../../utils/packs/subscribe/schedule';
import type { Subscription } from '../../../utils/packs/subscribe/subscription';
import { subscriptionsIn } from '../../../utils/packs/subscribe/world';
import { pageWords } from '../../../utils/words/pages';
import { subscribeWords } from '../../../utils/words/subscribe';
import { leaveUnused, useAdding } from './use-adding';

/** The packs that renew themselves, and the way to add one. */
export function Subscribed({ lang }: { lang: Lang }) {
  const w = subscribeWords(lang);
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

  const act = async (address: string, work: () => Promise<unknown>) => {
    setBusy(address);
    setError(null);
    try {
      await work();
      await changed();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(null);
    }
  };
  const remove = async (address: string) => {
    await subscriptions.remove(address);
    await leaveUnused(subscriptions, address);
  };
  return (
    <>
      <p class="quiet">{w.note}</p>
      {list.length > 0 && (
        <ul class="subscriptions">
          {list.map((subscription) => {
            const { address, pack } = subscription;
            return (
              <li key={address}>
                <h3 lang={pack.language}>{pack.name}</h3>
                <Renewal
                  subscription={subscription}
                  lang={lang}
                  busy={busy === address}
                  on={{
                    renew: () => void act(address, () => subscriptions.renew(address)),
                    trust: (key) => void act(address, () => subscriptions.renew(address, {}, key)),
                    remove: () => void act(address, () => remove(address)),
                  }}
                />
              </li>
            );
          })}
        </ul>
      )}
      <AddByAddress lang={lang} {...add} />
      {error !== null && (
        <p class="error" role="alert">
          {pageWords(lang).failed(error instanceof Error ? error.message : String(error))}
        </p>
      )}
    </>
  );
}
