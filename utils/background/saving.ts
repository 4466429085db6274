import browser from 'webextension-polyfill';
import { resolveLang } from '../i18n';
import type { SaveReply } from '../messages';
import { readSettings } from '../settings';
import { pageWords } from '../words/pages';

/**
 * Saves by menu or keys, where no page of ours is open to speak: success shows on the icon (`badge` of the handlers), a
 * failure as "!" with its reason in the icon's tip, and a private window's question is put by the popup.
 */
export async function saveAloud(tabId: number, save: (tabId: number) => Promise<SaveReply>): Promise<void> {
  const reply = await save(tabId);
  if (reply.done === 'ask-private') await browser.action.openPopup();
  if (reply.done !== 'failed') {
    await browser.action.setTitle({ tabId, title: browser.i18n.getMessage('name') });
    return;
  }
  const { language } = await readSettings();
  const { failed } = pageWords(resolveLang(language, browser.i18n.getUILanguage())).save;
  const title = reply.code === 'page' ? failed.page : failed.other(reply.detail);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '!' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
