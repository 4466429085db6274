import { useId } from 'preact/hooks';

export interface SwitchProps {
  label: string;
  on: boolean;
  /** The label is marked like this kind of name (`data-mark`), as a legend. */
  mark?: string;
  /** What it does, where the label cannot say it all. */
  hint?: string;
  onChange(on: boolean): void;
}

/** On or off, at once: no "save" follows. */
export function Switch({ label, on, mark, hint, onChange }: SwitchProps) {
  const id = useId();
  const control = (
    <label class="switch">
      <input
        type="checkbox"
        checked={on}
        aria-describedby={hint && id}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span data-mark={mark}>{label}</span>
    </label>
  );
  if (!hint) return control;
  return (
    <div>
      {control}
      <p id={id} class="quiet">
        {hint}
      </p>
    </div>
  );
}
