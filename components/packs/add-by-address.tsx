import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatDate, type Lang } from '../../utils/i18n';
import type { Failure } from '../../utils/packs/subscribe/failure';
import type { Manifest } from '../../utils/packs/subscribe/manifest';
import type { Progress } from '../../utils/packs/subscribe/shards';
import { failureWords, type SubscribeWords, subscribeWords } from '../../utils/words/subscribe/words';
import { Key } from './key';

/** How far the adding of a pack by its address has come. */
export type Adding =
  | { at: 'closed' }
  | { at: 'typing'; typed: string; failure: Failure | null }
  /** What the host can learn is said; nothing was asked of it yet. */
  | { at: 'told'; address: string; host: string }
  | { at: 'looking'; host: string }
  /** `edition`: it would stand in the place of the bundled facts. */
  | { at: 'offered'; manifest: Manifest; edition: boolean }
  | { at: 'fetching'; manifest: Manifest; progress: Progress | null }
  | { at: 'added'; name: string };

export interface AddByAddressProps {
  adding: Adding;
  lang: Lang;
  on: {
    open(): void;
    next(typed: string): void;
    /** Must ask for the browser's permission first thing. */
    allow(): void;
    add(): void;
    stop(): void;
    cancel(): void;
  };
}

/** Adds a pack that renews itself: address, what its host learns, what it offers, and the fetching, each a step of its own. */
export function AddByAddress({ adding, lang, on }: AddByAddressProps) {
  const w = subscribeWords(lang);
  const title = useId();
  const step = useRef<HTMLDivElement>(null);
  const { at } = adding;
  // Each step replaces the one before, with the button that had the focus.
  useEffect(() => {
    if (at !== 'closed') step.current?.querySelector<HTMLElement>('input, [data-first]')?.focus();
  }, [at]);
  if (at === 'closed' || at === 'added')
    return (
      <>
        <p class="quiet" role="status">
          {at === 'added' && w.added(adding.name)}
        </p>
        <button type="button" class="button" onClick={on.open}>
          {w.open}
        </button>
      </>
    );
  return (
    <section class="subscribe" aria-labelledby={title}>
      <h3 id={title}>{w.title}</h3>
      <div ref={step}>
        {at === 'typing' && <Typing key="typing" {...adding} lang={lang} words={w} on={on} />}
        {at === 'told' && <Told host={adding.host} words={w} on={on} />}
        {at === 'looking' && <p role="status">{w.looking}</p>}
        {at === 'offered' && (
          <>
            <Offered manifest={adding.manifest} edition={adding.edition} lang={lang} words={w} />
            <div class="buttons">
              <button type="button" class="button button-main" data-first onClick={on.add}>
                {w.add}
              </button>
              <Cancel words={w} on={on} />
            </div>
          </>
        )}
        {at === 'fetching' && <Fetching progress={adding.progress} lang={lang} words={w} on={on} />}
      </div>
    </section>
  );
}

interface StepProps {
  words: SubscribeWords;
  on: AddByAddressProps['on'];
}

function Cancel({ words: w, on }: StepProps) {
  return (
    <button type="button" class="button" onClick={on.cancel}>
      {w.cancel}
    </button>
  );
}

interface TypingProps extends StepProps {
  typed: string;
  failure: Failure | null;
  lang: Lang;
}

function Typing({ typed, failure, lang, words: w, on }: TypingProps) {
  const ids = { input: useId(), hint: useId() };
  const [address, setAddress] = useState(typed);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        on.next(address);
      }}
    >
      <label for={ids.input}>{w.address}</label>
      <input
        id={ids.input}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellcheck={false}
        required
        value={address}
        aria-describedby={ids.hint}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      <p class="quiet" id={ids.hint}>
        {w.addressHint}
      </p>
      {failure && (
        <p class="error" role="alert">
          {failureWords(failure, lang)}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="button button-main">
          {w.next}
        </button>
        <Cancel words={w} on={on} />
      </div>
    </form>
  );
}

function Told({ host, words: w, on }: StepProps & { host: string }) {
  return (
    <>
      <h4>{w.learns(host)}</h4>
      <ul>
        {w.learnsItems.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>{w.learnsHow(host)}</p>
      <div class="buttons">
        <button type="button" class="button button-main" data-first onClick={on.allow}>
          {w.allow}
        </button>
        <Cancel words={w} on={on} />
      </div>
    </>
  );
}

interface OfferedProps {
  manifest: Manifest;
  edition: boolean;
  lang: Lang;
  words: SubscribeWords;
}

function Offered({ manifest, edition, lang, words: w }: OfferedProps) {
  const { pack, shards, key } = manifest;
  const size = shards.reduce((sum, shard) => sum + shard.size, 0);
  const rows: [string, string][] = [
    [w.publisher, pack.publisher],
    [w.licence, pack.licence],
    [w.version, w.of(pack.version, formatDate(pack.date, lang))],
    [w.size, bytesSaid(size, lang)],
  ];
  return (
    <>
      <h4 lang={pack.language}>{pack.name}</h4>
      <dl class="table">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{w.key}</dt>
          <dd>
            <Key digits={key} />
          </dd>
        </div>
      </dl>
      <p class="quiet">{w.keyHint}</p>
      {edition && <p>{w.edition}</p>}
    </>
  );
}

function Fetching({ progress, lang, words: w, on }: StepProps & { progress: Progress | null; lang: Lang }) {
  const [got, all] = [progress?.gotBytes ?? 0, progress?.bytes ?? 0];
  const said = w.fetching(bytesSaid(got, lang), bytesSaid(all, lang));
  return (
    <>
      <progress aria-label={said} max={Math.max(1, all)} value={got} />
      <p class="quiet">{said}</p>
      <button type="button" class="button" data-first onClick={on.stop}>
        {w.stop}
      </button>
    </>
  );
}

/** "1,2 MB": in the reader's language, kB below a megabyte. */
function bytesSaid(bytes: number, lang: Lang): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
