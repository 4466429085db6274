import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { parseRoute } from '../utils/explore/route';
import { askAhead } from './explore/ask-ahead';

/** First in the look-up pages: a module comes after all that it imports. */
export default defineUnlistedScript(() => askAhead(parseRoute(location.hash)));
