import { useId } from 'preact/hooks';
import { type Lang, words } from '../../utils/i18n';
import type { PageState } from '../../utils/messages';
import type { Settings } from '../../utils/setting-values';
import type { SaveState } from '../../utils/ui/use-save';
import { pageWords } from '../../utils/words/pages';
import { Switch } from '../parts/switch';
import { NameButtons } from './name-list';
import { Save } from './save';
import { VerdictText } from './verdict';

/** What the popup shows: how far we can see into the page in front. */
export type PopupState =
  | { at: 'loading' }
  | { at: 'restricted' }
  | { at: 'site-off'; site: string }
  | { at: 'no-access'; site: string; https: boolean }
  | { at: 'no-script'; site: string }
  | { at: 'closed' }
  | { at: 'page'; site: string; state: PageState };

export interface PopupProps {
  state: PopupState;
  lang: Lang;
  /** Something is under way that the reader asked for. */
  busy: boolean;
  /** How the reading list stands to this page; null where nothing can be saved. */
  save: SaveState | null;
  /** Which mentions are underlined. */
  marks: Settings['marks'];
  /** English editions are offered, this once. */
  offersEnglish: boolean;
  /** What went wrong last, in the reader's language; null when nothing did. */
  error: string | null;
  on: {
    open(): void;
    /** Opens only this once, without a lasting permission. */
    grant(site: string): void;
    notIct(): void;
    save(): void;
    openSaved(): void;
    show(entity: string): void;
    site(site: string, active: boolean): void;
    marks(marks: Settings['marks']): void;
    retry(): void;
    /** The answer to the offer. */
    english(wanted: boolean): void;
    library(): void;
    options(): void;
    panel(): void;
  };
}

export function PopupView(props: PopupProps) {
  const { lang, error, on, state } = props;
  const w = pageWords(lang);
  const hasPanel = state.at === 'page' && state.state.reading;
  return (
    <>
      <Top {...props} />
      {props.offersEnglish && <EnglishOffer {...props} />}
      {props.save && <Save state={props.save} lang={lang} main={hasPanel} on={on} />}
      {state.at === 'page' && state.state.reading && (
        <div class="act">
          <button type="button" class="text-button" disabled={props.busy} onClick={on.notIct}>
            {w.popup.notIct}
          </button>
        </div>
      )}
      {error && (
        <div class="act">
          <p class="error" role="alert">
            {error}
          </p>
          <button type="button" class="text-button" onClick={on.retry}>
            {w.tryAgain}
          </button>
        </div>
      )}
      {state.at === 'page' && state.state.reading && <Names {...props} names={state.state.names} />}
      <footer>
        {hasPanel && <MarksChoice {...props} />}
        {(state.at === 'page' || state.at === 'no-script' || state.at === 'site-off') && (
          <Switch
            label={w.popup.site(state.site)}
            on={state.at !== 'site-off'}
            onChange={(active) => on.site(state.site, active)}
          />
        )}
        <nav aria-label={w.product}>
          {hasPanel && <Link label={w.popup.panel} onClick={on.panel} />}
          <Link label={w.openLibrary} onClick={on.library} />
          <Link label={w.openOptions} onClick={on.options} />
        </nav>
      </footer>
    </>
  );
}

/** English editions, offered where the reader opened one by hand. */
function EnglishOffer({ lang, busy, on }: PopupProps) {
  const w = pageWords(lang).options;
  return (
    <div class="act offer">
      <p>{w.englishOffer}</p>
      <Action label={w.englishOn} busy={busy} onClick={() => on.english(true)} />
      <button type="button" class="text-button" onClick={() => on.english(false)}>
        {w.englishLater}
      </button>
    </div>
  );
}

/** The setting readers change most, where they look first; the others are in the options. */
function MarksChoice({ marks, lang, on }: PopupProps) {
  const w = pageWords(lang).options;
  return (
    <label class="pick">
      {w.marks}
      <select value={marks} onChange={(event) => on.marks(event.currentTarget.value as Settings['marks'])}>
        {(['first', 'all', 'none'] as const).map((value) => (
          <option key={value} value={value}>
            {w.marksChoices[value]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Link({ label, onClick }: { label: string; onClick(): void }) {
  return (
    <button type="button" class="text-button" onClick={onClick}>
      {label}
    </button>
  );
}

/** The head: the verdict, or why there is none, with what can be done about it. */
function Top({ state, lang, busy, on }: PopupProps) {
  const w = pageWords(lang).popup;
  switch (state.at) {
    case 'loading':
      return <Note title={w.loading} />;
    case 'restricted':
      return <Note title={w.restricted} note={w.restrictedNote} />;
    case 'site-off':
      return <Note title={w.siteOff(state.site)} />;
    case 'closed':
      return <Note title={w.closed} />;
    case 'no-access':
      return (
        <>
          <Note title={w.noAccess(state.site)} note={w.noAccessNote} />
          <div class="act">
            {state.https && (
              <Action label={w.grant(state.site)} main busy={busy} onClick={() => on.grant(state.site)} />
            )}
            <Action label={w.once} busy={busy} onClick={on.open} />
          </div>
        </>
      );
    case 'no-script':
      return (
        <>
          <Note title={w.noScript} note={w.noScriptNote} />
          <div class="act">
            <Action label={busy ? w.opening : w.open} main busy={busy} onClick={on.open} />
          </div>
        </>
      );
    case 'page':
      return (
        <>
          <VerdictText state={state.state} lang={lang} />
          {!state.state.reading && (
            <div class="act">
              <Action label={busy ? w.opening : w.open} main busy={busy} onClick={on.open} />
            </div>
          )}
        </>
      );
  }
}

function Note({ title, note }: { title: string; note?: string }) {
  return (
    <div class="verdict" aria-live="polite">
      <h1>{title}</h1>
      {note && <p>{note}</p>}
    </div>
  );
}

interface ActionProps {
  label: string;
  main?: boolean;
  busy: boolean;
  onClick(): void;
}

function Action({ label, main = false, busy, onClick }: ActionProps) {
  return (
    <button type="button" class={main ? 'button button-main' : 'button'} disabled={busy} onClick={onClick}>
      {label}
    </button>
  );
}

function Names({ names, lang, on }: PopupProps & { names: PageState['names'] }) {
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <div class="heading">
        <h2 id={title}>{pageWords(lang).popup.names}</h2>
        <span class="note">{words(lang).list.count(names.length)}</span>
      </div>
      <div class="names-scroll">
        <NameButtons names={names} lang={lang} current={null} on={{ open: on.show }} />
      </div>
    </section>
  );
}
