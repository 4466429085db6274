/**
 * Puts text on the clipboard in the reader's own click. Where the page is served by https no script of the page hears of it.
 * Elsewhere the asynchronous clipboard is closed, and the usual hidden text field would be a node of ours in the page; we
 * answer our own `copy` event, which a page may have answered before: then this was no copy of ours.
 * @returns whether the clipboard holds this text
 */
export async function copyText(text: string): Promise<boolean> {
  if (!isSecureContext) return copyByEvent(text);
  // A policy of the page may close it (`clipboard-write=()`).
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => copyByEvent(text),
  );
}

function copyByEvent(text: string): boolean {
  let isOurs = false;
  const answer = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    isOurs = true;
  };
  addEventListener('copy', answer, { capture: true });
  try {
    return document.execCommand('copy') && isOurs;
  } finally {
    removeEventListener('copy', answer, { capture: true });
  }
}
