import { defineContentScript } from 'wxt/utils/define-content-script';
import { Stage } from '../../utils/page/stage/stage';
import { presence } from '../../utils/page/watch/presence';

/** Injected by the background when a reader first needs a card: leaves what draws it for the reader to find. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    presence().stage = (options, sheets) => new Stage(options, sheets);
  },
});
