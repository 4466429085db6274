import browser from 'webextension-polyfill';
import { packHostPatterns } from '../packs/subscribe/hosts';
import { grantedSites, listedHost, listedHosts } from '../sites';

/** The match pattern to ask for: listed sites as in the manifest, any other over https alone. */
export function patternOf(site: string): string {
  return listedHost(site) ? `*://*.${site}/*` : `https://*.${site}/*`;
}

/** Whether the browser lets us read a site. */
export function mayRead(site: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(site)] });
}

/** The listed sites the browser withholds; Firefox lets its users take back each of them. */
export async function withheldSites(): Promise<string[]> {
  const allowed = await Promise.all(listedHosts.map(mayRead));
  return listedHosts.filter((_, i) => !allowed[i]);
}

/** The sites the reader allowed beyond the listed ones, in the order of the alphabet. */
export async function addedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const hosts = grantedSites(origins, await packHostPatterns()).map((origin) =>
    origin.replace(/^[^/]*\/\/(?:\*\.)?([^/]*)\/.*$/, '$1'),
  );
  return [...new Set(hosts)].sort();
}

/** Gives the browser back the leave to read a site the reader had allowed. */
export async function leaveSite(site: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(site)] });
}

/** Asks the browser for sites. Must be called first thing in the reader's click: an `await` before it loses the click. */
export function requestSites(sites: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: sites.map(patternOf) });
}
