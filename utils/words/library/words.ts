import { catalogue } from '../../i18n';
import { en } from './en';
import { type LibraryWords, vi } from './vi';

export type { LibraryWords } from './vi';

/** The words of the library's pages in the reader's language. */
export const libraryWords = catalogue<LibraryWords>(vi, en);
