/**
 * The one element of ours in a page: a plain one, because a page may define a custom element of any name and take the closed
 * root of ours by its `attachInternals`. The attribute lets a newer version of the extension find what an older one left.
 */
const MARK = 'data-bc-host';

export function makeHost(): HTMLElement {
  const host = document.createElement('div');
  host.setAttribute(MARK, '');
  return host;
}

/** Takes every element of ours out of the page. */
export function dropHosts(): void {
  for (const left of document.querySelectorAll(`div[${MARK}]`)) left.remove();
}
