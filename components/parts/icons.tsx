/** Drawn on a 16 px grid, in the text's own colour; always beside a label of their button. */
const paths = {
  back: 'M9.5 3.5 5 8l4.5 4.5',
  pin: 'M6 2.5h4l-.5 4 2 2.2h-7l2-2.2zM8 8.7v4.8',
  expand: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  close: 'm4 4 8 8M12 4l-8 8',
  out: 'M6 4h6v6M12 4 4.5 11.5',
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
