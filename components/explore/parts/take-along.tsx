import { useWords } from '../context';

interface TakeAlongProps {
  /** What can be taken; a page without a picture has the facts alone. */
  on: { svg?: () => void; png?: () => void; csv(): void };
}

/** Saves a picture and the facts behind it. */
export function TakeAlong({ on }: TakeAlongProps) {
  const { w } = useWords();
  return (
    <p class="take-along">
      <span class="quiet">{w.save.label}</span>
      {on.svg && (
        <button type="button" class="text-button" onClick={on.svg}>
          {w.save.svg}
        </button>
      )}
      {on.png && (
        <button type="button" class="text-button" onClick={on.png}>
          {w.save.png}
        </button>
      )}
      <button type="button" class="text-button" onClick={on.csv}>
        {w.save.csv}
      </button>
    </p>
  );
}
