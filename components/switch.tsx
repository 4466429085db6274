export interface SwitchProps {
  label: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** On or off, at once: no "save" follows. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
