import { useWords } from './context';

/** What can be done with articles selected in the trash. */
export function TrashBar({ count, onRestore }: { count: number; onRestore(): void }) {
  const { w } = useWords();
  return (
    <div class="bar selection">
      <strong>{w.selected(count)}</strong>
      <button type="button" class="plain" onClick={onRestore}>
        {w.actions.restore}
      </button>
    </div>
  );
}
