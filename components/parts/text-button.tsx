import type { ComponentChildren } from 'preact';

/** A button that looks like a line of text. */
export function TextButton({ onClick, children }: { onClick(): void; children: ComponentChildren }) {
  return (
    <button type="button" class="text-button" onClick={onClick}>
      {children}
    </button>
  );
}
