/** What leads elsewhere, or is done beside. */
export function Link({ label, disabled, onClick }: { label: string; disabled?: boolean; onClick(): void }) {
  return (
    <button type="button" class="text-button" disabled={disabled} onClick={onClick}>
      {label}
    </button>
  );
}

interface ActionProps {
  label: string;
  main?: boolean;
  busy: boolean;
  onClick(): void;
}

/** What a reader is asked to do; `main` where it is the one thing to do. */
export function Action({ label, main = false, busy, onClick }: ActionProps) {
  return (
    <button type="button" class={main ? 'button button-main' : 'button'} disabled={busy} onClick={onClick}>
      {label}
    </button>
  );
}
