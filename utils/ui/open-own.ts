import browser from 'webextension-polyfill';
import { briefAddress, readAddress } from '../library/addresses';

/** Address of a saved article in the reading list. */
export const savedPage = (id: string): string => browser.runtime.getURL(`library.html#${readAddress(id)}`);

/** Address of the brief on one or two entities. */
export const briefPage = (who: readonly string[]): string =>
  browser.runtime.getURL(`library.html#${briefAddress('who', who)}`);

/**
 * Opens a page of ours in a tab. Asked for from a private window it goes to an ordinary one: Firefox gives pages in
 * private windows a storage of their own, in which the reading list is empty.
 */
export async function openOwn(url: string, fromPrivate = false): Promise<void> {
  if (fromPrivate) await browser.windows.create({ url, incognito: false });
  else await browser.tabs.create({ url });
}
