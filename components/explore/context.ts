import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from '../../utils/i18n';
import { exploreWords } from '../../utils/words/explore/words';

/** The language of the look-up pages. */
export const LangContext = createContext<Lang>('vi');

/** Language and words of the look-up pages. */
export function useWords() {
  const lang = useContext(LangContext);
  return { lang, w: exploreWords(lang) };
}
