import { useState } from 'preact/hooks';
import { useWords } from '../context';
import { Dialog } from './dialog';

export interface BriefDialogProps {
  /** Names found in saved articles. */
  names: { entity: string; label: string }[];
  onMake(who: string[]): void;
  onClose(): void;
}

/** Whom a brief is to be about: one name or two. */
export function BriefDialog({ names, onMake, onClose }: BriefDialogProps) {
  const { w } = useWords();
  const [who, setWho] = useState<[string, string]>(['', '']);
  const select = (i: 0 | 1, label: string) => (
    <label class="facet">
      <span>{label}</span>
      <select
        value={who[i]}
        onChange={(event) =>
          setWho(i === 0 ? [event.currentTarget.value, who[1]] : [who[0], event.currentTarget.value])
        }
      >
        <option value="">–</option>
        {names.map(({ entity, label: name }) => (
          <option key={entity} value={entity}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Dialog title={w.brief.who} onClose={onClose}>
      <p class="quiet">{w.brief.whoHint}</p>
      {select(0, w.brief.first)}
      {select(1, w.brief.second)}
      <div class="dialog-actions">
        <button
          type="button"
          class="main"
          disabled={who[0] === '' || who[0] === who[1]}
          onClick={() => onMake(who.filter(Boolean))}
        >
          {w.brief.make}
        </button>
      </div>
    </Dialog>
  );
}
