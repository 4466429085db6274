import browser from 'webextension-polyfill';
import { resolveLang } from '../i18n';
import { readSettings } from '../settings';
import { menuWords } from '../words/menus';

/** Where each entry stands: on a page, or on words that are selected. */
const entries = { open: 'page', save: 'page', lookUp: 'selection' } as const;
export type MenuEntry = keyof typeof entries;

/** Puts our entries into the page's context menu, in the reader's language; replaces those of before. */
export async function buildMenus(): Promise<void> {
  const { contextMenus } = browser as Partial<typeof browser>;
  if (!contextMenus) return; // Firefox for Android
  const { language } = await readSettings();
  const words = menuWords(resolveLang(language, browser.i18n.getUILanguage()));
  await contextMenus.removeAll();
  for (const id of Object.keys(entries) as MenuEntry[])
    contextMenus.create({ id, title: words[id], contexts: [entries[id]] });
}

export function isMenuEntry(id: string | number): id is MenuEntry {
  return Object.hasOwn(entries, id);
}
