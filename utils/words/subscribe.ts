import { catalogue } from '../i18n';
import { en } from './subscribe.en';
import { type SubscribeWords, vi } from './subscribe.vi';

export type { SubscribeWords } from './subscribe.vi';

/** What is said of packs that renew themselves, in the reader's language. */
export const subscribeWords = catalogue<SubscribeWords>(vi, en);
