import { useId } from 'preact/hooks';
import { formatDate, type Lang } from '../../utils/i18n';
import type { PackHeader } from '../../utils/packs/format/header';
import type { Unfinished } from '../../utils/packs/large/disk/sweep';
import type { Filled, Progress } from '../../utils/packs/large/fill/fill';
import { packWords } from '../../utils/words/packs/words';
import { AskToAdd } from './ask-to-add';
import { Refusals } from './pack-preview';

/** A large pack on its way in: looked at, cut short, being filled in, and asked for again where not all of it may stand. */
export type LargeAdding =
  | { at: 'closed' }
  | {
      at: 'asked';
      header: PackHeader;
      /** Bytes of the file, and those that are free for us. */
      size: number;
      free: number;
      /** The version that it would replace. */
      replaces: string | null;
      /** A pack of this id came another way. */
      taken: boolean;
    }
  | ({ at: 'unfinished' } & Unfinished)
  | { at: 'filling'; header: PackHeader; progress: Progress | null }
  | ({ at: 'filled' } & Filled);

interface LargeProps {
  adding: Exclude<LargeAdding, { at: 'closed' }>;
  lang: Lang;
  on: { add(): void; goOn(): void; discard(): void; use(): void; stop(): void; leave(): void };
}

/** Says what a large pack is before it is added, and how far it is while it comes in. */
export function LargePackView({ adding, lang, on }: LargeProps) {
  const { header } = adding;
  const title = useId();
  const words = packWords(lang);
  const w = words.large;
  return (
    <section class="pack-preview" aria-labelledby={title}>
      <h3 id={title}>{adding.at === 'asked' ? words.preview.heading(header.name) : header.name}</h3>
      <p class="quiet">
        {words.about(header.publisher, header.version, formatDate(header.date, lang), header.licence)}
      </p>
      {adding.at === 'asked' && <Asked adding={adding} lang={lang} on={on} />}
      {adding.at === 'unfinished' && (
        <>
          <p>{w.unfinished(adding.records, adding.size)}</p>
          <div class="pack-acts">
            <button type="button" class="button" onClick={on.goOn}>
              {w.goOn}
            </button>
            <button type="button" class="text-button" onClick={on.discard}>
              {w.discard}
            </button>
          </div>
        </>
      )}
      {adding.at === 'filling' && <Filling progress={adding.progress} lang={lang} stop={on.stop} />}
      {adding.at === 'filled' && (
        <>
          <p>{w.filled}</p>
          <Refusals pack={adding} lang={lang} />
          <AskToAdd lang={lang} replaces={false} taken={false} add={on.use} leave={on.leave} />
        </>
      )}
    </section>
  );
}

interface AskedProps extends Omit<LargeProps, 'adding'> {
  adding: Extract<LargeAdding, { at: 'asked' }>;
}

function Asked({ adding: { size, free, replaces, taken }, lang, on }: AskedProps) {
  const w = packWords(lang).large;
  return (
    <>
      <p>{w.about(size)}</p>
      <p>{w.disk(free)}</p>
      <p>{w.limits}</p>
      {replaces !== null && <p>{w.replaces(replaces)}</p>}
      <AskToAdd lang={lang} replaces={replaces !== null} taken={taken} add={on.add} leave={on.leave} />
    </>
  );
}

function Filling({ progress, lang, stop }: { progress: Progress | null; lang: Lang; stop(): void }) {
  const w = packWords(lang).large;
  const said = saidOf(progress, w);
  const [done, of] = !progress
    ? [0, 1]
    : progress.step === 'sorting'
      ? [progress.done, progress.of]
      : [progress.read, progress.size];
  return (
    <>
      <progress aria-label={said} max={Math.max(1, of)} value={done} />
      <p class="quiet">{said}</p>
      <p class="quiet">{w.stays}</p>
      <div class="pack-acts">
        <button type="button" class="button" onClick={stop}>
          {w.stop}
        </button>
      </div>
    </>
  );
}

function saidOf(progress: Progress | null, w: ReturnType<typeof packWords>['large']): string {
  if (!progress) return w.begins;
  if (progress.step === 'looking') return w.looking(progress.read / Math.max(1, progress.size));
  if (progress.step === 'reading')
    return w.reading(progress.records, progress.read / Math.max(1, progress.size));
  return w.sorting;
}
