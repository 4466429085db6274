import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Answer, Envelope, ToBackground } from '../utils/messages';
import { Gatekeeper } from '../utils/page/gatekeeper';
import { keepLooking } from '../utils/page/watch/look';
import { presence } from '../utils/page/watch/presence';
import { ENGLISH_KEY } from '../utils/setting-values';
import { hostPatterns } from '../utils/sites';

/** ms before the one retry, when the worker may have been dying. */
const RETRY_AFTER = 50;

/** Not `readSettings`: one key is enough, and this script runs in every listed page. */
const wantsEnglish = async () => (await chrome.storage.local.get(ENGLISH_KEY))[ENGLISH_KEY] === 'on';

/** The first look at a page on a listed host. Says nothing to anybody when the page is no ICT article. */
export default defineContentScript({
  matches: hostPatterns,
  runAt: 'document_idle',
  main() {
    const { runtime } = chrome;
    const gatekeeper = new Gatekeeper(async (request) => {
      // Not `ask`: it would make this script, which runs in every listed page, a twentieth heavier.
      let answer: Answer | string | undefined;
      for (const wait of [0, RETRY_AFTER]) {
        if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
        answer = await runtime.sendMessage({ name: 'judge', request }).catch(String);
        if (typeof answer === 'object' && answer.ok) return answer.reply as ToBackground['judge']['reply'];
      }
      // Without an id the extension was updated or removed under this page.
      if (runtime.id) console.warn('Bối Cảnh:', answer);
      else stop();
      return undefined;
    }, wantsEnglish);
    runtime.onMessage.addListener((message: Envelope, sender, answer: (answer: Answer) => void) => {
      if (sender.id === runtime.id && message.name === 'state' && !presence().reader)
        answer({ ok: true, reply: gatekeeper.state() });
    });
    const stop = keepLooking(() => gatekeeper.look());
  },
});
