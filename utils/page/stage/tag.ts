/** The one element of ours in a page. A name of its own, so that a newer version of the extension finds what an older one left. */
export const TAG = 'bc-host';

/** Takes every element of ours out of the page. */
export function dropHosts(): void {
  for (const left of document.querySelectorAll(TAG)) left.remove();
}
