import { useId } from 'preact/hooks';
import { formatDate } from '../../../utils/i18n';
import type { PartialDate } from '../../../utils/text/partial-date';
import { useWords } from '../context';

interface AsOfProps {
  /** The day the page speaks of; null is today. */
  on: PartialDate | null;
  /** Years that can be chosen on the slider. */
  first: number;
  last: number;
  onChange(on: PartialDate | null): void;
}

/** Turns the page back to a day: by its date, or roughly by year. */
export function AsOf({ on, first, last, onChange }: AsOfProps) {
  const { lang, w } = useWords();
  const id = useId();
  const year = on === null ? last : Number(on.slice(0, 4));
  return (
    <div class="as-of">
      <div class="as-of-head">
        <label for={`${id}d`}>{w.asOf.label}</label>
        <input
          id={`${id}d`}
          type="date"
          value={on?.length === 10 ? on : ''}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
        {on === null ? (
          <span class="quiet">{w.asOf.now}</span>
        ) : (
          <button type="button" class="text-button" onClick={() => onChange(null)}>
            {w.asOf.clear}
          </button>
        )}
      </div>
      {last > first && (
        <div class="as-of-slider">
          <span class="quiet">{first}</span>
          <input
            type="range"
            aria-label={w.asOf.slider}
            aria-valuetext={on === null ? w.asOf.now : formatDate(on, lang)}
            min={first}
            max={last}
            value={year}
            onChange={(event) => {
              const chosen = Number(event.currentTarget.value);
              onChange(chosen >= last ? null : `${chosen}-12-31`);
            }}
          />
          <span class="quiet">{last}</span>
        </div>
      )}
      <p class="unseen" role="status">
        {on !== null && w.asOf.state(formatDate(on, lang))}
      </p>
    </div>
  );
}
