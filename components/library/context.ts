import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from '../../utils/i18n';
import { libraryWords } from '../../utils/words/library/words';

/** The language of the library's pages. */
export const LangContext = createContext<Lang>('vi');

export function useWords() {
  const lang = useContext(LangContext);
  return { lang, w: libraryWords(lang) };
}
