export interface SwitchProps {
  label: string;
  on: boolean;
  /** The label is marked like this kind of name (`data-mark`), as a legend. */
  mark?: string;
  onChange(on: boolean): void;
}

/** On or off, at once: no "save" follows. */
export function Switch({ label, on, mark, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span data-mark={mark}>{label}</span>
    </label>
  );
}
