import type { Lang } from '../../utils/i18n';
import type { SaveState } from '../../utils/ui/hooks/use-save';
import { pageWords } from '../../utils/words/pages/words';

export interface SaveProps {
  state: SaveState;
  lang: Lang;
  /** Saving is what this page is for: the button stands out. */
  main: boolean;
  on: { save(): void; openSaved(): void };
}

/** Save this page; or, once it is in the reading list, open the saved copy or bring it up to date. */
export function Save({ state, lang, main, on }: SaveProps) {
  const w = pageWords(lang).save;
  if ('id' in state)
    return (
      <div class="act saved">
        <p role="status">✓ {w[state.at]}</p>
        <button type="button" class="button" onClick={on.openSaved}>
          {w.open}
        </button>
        <button type="button" class="text-button" onClick={on.save}>
          {w.again}
        </button>
      </div>
    );
  const asks = state.at === 'ask-private';
  const saving = state.at === 'saving';
  return (
    <div class="act">
      {asks && <p role="alert">{w.askPrivate}</p>}
      {state.at === 'failed' && (
        <p class="error" role="alert">
          {state.words}
        </p>
      )}
      <button
        type="button"
        class={main ? 'button button-main' : 'button'}
        disabled={saving}
        onClick={on.save}
      >
        {asks ? w.privately : saving ? w.saving : w.save}
      </button>
    </div>
  );
}
