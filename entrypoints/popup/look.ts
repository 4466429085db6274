import { askPage } from '../../utils/ask';
import type { PageState } from '../../utils/messages';
import { siteOf } from '../../utils/sites';
import { mayRead } from '../../utils/ui/sites';
import { targetTab } from '../../utils/ui/tab';

/** What the popup finds of the tab it was opened over. */
export type Look =
  | { at: 'loading' }
  /** A page no extension may read. */
  | { at: 'restricted' }
  /** A site we have no permission for. `https`: only such sites can be asked for. */
  | { at: 'no-access'; tab: number; site: string; https: boolean; url: string }
  /** A permitted site, but no script of ours answers in the page. */
  | { at: 'no-script'; tab: number; site: string; url: string }
  | { at: 'page'; tab: number; site: string; state: PageState; url: string };

/** Stores of extensions are web pages, yet closed to every extension. */
const closedHosts =
  /^(chromewebstore\.google\.com|chrome\.google\.com|microsoftedge\.microsoft\.com|addons\.mozilla\.org)$/;

/** Looks at the active tab and asks the script there, if there is one. */
export async function look(): Promise<Look> {
  const tab = await targetTab();
  if (!tab) return { at: 'restricted' };
  const state = await askPage(tab.id, 'state', {}).catch(() => null);
  // A page whose script answers was ours to read, whatever the browser lets us see of its address.
  if (state && tab.url) {
    return { at: 'page', tab: tab.id, site: siteOf(tab.url.hostname), state, url: tab.url.href };
  }
  if (!tab.url || !/^https?:$/.test(tab.url.protocol) || closedHosts.test(tab.url.hostname)) {
    return { at: 'restricted' };
  }
  const site = siteOf(tab.url.hostname);
  const at = { tab: tab.id, site, url: tab.url.href };
  if (await mayRead(site)) return { at: 'no-script', ...at };
  return { at: 'no-access', ...at, https: tab.url.protocol === 'https:' };
}
