import { useLayoutEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type Lang, resolveLang } from '../../i18n';
import type { Settings } from '../../setting-values';
import { readSettings, watchSettings } from '../../settings';
import { takeLook } from '../look';

export interface ReaderSettings {
  settings: Settings;
  lang: Lang;
}

/**
 * The reader's settings and language in one of our pages, kept up to date; null until they are read. The page itself
 * takes the language, the text size and the theme.
 */
export function useSettings(): ReaderSettings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  // As early as can be: nothing is drawn before they are read.
  useLayoutEffect(() => {
    readSettings().then(setSettings, setFailure);
    return watchSettings(setSettings);
  }, []);
  if (failure !== null) throw failure;
  if (!settings) return null;
  const lang = resolveLang(settings.language, browser.i18n.getUILanguage());
  document.documentElement.lang = lang;
  takeLook(settings);
  return { settings, lang };
}
