import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeLastLook } from '../utils/ui/look';

/** First in each of our pages, before anything is painted: a module would come after. */
export default defineUnlistedScript(takeLastLook);
