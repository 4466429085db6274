import { pageWords } from '../../../utils/words/pages/words';
import { VerdictText } from '../verdict';
import { Action, Link } from './popup-buttons';
import type { PopupProps } from './popup-view';

/** The head: the verdict, or why there is none, with what can be done about it. */
export function Top({ state, lang, busy, on }: PopupProps) {
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
            <Action label={w.once} busy={busy} onClick={on.read} />
          </div>
        </>
      );
    case 'no-script':
      return (
        <>
          <Note title={w.noScript} note={w.noScriptNote} />
          <div class="act">
            <Action label={busy ? w.opening : w.open} main busy={busy} onClick={on.read} />
          </div>
        </>
      );
    case 'page':
      return (
        <>
          <VerdictText
            state={state.state}
            lang={lang}
            contest={state.state.reading && <Link label={w.notIct} disabled={busy} onClick={on.notIct} />}
          />
          {!state.state.reading && (
            <div class="act">
              <Action label={busy ? w.opening : w.open} main busy={busy} onClick={on.read} />
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
