import { useState } from 'preact/hooks';
import type { Plan } from '../../../utils/library/import/plan';
import type { Refusal, Untaken } from '../../../utils/library/import/types';
import { useWords } from '../context';
import { Dialog } from './dialog';

/** Where an import stands; every state but `done` has written nothing. `skipped` were saved while the preview stood open. */
export type ImportState =
  | { step: 'choose'; error: string | null }
  | { step: 'reading'; rows: number }
  | { step: 'preview'; plan: Plan }
  | { step: 'writing'; done: number; of: number }
  | { step: 'done'; plan: Plan; added: number; skipped: number; undo: () => void };

const untakenKinds: readonly Untaken[] = ['folder-notes', 'highlights'];

export interface ImportDialogProps {
  state: ImportState;
  on: { file(file: File): void; go(plan: Plan, settings: boolean): void; cancel(): void; close(): void };
}

/** Choose a file, see what it would bring, import or leave it. */
export function ImportDialog({ state, on }: ImportDialogProps) {
  const { w } = useWords();
  return (
    <Dialog title={w.import.heading} onClose={on.close}>
      {state.step === 'choose' && <Choose error={state.error} onFile={on.file} />}
      {state.step === 'preview' && <Preview plan={state.plan} on={on} />}
      {state.step === 'done' && <Report {...state} onClose={on.close} />}
      {state.step === 'reading' && (
        <Progress text={w.import.reading(state.rows)} value={null} onCancel={on.cancel} />
      )}
      {state.step === 'writing' && (
        <Progress
          text={w.import.writing(state.done, state.of)}
          value={state.of ? state.done / state.of : 0}
          onCancel={on.cancel}
        />
      )}
    </Dialog>
  );
}

function Choose({ error, onFile }: { error: string | null; onFile(file: File): void }) {
  const { w } = useWords();
  return (
    <>
      {error && (
        <p class="alert" role="alert">
          {error}
        </p>
      )}
      <p class="quiet" id="import-hint">
        {w.import.hint}
      </p>
      <label class="file">
        <span class="file-button">{w.import.choose}</span>
        <input
          type="file"
          aria-describedby="import-hint"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onFile(file);
          }}
        />
      </label>
    </>
  );
}

function Progress({ text, value, onCancel }: { text: string; value: number | null; onCancel(): void }) {
  const { w } = useWords();
  return (
    <>
      <p role="status">{text}</p>
      <progress {...(value === null ? {} : { value })} max={1} aria-label={text} />
      <div class="dialog-actions">
        <button type="button" class="plain" onClick={onCancel}>
          {w.actions.cancel}
        </button>
      </div>
    </>
  );
}

function Preview({ plan, on }: { plan: Plan; on: ImportDialogProps['on'] }) {
  const { w } = useWords();
  const [settings, setSettings] = useState(false);
  return (
    <>
      <p>{w.import.found(w.import.formats[plan.format])}</p>
      <Tally
        fresh={[w.import.fresh, plan.fresh.length]}
        already={plan.already}
        refused={plan.refused.length}
      />
      <Remarks plan={plan} />
      <Refusals refused={plan.refused} />
      {plan.settings && (
        <label class="check">
          <input type="checkbox" checked={settings} onChange={(e) => setSettings(e.currentTarget.checked)} />
          {w.import.settings}
        </label>
      )}
      {plan.fresh.length === 0 && <p>{w.import.nothing}</p>}
      <div class="dialog-actions">
        <button type="button" class="plain" onClick={on.close}>
          {w.actions.cancel}
        </button>
        <button
          type="button"
          class="main"
          disabled={plan.fresh.length === 0 && !settings}
          onClick={() => on.go(plan, settings)}
        >
          {w.import.go(plan.fresh.length)}
        </button>
      </div>
    </>
  );
}

interface TallyProps {
  fresh: [label: string, count: number];
  already: number;
  refused: number;
}

function Tally({ fresh, already, refused }: TallyProps) {
  const { w } = useWords();
  const counts: [string, number][] = [fresh, [w.import.already, already], [w.import.refused, refused]];
  return (
    <dl class="tally">
      {counts.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

type ReportProps = Extract<ImportState, { step: 'done' }> & { onClose(): void };

/** What came of it, with the way back. */
function Report({ plan, added, skipped, undo, onClose }: ReportProps) {
  const { w } = useWords();
  return (
    <>
      <p role="status">{w.import.report(w.import.formats[plan.format])}</p>
      <Tally fresh={[w.import.added, added]} already={plan.already + skipped} refused={plan.refused.length} />
      <Remarks plan={plan} />
      <Refusals refused={plan.refused} />
      <div class="dialog-actions">
        <button
          type="button"
          class="plain"
          onClick={() => {
            onClose();
            undo();
          }}
        >
          {w.actions.undo}
        </button>
        <button type="button" class="main" onClick={onClose}>
          {w.actions.close}
        </button>
      </div>
    </>
  );
}

/** What else is to be known of an import: what came along, what was put right, what was left behind. */
function Remarks({ plan }: { plan: Plan }) {
  const { w } = useWords();
  const { undated, cut, mended, highlights, untaken } = plan;
  const remarks = [
    undated.length > 0 && w.import.undated(undated.length),
    cut.length > 0 && w.import.cut(cut.length),
    mended.length > 0 && w.import.mended(mended.length),
    highlights > 0 && w.import.highlights(highlights),
    ...untakenKinds.map((kind) => untaken[kind] !== undefined && w.import.untaken[kind](untaken[kind])),
  ].filter((remark) => remark !== false);
  if (remarks.length === 0) return null;
  return (
    <ul class="remarks quiet">
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}

/** Refused rows named in full; beyond this many a count says the rest. */
const SHOWN = 50;

function Refusals({ refused }: { refused: Refusal[] }) {
  const { w } = useWords();
  if (refused.length === 0) return null;
  return (
    <ul class="refusals">
      {refused.slice(0, SHOWN).map(({ where, reason, what }) => (
        <li key={`${where} ${reason} ${what}`}>
          {w.import.where(where)}: {w.import.reasons[reason]} <span class="quiet">{what}</span>
        </li>
      ))}
      {refused.length > SHOWN && <li>{w.import.more(refused.length - SHOWN)}</li>}
    </ul>
  );
}
