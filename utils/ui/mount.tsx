import { type ComponentChild, render } from 'preact';

/** Renders one of our pages into its `<main>`. */
export function mount(page: ComponentChild): void {
  const root = document.querySelector('main');
  if (!root) throw new Error(`${location.pathname} has no <main> to render into`);
  render(page, root);
}
