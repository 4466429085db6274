import { catalogue } from '../../i18n';
import { en } from './en';
import { type PageWords, vi } from './vi';

export type { PageWords } from './vi';

/** The words of our own pages in one language. */
export const pageWords = catalogue<PageWords>(vi, en);
