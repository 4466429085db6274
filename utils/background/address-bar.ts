import browser from 'webextension-polyfill';
import { hashOf, type SearchRoute } from '../explore/route';
import { openOwn } from '../ui/open-own';
import type { LookUp } from './look-up';

/** Opens the results for these words, or the page a suggestion named. */
export function openLookUp(text: string, fromPrivate = false): Promise<void> {
  const own = browser.runtime.getURL('explore.html');
  const route: SearchRoute = { page: 'search', text: text.trim(), kinds: [], country: null, year: null };
  return openOwn(text.startsWith(own) ? text : own + hashOf(route), fromPrivate);
}

/**
 * `bc` and a name in the address bar. Must be called while the background first runs; Firefox for Android has no such bar.
 * @param report tells of what nobody waits for
 */
export function listenToAddressBar(
  lookUp: () => Promise<LookUp>,
  report: (what: string, work: Promise<unknown>) => void,
): void {
  const { omnibox } = browser as Partial<typeof browser>;
  if (!omnibox) return;
  const isXml = !('getBrowserInfo' in browser.runtime);
  const suggestions = async (text: string) => {
    const [{ suggestionsFor }, desk] = await Promise.all([import('./suggestions'), lookUp()]);
    return suggestionsFor(text, desk, isXml);
  };
  omnibox.onInputChanged.addListener((text, suggest) => {
    report('address bar', suggestions(text).then(suggest));
  });
  omnibox.onInputEntered.addListener((text) => report('address bar', openLookUp(text)));
}
