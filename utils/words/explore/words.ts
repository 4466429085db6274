import { catalogue } from '../../i18n';
import { en } from './en';
import { type ExploreWords, vi } from './vi';

export type { ExploreWords } from './vi';

/** The words of the look-up pages in one language. */
export const exploreWords = catalogue<ExploreWords>(vi, en);
