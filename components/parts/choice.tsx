import { useId } from 'preact/hooks';

export interface ChoiceProps<T extends string | number> {
  legend: string;
  /** A sentence under the legend, when the words do not say it all. */
  hint?: string;
  value: T;
  /** `lang`: where a label is in another language than the page. */
  options: readonly { value: T; label: string; lang?: string }[];
  onChange(value: T): void;
}

/** One of a few values, as radio buttons side by side. */
export function SegmentedChoice<T extends string | number>({
  legend,
  hint,
  value,
  options,
  onChange,
}: ChoiceProps<T>) {
  const name = useId();
  const hintId = useId();
  return (
    <fieldset class="choice" aria-describedby={hint ? hintId : undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
      <div class="segments">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span lang={option.lang}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
