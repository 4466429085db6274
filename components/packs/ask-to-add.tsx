import type { Lang } from '../../utils/i18n';
import { packWords } from '../../utils/words/packs/words';

interface AskProps {
  lang: Lang;
  /** Another version of it is there. */
  replaces: boolean;
  /** A pack of this id came another way. */
  taken: boolean;
  busy?: boolean;
  add(): void;
  leave(): void;
}

/** The end of what is said of a pack before it is added: that nobody signed it, why it cannot be taken, and the choice. */
export function AskToAdd({ lang, replaces, taken, busy = false, add, leave }: AskProps) {
  const words = packWords(lang);
  const w = words.preview;
  return (
    <>
      <p class="quiet">{w.unsigned}</p>
      {taken && (
        <p class="error" role="alert">
          {w.taken}
        </p>
      )}
      <div class="pack-acts">
        <button type="button" class="button" disabled={busy || taken} onClick={add}>
          {replaces ? w.replace : w.add}
        </button>
        <button type="button" class="text-button" disabled={busy} onClick={leave}>
          {words.cancel}
        </button>
      </div>
    </>
  );
}
