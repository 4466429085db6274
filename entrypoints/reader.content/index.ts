import { defineContentScript } from 'wxt/utils/define-content-script';
import { openerOf, STARTED } from '../../utils/page/opener';
import { presence } from '../../utils/page/watch/presence';

/**
 * Injected by the background into the top frame of an ICT article, or where the reader asked for it. One per page, and
 * nothing of it begins before the gate of this very document said yes: where documents have no ids the background
 * reaches whatever document is in the tab by then.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    const here = presence();
    const isWanted = here.asked || here.verdict?.verdict.ict;
    delete here.asked;
    // A newer version of the extension starts its own reader; within one version the first stays.
    document.dispatchEvent(new Event(STARTED));
    if (!here.opener?.stays()) here.opener = openerOf(here);
    if (isWanted) here.opener.open();
  },
});
