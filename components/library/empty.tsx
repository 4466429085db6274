import { useWords } from './context';

/** In place of the list: nothing is saved yet, or nothing fits (`narrowed`), with the way back to everything. */
export function Empty({ narrowed, onClear }: { narrowed: boolean; onClear(): void }) {
  const { w } = useWords();
  return (
    <div class="empty">
      <h2>{narrowed ? w.empty.filtered : w.empty.none}</h2>
      {narrowed ? (
        <button type="button" class="plain" onClick={onClear}>
          {w.empty.clear}
        </button>
      ) : (
        <p>{w.empty.noneHow}</p>
      )}
    </div>
  );
}
