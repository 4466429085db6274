/** Drawn on a 16 px grid, in the text's own colour; always beside a label of their button. */
const paths = {
  back: 'M9.5 3.5 5 8l4.5 4.5',
  pin: 'M6 2.5h4l-.5 4 2 2.2h-7l2-2.2zM8 8.7v4.8',
  save: 'M4.5 2.5h7v11L8 10.5l-3.5 3z',
  saved: 'M4.5 2.5h7v11L8 10.5l-3.5 3z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  close: 'm4 4 8 8M12 4l-8 8',
  dock: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  list: 'M6 4h7.5M6 8h7.5M6 12h7.5M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  out: 'M6 4h6v6M12 4 4.5 11.5',
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
