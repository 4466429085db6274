import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capture } from '../utils/library/capture';
import { publishedDate } from '../utils/page/find/published';

/**
 * Injected into a tab for one save and gone again: Readability and DOMPurify are too heavy to wait in every page.
 * Its value is the clean copy, which `scripting.executeScript` hands to the background.
 */
export default defineUnlistedScript(() => capture(document, location.href, publishedDate(document)));
