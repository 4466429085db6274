import { catalogue } from '../i18n';
import { en } from './library.en';
import { type LibraryWords, vi } from './library.vi';

export type { LibraryWords } from './library.vi';

/** The words of the library's pages in the reader's language. */
export const libraryWords = catalogue<LibraryWords>(vi, en);
