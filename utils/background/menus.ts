import browser from 'webextension-polyfill';
import { resolveLang } from '../i18n';
import { readSettings } from '../settings';
import { menuWords } from '../words/menus';

const entries = ['open', 'save'] as const;
export type MenuEntry = (typeof entries)[number];

/** Puts our entries into the page's context menu, in the reader's language; replaces those of before. */
export async function buildMenus(): Promise<void> {
  const { contextMenus } = browser as Partial<typeof browser>;
  if (!contextMenus) return; // Firefox for Android
  const { language } = await readSettings();
  const words = menuWords(resolveLang(language, browser.i18n.getUILanguage()));
  await contextMenus.removeAll();
  for (const id of entries) contextMenus.create({ id, title: words[id], contexts: ['page'] });
}

export function isMenuEntry(id: string | number): id is MenuEntry {
  return (entries as readonly (string | number)[]).includes(id);
}
