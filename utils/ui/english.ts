import type { Settings } from '../setting-values';
import { updateSettings } from '../settings';
import { englishSites, isEnglishHost, listedHost } from '../sites';
import { isEnglish } from '../text/language';
import { patternOf, requestSites } from './sites';

/**
 * Turns English editions on, if the browser gives leave to read them; else they stay as they were. Must be called first
 * thing in the reader's click, as `requestSites`.
 * @returns whether they are on now
 */
export async function turnEnglishOn(): Promise<boolean> {
  const granted = await requestSites([...new Set(englishSites)]);
  if (granted) await updateSettings({ english: 'on' });
  return granted;
}

/**
 * Whether a grant is the answer to `turnEnglishOn`: all sites that only English editions need, at once. A popup may be
 * closed by the browser's own question, and then nobody there hears the answer.
 */
export function grantsEnglish(origins: readonly string[]): boolean {
  return englishSites.filter((site) => !listedHost(site)).every((site) => origins.includes(patternOf(site)));
}

/** Whether the popup offers English editions over an open page: such a page, and it was never offered before. */
export function offersEnglish(english: Settings['english'], url: string, title: string): boolean {
  if (english !== 'ask') return false;
  const { hostname } = new URL(url);
  return isEnglishHost(hostname) || (listedHost(hostname) !== null && isEnglish(title));
}
