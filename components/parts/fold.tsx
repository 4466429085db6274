import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

/** Something folded away behind its own words. What is inside is made only once it is opened: a card must show at once. */
export function Fold({ label, children }: { label: string; children: () => ComponentChildren }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div class="fold">
      <button
        type="button"
        class="fold-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={id}>{open && children()}</div>
    </div>
  );
}
