import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capture } from '../utils/library/capture/capture';

/**
 * Injected into a tab for one save and gone again: it is not needed in pages that nobody saves. Its value is the clean
 * copy, which `scripting.executeScript` hands to the background.
 */
export default defineUnlistedScript(() => capture(document, location.href));
