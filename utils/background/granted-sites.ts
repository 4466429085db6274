import browser from 'webextension-polyfill';
import { packHostPatterns } from '../packs/subscribe/hosts';
import { grantedSites, hostPatterns } from '../sites';
import { inject } from './inject';

const GATE = 'granted-sites';

/**
 * Lets the gate look at pages of the sites the reader granted beyond the listed ones, and of no others. Called after
 * every change of permissions and at install, so the registration always follows from the permissions alone.
 */
export async function registerGrantedSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = grantedSites(origins, await packHostPatterns());
  const present = await browser.scripting.getRegisteredContentScripts({ ids: [GATE] });
  if (matches.length === 0) {
    if (present.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GATE] });
    return;
  }
  const script = {
    id: GATE,
    matches,
    js: ['/content-scripts/gate.js'],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (present.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** After a grant: looks at the pages of those sites that are open already, so that no reload is needed. */
export async function lookAtOpenPages(origins: string[]): Promise<void> {
  const granted = new Set(grantedSites(origins, await packHostPatterns()));
  const matches = origins.filter((origin) => granted.has(origin) || hostPatterns.includes(origin));
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : inject({ tabId: id }, 'gate').catch((error: unknown) =>
            console.warn(`tab ${id} cannot be looked at:`, error),
          ),
    ),
  );
}
