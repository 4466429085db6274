import { formatTime, type Lang } from '../../utils/i18n';
import type { Subscription } from '../../utils/packs/subscribe/subscription';
import { failureWords, subscribeWords } from '../../utils/words/subscribe/words';
import { Key } from './key';

export interface RenewalProps {
  subscription: Subscription;
  lang: Lang;
  /** It is being looked at now. */
  busy: boolean;
  on: { renew(): void; trust(key: string): void };
}

/** How a subscribed pack stands: as its host has it, or since when not and why. */
export function Renewal({ subscription, lang, busy, on }: RenewalProps) {
  const w = subscribeWords(lang);
  const { address, pack, current, trouble } = subscription;
  return (
    <div class="renewal">
      <p class="quiet">
        {w.renews(new URL(address).hostname)}. {w.current(formatTime(current, lang))}
      </p>
      {trouble && (
        <p class="error" role="status">
          {w.trouble(formatTime(trouble.since, lang), failureWords(trouble, lang))}
        </p>
      )}
      {trouble?.code === 'key-changed' && (
        <section class="key-changed" aria-label={w.keyChanged}>
          <h4>{w.keyChanged}</h4>
          <p>{w.keyChangedText}</p>
          <dl>
            <dt>{w.keyOld}</dt>
            <dd>
              <Key digits={subscription.key} />
            </dd>
            <dt>{w.keyNew}</dt>
            <dd>
              <Key digits={trouble.detail} />
            </dd>
          </dl>
          <button type="button" class="button" disabled={busy} onClick={() => on.trust(trouble.detail)}>
            {w.trust}
          </button>
        </section>
      )}
      <button
        type="button"
        class="text-button"
        disabled={busy}
        aria-label={`${w.check}: ${pack.name}`}
        onClick={on.renew}
      >
        {busy ? w.checking : w.check}
      </button>
    </div>
  );
}
