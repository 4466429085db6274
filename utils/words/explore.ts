import { catalogue } from '../i18n';
import { en } from './explore.en';
import { type ExploreWords, vi } from './explore.vi';

export type { ExploreWords } from './explore.vi';

/** The words of the look-up pages in one language. */
export const exploreWords = catalogue<ExploreWords>(vi, en);
