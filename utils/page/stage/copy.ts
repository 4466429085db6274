/**
 * Puts text on the clipboard in the reader's own click. The asynchronous clipboard is closed to pages without https, and
 * the usual hidden text field would be a node of ours in the page; answering our own `copy` event needs neither.
 * @returns whether the browser let it happen
 */
export function copyText(text: string): boolean {
  const answer = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  addEventListener('copy', answer, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    removeEventListener('copy', answer, { capture: true });
  }
}
