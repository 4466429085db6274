import { catalogue } from '../../i18n';
import type { Lang } from '../../lang';
import type { Failure } from '../../packs/subscribe/failure';
import { refusalWords } from '../packs/words';
import { en } from './en';
import { type SubscribeWords, vi } from './vi';

export type { SubscribeWords } from './vi';

/** What is said of packs that renew themselves, in the reader's language. */
export const subscribeWords = catalogue<SubscribeWords>(vi, en);

/** Why a pack could not be added or renewed, in the reader's language. */
export function failureWords({ code, detail, refusal }: Failure, lang: Lang): string {
  // What an earlier release kept of a refusal is its codes alone.
  return subscribeWords(lang).failures[code](
    refusal ? refusalWords(refusal, lang).replace(/\.$/, '') : detail,
  );
}
