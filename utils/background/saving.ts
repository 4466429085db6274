import browser from 'webextension-polyfill';
import { type Lang, resolveLang } from '../i18n';
import type { LibraryErrorCode } from '../library/errors';
import type { SaveReply } from '../messages';
import { readSettings } from '../settings';

async function readersLang(): Promise<Lang> {
  const { language } = await readSettings();
  return resolveLang(language, browser.i18n.getUILanguage());
}

/** What a reader is told to do about a save that failed, in their language. */
export async function failedWords(code: LibraryErrorCode | 'page'): Promise<string> {
  const { libraryWords } = await import('../words/library/words');
  return libraryWords(await readersLang()).errors[code];
}

/** What the icon's tip says of a save, and the sign on the icon where `badge` of the handlers has set none. */
async function iconWords(reply: SaveReply): Promise<{ title: string; sign?: string }> {
  const { pageWords } = await import('../words/pages/words');
  const { save } = pageWords(await readersLang());
  switch (reply.done) {
    case 'saved':
      return { title: save.saved };
    case 'updated':
      return { title: save.updated };
    case 'ask-private':
      return { title: save.askPrivate, sign: '?' };
    case 'failed':
      return { title: reply.words, sign: '!' };
  }
}

/**
 * Saves by menu or keys, where no page of ours is open to speak: the icon says what became of it, by a sign and by its
 * tip. A private window's question is put by the popup, where the browser lets us open it; the icon asks in any case.
 */
export async function saveAloud(tabId: number, save: (tabId: number) => Promise<SaveReply>): Promise<void> {
  const reply = await save(tabId);
  const { title, sign } = await iconWords(reply);
  await Promise.all([
    browser.action.setTitle({ tabId, title: `${browser.i18n.getMessage('name')}: ${title}` }),
    sign === undefined ? undefined : browser.action.setBadgeText({ tabId, text: sign }),
  ]);
  if (reply.done !== 'ask-private') return;
  try {
    await browser.action.openPopup();
  } catch (error) {
    // Firefox opens it only while the click itself is handled: the sign on the icon must do.
    console.info('the popup did not open by itself:', error);
  }
}
