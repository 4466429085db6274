import browser from 'webextension-polyfill';
import { hostOf, hostPattern } from './address';

/** In `storage.local`, one key for each host that is asked for packs. */
const KEY = 'pack-host:';

/**
 * Notes that a host is wanted for its packs, before the browser is asked for it: what the reader then grants lets us
 * fetch a pack there, not read the host's pages.
 */
export async function notePackHost(address: string): Promise<void> {
  await browser.storage.local.set({ [KEY + hostOf(address)]: true });
}

/** Gives the host back to the browser and forgets it. */
export async function leavePackHost(address: string): Promise<void> {
  await browser.permissions.remove({ origins: [hostPattern(address)] });
  await browser.storage.local.remove(KEY + hostOf(address));
}

/** Match patterns granted for packs alone. */
export async function packHostPatterns(): Promise<Set<string>> {
  const stored = await browser.storage.local.get(null);
  const hosts = Object.keys(stored).filter((key) => key.startsWith(KEY));
  return new Set(hosts.map((key) => `https://${key.slice(KEY.length)}/*`));
}
