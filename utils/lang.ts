/** The product's two languages. `_locales` serves the manifest alone: it changes only with the browser. */
export type Lang = 'vi' | 'en';

/**
 * The language to speak.
 * @param setting what the reader chose
 * @param uiLanguage the browser's own, a BCP 47 tag ("en-US"); only English turns Vietnamese off
 */
export function resolveLang(setting: Lang | 'auto', uiLanguage: string): Lang {
  if (setting !== 'auto') return setting;
  return /^en\b/i.test(uiLanguage) ? 'en' : 'vi';
}
