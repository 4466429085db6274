import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Lang, words } from '../../utils/i18n';

/** What every line of a card needs: the language, and what a click on a name does. */
export interface Reading {
  lang: Lang;
  /** Opens the card of another entity; null where names cannot be opened (a preview). */
  open: ((entity: string) => void) | null;
  /** Opens a meeting, an agreement; absent where they cannot be opened. */
  openMeeting?: ((meeting: string) => void) | undefined;
  openAgreement?: ((agreement: string) => void) | undefined;
}

export const ReadingContext = createContext<Reading>({ lang: 'vi', open: null });

/** The reading context with its words. */
export function useReading() {
  const reading = useContext(ReadingContext);
  return { ...reading, w: words(reading.lang) };
}
