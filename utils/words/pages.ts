import { catalogue } from '../i18n';
import { en } from './pages.en';
import { type PageWords, vi } from './pages.vi';

export type { PageWords } from './pages.vi';

/** The words of our own pages in one language. */
export const pageWords = catalogue<PageWords>(vi, en);
