import type { ComponentChildren } from 'preact';

interface TextButtonProps {
  /** Said instead of the text to those who hear it, where that alone says too little. */
  label?: string;
  onClick(): void;
  children: ComponentChildren;
}

/** A button that looks like a line of text. */
export function TextButton({ label, onClick, children }: TextButtonProps) {
  return (
    <button
      type="button"
      class="text-button"
      {...(label !== undefined && label !== children && { 'aria-label': label, title: label })}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
