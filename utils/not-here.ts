/**
 * "Not this one": which names the reader refused in which article. In `storage.local` a key for each refusal
 * (`not:<address> <entity>`), so that two tabs never write the same key.
 */
const prefix = (url: string) => `not:${addressOf(url)} `;

/** The address without its fragment: the same article from wherever one jumps into it. */
function addressOf(url: string): string {
  return url.split('#')[0] ?? url;
}

/** The entities refused in the article at `url`. Rejects only when the browser's storage does. */
export async function readNotHere(url: string): Promise<string[]> {
  const start = prefix(url);
  const stored = await chrome.storage.local.get(null);
  return Object.keys(stored)
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length));
}

/** Remembers or forgets a refusal. */
export async function setNotHere(url: string, entity: string, refused: boolean): Promise<void> {
  const key = prefix(url) + entity;
  if (refused) await chrome.storage.local.set({ [key]: true });
  else await chrome.storage.local.remove(key);
}
