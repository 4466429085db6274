import { useWords } from '../context';

export interface Notice {
  text: string;
  /** Takes back what was done; absent when there is nothing to take back. */
  undo?: () => void;
  bad?: boolean;
}

/** What was just done, with the way back. Stays until the next one or until closed: no clock runs against a slow reader. */
export function Toast({ notice, onClose }: { notice: Notice | null; onClose(): void }) {
  const { w } = useWords();
  return (
    <div class="toast-place" role={notice?.bad ? 'alert' : 'status'}>
      {notice && (
        <div class={notice.bad ? 'toast toast-bad' : 'toast'}>
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" onClick={notice.undo}>
              {w.actions.undo}
            </button>
          )}
          <button type="button" onClick={onClose}>
            {w.actions.close}
          </button>
        </div>
      )}
    </div>
  );
}
