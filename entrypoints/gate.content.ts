import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask, extensionIsAlive } from '../utils/ask';
import type { Answer, Envelope } from '../utils/messages';
import { Gatekeeper } from '../utils/page/gatekeeper';
import { keepLooking } from '../utils/page/look';
import { presence } from '../utils/page/presence';
import { hostPatterns } from '../utils/sites';

/** The first look at a page on a listed host. Says nothing to anybody when the page is no ICT article. */
export default defineContentScript({
  matches: hostPatterns,
  runAt: 'document_idle',
  main() {
    const gatekeeper = new Gatekeeper((page) =>
      ask('judge', page).then(
        ({ verdict }) => verdict,
        (error: unknown) => {
          if (extensionIsAlive()) console.warn('Bối Cảnh:', error);
          else stop();
          return undefined;
        },
      ),
    );
    chrome.runtime.onMessage.addListener((message: Envelope, sender, answer: (answer: Answer) => void) => {
      if (sender.id === chrome.runtime.id && message.name === 'state' && !presence().reader)
        answer({ ok: true, reply: gatekeeper.state() });
    });
    const stop = keepLooking(() => gatekeeper.look());
  },
});
