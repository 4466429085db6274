import { useWords } from '../context';
import { Dialog } from './dialog';

export function KeysDialog({ onClose }: { onClose(): void }) {
  const { w } = useWords();
  return (
    <Dialog title={w.keys.heading} onClose={onClose}>
      <dl class="keys">
        {w.keys.list.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
