/** Controls that are one stop of the Tab key together. */
const GROUP = '[role=toolbar]';
export const isFocused = (stop: HTMLElement) => stop.matches(':focus');

/**
 * The toolbar pattern of WAI-ARIA's authoring practices for every group inside whatever hears these keys: Tab goes past the
 * group and comes back to where it was left, right and left go on inside. Who may be stopped at is said anew with each Tab,
 * so that what unfolds in a group meanwhile is counted in.
 */
export function alongGroups({ key, currentTarget }: KeyboardEvent): void {
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  for (const group of (currentTarget as Element).querySelectorAll(GROUP)) {
    const stops = [...group.querySelectorAll<HTMLElement>('a, button')];
    const at = stops.findIndex(isFocused);
    if (at >= 0 && by) stops[at + by]?.focus();
    if (key !== 'Tab') continue;
    const stop = stops[at] ?? stops.find(({ tabIndex }) => tabIndex === 0);
    for (const each of stops) each.tabIndex = each === stop ? 0 : -1;
  }
}
